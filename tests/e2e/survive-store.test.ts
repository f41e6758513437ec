/** What the database has to survive in both browsers, each with data in it before. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPopup, selectParagraphOf, untilAnnotated } from '../../scripts/browsers/actions';
import type { BrowserPage, ExtensionBrowser } from '../../scripts/browsers/types';
import { type PageServer, type ServedPage, servePages } from '../../scripts/page-server';
import { examine } from './axe';
import { textOf } from './extension-page';
import { BROWSERS, launch, page, policyParagraph } from './setup';
import { askToKeep, seeded, sentence, storedClippings, tally } from './survival';

const POLICY = Array.from({ length: 6 }, (_, index) => policyParagraph(index)).join('');
const TABS = 20;
/** Firefox takes its time for twenty tabs. */
const EACH = { chromium: 50, firefox: 15 };

interface Frozen {
  version: number;
  stores: Record<string, string>;
  rows: Record<string, Record<string, unknown>[]>;
}

const OLDEST = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/database/version-1.json'), 'utf8'),
) as Frozen;

/**
 * Runs in a page of the extension: puts a database of the first version in the place of what is there. `hold` keeps it
 * open, deaf to whoever wants to upgrade it, until the page is closed.
 */
function putOldest({ rows }: Frozen, hold: boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (request: IDBRequest) => () => reject(request.error);
    const deleting = indexedDB.deleteDatabase('cezhu');
    deleting.onerror = fail(deleting);
    deleting.onsuccess = () => {
      const opening = indexedDB.open('cezhu', 10);
      opening.onerror = fail(opening);
      opening.onupgradeneeded = () => {
        const clippings = opening.result.createObjectStore('clippings', { keyPath: 'id' });
        for (const name of ['pageId', 'created']) clippings.createIndex(name, name);
        clippings.createIndex('tags', 'tags', { multiEntry: true });
        const tags = opening.result.createObjectStore('tags', { keyPath: 'id' });
        tags.createIndex('name', 'name');
        for (const row of rows.clippings ?? []) clippings.add(row);
        for (const row of rows.tags ?? []) tags.add(row);
      };
      opening.onsuccess = () => {
        // What nobody refers to the browser would close by and by.
        if (hold) Object.assign(globalThis, { held: opening.result });
        else opening.result.close();
        resolve();
      };
    };
  });
}

/** Runs in a page of the extension: takes the database away, as a broken profile does. */
function dropDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase('cezhu');
    deleting.onsuccess = () => resolve();
    deleting.onerror = () => reject(deleting.error);
  });
}

/** Runs in a page of the extension: opens the database as a later version of the program would, and keeps it open. */
function openNewer(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('cezhu', 990);
    opening.onerror = () => reject(opening.error);
    opening.onblocked = () => reject(new Error('blocked'));
    opening.onsuccess = () => resolve(opening.result.version);
  });
}

/** Runs in a page of the extension: the same database without what came later. */
function forgetCanary(): Promise<void> {
  const { browser, chrome } = globalThis as unknown as Record<
    'browser' | 'chrome',
    { storage: { local: { remove(key: string): Promise<void> } } }
  >;
  return (browser ?? chrome).storage.local.remove('canary');
}

describe.each(BROWSERS)('the store in %s', (name) => {
  let browser: ExtensionBrowser;
  let server: PageServer;
  let desk: BrowserPage;
  const pages = new Map<string, ServedPage>();

  beforeAll(async () => {
    pages.set('/policy.html', page(POLICY));
    server = await servePages(pages);
    browser = await launch(name);
    desk = await browser.openExtensionPage('options.html');
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const count = async () => (await storedClippings(desk)).length;

  it(`takes ${TABS} tabs that save ${EACH[name]} clippings each at once`, async () => {
    const tabs = await Promise.all(
      Array.from({ length: TABS }, (_, at) => browser.openExtensionPage(`options.html?article=${at}`)),
    );
    const acknowledged = new Map<string, string>();
    await Promise.all(
      tabs.flatMap((tab, at) =>
        Array.from({ length: EACH[name] }, async (_, index) => {
          const id = crypto.randomUUID();
          const quote = sentence(`${at}-${index}`);
          if ((await askToKeep(tab, id, quote)).kind === 'saved') acknowledged.set(id, quote);
        }),
      ),
    );
    await Promise.all(tabs.map((tab) => tab.close()));
    const stored = await storedClippings(desk);
    expect(acknowledged.size).toBe(TABS * EACH[name]);
    expect(stored).toHaveLength(TABS * EACH[name]);
    expect(tally(acknowledged, stored)).toEqual({ lost: 0, duplicated: 0 });
  });

  it('keeps a clipping once that is asked for again', async () => {
    const before = await count();
    const id = crypto.randomUUID();
    for (let time = 0; time < 3; time++) expect((await askToKeep(desk, id, sentence('again'))).kind).toBe('saved');
    expect(await count()).toBe(before + 1);
  });

  it('has a clipping whose popup was closed right after the click', async () => {
    const before = await count();
    const article = await browser.newPage();
    await article.goto(`${server.origin}/policy.html`);
    await untilAnnotated(article);
    const random = seeded(7);
    for (let time = 1; time <= 3; time++) {
      const popup = await openPopup(browser, `${server.origin}/policy.html`);
      // A passage of its own each time.
      await article.evaluate((at: number) => {
        getSelection()?.selectAllChildren(document.querySelectorAll('p')[at] as Element);
      }, time);
      await popup.evaluate(() => document.querySelector<HTMLElement>('[data-action=clip]')?.click());
      await new Promise((resolve) => setTimeout(resolve, random() * 15));
      await popup.close();
      await expect.poll(count, { timeout: 10_000 }).toBe(before + time);
    }
    await article.close();
  });

  it('keeps hostile text as the text that it is', async () => {
    const texts = [
      '<img src=x onerror=alert(1)><script>alert(1)</script>&lt;b&gt;人才&amp;',
      '补贴\u202e元万01\u202c，实为\u2066100万\u2069元',
      '安家费\u0000十万元\u0001\u001f\u007f',
      '\ud83d人才\ude00',
      '---\nkey: 1\n{{人才}} <% x %> [[x]] ![](http://127.0.0.1/x) =HYPERLINK("x")',
      'ｗｉｄｅ　人才\u200b\u200d\ufeff\u2028行'.repeat(3),
    ];
    for (const text of texts) {
      const id = crypto.randomUUID();
      expect((await askToKeep(desk, id, text)).kind, JSON.stringify(text)).toBe('saved');
      const kept = (await storedClippings(desk)).find((one) => one.id === id);
      // A lone half of a pair may become U+FFFD on its way.
      expect(kept?.quote.toWellFormed()).toBe(text.toWellFormed());
    }
  });

  it('refuses a passage of a million characters that comes unasked', async () => {
    const before = await count();
    const refused = await askToKeep(desk, crypto.randomUUID(), '人才'.repeat(500_000));
    expect(refused).toMatchObject({ kind: 'refused' });
    expect(refused.error).toBeTruthy();
    expect(await count()).toBe(before);
  });

  // What is selected in a page of that size takes Firefox many seconds; the code is the same.
  if (name === 'chromium')
    it('shortens a passage of a million characters that the reader selects, and says so', async () => {
      const before = await count();
      pages.set('/long.html', page(`<p>${'引进人才给予补贴。'.repeat(111_112)}</p>`));
      const article = await browser.newPage();
      await article.goto(`${server.origin}/long.html`);
      const popup = await openPopup(browser, `${server.origin}/long.html`);
      await article.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('p') as Element));
      await popup.click('[data-action=clip]');
      await popup.waitFor(() => document.querySelector('.notice'), [], 40_000);
      expect(await textOf(popup, '.notice')).toContain('太长');
      expect(await count()).toBe(before + 1);
      const longest = Math.max(...(await storedClippings(desk)).map(({ quote }) => quote.length));
      expect(longest).toBeGreaterThan(100_000);
      expect(longest).toBeLessThanOrEqual(200_000);
      await popup.close();
      await article.close();
    }, 90_000);

  it('makes a backup that holds everything', async () => {
    const recovery = await browser.openExtensionPage('recovery.html');
    await recovery.waitFor(() => document.querySelector('.findings.sound'));
    await recovery.click('[data-action=backup]');
    await recovery.waitFor(() => document.querySelector('.backups li'));
    expect(await textOf(recovery, '.backups li .about')).toContain(`${await count()} 条`);
    const { passes, bad } = await examine(recovery);
    expect(passes).toBeGreaterThan(10);
    expect(bad).toEqual([]);
    await recovery.close();
  });

  /** A clipping that cannot be kept goes into a file, from the popup. */
  async function offersFile(): Promise<void> {
    const article = await browser.newPage();
    await article.goto(`${server.origin}/policy.html`);
    await untilAnnotated(article);
    const popup = await openPopup(browser, `${server.origin}/policy.html`);
    const quote = await selectParagraphOf(article, 'figure-money');
    await popup.click('[data-action=clip]');
    await popup.waitFor(() => /存为文件/.test(document.querySelector('.notice.failed')?.textContent ?? ''));
    const { name: fileName, text } = await popup.download('.notice.failed button');
    expect(fileName).toMatch(/\.json$/);
    expect((JSON.parse(text) as { clippings: { quote: string }[] }).clippings[0]?.quote).toBe(quote);
    await popup.close();
    await article.close();
  }

  it('says that it is gone where it is, writes nothing, and is restored from the backup', async () => {
    const before = await storedClippings(desk);
    await desk.evaluate(dropDatabase);
    const outcome = await askToKeep(desk, crypto.randomUUID(), sentence('after the loss'));
    expect(outcome).toEqual({ kind: 'unsaved', error: 'StoreUnhealthyError' });
    await offersFile();
    const recovery = await browser.openExtensionPage('recovery.html');
    await recovery.waitFor(() => document.querySelector('.findings.ill'));
    expect(await textOf(recovery, '.findings')).toContain(`有 ${before.length} 条`);
    const { bad } = await examine(recovery);
    expect(bad).toEqual([]);
    const popup = await browser.openExtensionPage('popup.html?tab=1');
    await popup.waitFor(() =>
      [...document.querySelectorAll('.notice.failed')].some((one) => /不见了.*打开恢复页/.test(one.textContent ?? '')),
    );
    await popup.close();
    expect(await count()).toBe(0);
    await recovery.click('.backups [data-action=restore]');
    await recovery.waitFor(() => document.querySelector('[data-restore=replace]'), [], 30_000);
    await recovery.click('[data-restore=replace]');
    await recovery.waitFor(() => document.querySelector('.findings.sound'), [], 40_000);
    const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
    expect([...(await storedClippings(desk))].sort(byId)).toEqual([...before].sort(byId));
    expect((await askToKeep(desk, crypto.randomUUID(), sentence('restored'))).kind).toBe('saved');
    await recovery.close();
  }, 120_000);

  it('begins anew only where the reader says so', async () => {
    await desk.evaluate(dropDatabase);
    const recovery = await browser.openExtensionPage('recovery.html');
    await recovery.waitFor(() => document.querySelector('.findings.ill'));
    await recovery.click('[data-choice=accept] button');
    await recovery.waitFor(() => document.querySelector('.findings.sound'));
    // The backups of what was lost are still there.
    expect(await recovery.evaluate(() => document.querySelectorAll('.backups li').length)).toBeGreaterThan(0);
    expect((await askToKeep(desk, crypto.randomUUID(), sentence('anew'))).kind).toBe('saved');
    expect(await count()).toBe(1);
    await recovery.close();
  });

  it('says so where another page keeps the database from being upgraded, and goes on once that is gone', async () => {
    const holder = await browser.openExtensionPage('options.html');
    await holder.evaluate(putOldest, OLDEST, true);
    await holder.evaluate(forgetCanary);
    const id = crypto.randomUUID();
    const views = await Promise.all(['tags.html', 'popup.html?tab=1'].map((path) => browser.openExtensionPage(path)));
    const outcome = await askToKeep(desk, id, sentence('blocked'));
    expect([outcome.kind, outcome.error]).toEqual(['unsaved', 'DatabaseClosedError']);
    for (const view of views) {
      const saysSo = () =>
        [...document.querySelectorAll('.notice.failed')].some((one) => /打不开.*占用/.test(one.textContent ?? ''));
      await view.waitFor(saysSo, [], 40_000);
      await view.close();
    }
    await holder.close();
    await expect
      .poll(async () => (await askToKeep(desk, id, sentence('blocked'))).kind, { timeout: 20_000 })
      .toBe('saved');
    // What the old database held is all there.
    expect(await count()).toBe((OLDEST.rows.clippings ?? []).length + 1);
  }, 90_000);

  it('opens a database of the first version with every row in it', async () => {
    await desk.evaluate(putOldest, OLDEST, false);
    await desk.evaluate(forgetCanary);
    expect((await askToKeep(desk, crypto.randomUUID(), sentence('new'))).kind).toBe('saved');
    const stored = await storedClippings(desk);
    const wanted = (OLDEST.rows.clippings ?? []).map(({ id, quote, url }) => ({ id, quote, url }));
    expect(stored).toEqual(expect.arrayContaining(wanted));
    expect(stored).toHaveLength(wanted.length + 1);
  });

  // The last test: there is no way back to the older version.
  it('lets a newer version in at once, loses nothing, and says so', async () => {
    const before = await count();
    const popup = await browser.openExtensionPage('popup.html?tab=1');
    await popup.waitFor(() => document.querySelector('[data-list=recent] .clipping'));
    const newer = await browser.openExtensionPage('options.html');
    expect(await newer.evaluate(openNewer)).toBe(990);
    await popup.waitFor(() =>
      [...document.querySelectorAll('.notice.failed')].some((one) => /重新加载/.test(one.textContent)),
    );
    const outcome = await askToKeep(desk, crypto.randomUUID(), sentence('too old'));
    expect(outcome).toEqual({ kind: 'unsaved', error: 'VersionError' });
    expect(
      await newer.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const opening = indexedDB.open('cezhu');
            opening.onsuccess = () => {
              const counting = opening.result.transaction('clippings').objectStore('clippings').count();
              counting.onsuccess = () => resolve(counting.result);
            };
          }),
      ),
    ).toBe(before);
    await popup.close();
    await newer.close();
  });
});
