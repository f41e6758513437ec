/** How annotators come and go: single-page navigation, frames, updates under open pages, pages that forge messages. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPopup, paintedOn, untilAnnotated } from '../../scripts/browsers/actions';
import type { BrowserPage, ExtensionBrowser } from '../../scripts/browsers/types';
import { type PageServer, type ServedPage, servePages } from '../../scripts/page-server';
import { askPageOf } from './extension-page';
import { BROWSERS, fixturePages, launch, page, policyParagraph } from './setup';

const POLICY = Array.from({ length: 6 }, (_, index) => policyParagraph(index)).join('');
const WEATHER =
  '<p>今天夜间到明天白天，全市多云转晴，偏北风三到四级，最高气温12度，早晚温差较大，请市民注意添衣保暖。</p>'.repeat(5);
/** Milliseconds in which anything that were to happen would have happened. */
const QUIET = 4_000;

const highlights = (opened: BrowserPage) =>
  opened.evaluate(() => [...CSS.highlights].reduce((sum, [, one]) => sum + one.size, 0));

const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

describe.each(BROWSERS)('annotators in %s', (name) => {
  let browser: ExtensionBrowser;
  let server: PageServer;
  const pages = new Map<string, ServedPage>();

  beforeAll(async () => {
    for (const [path, one] of fixturePages()) pages.set(path, one);
    pages.set('/policy.html', page(POLICY));
    pages.set('/weather.html', page(WEATHER, '天气'));
    server = await servePages(pages);
    pages.set(
      '/app.html',
      page(
        `<main>${POLICY}</main><script>
        const BODIES = ${JSON.stringify({ policy: POLICY, weather: WEATHER })};
        globalThis.go = (name, late) => {
          history.pushState(null, '', '/app/' + name);
          document.title = name;
          const show = () => document.querySelector('main').replaceChildren(
            document.createRange().createContextualFragment(BODIES[name]));
          if (late) setTimeout(show, late); else show();
        };</script>`,
        '阅读',
      ),
    );
    pages.set(
      '/frames.html',
      page(
        `${WEATHER}<iframe id="same" src="/policy.html" width="700" height="300"></iframe>
        <iframe id="inline" srcdoc="${POLICY.replaceAll('"', '&quot;')}" width="700" height="300"></iframe>
        <iframe id="tiny" src="/policy.html" width="100" height="30"></iframe>
        <iframe id="other" src="${server.otherOrigin}/policy.html" width="700" height="300"></iframe>`,
        '天气',
      ),
    );
    pages.set(
      '/foreign-top.html',
      page(`<iframe id="ours" src="${server.origin}/policy.html" width="700" height="300"></iframe>`, '天气'),
    );
    browser = await launch(name);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function open(address: string): Promise<BrowserPage> {
    const opened = await browser.newPage();
    await opened.goto(/^\w+:/.test(address) ? address : server.origin + address);
    return opened;
  }

  /** Chromium switches an unpacked extension off that is loaded anew, but for developers. */
  async function allowReload(): Promise<void> {
    const settings = await open('chrome://extensions');
    await settings.evaluate(() => {
      const { chrome } = globalThis as unknown as {
        chrome: { developerPrivate: { updateProfileConfiguration(change: object): void } };
      };
      chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    });
    await settings.close();
  }

  /** Number of ranges painted in a frame that the page may look into. */
  const paintedIn = (opened: BrowserPage, id: string) =>
    opened.evaluate((frameId: string) => {
      const frame = document.getElementById(frameId) as HTMLIFrameElement;
      const view = frame.contentWindow as (Window & typeof globalThis) | null;
      return [...(view?.CSS.highlights ?? [])].reduce((sum, [, one]) => sum + one.size, 0);
    }, id);

  it('leave when a single-page application shows something else, and come back', async () => {
    const app = await open('/app.html');
    await untilAnnotated(app);
    const go = (to: string, late: number) =>
      app.evaluate(
        (...args: [string, number]) => (globalThis as unknown as { go(...all: unknown[]): void }).go(...args),
        to,
        late,
      );
    await go('weather', 0);
    await expect.poll(() => highlights(app), { timeout: 10_000 }).toBe(0);
    await go('policy', 900);
    await expect.poll(() => highlights(app), { timeout: 15_000 }).toBeGreaterThan(20);
    await go('weather', 1_200);
    await expect.poll(() => highlights(app), { timeout: 15_000 }).toBe(0);
    await app.close();
  });

  it('run in frames of permitted origins, about:srcdoc ones with them, and in no other', async () => {
    const opened = await open('/frames.html');
    await expect.poll(() => paintedIn(opened, 'same'), { timeout: 15_000 }).toBeGreaterThan(20);
    await expect.poll(() => paintedIn(opened, 'inline'), { timeout: 15_000 }).toBeGreaterThan(20);
    expect(await paintedIn(opened, 'tiny')).toBe(0);
    expect(await highlights(opened)).toBe(0);
    await opened.close();
  });

  it('of all frames are counted, shown and hidden together', async () => {
    const opened = await open('/frames.html');
    await expect.poll(() => paintedIn(opened, 'inline'), { timeout: 15_000 }).toBeGreaterThan(20);
    const popup = await openPopup(browser, `${server.origin}/frames.html`);
    const figures = () => popup.evaluate(() => Number(document.querySelector('[data-count=figures]')?.textContent));
    await expect.poll(figures, { timeout: 10_000 }).toBe(36);
    await popup.click('.top [role=switch]');
    await expect.poll(() => paintedIn(opened, 'same'), { timeout: 5_000 }).toBe(0);
    await expect.poll(() => paintedIn(opened, 'inline'), { timeout: 5_000 }).toBe(0);
    await popup.click('.top [role=switch]');
    // By hand the page itself is annotated too.
    await expect.poll(() => paintedIn(opened, 'same'), { timeout: 5_000 }).toBeGreaterThan(20);
    await expect.poll(() => highlights(opened), { timeout: 5_000 }).toBeGreaterThan(0);
    await popup.close();
    await opened.close();
  });

  it('run in a permitted frame of a page that may not be read', async () => {
    const opened = await open(`${server.otherOrigin}/foreign-top.html`);
    const popup = await browser.openExtensionPage('popup.html');
    const states = () =>
      popup.evaluate(async () => {
        const { browser: firefox, chrome } = globalThis as unknown as Record<
          'browser' | 'chrome',
          { storage: { session: { get(keys: null): Promise<Record<string, unknown>> } } }
        >;
        const stored = await (firefox ?? chrome).storage.session.get(null);
        return Object.entries(stored)
          .filter(([key]) => key.startsWith('frames.'))
          .map(([, frames]) => frames as number[]);
      });
    await expect
      .poll(async () => (await states()).some((frames) => frames.some((one) => one > 0)), { timeout: 15_000 })
      .toBe(true);
    expect(await highlights(opened)).toBe(0);
    await popup.close();
    await opened.close();
  });

  it('do nothing that a page asks for', async () => {
    const opened = await open('/policy.html');
    await untilAnnotated(opened);
    const popup = await openPopup(browser, `${server.origin}/policy.html`);
    const before = { state: await askPageOf(popup, 'state'), painted: await paintedOn(opened) };
    const answers = await opened.evaluate(async () => {
      const heard: unknown[] = [];
      addEventListener('message', ({ data }) => heard.push(data));
      const names = [
        'switch',
        'state',
        'selection',
        'clip.selection',
        'glossary.forPage',
        'glossary.switchBuiltIn',
        'page.irrelevant',
        'permissionsRemoved',
        'toast',
      ];
      getSelection()?.selectAllChildren(document.querySelector('p') as Element);
      for (const cezhu of names) {
        const envelope = { cezhu, params: { shown: false, tabId: 1, ids: ['rencai'], off: true } };
        postMessage(envelope, '*');
        for (const target of [window, document, document.body]) {
          target.dispatchEvent(new CustomEvent(cezhu, { detail: envelope, bubbles: true }));
          target.dispatchEvent(new MessageEvent('message', { data: envelope }));
        }
      }
      window.dispatchEvent(new Event('cezhu-take-over'));
      const box = (document.querySelector('p') as Element).getBoundingClientRect();
      for (let x = box.left + 2; x < box.right; x += 20) {
        const init = { clientX: x, clientY: box.top + 8, bubbles: true, pointerType: 'touch' };
        for (const kind of ['pointermove', 'pointerup', 'pointerdown'])
          document.elementFromPoint(x, box.top + 8)?.dispatchEvent(new PointerEvent(kind, init));
      }
      for (const key of ['s', 'j', 'h', 'e'])
        document.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true, shiftKey: true, bubbles: true }));
      const { browser: firefox, chrome } = globalThis as unknown as Record<
        string,
        { runtime?: { sendMessage?: unknown } } | undefined
      >;
      const doors = [chrome?.runtime?.sendMessage, firefox?.runtime?.sendMessage].filter(Boolean).length;
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      // What it sent itself comes back to it, and nothing else.
      return {
        doors,
        heard: heard.length,
        expected: names.length * 2,
        marks: Object.keys(globalThis).filter((key) => /cezhu/i.test(key)),
        card: document.querySelectorAll('[data-cezhu-card]').length,
      };
    });
    expect(answers).toEqual({ doors: 0, heard: answers.expected, expected: answers.expected, marks: [], card: 0 });
    expect(await askPageOf(popup, 'state')).toEqual(before.state);
    expect(await paintedOn(opened)).toEqual(before.painted);
    expect(await popup.evaluate(() => document.querySelectorAll('.clipping').length)).toBe(0);
    await popup.close();
    await opened.close();
  });

  it('are back with a page from the back/forward cache', async () => {
    const opened = await open('/policy.html');
    await untilAnnotated(opened);
    await opened.goto(`${server.origin}/weather.html`);
    await opened.evaluate(() => history.back());
    await expect.poll(() => opened.evaluate(() => location.pathname), { timeout: 10_000 }).toBe('/policy.html');
    await untilAnnotated(opened);
    await opened.close();
  });

  it('make room for new ones when the extension is loaded anew', async () => {
    if (name === 'chromium') await allowReload();
    const policy = await open('/policy.html');
    const weather = await open('/weather.html');
    await untilAnnotated(policy);
    const before = await highlights(policy);
    const popup = await openPopup(browser, `${server.origin}/weather.html`);
    await popup.click('.top [role=switch]');
    await expect.poll(() => highlights(weather), { timeout: 10_000 }).toBeGreaterThan(0);
    await pause(300);
    await popup.evaluate(() => {
      const { browser: firefox, chrome } = globalThis as unknown as Record<
        'browser' | 'chrome',
        { runtime: { reload(): void } }
      >;
      setTimeout(() => (firefox ?? chrome).runtime.reload(), 50);
    });
    await pause(QUIET);
    await expect.poll(() => highlights(policy), { timeout: 15_000 }).toBe(before);
    expect(await highlights(weather)).toBeGreaterThan(0);
    // The new ones are in command.
    const again = await openPopup(browser, `${server.origin}/policy.html`);
    await again.waitFor(() => document.querySelector('[data-count=figures]'));
    await again.click('.top [role=switch]');
    await expect.poll(() => highlights(policy), { timeout: 5_000 }).toBe(0);
    await again.click('.top [role=switch]');
    await expect.poll(() => highlights(policy), { timeout: 5_000 }).toBe(before);
    expect(await policy.evaluate(() => document.querySelectorAll('[data-cezhu-card]').length)).toBeLessThanOrEqual(1);
    await again.close();
    await policy.close();
    await weather.close();
  });

  // The last test: what it takes away is not given back.
  it('leave at once when the permission for the site is taken back', async () => {
    const policy = await open('/policy.html');
    await untilAnnotated(policy);
    const settings = await (name === 'chromium'
      ? open('chrome://extensions')
      : browser.openExtensionPage('popup.html'));
    await settings.evaluate(
      (id: string, origins: string[]) => {
        const { browser: firefox, chrome } = globalThis as unknown as {
          browser?: { permissions: { remove(what: object): Promise<boolean> } };
          chrome: { developerPrivate?: { updateExtensionConfiguration(change: object): void } };
        };
        if (firefox) void firefox.permissions.remove({ origins });
        else chrome.developerPrivate?.updateExtensionConfiguration({ extensionId: id, hostAccess: 'ON_CLICK' });
      },
      new URL(browser.origin).host,
      ['http://127.0.0.1/*'],
    );
    await expect.poll(() => highlights(policy), { timeout: 5_000 }).toBe(0);
    await settings.close();
    // A later change of the page finds nothing of ours left there.
    await policy.evaluate(() => document.body.append(document.createElement('p')));
    await pause(QUIET);
    expect(await highlights(policy)).toBe(0);
    await policy.close();
  });
});
