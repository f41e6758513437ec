/** The card in the page, in both browsers. Its shadow root is closed: what it does is seen from outside. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPopup, pointAt, untilAnnotated } from '../../scripts/browsers/actions';
import { type BrowserPage, type ExtensionBrowser, until } from '../../scripts/browsers/types';
import { type PageServer, servePages } from '../../scripts/page-server';
import { askPageOf, textOf } from './extension-page';
import { BROWSERS, fixturePages, launch, page, policyParagraph } from './setup';

const POSITIONS = 12;
/** Tab stops of a card before its places and actions: previous, next, close. */
const TOOLS = 3;

const housing = ['配租人才公寓，免收押金', '住进人才公寓，月月省心', '人才公寓可续租'].map(
  (said) => `<p>${said}。</p>`,
);
const money = '<p>临澜市重视人才。对新引进的博士给予安家费20万元！住房另议。</p>';
const boxed = Array.from({ length: 12 }, (_, index) => policyParagraph(index)).join('');

interface PanelApis {
  runtime: { getContexts?(filter: { contextTypes: string[] }): Promise<unknown[]> };
  tabs: { query(filter: object): Promise<{ id?: number; url?: string }[]>; remove(id: number): Promise<void> };
  storage: { session: { get(key: string): Promise<{ panelTarget?: unknown }> } };
}

interface Card {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where the card stands and how it stands to its passage; undefined while none is open. */
function standing(opened: BrowserPage): Promise<{ card: Card; covers: boolean; inside: boolean } | undefined> {
  return opened.evaluate(() => {
    const host = document.querySelector('[data-cezhu-card]:popover-open');
    const [passage] = CSS.highlights.get('cezhufocus') ?? [];
    if (!host || !passage) return undefined;
    const { left, top, right, bottom } = host.getBoundingClientRect();
    const range = document.createRange();
    range.setStart(passage.startContainer, passage.startOffset);
    range.setEnd(passage.endContainer, passage.endOffset);
    const covers = [...range.getClientRects()].some(
      (line) => line.left < right && line.right > left && line.top < bottom && line.bottom > top,
    );
    const { clientWidth, clientHeight } = document.documentElement;
    const inside = left >= 0 && top >= 0 && right <= clientWidth && bottom <= clientHeight;
    return { card: { left, top, right, bottom }, covers, inside };
  });
}

/** Rests the pointer on the nth of all painted annotations, brought to that edge of the viewport. */
async function restOn(opened: BrowserPage, nth: number, block: ScrollLogicalPosition): Promise<boolean> {
  await opened.toFront();
  const place = await opened.evaluate(
    (index: number, edge: string) => {
      const all = [...CSS.highlights].flatMap(([name, ranges]) => (name.startsWith('cezhu-') ? [...ranges] : []));
      const one = all[index % all.length];
      if (!one) throw new Error('nothing is painted');
      const range = document.createRange();
      range.setStart(one.startContainer, one.startOffset);
      range.setEnd(one.endContainer, one.endOffset);
      one.startContainer.parentElement?.scrollIntoView({ block: edge as ScrollLogicalPosition, behavior: 'instant' });
      // What is no longer there in a box that scrolls cannot be pointed at.
      for (const { left, top, width, height } of range.getClientRects()) {
        const [x, y] = [left + width / 2, top + height / 2];
        if (x > 0 && y > 0 && x < innerWidth && y < innerHeight) return { x, y };
      }
      return undefined;
    },
    nth,
    block,
  );
  if (!place) return false;
  await opened.moveTo(place.x - 2, place.y);
  await opened.moveTo(place.x, place.y);
  return true;
}

describe.each(BROWSERS)('the card in %s', (name) => {
  let browser: ExtensionBrowser;
  let server: PageServer;

  beforeAll(async () => {
    const pages = fixturePages();
    pages.set('/housing.html', page(`<button id="first">按钮</button>${housing.join('')}`));
    pages.set('/money.html', page(`<button id="first">按钮</button>${money}`, '安家费政策'));
    pages.set('/vertical.html', page(boxed, '人才政策', '<style>body { writing-mode: vertical-rl }</style>'));
    pages.set(
      '/boxed.html',
      page(`<div style="height: 260px; overflow: auto; border: 1px solid">${boxed}</div><p>完。</p>`),
    );
    server = await servePages(pages);
    browser = await launch(name);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function open(path: string): Promise<{ opened: BrowserPage; popup: BrowserPage }> {
    const opened = await browser.newPage();
    await opened.goto(server.origin + path);
    const popup = await openPopup(browser, server.origin + path);
    if (!(await askPageOf(popup, 'state').catch(() => undefined))?.shown) await popup.click('.top [role=switch]');
    await untilAnnotated(opened);
    return { opened, popup };
  }

  /** The same without another tab in front of it, which would take its frames away. */
  async function openAlone(path: string): Promise<BrowserPage> {
    const { opened, popup } = await open(path);
    await popup.close();
    return opened;
  }

  const isOpen = (opened: BrowserPage) =>
    opened.evaluate(() => document.querySelector('[data-cezhu-card]:popover-open') !== null);

  async function press(opened: BrowserPage, key: string, times = 1): Promise<void> {
    for (let time = 0; time < times; time++) await opened.press(key);
  }

  it.each([
    ['in a small viewport', '/sample.html', 360, 480],
    ['on vertical writing', '/vertical.html', 480, 420],
    ['on passages in a box that scrolls', '/boxed.html', 400, 420],
  ])('neither covers its passage nor leaves the window %s', async (_, path, width, height) => {
    const opened = await openAlone(path);
    await opened.setSize(width, height);
    const edges: ScrollLogicalPosition[] = ['start', 'center', 'end', 'nearest'];
    const found: { covers: boolean; inside: boolean }[] = [];
    for (let nth = 0; found.length < POSITIONS && nth < POSITIONS * 3; nth++) {
      await opened.moveTo(1, 1);
      await until(async () => !(await isOpen(opened)), 'the card to close');
      if (!(await restOn(opened, nth * 3, edges[nth % edges.length] ?? 'start'))) continue;
      await until(() => standing(opened), 'a card', 2_000).catch(() => undefined);
      const stands = await standing(opened);
      if (stands) found.push({ covers: stands.covers, inside: stands.inside });
    }
    expect(found).toHaveLength(POSITIONS);
    expect(found.filter(({ covers, inside }) => covers || !inside)).toEqual([]);
    await opened.close();
  });

  it('follows its passage when the page is scrolled, and goes when that is out of sight', async () => {
    const opened = await openAlone('/sample.html');
    await opened.setSize(700, 600);
    await pointAt(opened, 'figure-money');
    await until(() => standing(opened), 'a card');
    const before = await standing(opened);
    await opened.evaluate(() => window.scrollBy({ top: 40, behavior: 'instant' }));
    await until(async () => (await standing(opened))?.card.top !== before?.card.top, 'the card to follow');
    expect((await standing(opened))?.covers).toBe(false);
    await opened.evaluate(() => window.scrollTo({ top: 1e6, behavior: 'instant' }));
    await until(async () => !(await isOpen(opened)), 'the card to go');
    await opened.close();
  });

  it('closes with Escape, which reaches the page only when no card is open', async () => {
    const opened = await openAlone('/money.html');
    await opened.evaluate(() => {
      Object.assign(window, { escapes: 0 });
      document.addEventListener('keydown', ({ key }) => {
        const counted = window as unknown as { escapes: number };
        if (key === 'Escape') counted.escapes++;
      });
    });
    const escapes = () => opened.evaluate(() => (window as unknown as { escapes: number }).escapes);
    await pointAt(opened, 'figure-money');
    await until(() => isOpen(opened), 'a card');
    await opened.press('Escape');
    expect(await isOpen(opened)).toBe(false);
    expect(await escapes()).toBe(0);
    await opened.press('Escape');
    expect(await escapes()).toBe(1);
    await opened.close();
  });

  it('takes the focus when the keyboard opens it, keeps Tab inside, and gives the focus back', async () => {
    const { opened, popup } = await open('/money.html');
    const focused = () => opened.evaluate(() => document.activeElement?.id || document.activeElement?.tagName);
    await opened.evaluate(() => document.querySelector<HTMLElement>('#first')?.focus());
    await askPageOf(popup, 'next', { back: false });
    expect(await focused()).toBe('DIV');
    await press(opened, 'Tab', 12);
    expect(await focused()).toBe('DIV');
    await opened.press('Escape');
    expect(await isOpen(opened)).toBe(false);
    expect(await focused()).toBe('first');
    await popup.close();
    await opened.close();
  });

  it('leads to the other places of its term and round again', async () => {
    const { opened, popup } = await open('/housing.html');
    await opened.setSize(500, 300);
    /** In which paragraph the open card's passage stands. */
    const paragraph = () =>
      opened.evaluate(() => {
        const [passage] = CSS.highlights.get('cezhufocus') ?? [];
        const here = passage?.startContainer.parentElement;
        return here ? [...document.querySelectorAll('p')].indexOf(here as HTMLParagraphElement) : -1;
      });
    await askPageOf(popup, 'next', { back: false });
    expect(await askPageOf(popup, 'state')).toMatchObject({ card: '人才公寓', terms: 3 });
    // Keys go to the tab in front.
    await popup.close();
    await press(opened, 'Tab', TOOLS + 2);
    const visited: number[] = [await paragraph()];
    for (let step = 0; step < 3; step++) {
      const from = await paragraph();
      await opened.press('Enter');
      await until(async () => (await paragraph()) !== from, 'the next place');
      visited.push(await paragraph());
    }
    expect(visited).toEqual([0, 1, 2, 0]);
    await opened.close();
  });

  it('copies a figure’s value and clips its sentence', async () => {
    const { opened, popup: remote } = await open('/money.html');
    let card = (await askPageOf(remote, 'next', { back: false })).card;
    while (card !== '20万元') card = (await askPageOf(remote, 'next', { back: false })).card;
    // Keys go to the tab in front.
    await remote.close();
    await press(opened, 'Tab', TOOLS + 1);
    await opened.press('Enter');
    await opened.press('Tab');
    await opened.press('Enter');
    // Once more changes nothing: it is kept.
    await opened.press('Enter');
    const popup = await openPopup(browser, `${server.origin}/money.html`);
    await expect.poll(() => popup.evaluate(() => navigator.clipboard.readText()), { timeout: 5_000 }).toBe('200000');
    await popup.waitFor(() => document.querySelector('[data-list=page] .clipping'));
    expect(await textOf(popup, '.clipping blockquote')).toBe('对新引进的博士给予安家费20万元！');
    expect(await popup.evaluate(() => document.querySelectorAll('[data-list=page] .clipping').length)).toBe(1);
    const { text } = await popup.download('[data-action=download-all]');
    expect(text).toContain('title: "安家费政策"');
    expect(text).toContain(`url: "${server.origin}/money.html"`);
    expect(await isOpen(opened)).toBe(true);
    await popup.close();
    await opened.close();
  });

  it('leads to the editor of a figure, in the browser’s panel or, where that does not open, in a tab', async () => {
    const { opened, popup: remote } = await open('/money.html');
    let card = (await askPageOf(remote, 'next', { back: false })).card;
    while (card !== '20万元') card = (await askPageOf(remote, 'next', { back: false })).card;
    await remote.close();
    // The way to the clipping that was made of its sentence, copy, clip, correct.
    await press(opened, 'Tab', TOOLS + 4);
    await opened.press('Enter');
    const view = await browser.openExtensionPage('options.html');
    const panels = () =>
      view.evaluate(async () => {
        const { browser: firefox, chrome } = globalThis as unknown as Record<'browser' | 'chrome', PanelApis>;
        const api = firefox ?? chrome;
        const shown = (await api.runtime.getContexts?.({ contextTypes: ['SIDE_PANEL'] })) ?? [];
        const tabs = (await api.tabs.query({})).filter(({ url }) => url?.includes('/sidepanel.html'));
        // The panel takes what it is asked to show, once.
        const { panelTarget } = await api.storage.session.get('panelTarget');
        return panelTarget === undefined ? shown.length + tabs.length : 0;
      });
    await expect.poll(panels, { timeout: 10_000 }).toBeGreaterThan(0);
    await view.evaluate(async () => {
      const { browser: firefox, chrome } = globalThis as unknown as Record<'browser' | 'chrome', PanelApis>;
      const api = firefox ?? chrome;
      for (const { id, url } of await api.tabs.query({})) {
        if (id !== undefined && url?.includes('/sidepanel.html')) await api.tabs.remove(id);
      }
    });
    await view.close();
    await opened.close();
  });

  it('does not heed what the page’s own script does', async () => {
    const { opened, popup } = await open('/money.html');
    await askPageOf(popup, 'next', { back: false });
    await opened.evaluate(() => {
      const host = document.querySelector('[data-cezhu-card]');
      for (const target of [host, document, window]) {
        target?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
        target?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
        target?.dispatchEvent(new PointerEvent('pointerup', { pointerType: 'touch', bubbles: true, composed: true }));
      }
    });
    expect(await isOpen(opened)).toBe(true);
    expect(await opened.evaluate(() => document.querySelector('[data-cezhu-card]')?.shadowRoot ?? null)).toBeNull();
    await popup.close();
    await opened.close();
  });
});
