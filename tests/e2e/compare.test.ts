/** The comparison: articles put in from the panel, the grid, the sources, wordings, a chart and exports, in both browsers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPanel, untilAnnotated } from '../../scripts/browsers/actions';
import type { BrowserPage, ExtensionBrowser } from '../../scripts/browsers/types';
import { type PageServer, servePages } from '../../scripts/page-server';
import { examine, smallTargets } from './axe';
import { textOf } from './extension-page';
import { BROWSERS, launch, page } from './setup';

const ARTICLES = [
  '<h1>临澜市人才工作综述</h1><p>2023年，临澜市人才总量达23.6万人。2024年，临澜市人才总量达26.8万人，其中高层次人才3200人、高技能人才8.1万人。</p><p>临澜市对新引进的博士给予安家费50万元，对新引进的硕士给予安家费20万元，对本科毕业生给予租房补贴每月1200元。</p>',
  '<h1>青嶺市人才工作綜述</h1><p>2024年，青嶺市人才資源總量達31萬人，其中高層次人才4100人、高技能人才9.5萬人。</p><p>青嶺市對新引進的博士給予安家補貼60萬元，對新引進的碩士給予安家補貼25萬元，並提供人才公寓。</p>',
  '<h1>栖湖市人才工作综述</h1><p>2024年，栖湖市人才总量达18.4万人，其中高层次人才2700人、高技能人才6.2万人。</p><p>栖湖市对新引进的博士给予安家费40万元，并提供人才公寓。</p>',
];

describe.each(BROWSERS)('the comparison in %s', (name) => {
  let browser: ExtensionBrowser;
  let server: PageServer;
  let compare: BrowserPage;

  beforeAll(async () => {
    server = await servePages(new Map(ARTICLES.map((body, at) => [`/${at}.html`, page(body, `文章${at}`)])));
    browser = await launch(name);
    for (const at of ARTICLES.keys()) {
      const article = await browser.newPage();
      await article.goto(`${server.origin}/${at}.html`);
      await untilAnnotated(article);
      const panel = await openPanel(browser, `${server.origin}/${at}.html`);
      // The last one is clipped, not put in as a whole.
      const action = at === ARTICLES.length - 1 ? 'clip-figures' : 'compare-article';
      await panel.waitFor((name: string) => document.querySelector(`[data-action=${name}]`), [action]);
      await panel.click(`[data-action=${action}]`);
      await panel.waitFor(() => document.querySelector('.notice.done'));
      await panel.close();
      await article.close();
    }
    compare = await browser.openExtensionPage('compare.html');
    await compare.setSize(1400, 900);
    await compare.waitFor(() => document.querySelector('.compare-grid [role=gridcell]'));
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const rowNames = () =>
    compare.evaluate(() => [...document.querySelectorAll('[role=rowheader] b')].map((one) => one.textContent ?? ''));
  const active = () =>
    compare.evaluate(() => {
      const id = document.querySelector('.compare-grid')?.getAttribute('aria-activedescendant');
      return (id && document.getElementById(id)?.textContent) ?? '';
    });

  it('puts wordings of one metric into one row, over scripts and places', async () => {
    expect((await rowNames()).filter((one) => /人才(资源)?总量|人才資源總量/.test(one))).toHaveLength(1);
    const heads = await compare.evaluate(() =>
      [...document.querySelectorAll('[role=columnheader] b')].map((one) => one.textContent),
    );
    expect(heads).toEqual(expect.arrayContaining(['临澜市', '青嶺市', '栖湖市']));
  });

  it('is worked by the keys of a grid, and says how it is sorted', async () => {
    await compare.evaluate(() => document.querySelector<HTMLElement>('.compare-grid')?.focus());
    await compare.press('Control+Home');
    await compare.press('ArrowUp');
    await compare.press('ArrowRight');
    expect(await active()).toMatch(/临澜市|青嶺市|栖湖市/);
    await compare.press('Enter');
    await compare.waitFor(() => document.querySelector('[role=columnheader][aria-sort=descending]'));
    await compare.waitFor(() => /排序|Sorted/.test(document.querySelector('.table > [aria-live]')?.textContent ?? ''));
  });

  it('opens the sentence of a cell with its article', async () => {
    await compare.click('[role=gridcell]:not(.missing)');
    await compare.waitFor(() => document.querySelector('.cell-detail mark'));
    expect(await textOf(compare, '.cell-detail cite')).toMatch(/人才工作/);
    expect(await compare.evaluate(() => document.querySelector('.cell-detail a')?.getAttribute('href'))).toMatch(
      /^http:\/\/127\.0\.0\.1.*#:~:text=/,
    );
  });

  it('splits a wording off, remembers it, and takes that back', async () => {
    const before = (await rowNames()).length;
    await compare.click('[data-action=rows-panel]');
    await compare.waitFor(() => document.querySelector('.wordings [data-action=split]'));
    await compare.click('.wordings [data-action=split]');
    await compare.waitFor((count: number) => document.querySelectorAll('[role=rowheader]').length > count, [before]);
    await compare.click('.notice.done button');
    await compare.waitFor((count: number) => document.querySelectorAll('[role=rowheader]').length === count, [before]);
  });

  it('draws a chart without a style element, beside a table of its points', async () => {
    await compare.click('[data-action=chart-panel]');
    await compare.waitFor(() => document.querySelector('.drawing svg [stroke]'));
    expect(await compare.evaluate(() => document.querySelectorAll('.drawing style').length)).toBe(0);
    expect(await compare.evaluate(() => document.querySelectorAll('.points tbody tr').length)).toBeGreaterThan(1);
    const svg = await compare.download('[data-action=save-svg]');
    expect(svg.text).toContain('《临澜市人才工作综述》');
    await compare.waitFor(() => document.querySelector('.drawing svg'));
  });

  it('has nothing serious for axe, and no small targets', async () => {
    const { passes, bad } = await examine(compare);
    expect(bad).toEqual([]);
    expect(passes).toBeGreaterThan(10);
    expect(await smallTargets(compare)).toEqual([]);
  });

  it('is saved under a name, exported with its sentences, and comes back after a reload', async () => {
    await compare.click('[data-action=save-as]');
    await compare.type('[name=comparison-name]', '各市人才');
    await compare.press('Enter');
    await compare.waitFor(
      () => document.querySelector<HTMLSelectElement>('[name=saved]')?.selectedOptions[0]?.text === '各市人才',
    );
    await compare.click('.export-menu summary');
    const { name: file, text } = await compare.download('[data-export=markdown]');
    expect(file).toBe('各市人才.md');
    expect(text).toMatch(/\[\^1\]: “/);
    expect(text).toContain('31萬人');
    await compare.evaluate(() => {
      document.documentElement.dataset.left = 'yes';
      setTimeout(() => location.reload());
    });
    await compare.waitFor(() => !document.documentElement.dataset.left && document.querySelector('[role=gridcell]'));
    expect(
      await compare.evaluate(() => document.querySelector<HTMLSelectElement>('[name=saved]')?.selectedOptions[0]?.text),
    ).toBe('各市人才');
  });
});
