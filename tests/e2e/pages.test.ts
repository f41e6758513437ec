/** Pages of every sort, good and bad, in both browsers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import {
  openPanel,
  openPopup,
  paintedOn,
  pointAt,
  selectParagraphOf,
  untilAnnotated,
} from '../../scripts/browsers/actions';
import type { BrowserPage, ExtensionBrowser } from '../../scripts/browsers/types';
import { type PageServer, servePages } from '../../scripts/page-server';
import { askPageOf, textOf } from './extension-page';
import { BROWSERS, fixturePages, launch, page, policyParagraph } from './setup';

const LONG_PAGE = 1_000_000;
const LONG_ADDRESS = 20_000;
/** Milliseconds after which the gate has looked for the last time. */
const GATE_DONE = 6_000;

function longBody(): string {
  const paragraphs: string[] = [];
  for (let length = 0; length < LONG_PAGE; ) {
    const paragraph = policyParagraph(paragraphs.length);
    paragraphs.push(paragraph);
    length += paragraph.length - '<p></p>'.length;
  }
  return paragraphs.join('\n');
}

const fewParagraphs = Array.from({ length: 6 }, (_, i) => policyParagraph(i)).join('\n');

describe.each(BROWSERS)('pages in %s', (name) => {
  let browser: ExtensionBrowser;
  let server: PageServer;

  beforeAll(async () => {
    const pages = fixturePages();
    pages.set('/few.html', page(fewParagraphs));
    pages.set('/long.html', page(longBody()));
    pages.set('/header-csp.html', {
      ...page(fewParagraphs),
      headers: { 'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'" },
    });
    // Of <title> alone everything behind dashes would be taken for the name of the site.
    const title = "人才政策\n&quot;引号&quot; \\ &#x2014;\n---\nx: 'y' # 🎓";
    pages.set('/title.html', page(fewParagraphs, title, `<meta name="ArticleTitle" content="${title}">`));
    pages.set(
      '/surrogate.html',
      page(`${fewParagraphs}<p id="odd"></p><script>
      document.getElementById('odd').textContent = '人才公寓\\ud83d租金每月\\udc00 1200元，共\\ud800 300套。';</script>`),
    );
    pages.set(
      '/late.html',
      page(`<div id="late"></div><script>
      setTimeout(() => document.getElementById('late').append(
        document.createRange().createContextualFragment(${JSON.stringify(fewParagraphs)})), 700);</script>`),
    );
    server = await servePages(pages);
    browser = await launch(name);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function open(path: string): Promise<BrowserPage> {
    const opened = await browser.newPage();
    await opened.goto(server.origin + path);
    return opened;
  }

  /** Selects a paragraph, clips it through the popup, and answers the Markdown of the page's clippings. */
  async function clipAndExport(opened: BrowserPage, url: string, nth = 0): Promise<{ name: string; text: string }> {
    await selectParagraphOf(opened, 'figure-money', nth);
    const popup = await openPopup(browser, url);
    await popup.click('[data-action=clip]');
    await popup.waitFor(() => document.querySelector('[data-list=page] .clipping'));
    const file = await popup.download('[data-action=download-all]');
    await popup.close();
    return file;
  }

  it('are not changed but for our card and our ruler', async () => {
    const serialise = () => {
      const clone = document.documentElement.cloneNode(true) as Element;
      const [cards, rulers] = ['[data-cezhu-card]', '[data-cezhu-ruler]'].map((name) => clone.querySelectorAll(name));
      for (const element of [...(cards ?? []), ...(rulers ?? [])]) element.remove();
      return { dom: new XMLSerializer().serializeToString(clone), cards: cards?.length, rulers: rulers?.length };
    };
    // No permission is held for this name of the server, so nothing of ours runs there.
    const bare = await browser.newPage();
    await bare.goto(`${server.otherOrigin}/sample.html`);
    const before = await bare.evaluate(serialise);
    const annotated = await open('/sample.html');
    await untilAnnotated(annotated);
    await pointAt(annotated, 'figure-money');
    await annotated.waitFor(() => document.querySelector('[data-cezhu-card]'));
    await annotated.waitFor(() => document.querySelector('[data-cezhu-ruler]'));
    const after = await annotated.evaluate(serialise);
    expect(await bare.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(after).toEqual({ dom: before.dom, cards: 1, rulers: 1 });
    expect(after.dom.length).toBeGreaterThan(3_000);
    await bare.close();
    await annotated.close();
  });

  it('that are not about talent policy are left alone', async () => {
    const opened = await Promise.all(['/irrelevant-news.html', '/english.html', '/empty.html'].map(open));
    await new Promise((resolve) => setTimeout(resolve, GATE_DONE));
    for (const one of opened) {
      expect(await one.evaluate(() => CSS.highlights.size)).toBe(0);
      await one.close();
    }
  });

  it('without text say so in the popup when annotated by hand', async () => {
    const empty = await open('/empty.html');
    const popup = await openPopup(browser, `${server.origin}/empty.html`);
    await popup.click('.top [role=switch]');
    await popup.waitFor(() => document.querySelector('.page .empty'));
    await popup.close();
    await empty.close();
  });

  it.each([
    ['that forbid everything by a header', '/header-csp.html'],
    ['that forbid everything by a meta element', '/hostile-csp.html'],
    ['in XHTML', '/page.xhtml'],
  ])('%s are annotated and explained', async (_, path) => {
    const opened = await open(path);
    await untilAnnotated(opened);
    const highlight = (await paintedOn(opened)).find((one) => one.highlight.startsWith('figure-'))?.highlight ?? '';
    const pointed = await pointAt(opened, highlight);
    const popup = await openPopup(browser, server.origin + path);
    await expect.poll(async () => (await askPageOf(popup, 'state')).card, { timeout: 5_000 }).toBe(pointed);
    // The card's style sheet is in force: unstyled, it would be as wide as the window.
    const width = await opened.evaluate(
      () => document.querySelector('[data-cezhu-card]')?.getBoundingClientRect().width ?? 0,
    );
    expect(width).toBeGreaterThan(250);
    expect(width).toBeLessThan(400);
    await popup.close();
    await opened.close();
  });

  /** The panel of the long page has all its figures, and rows for those alone that are seen, wherever it is scrolled to. */
  async function checkPanel(): Promise<void> {
    const panel = await openPanel(browser, `${server.origin}/long.html`);
    const count = () =>
      panel.evaluate(() => Number(document.querySelector('.figures')?.getAttribute('aria-rowcount') ?? 0));
    await expect.poll(count, { timeout: 40_000 }).toBeGreaterThan(34_000);
    const seen = await panel.evaluate(async () => {
      const list = document.querySelector('.figures') as HTMLElement;
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const found: { rows: number; filled: boolean }[] = [];
      for (let step = 0; step <= 12; step++) {
        list.scrollTop = ((list.scrollHeight - list.clientHeight) * step) / 12;
        await frame();
        await frame();
        const { top, bottom } = list.getBoundingClientRect();
        const rows = [...list.querySelectorAll('.rows .row')];
        const boxes = rows.map((row) => row.getBoundingClientRect()).sort((a, b) => a.top - b.top);
        const filled = (boxes[0]?.top ?? bottom) <= top + 40 && (boxes.at(-1)?.bottom ?? top) >= bottom - 1;
        found.push({ rows: rows.length, filled });
      }
      return found;
    });
    expect(seen.filter(({ filled }) => !filled)).toEqual([]);
    expect(Math.max(...seen.map(({ rows }) => rows))).toBeLessThan(60);
    await panel.close();
  }

  it('of 1,000,000 characters are annotated to their end, and listed in the panel', async () => {
    const opened = await open('/long.html');
    const popup = await openPopup(browser, `${server.origin}/long.html`);
    const last = () =>
      opened.evaluate(() => {
        const paragraph = document.querySelector('p:last-of-type');
        return [...(CSS.highlights.get('cezhu-figure-money') ?? [])].some((range) =>
          paragraph?.contains(range.startContainer),
        );
      });
    await expect
      .poll(async () => (await askPageOf(popup, 'state')).figures, { timeout: 40_000 })
      .toBeGreaterThan(40_000);
    // Far from the viewport nothing is painted: each change would have the browser look at all of it.
    expect(await last()).toBe(false);
    await opened.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect.poll(last, { timeout: 10_000 }).toBe(true);
    await popup.close();
    await checkPanel();
    await opened.close();
  });

  it('with text that comes late are annotated when it is there', async () => {
    const opened = await open('/late.html');
    await untilAnnotated(opened);
    expect((await paintedOn(opened)).filter((one) => one.highlight === 'figure-money')).toHaveLength(6);
    await opened.evaluate(() =>
      document.body.append(Object.assign(document.createElement('p'), { textContent: '另发放租房补贴2000元。' })),
    );
    await expect
      .poll(async () => (await paintedOn(opened)).some((one) => one.text === '2000元'), { timeout: 5_000 })
      .toBe(true);
    await opened.close();
  });

  it('with an address of 20,000 characters keep their clippings', async () => {
    const path = `/few.html?q=${'x'.repeat(LONG_ADDRESS)}`;
    const opened = await open(path);
    await untilAnnotated(opened);
    const { text } = await clipAndExport(opened, server.origin + path);
    expect(text).toContain(`url: "${server.origin}${path}"\n`);
    await opened.close();
  });

  it('with a title of line breaks, quotes and dashes keep it in the export', async () => {
    const opened = await open('/title.html');
    await untilAnnotated(opened);
    const { name: file, text } = await clipAndExport(opened, `${server.origin}/title.html`);
    expect(file).toMatch(/^[^\\/:*?"<>|\n]+\.md$/);
    const front = parseYaml(text.split('\n---\n')[0] ?? '') as { title: string };
    expect(front.title).toBe(await opened.evaluate(() => document.title));
    expect(front.title).toContain('"引号" \\ — --- x: \'y\' # 🎓');
    await opened.close();
  });

  it('with lone surrogates in the text are annotated around them, and clipped', async () => {
    const opened = await open('/surrogate.html');
    await untilAnnotated(opened);
    expect((await paintedOn(opened)).filter(({ text }) => text === '300套')).toHaveLength(1);
    // The seventh amount stands in the odd paragraph; UTF-8 has no lone surrogates, so the file has U+FFFD.
    const { text } = await clipAndExport(opened, `${server.origin}/surrogate.html`, 6);
    expect(text).toContain('人才公寓\ufffd租金每月\ufffd 1200元，共\ufffd 300套。');
    await opened.close();
  });

  it('that no extension may read say so in the popup', async () => {
    const popup = await openPopup(browser);
    await popup.waitFor(() => document.querySelector('.notice.hint'));
    expect(await textOf(popup, '[data-action=clip]')).toBeUndefined();
    await popup.close();
  });
});
