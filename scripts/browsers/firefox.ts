import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type KeyInput, type Page } from 'puppeteer-core';
import { browserPath } from './find';
import {
  type BrowserPage,
  callExpression,
  type ExtensionBrowser,
  killProcess,
  type LaunchOptions,
  until,
  untilTrue,
} from './types';

const EXTENSION_ID = 'cezhu@cezhu.dev';
/** Firefox draws an address for each installed extension; tests need to know it beforehand. */
const UUID = '5d2f7c1e-3a64-4c0b-9a55-0c7e2b1f8a11';

async function finishedDownload(folder: string, before: ReadonlySet<string>): Promise<string> {
  let found: string | undefined;
  await until(async () => {
    const names = await readdir(folder);
    found = names.find((name) => !before.has(name) && !name.endsWith('.part'));
    // Firefox makes the file at once and fills it under another name.
    return (
      found !== undefined && !names.some((name) => name.endsWith('.part')) && (await stat(join(folder, found))).size > 0
    );
  }, 'a download');
  return found as string;
}

async function hasLoaded(page: Page, origin: string): Promise<boolean> {
  try {
    return await page.evaluate(
      (start) => location.href.startsWith(start) && document.readyState === 'complete',
      origin,
    );
  } catch {
    // On its way from one document to the next there is none to ask.
    return false;
  }
}

function wrap(page: Page, downloads: string): BrowserPage {
  return {
    goto: async (url) => {
      await page.goto(url, { waitUntil: 'load' });
    },
    evaluate: <R, A extends unknown[]>(work: (...args: A) => R | Promise<R>, ...args: A) =>
      page.evaluate(callExpression(work, args)) as Promise<R>,
    screenshot: async (path) => {
      await page.screenshot({ path: path as `${string}.png` });
    },
    click: (selector) => page.click(selector),
    type: async (selector, text) => {
      await page.click(selector, { count: 3 });
      await page.type(selector, text);
    },
    press: async (keys) => {
      const held = keys.split('+');
      const key = held.pop() as KeyInput;
      for (const one of held) await page.keyboard.down(one as KeyInput);
      await page.keyboard.press(key);
      for (const one of held.reverse()) await page.keyboard.up(one as KeyInput);
    },
    paste: async () => {
      await page.keyboard.down('Control');
      await page.keyboard.press('v');
      await page.keyboard.up('Control');
    },
    download: async (selector) => {
      const before = new Set(await readdir(downloads));
      await page.click(selector);
      const name = await finishedDownload(downloads, before);
      return { name, text: await readFile(join(downloads, name), 'utf8') };
    },
    moveTo: (x, y) => page.mouse.move(x, y, { steps: 3 }),
    clickAt: (x, y, times = 1) => page.mouse.click(x, y, { count: times }),
    drag: async (from, to) => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 6 });
      await page.mouse.up();
    },
    tap: ({ x, y }) => page.touchscreen.tap(x, y),
    waitFor: (work, args, timeout) => untilTrue((expression) => page.evaluate(expression), work, args, timeout),
    setSize: (width, height) => page.setViewport({ width, height }),
    toFront: () => page.bringToFront(),
    close: () => page.close(),
  };
}

/** Starts Firefox with the extension in it, over WebDriver BiDi. */
export async function launchFirefox(options: LaunchOptions): Promise<ExtensionBrowser> {
  const { extension, headless, language = 'zh-CN', backgroundTimeout } = options;
  const temporary = options.profile === undefined;
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'cezhu-firefox-')));
  const downloads = join(profile, 'downloads');
  await mkdir(downloads, { recursive: true });
  const preferences = {
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.useDownloadDir': true,
    'browser.download.alwaysOpenPanel': false,
    'browser.helperApps.neverAsk.saveToDisk': 'text/markdown,text/csv,application/json',
    'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: UUID }),
    // An extension that is loaded for a session is uninstalled at its end, and what it keeps with it.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'intl.locale.requested': language,
    'intl.accept_languages': `${language}, en`,
    'ui.systemUsesDarkTheme': 0,
    'layout.css.prefers-color-scheme.content-override': 1,
    'datareporting.policy.dataSubmissionEnabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'dom.events.testing.asyncClipboard': true,
    // Tabs behind others draw ever more seldom, and the driver waits for a frame before it clicks in one.
    'layout.testing.top-level-always-active': true,
    // No driver can click the browser's question: permissions that a page of the extension asks for are granted.
    'extensions.webextOptionalPermissionPrompts': false,
    ...(backgroundTimeout === undefined ? {} : { 'extensions.background.idle.timeout': backgroundTimeout }),
  };
  const lines = Object.entries(preferences).map(
    ([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, 'user.js'), lines.join('\n'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: browserPath('firefox'),
    headless,
    enableExtensions: true,
    userDataDir: profile,
    args: ['--remote-allow-system-access'],
    defaultViewport: headless ? { width: 1100, height: 900 } : null,
    extraPrefsFirefox: preferences,
  });
  await browser.installExtension(extension);
  const origin = `moz-extension://${UUID}/`;
  return {
    name: 'firefox',
    origin,
    newPage: async () => wrap(await browser.newPage(), downloads),
    openExtensionPage: async (path, place = 'tab') => {
      const page = await browser.newPage({ type: place });
      // Its promise never settles for a page of an extension.
      page.goto(origin + path).catch(() => undefined);
      await until(() => hasLoaded(page, origin), path);
      return wrap(page, downloads);
    },
    kill: async () => killProcess(browser.process()?.pid ?? 0),
    close: async () => {
      await browser.close();
      if (temporary) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
