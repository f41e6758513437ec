/** The whole way of a reader, once in each browser. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as plainText } from 'mdast-util-to-string';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { bucketReader, readBoard } from '../../lib/core/tags/shared-board/read-board';
import { tagsOnBoard } from '../../lib/core/tags/shared-board/tags-on-board';
import { CATEGORIES, FIGURE_KINDS } from '../../lib/core/types';
import { sha256 } from '../../lib/platform/hash';
import { openPopup, paintedOn, pointAt, selectParagraphOf, untilAnnotated } from '../../scripts/browsers/actions';
import type { BrowserPage, ExtensionBrowser } from '../../scripts/browsers/types';
import { type PageServer, servePages } from '../../scripts/page-server';
import { askPageOf, syncItems, textOf } from './extension-page';
import { BROWSERS, fixturePages, launch, page, policyParagraph } from './setup';

const TAG = '购房补贴“比较”';

describe.each(BROWSERS)('a reader in %s', (name) => {
  let browser: ExtensionBrowser;
  let server: PageServer;
  let article: BrowserPage;
  let popup: BrowserPage;
  let selected = '';

  beforeAll(async () => {
    const pages = fixturePages();
    pages.set('/other.html', page(Array.from({ length: 5 }, (_, i) => policyParagraph(i)).join(''), '另一篇人才政策'));
    server = await servePages(pages);
    browser = await launch(name);
    article = await browser.newPage();
    await article.goto(`${server.origin}/sample.html`);
    await untilAnnotated(article);
    popup = await openPopup(browser, `${server.origin}/sample.html`);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('sees terms and figures highlighted, each category and kind under its own name', async () => {
    const painted = await paintedOn(article);
    const names = new Set(painted.map(({ highlight }) => highlight));
    const expected = [...CATEGORIES, ...FIGURE_KINDS.map((kind) => `figure-${kind}`)];
    // Calm by default: leading ideas and bare years are known but not painted.
    expect(expected.filter((one) => !names.has(one))).toEqual(['principle']);
    expect(painted.filter(({ text }) => /^\d{4}年$/.test(text))).toEqual([]);
  });

  it('sees the page’s numbers in the popup', async () => {
    const { terms, figures } = await askPageOf(popup, 'state');
    expect(terms).toBeGreaterThan(30);
    expect(figures).toBeGreaterThan(30);
    expect(await textOf(popup, '[data-count=terms]')).toBe(String(terms));
    expect(await textOf(popup, '[data-count=figures]')).toBe(String(figures));
  });

  it('sees in the popup whether the site is annotated by itself', async () => {
    await popup.waitFor(() => document.querySelector('.site-rule'));
    expect(await textOf(popup, '.site-rule .host')).toBe('127.0.0.1');
    expect(await textOf(popup, '.site-rule [aria-pressed=true]')).toBe('自动');
  });

  it('opens a card by resting the pointer on a figure, and closes it with Escape', async () => {
    const pointed = await pointAt(article, 'figure-money');
    await expect.poll(async () => (await askPageOf(popup, 'state')).card, { timeout: 5_000 }).toBe(pointed);
    expect(await article.evaluate(() => document.querySelector('[data-cezhu-card]')?.matches(':popover-open'))).toBe(
      true,
    );
    await article.press('Escape');
    await expect.poll(async () => (await askPageOf(popup, 'state')).card).toBeUndefined();
    expect(await article.evaluate(() => document.querySelector('[data-cezhu-card]')?.matches(':popover-open'))).toBe(
      false,
    );
  });

  it('walks from annotation to annotation without the pointer', async () => {
    const first = await askPageOf(popup, 'next', { back: false });
    const second = await askPageOf(popup, 'next', { back: false });
    const back = await askPageOf(popup, 'next', { back: true });
    expect(first.card).toBeTruthy();
    expect(second.card).not.toBe(first.card);
    expect(back.card).toBe(first.card);
  });

  it('hides and shows the annotations, and single families, without a reload', async () => {
    await article.evaluate(() => Object.assign(window, { sameDocument: true }));
    const before = await paintedOn(article);
    await popup.click('.top [role=switch]');
    await expect.poll(async () => (await paintedOn(article)).length).toBe(0);
    await popup.click('.top [role=switch]');
    await expect.poll(async () => (await paintedOn(article)).length, { timeout: 5_000 }).toBe(before.length);

    await popup.click('[data-family=principles]');
    await expect.poll(async () => (await paintedOn(article)).some((one) => one.highlight === 'principle')).toBe(true);
    await popup.click('[data-family=principles]');
    await expect.poll(async () => (await paintedOn(article)).some((one) => one.highlight === 'principle')).toBe(false);
    expect(await article.evaluate(() => 'sameDocument' in window)).toBe(true);
  });

  it('is told to select something first', async () => {
    await article.evaluate(() => getSelection()?.removeAllRanges());
    await popup.click('[data-action=clip]');
    await popup.waitFor(() => document.querySelector('.notice.hint'));
    expect(await textOf(popup, '[data-list=page] .clipping')).toBeUndefined();
  });

  it('clips the selection, and every open view lists it', async () => {
    selected = await selectParagraphOf(article, 'figure-money');
    const other = await openPopup(browser, `${server.origin}/sample.html`);
    await popup.click('[data-action=clip]');
    await popup.waitFor(() => document.querySelector('[data-list=page] .clipping'));
    await other.waitFor(() => document.querySelector('[data-list=page] .clipping'));
    expect(selected.startsWith((await textOf(other, '.clipping blockquote'))?.slice(0, 20) ?? '-')).toBe(true);
    await other.close();
  });

  it('adds a tag, which shows in the popup of another tab within a second', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/other.html`);
    const other = await openPopup(browser, `${server.origin}/other.html`);
    await popup.type('[data-list=page] input[name=tag]', TAG);
    await popup.press('Enter');
    const asked = Date.now();
    await other.waitFor((tag: string) => document.querySelector('.filter')?.textContent?.includes(tag), [TAG], 3_000);
    expect(Date.now() - asked).toBeLessThan(1_000);
    await other.click('.filter [data-tag]');
    await other.waitFor(() => document.querySelectorAll('[data-list=recent] .clipping').length === 1);
    await other.close();
    await page.close();
  });

  it('has the tag written to storage.sync', async () => {
    const reader = bucketReader(sha256);
    const names = async (): Promise<string[]> => {
      const board = await readBoard(await syncItems(popup), reader);
      return tagsOnBoard(board, []).map((tag) => tag.name.value);
    };
    // Written together with what follows within two seconds.
    await expect.poll(names, { timeout: 15_000 }).toEqual([TAG]);
  });

  it('exports the page’s clippings as Markdown that parses back', async () => {
    await popup.waitFor(() => document.querySelector('[data-list=page] .tag'));
    const { name: file, text } = await popup.download('[data-action=download-all]');
    expect(file).toMatch(/\.md$/);
    const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
    expect(parseYaml(front)).toMatchObject({ url: `${server.origin}/sample.html`, clippings: 1, tags: [TAG] });
    const quote = fromMarkdown(body).children.find((node) => node.type === 'blockquote');
    expect(plainText(quote).replace(/\s+/g, '')).toBe(selected.replace(/\s+/g, ''));
  });

  it('copies the same Markdown to the clipboard', async () => {
    const { text } = await popup.download('[data-action=download-all]');
    await popup.click('[data-action=copy-all]');
    await popup.waitFor(() => document.querySelector('.notice.done')?.textContent?.includes('已复制'));
    expect(await popup.evaluate(() => navigator.clipboard.readText())).toBe(text);
  });

  it('deletes a clipping and takes that back', async () => {
    await popup.click('[data-list=page] [data-action=remove]');
    await popup.waitFor(() => !document.querySelector('[data-list=page] .clipping'));
    await popup.click('.notice button');
    await popup.waitFor(() => document.querySelector('[data-list=page] .clipping .tag'));
  });
});
