import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { browserPath } from './find';
import {
  type BrowserPage,
  callExpression,
  type ExtensionBrowser,
  killProcess,
  type LaunchOptions,
  type Point,
  untilTrue,
} from './types';

/** Without these Chromium calls home at every start; with them it runs as root and without a graphics card. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** What only this driver can do with a page: emulate media, speak the developer protocol. */
const drivers = new WeakMap<BrowserPage, Page>();

/** The driver's own page. @throws where the page is not one of Chromium's. */
export function driverOf(page: BrowserPage): Page {
  const driver = drivers.get(page);
  if (!driver) throw new Error('the page is none of Chromium’s');
  return driver;
}

async function tap(page: Page, place: Point): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [place] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}

function wrap(page: Page): BrowserPage {
  const wrapped: BrowserPage = {
    goto: async (url) => {
      await page.goto(url, { waitUntil: 'load' });
    },
    evaluate: <R, A extends unknown[]>(work: (...args: A) => R | Promise<R>, ...args: A) =>
      page.evaluate(callExpression(work, args)) as Promise<R>,
    screenshot: async (path) => {
      await page.screenshot({ path });
    },
    click: (selector) => page.click(selector),
    type: (selector, text) => page.fill(selector, text),
    press: (key) => page.keyboard.press(key),
    paste: () => page.keyboard.press('ControlOrMeta+V'),
    download: async (selector) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.click(selector)]);
      return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
    },
    moveTo: (x, y) => page.mouse.move(x, y, { steps: 3 }),
    clickAt: (x, y, times = 1) => page.mouse.click(x, y, { clickCount: times }),
    drag: async (from, to) => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 6 });
      await page.mouse.up();
    },
    tap: (place) => tap(page, place),
    waitFor: (work, args, timeout) => untilTrue((expression) => page.evaluate(expression), work, args, timeout),
    setSize: (width, height) => page.setViewportSize({ width, height }),
    toFront: () => page.bringToFront(),
    close: () => page.close(),
  };
  drivers.set(wrapped, page);
  return wrapped;
}

/** The id of the browser's own process, which is not that of the script that starts it. */
async function processOf(context: BrowserContext): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('no session with the browser');
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const found = processInfo.find(({ type }) => type === 'browser');
  if (!found) throw new Error('the browser has no process');
  return found.id;
}

/** An empty page in a window of its own, which the driver does not offer. */
async function newWindow(context: BrowserContext): Promise<Page> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('no session with the browser');
  const opened = context.waitForEvent('page');
  await session.send('Target.createTarget', { url: 'about:blank', newWindow: true });
  await session.detach();
  return opened;
}

async function originOf(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return `chrome-extension://${new URL(worker.url()).host}/`;
}

/** Starts Chromium with the extension in it. */
export async function launchChromium(options: LaunchOptions): Promise<ExtensionBrowser & { context: BrowserContext }> {
  const { extension, headless, language = 'zh-CN', backForwardCache = false } = options;
  const temporary = options.profile === undefined;
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'cezhu-chromium-')));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browserPath('chromium'),
    headless: false,
    args: [
      ...QUIET,
      ...(headless ? ['--headless=new'] : []),
      `--lang=${language}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
    ignoreDefaultArgs: ['--disable-extensions', ...(backForwardCache ? ['--disable-back-forward-cache'] : [])],
    env: { ...process.env, LANGUAGE: language.replace('-', '_') },
    viewport: headless ? { width: 1100, height: 900 } : null,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const origin = await originOf(context);
  const pid = await processOf(context);
  // The worker's `chrome` object is complete only a moment after the worker is announced.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  return {
    name: 'chromium',
    origin,
    context,
    newPage: async () => wrap(await context.newPage()),
    openExtensionPage: async (path, place = 'tab') => {
      const page = place === 'tab' ? await context.newPage() : await newWindow(context);
      await page.goto(origin + path);
      return wrap(page);
    },
    kill: async () => killProcess(pid),
    close: async () => {
      await context.close();
      if (temporary) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
