/**
 * The extension's main job on an article, in a real browser. See README.
 *
 *   npm run demo [-- FILE… --browser chromium|firefox --headless]
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serveArticles } from './article-server';
import { type Found, openPopup, paintedOn, pointAt, selectParagraphOf, untilAnnotated } from './browsers/actions';
import { launchChromium } from './browsers/chromium';
import type { BrowserName } from './browsers/find';
import { launchFirefox } from './browsers/firefox';
import type { BrowserPage, ExtensionBrowser } from './browsers/types';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUTPUT = join(ROOT, '.output', 'demo');
const SAMPLE = join(ROOT, 'assets', 'sample', 'sample-article.html');
/** Milliseconds for the card to open and settle. */
const CARD = 900;
/** Milliseconds within which the gate has looked at a page for the last time. */
const GATE = 8_000;

const USAGE = `usage: npm run demo -- [FILE.html|.txt|.md …] [--browser chromium|firefox] [--headless] [--tag NAME]`;

interface Options {
  files: string[];
  browser: BrowserName;
  headless: boolean;
  tag: string;
}

function fail(message: string): never {
  console.error(`\n${message}\n${USAGE}\n`);
  process.exit(2);
}

function readOptions(): Options {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      browser: { type: 'string', default: 'chromium' },
      headless: { type: 'boolean', default: false },
      tag: { type: 'string', default: '引才经验' },
    },
  });
  if (values.browser !== 'chromium' && values.browser !== 'firefox') fail(`unknown browser “${values.browser}”`);
  const files = positionals.length > 0 ? positionals.map((file) => resolve(file)) : [SAMPLE];
  for (const file of files) {
    if (!existsSync(file)) fail(`no such file: ${file}`);
    if (!/\.(html?|txt|md)$/i.test(file)) fail(`neither .html nor .txt nor .md: ${file}`);
  }
  const noDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  return { files, browser: values.browser, headless: values.headless || noDisplay, tag: values.tag };
}

function build(browser: BrowserName): string {
  const target = browser === 'firefox' ? ['-b', 'firefox', '--mv3'] : [];
  const wxt = join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  execFileSync(process.execPath, [wxt, 'build', '--mode', 'test', ...target], { cwd: ROOT, stdio: 'inherit' });
  return join(ROOT, '.output', browser === 'firefox' ? 'firefox-mv3-test' : 'chrome-mv3-test');
}

function launch(options: Options, extension: string): Promise<ExtensionBrowser> {
  const start = options.browser === 'firefox' ? launchFirefox : launchChromium;
  return start({ extension, headless: options.headless });
}

function report(file: string, found: readonly Found[]): void {
  const figures = found.filter(({ highlight }) => highlight.startsWith('figure-'));
  console.log(`\n${basename(file)}: ${found.length - figures.length} terms, ${figures.length} figures`);
  for (const highlight of new Set(found.map((one) => one.highlight))) {
    const texts = found.filter((one) => one.highlight === highlight).map(({ text }) => text.replace(/\s+/g, ' '));
    const shown = [...new Set(texts)].slice(0, 8).join('、');
    console.log(
      `  ${highlight.padEnd(16)} ${String(texts.length).padStart(4)}  ${shown}${texts.length > 8 ? ' …' : ''}`,
    );
  }
}

/** A highlight worth pointing at: money first, then a count, then any figure, then any term. */
function bestHighlight(found: readonly Found[]): string | undefined {
  const names = found.map(({ highlight }) => highlight);
  const wanted = ['figure-money', 'figure-count', 'figure-'];
  return wanted.map((start) => names.find((name) => name.startsWith(start))).find(Boolean) ?? names[0];
}

function checkThat(fact: boolean, what: string): void {
  if (!fact) throw new Error(`the demo failed: ${what}`);
  console.log(`  ✓ ${what}`);
}

/** Waits for the annotations; an article that does not look like talent policy is annotated by hand. */
async function annotated(browser: ExtensionBrowser, page: BrowserPage, url: string): Promise<void> {
  try {
    await untilAnnotated(page, GATE);
  } catch (error) {
    console.log(
      `  not annotated by itself (${error instanceof Error ? error.message : error}): switched on in the popup`,
    );
    const popup = await openPopup(browser, url);
    await popup.click('.top [role=switch]');
    await untilAnnotated(page);
    await popup.close();
  }
}

interface Walk {
  browser: ExtensionBrowser;
  page: BrowserPage;
  url: string;
  file: string;
  tag: string;
}

/** The whole way by itself: highlights, card, clipping, tag, the tag in another view, Markdown. */
async function walk({ browser, page, url, file, tag }: Walk): Promise<void> {
  const name = basename(file).replace(/\.\w+$/, '');
  const picture = (what: string) => join(OUTPUT, `${browser.name}-${name}-${what}.png`);
  await annotated(browser, page, url);
  const found = await paintedOn(page);
  report(file, found);
  await page.screenshot(picture('page'));
  const highlight = bestHighlight(found);
  if (!highlight) throw new Error('the demo failed: nothing is highlighted');
  const pointed = await pointAt(page, highlight);
  await new Promise((resolveLater) => setTimeout(resolveLater, CARD));
  await page.screenshot(picture('card'));
  const open = await page.evaluate(() => document.querySelector('[data-cezhu-card]')?.matches(':popover-open'));
  checkThat(open === true, `a card opens on “${pointed}”`);

  const selected = await selectParagraphOf(page, highlight);
  const popup = await openPopup(browser, url);
  const other = await openPopup(browser, url);
  await popup.click('[data-action=clip]');
  await popup.waitFor(() => document.querySelector('[data-list=page] .clipping'));
  await popup.type('[data-list=page] .clipping input[name=tag]', tag);
  await popup.press('Enter');
  await other.waitFor(
    (wanted: string) => document.querySelector('[data-list=page] .clipping .tag')?.textContent?.includes(wanted),
    [tag],
  );
  console.log(`  ✓ the clipping and its tag “${tag}” show in another view`);
  await popup.waitFor(() => document.querySelector('[data-list=page] .clipping .tag'));
  await popup.screenshot(picture('popup'));
  const { name: fileName, text } = await popup.download('[data-action=download-all]');
  await writeFile(join(OUTPUT, `${browser.name}-${name}.md`), text);
  checkThat(text.includes(tag) && selected.length > 0, `exported “${fileName}”, ${text.length} characters of Markdown`);
  await other.close();
  await popup.close();
}

const options = readOptions();
const extension = build(options.browser);
const server = await serveArticles(options.files);
const browser = await launch(options, extension);
if (options.headless) {
  await rm(OUTPUT, { recursive: true, force: true });
  await mkdir(OUTPUT, { recursive: true });
  try {
    for (const [index, url] of server.urls.entries()) {
      const page = await browser.newPage();
      await page.goto(url);
      await walk({ browser, page, url, file: options.files[index] as string, tag: options.tag });
      await page.close();
    }
    console.log(`\nScreenshots and Markdown are in ${OUTPUT}`);
  } finally {
    await browser.close();
    await server.close();
  }
} else {
  for (const [index, url] of server.urls.entries()) {
    const page = await browser.newPage();
    await page.goto(url);
    await annotated(browser, page, url);
    report(options.files[index] as string, await paintedOn(page));
  }
  console.log(
    '\nThe browser stays open: point at a highlight, select text, use the extension’s button. Ctrl+C ends the demo.',
  );
  process.once('SIGINT', () => {
    void Promise.all([browser.close(), server.close()]).then(() => process.exit(0));
  });
}
