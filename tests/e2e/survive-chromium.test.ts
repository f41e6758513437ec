/**
 * What only Chromium can be put through from outside: a worker that is stopped at any moment (CEZHU_STOPS says how
 * often, 100 for the figures), a full disk, broken files, messages of another extension, a script that an update cuts off.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPopup, pointAt, selectParagraphOf, untilAnnotated } from '../../scripts/browsers/actions';
import { launchChromium } from '../../scripts/browsers/chromium';
import type { BrowserPage } from '../../scripts/browsers/types';
import { type PageServer, servePages } from '../../scripts/page-server';
import { textOf } from './extension-page';
import { BUILDS, page, policyParagraph } from './setup';
import { askToKeep, seeded, sentence, storedClippings, tally, times } from './survival';
import { type Chromium, sessionOf, stopWorker } from './worker';

const STOPS = times('CEZHU_STOPS', 8);
const POLICY = Array.from({ length: 6 }, (_, index) => policyParagraph(index)).join('');

interface DomNode {
  nodeId: number;
  nodeName: string;
  nodeValue?: string;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

function below({ shadowRoots = [], children = [] }: DomNode): DomNode[] {
  return [...shadowRoots, ...children];
}

function textIn(node: DomNode): string {
  return (node.nodeValue ?? '') + below(node).map(textIn).join('');
}

/** The button with those words on it or for its name, also in closed shadow roots. */
function buttonSaying(node: DomNode, words: string): number | undefined {
  const says = () => textIn(node).includes(words) || node.attributes?.includes(words);
  if (node.nodeName.toLowerCase() === 'button' && says()) return node.nodeId;
  for (const inner of below(node)) {
    const found = buttonSaying(inner, words);
    if (found) return found;
  }
  return undefined;
}

/** Mounts a small file system, or says why this machine refuses. */
function mountSmall(folder: string, size: string): string | undefined {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'pipe' });
    return undefined;
  } catch (error) {
    return String(error);
  }
}

describe('the background in chromium', () => {
  let browser: Chromium;
  let server: PageServer;
  let desk: BrowserPage;

  beforeAll(async () => {
    server = await servePages(new Map([['/policy.html', page(POLICY)]]));
    browser = await launchChromium({ extension: BUILDS.chromium, headless: true });
    desk = await browser.openExtensionPage('options.html');
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it(
    `may be stopped at ${STOPS} moments of a save: none lost, none twice`,
    async () => {
      const session = await sessionOf(browser);
      const random = seeded(11);
      const acknowledged = new Map<string, string>();
      let stopped = 0;
      let unanswered = 0;
      for (let round = 0; round < STOPS; round++) {
        const id = crypto.randomUUID();
        const quote = sentence(`stop-${round}`);
        // Warm, so that the moments fall within the save.
        await askToKeep(desk, crypto.randomUUID(), sentence(`warm-${round}`));
        const asked = askToKeep(desk, id, quote);
        await new Promise((resolve) => setTimeout(resolve, random() * 25));
        if (await stopWorker(session, browser.origin)) stopped++;
        let outcome = await asked;
        if (outcome.kind === 'lost') {
          unanswered++;
          outcome = await askToKeep(desk, id, quote);
        }
        if (outcome.kind === 'saved') acknowledged.set(id, quote);
      }
      const stored = await storedClippings(desk);
      console.info(`${stopped} stops, ${unanswered} without an answer, ${JSON.stringify(tally(acknowledged, stored))}`);
      expect(stopped).toBeGreaterThan(STOPS / 2);
      expect(acknowledged.size).toBe(STOPS);
      expect(tally(acknowledged, stored)).toEqual({ lost: 0, duplicated: 0 });
    },
    60_000 + STOPS * 3_000,
  );

  it('makes its alarm for backups again, whatever the browser has forgotten', async () => {
    const alarm = () =>
      desk.evaluate(() => {
        const { chrome } = globalThis as unknown as {
          chrome: { alarms: { get(name: string): Promise<{ periodInMinutes?: number } | undefined> } };
        };
        return chrome.alarms.get('backup');
      });
    await expect.poll(alarm).toMatchObject({ periodInMinutes: 60 });
    await desk.evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome: { alarms: { clear(name: string): Promise<boolean> } } };
      return chrome.alarms.clear('backup');
    });
    await stopWorker(await sessionOf(browser), browser.origin);
    await askToKeep(desk, crypto.randomUUID(), sentence('alarm'));
    await expect.poll(alarm, { timeout: 10_000 }).toMatchObject({ periodInMinutes: 60 });
  });

  /** Where the buttons in a page's closed shadow roots are. */
  async function insideOf(url: string) {
    const raw = browser.context.pages().find((one) => one.url() === url);
    if (!raw) throw new Error('the article is not open');
    const session = await browser.context.newCDPSession(raw);
    const root = async () => (await session.send('DOM.getDocument', { depth: -1, pierce: true })).root as DomNode;
    const placeOf = async (words: string) => {
      const offered = async () => buttonSaying(await root(), words);
      await expect.poll(offered, { timeout: 10_000 }).toBeTruthy();
      const { model } = await session.send('DOM.getBoxModel', { nodeId: (await offered()) ?? 0 });
      const [left = 0, top = 0, , , right = 0, bottom = 0] = model.content;
      return { x: (left + right) / 2, y: (top + bottom) / 2 };
    };
    return { raw, placeOf };
  }

  it('that cannot keep a clipping has the page offer it as a file', async () => {
    await desk.evaluate(
      () =>
        new Promise<void>((resolve) => {
          indexedDB.deleteDatabase('cezhu').onsuccess = () => resolve();
        }),
    );
    const url = `${server.origin}/policy.html`;
    const article = await browser.newPage();
    await article.goto(url);
    await untilAnnotated(article);
    const quote = await selectParagraphOf(article, 'figure-money');
    // Wakes the worker, if it sleeps.
    expect((await askToKeep(desk, crypto.randomUUID(), sentence('lost'))).kind).toBe('unsaved');
    await browser.context.serviceWorkers()[0]?.evaluate(async (address) => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          tabs: { query(filter: object): Promise<{ url?: string }[]> };
          commands: { onCommand: { dispatch(...args: unknown[]): void } };
        };
      };
      const [tab] = (await chrome.tabs.query({})).filter((one) => one.url === address);
      chrome.commands.onCommand.dispatch('clip', tab);
    }, url);
    const { raw, placeOf } = await insideOf(url);
    const { x, y } = await placeOf('存为文件');
    const [download] = await Promise.all([raw.waitForEvent('download'), raw.mouse.click(x, y)]);
    const file = JSON.parse(await readFile(await download.path(), 'utf8')) as { clippings: { quote: string }[] };
    expect(file.clippings[0]?.quote).toBe(quote);
    await article.close();
    // For the tests that follow: what is there now counts.
    const recovery = await browser.openExtensionPage('recovery.html');
    await recovery.waitFor(() => document.querySelector('[data-choice=accept] button'));
    await recovery.click('[data-choice=accept] button');
    await recovery.waitFor(() => document.querySelector('.findings.sound'));
    await recovery.close();
  });

  it('cut off by an update: a card that is still open says so, and the next wish is carried out', async () => {
    const settings = await browser.newPage();
    await settings.goto('chrome://extensions');
    await settings.evaluate(() => {
      const { chrome } = globalThis as unknown as {
        chrome: { developerPrivate: { updateProfileConfiguration(change: object): void } };
      };
      chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    });
    await settings.close();
    const article = await browser.newPage();
    const url = `${server.origin}/policy.html`;
    await article.goto(url);
    await untilAnnotated(article);
    const before = (await storedClippings(desk)).length;
    await pointAt(article, 'figure-money');
    await article.waitFor(() => document.querySelector('[data-cezhu-card]:popover-open'));
    await desk.evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome: { runtime: { reload(): void } } };
      setTimeout(() => chrome.runtime.reload(), 20);
    });
    // The old script steps aside and the new one takes over.
    await expect
      .poll(() => article.evaluate(() => document.querySelector('[data-cezhu-card]:popover-open') === null), {
        timeout: 15_000,
      })
      .toBe(true);
    await expect
      .poll(() => article.evaluate(() => [...CSS.highlights].reduce((sum, [, one]) => sum + one.size, 0)), {
        timeout: 20_000,
      })
      .toBeGreaterThan(20);
    desk = await browser.openExtensionPage('options.html');
    const popup = await openPopup(browser, url);
    await selectParagraphOf(article, 'figure-money');
    await popup.click('[data-action=clip]');
    await popup.waitFor(() => document.querySelector('.notice.done'));
    expect((await storedClippings(desk)).length).toBe(before + 1);
    await popup.close();
    await article.close();
  });
});

describe('a full disk in chromium', () => {
  it('is said plainly; nothing is acknowledged that is not stored, and what was there stays', async ({ skip }) => {
    const folder = await mkdtemp(join(tmpdir(), 'cezhu-full-'));
    const refusal = mountSmall(folder, '60m');
    if (refusal) {
      await rm(folder, { recursive: true });
      console.warn(`SKIPPED: this machine mounts no small disk: ${refusal}`);
      skip();
    }
    const profile = join(folder, 'profile');
    const filler = join(folder, 'filler');
    let browser: Chromium | undefined;
    try {
      await mkdir(profile);
      browser = await launchChromium({ extension: BUILDS.chromium, headless: true, profile });
      const desk = await browser.openExtensionPage('options.html');
      const acknowledged = new Map<string, string>();
      const keep = async (quote: string): Promise<string> => {
        const id = crypto.randomUUID();
        const outcome = await askToKeep(desk, id, quote);
        if (outcome.kind === 'saved') acknowledged.set(id, quote);
        return outcome.kind === 'unsaved' ? `unsaved: ${outcome.error}` : outcome.kind;
      };
      for (let index = 0; index < 10; index++) expect(await keep(sentence(index))).toBe('saved');
      // All that is left, to the last block.
      await writeFile(filler, Buffer.alloc(1 << 26)).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOSPC') throw error;
      });
      const outcomes: string[] = [];
      // What the browser has put by for itself has to be used up first.
      for (let index = 0; index < 400 && !outcomes.at(-1)?.startsWith('unsaved'); index++) {
        outcomes.push(await keep(sentence(`full-${index}`) + '款'.repeat(4_000) + index));
      }
      console.info(`full disk: ${outcomes.length} tried, the last ${outcomes.at(-1)}`);
      expect(outcomes.at(-1)).toMatch(/^unsaved: (QuotaExceededError|AbortError|UnknownError)$/);
      await rm(filler);
      expect(tally(acknowledged, await storedClippings(desk))).toEqual({ lost: 0, duplicated: 0 });
      await browser.close();
      browser = await launchChromium({ extension: BUILDS.chromium, headless: true, profile });
      const again = await browser.openExtensionPage('options.html');
      expect(tally(acknowledged, await storedClippings(again))).toEqual({ lost: 0, duplicated: 0 });
      expect((await askToKeep(again, crypto.randomUUID(), sentence('room again'))).kind).toBe('saved');
    } finally {
      await browser?.close();
      execFileSync('umount', ['-l', folder]);
      await rm(folder, { recursive: true, force: true });
    }
  }, 180_000);
});

/** The id that Chromium gives to an unpacked extension, by its folder. */
function idOfFolder(folder: string): string {
  const digits = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...digits].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
}

describe('another extension in chromium', () => {
  it('is not heard, whatever it asks for', async () => {
    const other = await mkdtemp(join(tmpdir(), 'cezhu-other-'));
    await writeFile(
      join(other, 'manifest.json'),
      JSON.stringify({ manifest_version: 3, name: 'other', version: '1', permissions: ['management'] }),
    );
    await writeFile(join(other, 'page.html'), '<!doctype html><title>other</title>');
    const browser = await launchChromium({ extension: `${BUILDS.chromium},${other}`, headless: true });
    try {
      const id = new URL(browser.origin).host === idOfFolder(other) ? undefined : new URL(browser.origin).host;
      const ours = id ?? 'unknown';
      const stranger = await browser.newPage();
      await stranger.goto(`chrome-extension://${idOfFolder(other)}/page.html`);
      const answers = await stranger.evaluate(async (target: string) => {
        const { chrome } = globalThis as unknown as {
          chrome: { runtime: { sendMessage(id: string, message: unknown): Promise<unknown> } };
        };
        const asked = ['store.startAnew', 'store.accept', 'clip.passage', 'clip.remove', 'backup.restore', 'tab.state'];
        const outcomes = asked.map(async (cezhu) => {
          const params = {
            id: 'c1',
            tabId: 1,
            backup: 'x',
            mode: 'replace',
            passage: { quote: '人才', selector: [], annotations: [] },
          };
          try {
            return (await chrome.runtime.sendMessage(target, { cezhu, params })) ?? 'nothing';
          } catch (error) {
            return error instanceof Error ? 'refused' : 'odd';
          }
        });
        return Promise.all(outcomes);
      }, ours);
      expect(answers.every((answer) => answer === 'refused' || answer === 'nothing')).toBe(true);
      const desk = await browser.newPage();
      await desk.goto(`chrome-extension://${ours}/options.html`);
      expect((await askToKeep(desk, crypto.randomUUID(), sentence('ours'))).kind).toBe('saved');
      expect(await storedClippings(desk)).toHaveLength(1);
    } finally {
      await browser.close();
      await rm(other, { recursive: true, force: true });
    }
  });
});

describe('broken files in chromium', () => {
  it('lead to the recovery page, not to a fresh start', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'cezhu-broken-'));
    let browser = await launchChromium({ extension: BUILDS.chromium, headless: true, profile });
    try {
      const desk = await browser.openExtensionPage('options.html');
      for (let index = 0; index < 5; index++) await askToKeep(desk, crypto.randomUUID(), sentence(index));
      const { host } = new URL(browser.origin);
      // The canary is written a moment after the database.
      await desk.waitFor(async () => {
        const { chrome } = globalThis as unknown as {
          chrome: { storage: { local: { get(key: string): Promise<{ canary?: { passages: number } }> } } };
        };
        return (await chrome.storage.local.get('canary')).canary?.passages === 5;
      });
      await browser.close();
      const folder = join(profile, 'Default', 'IndexedDB', `chrome-extension_${host}_0.indexeddb.leveldb`);
      const files = await readdir(folder);
      expect(files.length).toBeGreaterThan(0);
      for (const name of files.filter((one) => /^(MANIFEST|CURRENT|\d+\.(log|ldb))/.test(one))) {
        await writeFile(join(folder, name), Buffer.alloc(4_096, 0x5a));
      }
      browser = await launchChromium({ extension: BUILDS.chromium, headless: true, profile });
      const again = await browser.openExtensionPage('recovery.html');
      await again.waitFor(() => document.querySelector('.findings.ill'));
      console.info(`broken files: ${await textOf(again, '.findings')}`);
      expect(await textOf(again, '.findings')).toMatch(/不见了|打不开/);
      const outcome = await askToKeep(again, crypto.randomUUID(), sentence('broken'));
      expect(outcome.kind).toBe('unsaved');
      // It opens by itself as well.
      const opened = () => browser.context.pages().filter((one) => one.url().endsWith('/recovery.html')).length;
      await expect.poll(opened, { timeout: 10_000 }).toBe(2);
    } finally {
      await browser.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    }
  });
});
