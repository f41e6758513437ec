/**
 * Makes the README's picture from the real extension: the sample article with a card open, and the popup.
 *
 *   npm run build:test && npx tsx scripts/readme-picture.ts
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveArticles } from './article-server';
import { openPopup, pointAt, selectParagraphOf, untilAnnotated } from './browsers/actions';
import { launchChromium } from './browsers/chromium';
import { servePages } from './page-server';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TARGET = join(ROOT, 'docs/images/cezhu.png');
/** CSS pixels of the article's part of the picture. */
const PAGE = { width: 900, height: 760 };

const folder = await mkdtemp(join(tmpdir(), 'cezhu-picture-'));
const articles = await serveArticles([join(ROOT, 'assets/sample/sample-article.html')]);
const url = articles.urls[0] as string;
const browser = await launchChromium({ extension: join(ROOT, '.output/chrome-mv3-test'), headless: true });
try {
  const page = await browser.newPage();
  await page.setSize(PAGE.width, PAGE.height);
  await page.goto(url);
  await untilAnnotated(page);
  const popup = await openPopup(browser, url);
  await selectParagraphOf(page, 'figure-money');
  await popup.click('[data-action=clip]');
  await popup.waitFor(() => document.querySelector('.clipping'));
  await popup.type('.clipping input[name=tag]', '购房补贴');
  await popup.press('Enter');
  await popup.waitFor(() => document.querySelector('.clipping .tag'));
  await popup.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await popup.setSize(400, PAGE.height);
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await pointAt(page, 'figure-count', 1);
  await new Promise((resolve) => setTimeout(resolve, 900));
  // Typing has scrolled to the field.
  await popup.evaluate(() => scrollTo(0, 0));
  await page.screenshot(join(folder, 'page.png'));
  await popup.screenshot(join(folder, 'popup.png'));

  const image = async (name: string) =>
    `data:image/png;base64,${(await readFile(join(folder, name))).toString('base64')}`;
  const body = `<!doctype html><style>body{margin:0;display:flex;gap:16px;padding:16px;background:#e9e4da}
    img{border-radius:10px;box-shadow:0 2px 14px #0003}</style><img src="${await image('page.png')}"><img src="${await image('popup.png')}">`;
  const frame = await servePages(new Map([['/', { body }]]));
  const picture = await browser.newPage();
  await picture.setSize(PAGE.width + 400 + 48, PAGE.height + 32);
  await picture.goto(`${frame.otherOrigin}/`);
  await picture.screenshot(TARGET);
  await frame.close();
} finally {
  await browser.close();
  await articles.close();
  await rm(folder, { recursive: true });
}
