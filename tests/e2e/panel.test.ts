/** The article at a glance beside its page, in both browsers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPanel, untilAnnotated } from '../../scripts/browsers/actions';
import type { BrowserPage, ExtensionBrowser } from '../../scripts/browsers/types';
import { type PageServer, servePages } from '../../scripts/page-server';
import { examine } from './axe';
import { askPageOf, textOf } from './extension-page';
import { BROWSERS, launch, page, policyParagraph } from './setup';

const ARTICLE = [
  '<h1>临澜市人才工作综述</h1><p>来源：栖湖晚报　发布时间：2025-03-08</p>',
  '<p>截至2024年底，临澜市人才总量达46.8万人，高层次人才从2.1万人增加到3.6万人。</p>',
  ...Array.from({ length: 30 }, (_, index) => policyParagraph(index)),
  '<details><summary>附件</summary><p>对全职引进的博士后给予科研经费77万元。</p></details>',
  '<div id="box" style="height:80px;overflow:auto"><div style="height:600px">上文</div><p>对领军人才给予项目资助88万元。</p></div>',
  '<p style="display:none">对隐藏的高层次人才给予奖励66万元。</p>',
  '<p id="last">到2027年，力争新建院士工作站35家以上。</p>',
].join('');

interface Storages {
  storage: { session: { set(items: object): Promise<void> } };
}

/** Selectors of the rows: figures by the place in the list. */
const row = (at: number) => `.figures .row[data-at="${at}"]`;

describe.each(BROWSERS)('the panel in %s', (name) => {
  let browser: ExtensionBrowser;
  let server: PageServer;
  let article: BrowserPage;
  let panel: BrowserPage;

  const url = () => `${server.origin}/panel.html`;
  const values = () =>
    panel.evaluate(() => [...document.querySelectorAll('.figures .rows .row b')].map((one) => one.textContent ?? ''));
  const search = async (text: string): Promise<void> => {
    await panel.type('[name=search-figures]', text);
    await panel.waitFor(() => document.querySelector('.filtered'));
  };
  const clear = async (): Promise<void> => {
    await panel.click('[data-action=clear-filter]');
    await panel.waitFor(() => !document.querySelector('.filtered'));
  };
  /** The text of what flashes, with where it stands. */
  const flashed = () =>
    article.evaluate(() => {
      const [one] = CSS.highlights.get('cezhuflash') ?? [];
      if (!one) return undefined;
      const range = document.createRange();
      range.setStart(one.startContainer, one.startOffset);
      range.setEnd(one.endContainer, one.endOffset);
      const box = range.getBoundingClientRect();
      return { text: range.toString(), inView: box.top >= 0 && box.bottom <= innerHeight };
    });

  beforeAll(async () => {
    server = await servePages(
      new Map([
        ['/panel.html', page(ARTICLE, '临澜市人才工作综述 - 栖湖网')],
        ['/short.html', page('<p>临澜市发放人才补贴5万元，引进博士。</p>')],
        ['/other.html', page('<p>今天天气晴。</p>')],
      ]),
    );
    browser = await launch(name);
    article = await browser.newPage();
    await article.goto(url());
    await untilAnnotated(article);
    panel = await openPanel(browser, url());
    await panel.waitFor(() => document.querySelector('.figures .row'));
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('counts what the page has painted', async () => {
    const { counts } = await askPageOf(panel, 'state');
    const sums = { figures: 0, terms: 0 };
    for (const [highlight, count] of Object.entries(counts)) {
      sums[highlight.startsWith('figure-') ? 'figures' : 'terms'] += count;
    }
    expect(sums.figures).toBeGreaterThan(90);
    await expect.poll(() => textOf(panel, '[data-tab=figures] small'), { timeout: 5_000 }).toBe(String(sums.figures));
    expect(await textOf(panel, '[data-tab=terms] small')).toBe(String(sums.terms));
    expect(await panel.evaluate(() => document.querySelector('.figures')?.getAttribute('aria-rowcount'))).toBe(
      String(sums.figures),
    );
    // Only those in view are rendered.
    expect((await values()).length).toBeLessThan(40);
  });

  it('lists targets first', async () => {
    expect(await textOf(panel, `${row(0)} .value`)).toContain('35家');
    expect(await textOf(panel, `${row(0)} .role`)).toBe('目标');
  });

  it('jumps to a passage, which flashes', async () => {
    await panel.click(row(0));
    await expect.poll(flashed, { timeout: 5_000 }).toEqual({ text: '35家以上', inView: true });
    expect(await textOf(panel, '.strip mark')).toBe('35家以上');
    await expect.poll(flashed, { timeout: 10_000 }).toBeUndefined();
  });

  it.each([
    ['into a closed details', '77万', '77万元'],
    ['into a box that scrolls', '88万', '88万元'],
  ])('jumps %s', async (_, wanted, text) => {
    await search(wanted);
    await panel.click(row(0));
    await expect.poll(flashed, { timeout: 5_000 }).toEqual({ text, inView: true });
    await clear();
  });

  it('says so where the page does not show the passage', async () => {
    await search('66万');
    await panel.click(row(0));
    await expect.poll(() => textOf(panel, '.notice'), { timeout: 5_000 }).toContain('没有显示');
    await clear();
  });

  it('sorts by value', async () => {
    await panel.evaluate(() => {
      const select = document.querySelector<HTMLSelectElement>('[name=sort]');
      if (!select) throw new Error('no order to choose');
      select.value = 'value';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await expect.poll(async () => (await values())[0], { timeout: 5_000 }).toBe('90万元');
    await panel.click('[data-action=direction]');
    await expect.poll(async () => (await values())[0], { timeout: 5_000 }).not.toBe('90万元');
  });

  it('filters by kind, and back', async () => {
    const total = await textOf(panel, '[data-tab=figures] small');
    await panel.click('[data-action=filter]');
    await panel.click('[data-filter="kind:money"]');
    const count = await textOf(panel, '[data-filter="kind:money"] small');
    expect(await textOf(panel, '.filtered')).toContain(`显示 ${count} / ${total}`);
    await panel.waitFor(() =>
      [...document.querySelectorAll('.figures b')].every((one) => /元$/.test(one.textContent ?? '')),
    );
    await panel.click('[data-action=filter]');
    await clear();
    expect(await panel.evaluate(() => document.querySelector('.figures')?.getAttribute('aria-rowcount'))).toBe(total);
  });

  it('works by keyboard alone', async () => {
    await panel.evaluate(() => document.querySelector<HTMLElement>('.figures')?.focus());
    for (const key of ['Home', 'j', 'ArrowDown', 'k']) await panel.press(key);
    expect(await panel.evaluate(() => document.querySelector('.figures')?.getAttribute('aria-activedescendant'))).toBe(
      'figure-1',
    );
    const text = await textOf(panel, '.strip mark');
    await panel.press('Enter');
    await expect.poll(async () => (await flashed())?.text, { timeout: 5_000 }).toBe(text);
    await panel.press('End');
    const last = Number(await panel.evaluate(() => document.querySelector('.figures')?.getAttribute('aria-rowcount')));
    await panel.waitFor(
      (at: number) => document.querySelector(`.row[data-at="${at}"][aria-selected=true]`),
      [last - 1],
    );
  });

  it('leads from one occurrence of a term to the next', async () => {
    await panel.click('[data-tab=terms]');
    const count = Number(await textOf(panel, '[data-term=安家费] .count'));
    expect(count).toBe(30);
    await panel.click('[data-term=安家费]');
    await expect.poll(() => textOf(panel, '.reached'), { timeout: 5_000 }).toBe(`第 1 处，共 ${count} 处`);
    await panel.click('[data-term=安家费]');
    await expect.poll(() => textOf(panel, '.reached'), { timeout: 5_000 }).toBe(`第 2 处，共 ${count} 处`);
    expect((await flashed())?.text).toBe('安家费');
    await panel.click('[data-category=retain]');
    await panel.waitFor(() => document.querySelector('[data-category=retain][aria-expanded=false]'));
    await panel.click('[data-category=retain]');
  });

  it('narrows the terms to a family and to a category in it, and back', async () => {
    const categories = () =>
      panel.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('[data-category]')].map((one) => one.dataset.category),
      );
    const all = await categories();
    await panel.click('[data-action=filter-terms]');
    await panel.click('[data-filter="family:money"]');
    await panel.waitFor(() => document.querySelector('.filtered'));
    const money = await categories();
    expect(money.length).toBeLessThan(all.length);
    expect(money).toContain('retain');
    await panel.click('[data-filter="category:retain"]');
    await expect.poll(categories, { timeout: 5_000 }).toEqual(['retain']);
    await clear();
    expect(await categories()).toEqual(all);
    await panel.click('[data-action=filter-terms]');
    await panel.click('[data-tab=figures]');
  });

  it('keeps what the reader fills in, and takes it back', async () => {
    expect(await textOf(panel, '.about small')).toContain('栖湖晚报 · 2025年3月8日');
    await panel.click('.about summary');
    await panel.click('[data-fact=source] .fact');
    await panel.type('[name=source]', '临澜日报');
    await panel.press('Enter');
    await expect.poll(() => textOf(panel, '[data-fact=source] .fact'), { timeout: 5_000 }).toBe('临澜日报');
    expect(await textOf(panel, '[data-fact=source] em')).toBe('已改');
    const second = await openPanel(browser, url());
    await second.waitFor(() => document.querySelector('.about small')?.textContent?.includes('临澜日报'));
    await second.close();
    await panel.click('[data-fact=source] [data-action=restore-fact]');
    await panel.waitFor(() => !document.querySelector('[data-fact=source] em'));
    expect(await textOf(panel, '[data-fact=source] .fact')).toBe('栖湖晚报');
    await panel.click('.about summary');
  });

  it('follows the page as it changes', async () => {
    const before = Number(await textOf(panel, '[data-tab=figures] small'));
    await article.evaluate(() => {
      const late = document.createElement('p');
      late.textContent = '到2028年，力争人才公寓达到12345套。';
      document.body.prepend(late);
    });
    await search('12345');
    await expect.poll(values, { timeout: 15_000 }).toEqual(['1.2345万套']);
    expect(Number(await textOf(panel, '[data-tab=figures] small'))).toBeGreaterThan(before);
    await panel.click(row(0));
    await expect.poll(async () => (await flashed())?.text, { timeout: 5_000 }).toBe('12345套');
    await clear();
  });

  /** Place in the list of the figure with that value. */
  const placeOf = (value: string) =>
    panel.evaluate((wanted: string) => {
      const rows = [...document.querySelectorAll<HTMLElement>('.figures .rows .row')];
      return rows.find((one) => one.querySelector('b')?.textContent === wanted)?.dataset.at;
    }, value);

  /** Searches for a figure, and opens its editor. */
  const correct = async (value: string): Promise<void> => {
    await search(value);
    await panel.click(row(Number(await placeOf(value))));
    await panel.click('[data-action=correct]');
    await panel.waitFor(() => document.querySelector('.editor [name=edit-metric]'));
  };

  it('corrects a figure, says so in the row, and undoes it', async () => {
    await correct('46.8万人');
    const at = row(Number(await placeOf('46.8万人')));
    const placeholder = (field: string) =>
      panel.evaluate(
        (name: string) => document.querySelector<HTMLInputElement>(`[name=edit-${name}]`)?.placeholder,
        field,
      );
    expect(await placeholder('value')).toBe('468000');
    expect(await placeholder('when')).toBe('2024-12');
    await panel.type('[name=edit-value]', '很多');
    await panel.type('[name=edit-metric]', '技能人才总量');
    await panel.click('.editor [type=submit]');
    expect(await textOf(panel, '#problem-value')).toContain('读不出');
    await panel.type('[name=edit-value]', '47万');
    await panel.click('.editor [type=submit]');
    await expect.poll(() => textOf(panel, `${at} .value`), { timeout: 10_000 }).toContain('47万人已改');
    expect(await textOf(panel, `${at} .metric .edited`)).toContain('技能人才总量');
    await panel.click('.notice button');
    await expect.poll(() => textOf(panel, `${at} .value`), { timeout: 10_000 }).toBe('46.8万人');
    await clear();
  });

  it('takes a figure for none, and brings it back', async () => {
    const total = Number(await textOf(panel, '[data-tab=figures] small'));
    await correct('35家');
    await panel.click('[data-action=not-figure]');
    await expect
      .poll(async () => Number(await textOf(panel, '[data-tab=figures] small')), { timeout: 10_000 })
      .toBe(total - 1);
    await panel.click('.notice button');
    await expect
      .poll(async () => Number(await textOf(panel, '[data-tab=figures] small')), { timeout: 10_000 })
      .toBe(total);
    await clear();
  });

  it('shows the editor of the figure that a card asks for, and closes it by Escape', async () => {
    await panel.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', typeof globalThis & Storages>;
      const tabId = Number(new URLSearchParams(location.search).get('tab'));
      const target = { tabId, index: 0, text: '35家以上' };
      await (browser ?? chrome).storage.session.set({ panelTarget: target });
    });
    await panel.waitFor(() => document.querySelector('.editor mark')?.textContent === '35家以上');
    await panel.press('Escape');
    await panel.waitFor(() => !document.querySelector('.editor'));
  });

  it('becomes a table with columns where there is room', async () => {
    await panel.setSize(1000, 700);
    await panel.waitFor(() => document.querySelector('.figures.wide [role=columnheader]'));
    await panel.click('[data-sort=metric]');
    expect(
      await panel.evaluate(() => document.querySelector('.metric[role=columnheader]')?.getAttribute('aria-sort')),
    ).toBe('ascending');
    await panel.setSize(360, 760);
    await panel.waitFor(() => document.querySelector('.figures:not(.wide)'));
  });

  it.each(['figures', 'terms'])('has no serious fault of accessibility among its %s', async (view) => {
    await panel.click(`[data-tab=${view}]`);
    const found = await examine(panel);
    expect(found.bad).toEqual([]);
    expect(found.passes).toBeGreaterThan(10);
  });

  it('shows where the annotations stand at the edge of a long page, until it is switched off', async () => {
    const shown = () =>
      article.evaluate(() => {
        const ruler = document.querySelector('[data-cezhu-ruler]');
        return ruler ? getComputedStyle(ruler).display : undefined;
      });
    await expect.poll(shown, { timeout: 10_000 }).toBe('block');
    const width = await article.evaluate(() => document.documentElement.scrollWidth);
    await panel.click('.top [role=switch]');
    await expect.poll(shown, { timeout: 5_000 }).toBe('none');
    expect(await article.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await panel.click('.top [role=switch]');
    await expect.poll(shown, { timeout: 10_000 }).toBe('block');
  });

  it('offers to annotate a page that is not, and says when there is nothing', async () => {
    await article.goto(`${server.origin}/other.html`);
    await panel.waitFor(() => document.querySelector('[data-standing=idle]'));
    await panel.click('[data-action=annotate]');
    await panel.waitFor(() => document.querySelector('#view > .empty'));
    await article.goto(`${server.origin}/short.html`);
    await panel.waitFor(() => document.querySelector('[data-standing=idle]'));
    await panel.click('[data-action=annotate]');
    await panel.waitFor(() => document.querySelector('[data-tab=figures]'));
    await panel.click('[data-tab=figures]');
    await expect.poll(values, { timeout: 15_000 }).toEqual(['5万元']);
    // Too short for a ruler.
    expect(await article.evaluate(() => document.querySelector('[data-cezhu-ruler]'))).toBeNull();
  });
});
