/** The reader's own glossaries, from the selection in a page to the file on the disk, in both browsers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPopup, paintedOn, pointAt, untilAnnotated } from '../../scripts/browsers/actions';
import type { BrowserPage, ExtensionBrowser } from '../../scripts/browsers/types';
import { type PageServer, servePages } from '../../scripts/page-server';
import { askPageOf, chooseFile, textOf } from './extension-page';
import { BROWSERS, launch, page, policyParagraph } from './setup';

const NAME = '临澜凤栖梧计划';
/** 名称,分类,备注 / 岚湾之星,计划与工程,=1+1 / (no name),,x / 岚湾之星 again / 鹏程卡,没有这类, in GBK. */
const GBK = Uint8Array.from(
  Buffer.from(
    'c3fbb3c62cb7d6c0e02cb1b8d7a20d0ae1b0cde5d6aed0c72cbcc6bbaed3ebb9a4b3cc2c3d312b310d0a2c2c780d0ae1b0cde5d6aed0c72c2c0d0ac5f4b3ccbfa82cc3bbd3d0d5e2c0e02c0d0a',
    'hex',
  ),
);

const paragraphs = [
  `<p>临澜市实施${NAME}，岚湾之星入选者给予安家费30万元。</p>`,
  ...Array.from({ length: 5 }, (_, index) => policyParagraph(index)),
].join('');

describe.each(BROWSERS)('a reader’s glossaries in %s', (name) => {
  let browser: ExtensionBrowser;
  let server: PageServer;
  let article: BrowserPage;
  let glossaries: BrowserPage;

  beforeAll(async () => {
    server = await servePages(new Map([['/terms.html', page(paragraphs)]]));
    browser = await launch(name);
    article = await browser.newPage();
    await article.goto(`${server.origin}/terms.html`);
    await untilAnnotated(article);
    // What the menu entry and the shortcut open for a selection.
    glossaries = await browser.openExtensionPage(`glossary.html?add=${encodeURIComponent(NAME)}`);
    await glossaries.waitFor(() => document.querySelector('.term-form'));
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const painted = async (text: string, highlight?: string) =>
    (await paintedOn(article)).some((one) => one.text === text && (!highlight || one.highlight === highlight));

  it('take a term from the selection, and the open page shows it without a reload', async () => {
    await article.evaluate(() => Object.assign(window, { sameDocument: true }));
    expect(await painted(NAME)).toBe(false);
    expect(await glossaries.evaluate(() => document.querySelector<HTMLInputElement>('[name=name]')?.value)).toBe(NAME);
    await glossaries.type('.term-form [name=note]', '凤栖梧：我的备注');
    await glossaries.click('.term-form [type=submit]');
    await glossaries.waitFor(() => document.querySelector('[data-term]') && !document.querySelector('.term-form'));
    await expect.poll(() => painted(NAME, 'programme'), { timeout: 5_000 }).toBe(true);
    expect(await article.evaluate(() => 'sameDocument' in window)).toBe(true);
  });

  it('explain the term in its card', async () => {
    await pointAt(article, 'programme');
    const popup = await openPopup(browser, `${server.origin}/terms.html`);
    await expect.poll(async () => (await askPageOf(popup, 'state')).card, { timeout: 5_000 }).toBe(NAME);
    await article.press('Escape');
    await popup.close();
  });

  it('let a term be deleted and brought back', async () => {
    await glossaries.click('[data-action=remove-term]');
    await expect.poll(() => painted(NAME), { timeout: 5_000 }).toBe(false);
    await glossaries.click('.notice button');
    await expect.poll(() => painted(NAME), { timeout: 5_000 }).toBe(true);
  });

  it('can be kept off a site', async () => {
    await glossaries.click('summary');
    await glossaries.click('[name=sites][value=except]');
    await glossaries.type('[name=hosts]', '127.0.0.1');
    await glossaries.click('[data-action=save-sites]');
    await expect.poll(() => painted(NAME), { timeout: 5_000 }).toBe(false);
    await glossaries.click('[name=sites][value=all]');
    await expect.poll(() => painted(NAME), { timeout: 5_000 }).toBe(true);
  });

  it('switch a built-in category off and on again', async () => {
    expect(await painted('安家费', 'funding')).toBe(true);
    await glossaries.click('[data-glossary=built-in]');
    await glossaries.click('[data-category=funding] input');
    await expect.poll(() => painted('安家费'), { timeout: 5_000 }).toBe(false);
    expect(await painted(NAME)).toBe(true);
    await glossaries.click('[data-category=funding] input');
    await expect.poll(() => painted('安家费'), { timeout: 5_000 }).toBe(true);
    await glossaries.click('[data-glossary]');
  });

  it('import a GBK file with errors after a preview, and nothing before', async () => {
    await glossaries.waitFor(() => document.querySelector('[data-action=import]'));
    await glossaries.click('[data-action=import]');
    await chooseFile(glossaries, '词库.csv', GBK);
    await glossaries.waitFor(() => document.querySelector('.preview'));
    const counts = await glossaries.evaluate(() =>
      [...document.querySelectorAll('[data-count]')].map((one) => one.textContent).join(),
    );
    expect(counts).toBe('1,0,0,3');
    const problems = (await textOf(glossaries, '.problems')) ?? '';
    expect(problems).toMatch(/第 3 行[\s\S]*第 4 行[\s\S]*第 5 行/);
    expect(await painted('岚湾之星')).toBe(false);
    const list = await glossaries.download('[data-action=download-problems]');
    expect(list.text.trim().split('\r\n')).toHaveLength(4);
    await glossaries.click('[data-action=confirm-import]');
    await expect.poll(() => painted('岚湾之星', 'programme'), { timeout: 5_000 }).toBe(true);
  });

  it('export what they hold, and importing that again would change nothing', async () => {
    await glossaries.waitFor(() => document.querySelectorAll('[data-term]').length === 2);
    const { name: file, text } = await glossaries.download('[data-action=export-csv]');
    expect(file).toBe('我的词库.csv');
    expect(text).toContain("岚湾之星,计划与工程,,'=1+1");
    expect(text).toContain('凤栖梧：我的备注');
    await glossaries.click('[data-action=import]');
    await chooseFile(glossaries, file, new TextEncoder().encode(text));
    await glossaries.waitFor(() => document.querySelector('.preview'));
    expect(await textOf(glossaries, '[data-count=same]')).toBe('2');
    expect(
      await glossaries.evaluate(
        () => document.querySelector<HTMLButtonElement>('[data-action=confirm-import]')?.disabled,
      ),
    ).toBe(true);
    await glossaries.click('[data-action=cancel-import]');
  });
});
