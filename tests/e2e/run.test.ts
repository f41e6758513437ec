/** When Cezhu runs: the welcome page, the options, rules for sites and the pause, in both browsers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SHIPPED_SITES } from '../../lib/core/site-list';
import { openPopup, paintedOn, untilAnnotated } from '../../scripts/browsers/actions';
import type { BrowserPage, ExtensionBrowser } from '../../scripts/browsers/types';
import { type PageServer, servePages } from '../../scripts/page-server';
import { examine } from './axe';
import { textOf } from './extension-page';
import { BROWSERS, launch, page, policyParagraph } from './setup';

interface Api {
  permissions: {
    request(wanted: { origins: string[] }, done?: (granted: boolean) => void): Promise<boolean>;
    getAll(): Promise<{ origins?: string[] }>;
  };
  tabs: { query(filter: object): Promise<{ url?: string }[]> };
  runtime: { getURL(path: string): string };
}

interface Globals {
  browser?: Api;
  chrome: Api;
  asked?: string[][];
}

/** Chromium's own page for extensions. */
interface Settings {
  chrome: {
    developerPrivate: {
      updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
    };
  };
}

/** Milliseconds that are waited for something not to happen. */
const NOTHING = 1_500;

const ARTICLE = Array.from({ length: 6 }, (_, index) => policyParagraph(index)).join('');
/** Terms enough to be painted, too few for the gate. */
const FOOD = `${'<p>周末到临澜老街吃一碗鱼丸面，再去江边走走，看看新开的书店和花市。</p>'.repeat(9)}<p>店主读过博士，投入30万元。</p>`;

describe.each(BROWSERS)('when it runs, in %s', (name) => {
  let browser: ExtensionBrowser;
  let server: PageServer;

  beforeAll(async () => {
    server = await servePages(
      new Map([
        ['/article.html', page(ARTICLE)],
        ['/food.html', page(FOOD, '临澜的面')],
      ]),
    );
    browser = await launch(name);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function openExtension(path: string, ready: string): Promise<BrowserPage> {
    const opened = await browser.openExtensionPage(path);
    await opened.waitFor((selector: string) => document.querySelector(selector), [ready]);
    return opened;
  }

  async function open(path: string, origin = server.origin): Promise<BrowserPage> {
    const opened = await browser.newPage();
    await opened.goto(origin + path);
    return opened;
  }

  const painted = (opened: BrowserPage) => async () => (await paintedOn(opened)).length;

  const heldPatterns = (opened: BrowserPage): Promise<string[]> =>
    opened.evaluate(async () => {
      const { browser: api, chrome } = globalThis as unknown as Globals;
      const { origins = [] } = await (api ?? chrome).permissions.getAll();
      return origins.filter((one) => one !== 'http://127.0.0.1/*').sort();
    });

  /** From now on the page's questions to the browser are noted and refused. */
  const noteQuestions = (opened: BrowserPage): Promise<void> =>
    opened.evaluate(() => {
      const globals = globalThis as unknown as Globals;
      const asked: string[][] = [];
      globals.asked = asked;
      for (const api of new Set([globals.browser, globals.chrome])) {
        if (!api?.permissions) continue;
        Object.defineProperty(api.permissions, 'request', {
          configurable: true,
          value: (wanted: { origins: string[] }, done?: (granted: boolean) => void) => {
            asked.push(wanted.origins);
            done?.(false);
            return Promise.resolve(false);
          },
        });
      }
    });
  const questions = (opened: BrowserPage) => () =>
    opened.evaluate(() => (globalThis as unknown as Globals).asked ?? []);

  it('welcomes the reader after the installation', async () => {
    const view = await openExtension('options.html', '.card');
    const welcomes = () =>
      view.evaluate(async () => {
        const { browser: api, chrome } = globalThis as unknown as Globals;
        const { tabs, runtime } = api ?? chrome;
        return (await tabs.query({})).filter(({ url }) => url === runtime.getURL('/welcome.html')).length;
      });
    await expect.poll(welcomes, { timeout: 5_000 }).toBe(1);
    expect(await heldPatterns(view)).toEqual([]);
    await view.close();
  });

  it('asks for exactly what is chosen, and for nothing before', async () => {
    const welcome = await openExtension('welcome.html', '.card');
    await noteQuestions(welcome);
    const asked = questions(welcome);
    await welcome.click('[data-mode=click]');
    expect(await welcome.evaluate(() => document.querySelector('[data-action=apply-run]')?.matches(':disabled'))).toBe(
      true,
    );
    await welcome.click('[data-mode=all]');
    expect(await asked()).toEqual([]);
    await welcome.click('[data-action=apply-run]');
    await expect.poll(asked).toEqual([['*://*/*']]);
    await welcome.waitFor(() => document.querySelector('.notice.hint'));
    await welcome.click('[data-mode=list]');
    await welcome.click('[data-action=apply-run]');
    await expect.poll(asked).toEqual([['*://*/*'], [...SHIPPED_SITES]]);
    await welcome.close();
  });

  it('lets the reader change the list before it asks, and says what cannot stand there', async () => {
    const welcome = await openExtension('welcome.html', '.card');
    await noteQuestions(welcome);
    await welcome.click('[data-mode=list]');
    await welcome.type('[name=site]', 'caishi.example, ftp://x.example com rsj.linlan.gov.cn');
    await welcome.click('.add-site [type=submit]');
    await welcome.waitFor(() => document.querySelectorAll('.problems li').length === 3);
    expect(await textOf(welcome, '.problems')).toContain('ftp://x.example');
    await welcome.click('[data-pattern="*://*.gov.mo/*"] button');
    await welcome.waitFor(() => document.querySelector('[data-action=restore-list]'));
    // The keyboard stays where it was in the list.
    expect(
      await welcome.evaluate(() => document.activeElement?.closest('[data-pattern]')?.getAttribute('data-pattern')),
    ).toBe('*://*.gov.tw/*');
    const list = [...SHIPPED_SITES.filter((one) => one !== '*://*.gov.mo/*'), '*://*.caishi.example/*'];
    await welcome.click('[data-action=apply-run]');
    await expect.poll(questions(welcome)).toEqual([list]);
    await welcome.click('[data-action=restore-list]');
    await welcome.waitFor(() => document.querySelector('[data-pattern="*://*.gov.mo/*"]'));
    await welcome.click('[data-pattern="*://*.caishi.example/*"] button');
    await welcome.waitFor(() => !document.querySelector('[data-pattern="*://*.caishi.example/*"]'));
    await welcome.close();
  });

  it('stops at once in open tabs where a site is off, and starts again', async () => {
    const article = await open('/article.html');
    await untilAnnotated(article);
    const popup = await openPopup(browser, `${server.origin}/article.html`);
    await popup.waitFor(() => document.querySelector('[data-rule=off]'));
    await popup.click('[data-rule=off]');
    await expect.poll(painted(article), { timeout: 5_000 }).toBe(0);
    const other = await open('/article.html');
    await new Promise((resolve) => setTimeout(resolve, NOTHING));
    expect(await painted(other)()).toBe(0);
    await popup.click('[data-rule=on]');
    await expect.poll(painted(article), { timeout: 10_000 }).toBeGreaterThan(0);
    await expect.poll(painted(other), { timeout: 10_000 }).toBeGreaterThan(0);
    for (const one of [other, popup, article]) await one.close();
  });

  it('annotates every page of a site where the reader says always, and only then', async () => {
    const food = await open('/food.html');
    const popup = await openPopup(browser, `${server.origin}/food.html`);
    await new Promise((resolve) => setTimeout(resolve, NOTHING));
    expect(await painted(food)()).toBe(0);
    await popup.waitFor(() => document.querySelector('[data-rule=always]'));
    await popup.click('[data-rule=always]');
    await expect.poll(painted(food), { timeout: 5_000 }).toBeGreaterThan(0);
    const later = await open('/food.html');
    await expect.poll(painted(later), { timeout: 5_000 }).toBeGreaterThan(0);
    await popup.click('[data-rule=on]');
    await expect.poll(painted(food), { timeout: 5_000 }).toBe(0);
    await expect.poll(painted(later), { timeout: 5_000 }).toBe(0);
    for (const one of [later, popup, food]) await one.close();
  });

  it('pauses and resumes on all pages at once', async () => {
    const article = await open('/article.html');
    await untilAnnotated(article);
    const popup = await openPopup(browser, `${server.origin}/article.html`);
    await popup.click('[data-action=pause]');
    await expect.poll(painted(article), { timeout: 5_000 }).toBe(0);
    await popup.waitFor(() => document.querySelector('.notice.hint'));
    expect(await popup.evaluate(() => document.querySelector('.top [role=switch]')?.matches(':disabled'))).toBe(true);
    const later = await open('/article.html');
    await new Promise((resolve) => setTimeout(resolve, NOTHING));
    expect(await painted(later)()).toBe(0);
    await popup.click('[data-action=pause]');
    await expect.poll(painted(article), { timeout: 10_000 }).toBeGreaterThan(0);
    await expect.poll(painted(later), { timeout: 10_000 }).toBeGreaterThan(0);
    for (const one of [later, popup, article]) await one.close();
  });

  it('lists the shortcuts with their keys, and those that have none', async () => {
    const options = await openExtension('options.html', '[data-command]');
    const rows = await options.evaluate(() =>
      [...document.querySelectorAll('[data-command]')].map((row) => [
        row.getAttribute('data-command'),
        [...row.querySelectorAll('kbd')].map((key) => key.textContent).join('+'),
      ]),
    );
    const keys = Object.fromEntries(rows) as Record<string, string>;
    expect(keys).toMatchObject({ _execute_action: 'Alt+Shift+E', clip: 'Alt+Shift+S', next: 'Alt+Shift+J' });
    for (const without of ['previous', 'toggle', 'add-term', 'pause']) expect(keys[without], without).toBe('');
    expect(await options.evaluate(() => document.querySelectorAll('.unassigned').length)).toBe(4);
    const tabs = () =>
      options.evaluate(async () => {
        const { browser: api, chrome } = globalThis as unknown as Globals;
        return (await (api ?? chrome).tabs.query({})).length;
      });
    const before = await tabs();
    await options.click('[data-action=change-shortcuts]');
    await expect.poll(tabs, { timeout: 5_000 }).toBe(before + 1);
    expect(await options.evaluate(() => document.querySelector('.notice'))).toBeNull();
    await options.close();
  });

  it.each(['welcome.html', 'options.html'])('axe finds nothing serious on %s', async (path) => {
    const view = await openExtension(path, '.card');
    await view.click('[data-mode=list]');
    const { passes, bad } = await examine(view);
    expect(bad).toEqual([]);
    expect(passes).toBeGreaterThan(10);
    await view.close();
  });

  // Firefox lets tests grant what a page asks for, Chromium lets them withdraw what the test build holds.
  const followed = {
    firefox: ['goes with the permission at once in open tabs, and with nothing but it', goesWithPermission],
    chromium: ['leaves open pages at once when the permission is withdrawn', leavesWithdrawn],
  } as const;
  const [title, work] = followed[name];
  it(title, work);

  async function goesWithPermission(): Promise<void> {
    const article = await open('/article.html', server.otherOrigin);
    const options = await openExtension('options.html', '.card');
    await options.click('[data-mode=list]');
    await options.type('[name=site]', 'localhost');
    await options.click('.add-site [type=submit]');
    await options.waitFor(() => document.querySelector('[data-pattern="*://localhost/*"]'));
    expect(await painted(article)()).toBe(0);
    const held = () => heldPatterns(options);
    await options.click('[data-action=apply-run]');
    await expect.poll(held, { timeout: 5_000 }).toEqual([...SHIPPED_SITES, '*://localhost/*'].sort());
    await expect.poll(painted(article), { timeout: 10_000 }).toBeGreaterThan(0);
    await options.click('[data-pattern="*://localhost/*"] button');
    await expect.poll(held, { timeout: 5_000 }).toEqual([...SHIPPED_SITES].sort());
    await expect.poll(painted(article), { timeout: 5_000 }).toBe(0);

    await options.click('[data-mode=all]');
    await options.click('[data-action=apply-run]');
    await expect.poll(held, { timeout: 5_000 }).toContain('*://*/*');
    await expect.poll(painted(article), { timeout: 10_000 }).toBeGreaterThan(0);
    // From all sites to the list again: exactly the list is held then.
    await options.click('[data-mode=list]');
    await options.click('[data-action=apply-run]');
    await expect.poll(held, { timeout: 5_000 }).toEqual([...SHIPPED_SITES].sort());
    await expect.poll(painted(article), { timeout: 5_000 }).toBe(0);
    await options.click('[data-mode=click]');
    await options.click('[data-action=apply-run]');
    await expect.poll(held, { timeout: 5_000 }).toEqual([]);
    await options.close();
    await article.close();
  }

  async function leavesWithdrawn(): Promise<void> {
    const article = await open('/article.html');
    await untilAnnotated(article);
    const settings = await browser.newPage();
    await settings.goto('chrome://extensions/');
    const allow = (access: string) =>
      settings.evaluate(
        (extensionId: string, hostAccess: string) =>
          (globalThis as unknown as Settings).chrome.developerPrivate.updateExtensionConfiguration({
            extensionId,
            hostAccess,
          }),
        new URL(browser.origin).host,
        access,
      );
    await allow('ON_CLICK');
    await expect.poll(painted(article), { timeout: 5_000 }).toBe(0);
    await allow('ON_ALL_SITES');
    await expect.poll(painted(article), { timeout: 10_000 }).toBeGreaterThan(0);
    await settings.close();
    await article.close();
  }
});
