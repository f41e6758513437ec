/** Articles that were edited after something was clipped from them, in both browsers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPanel, openPopup, untilAnnotated } from '../../scripts/browsers/actions';
import { type BrowserPage, type ExtensionBrowser, until } from '../../scripts/browsers/types';
import { type PageServer, type ServedPage, servePages } from '../../scripts/page-server';
import { examine } from './axe';
import { clipped, keepFrom, keepSnapshot, restOn } from './clipped';
import { sendFrom, textOf } from './extension-page';
import { BROWSERS, launch, page, policyParagraph } from './setup';

const LINES = Array.from({ length: 6 }, (_, index) => policyParagraph(index).replace(/<[^>]+>/g, ''));
const WAS = '对新引进的博士后给予50万元安家费，分五年发放到位，并优先解决子女入学问题。';
const NOW = WAS.replace('50万元', '60万元').replace('优先', '妥善');
const SAME = '事业单位引进急需人才，可以采取考察的方式公开招聘。';
const GONE = '市属国有企业负责人薪酬与人才引进成效挂钩，具体比例由国资监管机构另行规定。';
const LOOK_ALIKE = '县属国有企业负责人薪酬与人才引进成效挂钩，具体比例由财政部门另行规定。';

/** The paragraphs of the article as it was, or with its passages edited. */
const paragraphs = (changed: string, gone: readonly string[]): string[] => [
  SAME,
  ...gone,
  ...LINES.slice(0, 3),
  changed,
  ...LINES.slice(3),
];
const article = (lines: readonly string[]): ServedPage =>
  page(`<h1>临澜市人才新政</h1>${lines.map((line) => `<p>${line}</p>`).join('')}`, '临澜市人才新政');

describe.each(BROWSERS)('an edited article in %s', (name) => {
  let browser: ExtensionBrowser;
  let server: PageServer;
  let opened: BrowserPage;
  let panel: BrowserPage;
  const ids: string[] = [];

  beforeAll(async () => {
    const around = `<h1>临澜人才网</h1>${LINES.map((line) => `<p>${line}</p>`).join('')}`;
    const pages = new Map([
      ['/edited.html', article(paragraphs(WAS, [GONE]))],
      ['/framed.html', page(`${around}<iframe src="/edited.html" width="600" height="400"></iframe>`)],
    ]);
    server = await servePages(pages);
    browser = await launch(name);
    opened = await browser.newPage();
    await opened.goto(`${server.origin}/edited.html`);
    await untilAnnotated(opened);
    const text = paragraphs(WAS, [GONE]).join('\u2029');
    for (const quote of [SAME, WAS, GONE]) {
      ids.push(await keepFrom(browser, `${server.origin}/edited.html`, { quote, text, colour: 'blue' }));
    }
    await until(async () => (await clipped(opened)).blue?.length === 3, 'all three to be painted');
    const view = await browser.openExtensionPage('popup.html');
    await keepSnapshot(view, `${server.origin}/edited.html`, text);
    await view.close();
    pages.set('/edited.html', article(paragraphs(NOW, [])));
    await opened.goto(`${server.origin}/edited.html`);
    panel = await openPanel(browser, `${server.origin}/edited.html`);
    await panel.waitFor(() => document.querySelector('[data-tab=clippings]'));
    await panel.click('[data-tab=clippings]');
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('has its changed passages painted in another way, and what is gone nowhere', async () => {
    await expect.poll(() => clipped(opened), { timeout: 10_000 }).toEqual({ blue: [SAME, NOW], changed: [NOW] });
  });

  it('lists how each clipping stands, with what has changed and the figures by name', async () => {
    await expect
      .poll(() => textOf(panel, '.summary'), { timeout: 10_000 })
      .toContain('原样 1 · 有改动 1 · 原文中已找不到 1');
    await expect
      .poll(() => textOf(panel, '.summary'), { timeout: 5_000 })
      .toContain('本文自 2024年5月6日 剪存后已有改动，涉及剪存的段落 2 条');
    const states = await panel.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.page-clippings > li')].map(({ dataset }) => dataset.state),
    );
    expect(states).toEqual(['exact', 'orphan', 'changed']);
    const changed = '.page-clippings [data-state=changed]';
    expect(await textOf(panel, `${changed} .figure-changes`)).toBe('原为：50万元→现为：60万元');
    const diff = await panel.evaluate(
      (selector: string) =>
        [...document.querySelectorAll(`${selector} .diff > :is(del, ins)`)].map((one) => one.textContent),
      changed,
    );
    expect(diff).toEqual(expect.arrayContaining(['原为：50万元', '现为：60万元']));
    expect(diff.join()).toContain('妥善');
  });

  it('is led to its passages from the panel, and says so of what is gone', async () => {
    await panel.click(`.page-clippings [data-id="${ids[1]}"] .quote`);
    await opened.waitFor(() => CSS.highlights.has('cezhuflash'));
    expect(await textOf(panel, '.notice')).toBeUndefined();
    await panel.click(`.page-clippings [data-id="${ids[2]}"] .quote`);
    await panel.waitFor(() => document.querySelector('.notice'));
    expect((await examine(panel)).bad).toEqual([]);
  });

  it('lists what is gone as gone beside a look-alike that comes late, leads there only once it is back', async () => {
    const add = (...lines: string[]) =>
      opened.evaluate((texts: readonly string[]) => {
        for (const text of texts) {
          const late = document.body.appendChild(document.createElement('p'));
          late.className = 'late';
          late.textContent = text;
        }
      }, lines);
    const lastIsRead = () =>
      [...(CSS.highlights.get('cezhu-figure-money') ?? [])].some(
        ({ startContainer }) => startContainer.parentElement === document.querySelector('p:last-of-type'),
      );
    const item = (id: string | undefined) => `.page-clippings [data-id="${id}"]`;
    const state = () =>
      panel.evaluate((selector: string) => document.querySelector<HTMLElement>(selector)?.dataset.state, item(ids[2]));
    const saysGone = () => document.querySelector('.notice') !== null;
    await add(LOOK_ALIKE, '另给予12万元补贴。');
    await opened.waitFor(lastIsRead);
    // What was said of the last jump goes with the next that succeeds.
    await panel.click(`${item(ids[0])} .quote`);
    await panel.waitFor(() => document.querySelector('.notice') === null);
    await panel.click(`${item(ids[2])} .quote`);
    await panel.waitFor(saysGone);
    expect(await state()).toBe('orphan');
    expect(await clipped(opened)).toEqual({ blue: [SAME, NOW], changed: [NOW] });
    await add(GONE);
    await expect.poll(state, { timeout: 15_000 }).toBe('exact');
    await panel.click(`${item(ids[2])} .quote`);
    await panel.waitFor(() => document.querySelector('.notice') === null);
    await opened.evaluate(() => {
      for (const late of document.querySelectorAll('.late')) late.remove();
    });
    await expect.poll(state, { timeout: 15_000 }).toBe('orphan');
  });

  it('has how its clippings stand remembered, for the library to filter by', async () => {
    const library = await browser.openExtensionPage('library.html#/?state=changed&state=orphan');
    await library.waitFor(() => document.querySelectorAll('.clipping-row .standing-mark').length === 2);
    const marks = () => [...document.querySelectorAll('.clipping-row .standing-mark')].map((one) => one.textContent);
    expect((await library.evaluate(marks)).sort()).toEqual(['原文中已找不到', '有改动']);
    const counts = await library.evaluate(() =>
      [...document.querySelectorAll('[data-filter^="state:"]')].map((one) => one.textContent),
    );
    expect(counts.join()).toMatch(/原样\s*1/);
    await library.close();
    const popup = await openPopup(browser, `${server.origin}/edited.html`);
    await popup.waitFor(() => document.querySelectorAll('.clipping .standing-mark').length === 2);
    await popup.close();
  });

  it('is compared with its kept text in a frame as well', async () => {
    const framed = `${server.origin}/framed.html`;
    const text = paragraphs(WAS, [GONE]).join('\u2029');
    await keepFrom(browser, framed, { quote: WAS, text });
    const view = await browser.openExtensionPage('options.html');
    await keepSnapshot(view, framed, text);
    await view.close();
    const outer = await browser.newPage();
    await outer.goto(framed);
    const beside = await openPanel(browser, framed);
    await beside.waitFor(() => document.querySelector('[data-tab=clippings]'), [], 30_000);
    await beside.click('[data-tab=clippings]');
    await expect.poll(() => textOf(beside, '.summary'), { timeout: 15_000 }).toContain('有改动 1');
    await expect
      .poll(() => textOf(beside, '.summary'), { timeout: 10_000 })
      .toContain('剪存后已有改动，涉及剪存的段落 1 条');
    await beside.close();
    await outer.close();
  });

  it('opens the card of a changed passage, from which the panel shows it', async () => {
    await restOn(opened, '问题。');
    await opened.waitFor(() => document.querySelector('[data-cezhu-card]:popover-open'));
    expect(await opened.evaluate(() => CSS.highlights.has('cezhufocus'))).toBe(false);
    await opened.press('Escape');
  });

  it('is opened at a clipping, in the tab that shows it or in a new one', async () => {
    const view = await browser.openExtensionPage('popup.html');
    expect(await sendFrom(view, 'kept.open', { id: ids[1] })).toEqual({ kind: 'shown' });
    expect(await opened.evaluate(() => document.visibilityState)).toBe('visible');
    expect(await sendFrom(view, 'kept.open', { id: ids[2] })).toEqual({ kind: 'waiting' });
    await opened.close();
    await sendFrom(view, 'kept.open', { id: ids[0] });
    await view.close();
  });
});
