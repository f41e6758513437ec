/** What only the background shows: the badge, the menu, the shortcuts, and that it may die. Chromium's worker lets us in. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Clipping } from '../../lib/core/clippings/types';
import { openPopup, paintedOn, pointAt, selectParagraphOf, untilAnnotated } from '../../scripts/browsers/actions';
import { launchChromium } from '../../scripts/browsers/chromium';
import type { BrowserPage } from '../../scripts/browsers/types';
import { type PageServer, servePages } from '../../scripts/page-server';
import { askPageOf } from './extension-page';
import { rowsOf } from './seed';
import { BUILDS, fixturePages, page, policyParagraph } from './setup';

declare const chrome: typeof import('wxt/browser').browser;

/** Chromium lets its own code fire an extension event; so does its developer interface. */
interface Fireable {
  dispatch(...args: unknown[]): void;
}

interface DomNode {
  nodeId: number;
  nodeName: string;
  nodeValue?: string;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

function findCard(node: DomNode): DomNode | undefined {
  if (node.attributes?.includes('data-cezhu-card')) return node;
  for (const child of node.children ?? []) {
    const found = findCard(child);
    if (found) return found;
  }
  return undefined;
}

/** The button of the card with that label. */
function findButton(node: DomNode | undefined, label: string): DomNode | undefined {
  if (node?.nodeName.toLowerCase() === 'button' && node.attributes?.includes(label)) return node;
  for (const child of [...(node?.shadowRoots ?? []), ...(node?.children ?? [])]) {
    const found = findButton(child, label);
    if (found) return found;
  }
  return undefined;
}

function textIn(node: DomNode | undefined): string {
  if (!node || node.nodeName.toLowerCase() === 'style') return '';
  return (node.nodeValue ?? '') + [...(node.shadowRoots ?? []), ...(node.children ?? [])].map(textIn).join(' ');
}

describe('the background in chromium', () => {
  let browser: Awaited<ReturnType<typeof launchChromium>>;
  let server: PageServer;
  let article: BrowserPage;
  let popup: BrowserPage;
  let url: string;

  beforeAll(async () => {
    const policy = Array.from({ length: 5 }, (_, index) => policyParagraph(index)).join('');
    const framed = page(`${policy}<iframe src="/inner.html" width="700" height="200"></iframe>`);
    server = await servePages(new Map([...fixturePages(), ['/framed.html', framed], ['/inner.html', page(policy)]]));
    browser = await launchChromium({ extension: BUILDS.chromium, headless: true });
    url = `${server.origin}/sample.html`;
    article = await browser.newPage();
    await article.goto(url);
    await untilAnnotated(article);
    popup = await openPopup(browser, url);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const worker = () => {
    const [running] = browser.context.serviceWorkers();
    if (!running) throw new Error('no service worker runs');
    return running;
  };

  /** Fires an event of the extension as the browser would, for the tab that shows an address. */
  const fire = (event: 'contextMenus.onClicked' | 'commands.onCommand', first: unknown, shown = url) =>
    worker().evaluate(
      async ([name, argument, address]) => {
        const [tab] = (await chrome.tabs.query({})).filter((one) => one.url === address);
        const target = name === 'commands.onCommand' ? chrome.commands.onCommand : chrome.contextMenus.onClicked;
        (target as unknown as Fireable).dispatch(argument, tab);
      },
      [event, first, shown] as const,
    );

  const clippings = () => popup.evaluate(() => document.querySelectorAll('[data-list=page] .clipping').length);

  it('shows the number of annotations on the button, and none while they are hidden', async () => {
    const badge = () =>
      worker().evaluate(async (address) => {
        const [tab] = (await chrome.tabs.query({})).filter((one) => one.url === address);
        return chrome.action.getBadgeText({ tabId: tab?.id });
      }, url);
    const { terms, figures } = await askPageOf(popup, 'state');
    await expect.poll(badge).toBe(String(terms + figures));
    await fire('commands.onCommand', 'toggle');
    await expect.poll(badge).toBe('');
    expect(await paintedOn(article)).toEqual([]);
    await fire('commands.onCommand', 'toggle');
    await expect.poll(badge).toBe(String(terms + figures));
  });

  it('has a key for each suggested shortcut: the browser refuses some silently', async () => {
    const commands = await worker().evaluate(() => chrome.commands.getAll());
    const unassigned = ['add-term', 'pause', 'previous', 'toggle'];
    expect(commands.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['_execute_action', 'clip', 'next', ...unassigned]),
    );
    for (const { name, shortcut } of commands) {
      // Four are the most that may be suggested.
      expect(shortcut, name).toMatch(unassigned.includes(name ?? '') ? /^$/ : /^Alt\+Shift\+[A-Z]$/);
    }
  });

  it('explains a figure and a term in the card, in a closed shadow root', async () => {
    // Only the developer interface sees into it.
    const pages = browser.context.pages();
    const session = await browser.context.newCDPSession(pages.find((one) => one.url() === url) as never);
    const cardText = async () => {
      const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
      return textIn(findCard(root as DomNode));
    };
    const figure = await pointAt(article, 'figure-money');
    expect(figure).toBe('3亿多元');
    await expect.poll(cardText, { timeout: 5_000 }).toContain('300,000,000 元');
    expect(await cardText()).toContain('3亿');
    expect(await cardText()).toContain('多于');
    const term = await pointAt(article, 'platform');
    await expect.poll(cardText, { timeout: 5_000 }).toContain(term);
    expect(await cardText()).toContain('平台载体');
    // The definition comes from the background.
    expect(await cardText()).toMatch(/。/);
    await article.press('Escape');
  });

  it('clips by the context menu', async () => {
    await selectParagraphOf(article, 'figure-money');
    await fire('contextMenus.onClicked', { menuItemId: 'clip', editable: false, pageUrl: url, selectionText: '…' });
    await expect.poll(clippings).toBe(1);
    const [kept] = await rowsOf<Clipping>(popup, 'clippings');
    expect(kept).toMatchObject({ script: 'Hans', facts: { title: expect.any(String), source: expect.any(String) } });
    expect(await article.evaluate(() => document.querySelector('[data-cezhu-card]')?.matches(':popover-open'))).toBe(
      true,
    );
  });

  it('clips by the shortcut', async () => {
    const before = new Set((await rowsOf<Clipping>(popup, 'clippings')).map(({ id }) => id));
    // No more than the figure: the sentence around it is told beside it.
    await article.evaluate(() => {
      const [range] = CSS.highlights.get('cezhu-figure-count') ?? [];
      if (range)
        getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
    });
    await fire('commands.onCommand', 'clip');
    await expect.poll(clippings).toBe(2);
    const kept = (await rowsOf<Clipping>(popup, 'clippings')).find(({ id }) => !before.has(id));
    expect(kept?.sentence?.length).toBeGreaterThan(kept?.quote.length ?? 0);
    expect(kept?.sentence).toContain(kept?.quote);
    expect(kept).toMatchObject({ script: 'Hans', facts: { title: expect.any(String) } });
    expect(kept?.annotations.map(({ type }) => type)).toContain('figure');
  });

  it('clears and annotates by the menu of the page, and pauses by that of the button', async () => {
    const painted = async () => (await paintedOn(article)).length;
    const click = (menuItemId: string) =>
      fire('contextMenus.onClicked', { menuItemId, editable: false, pageUrl: url, frameUrl: url });
    for (const entry of ['toggle', 'pause']) {
      expect(await painted(), entry).toBeGreaterThan(0);
      await click(entry);
      await expect.poll(painted, { timeout: 5_000 }).toBe(0);
      await click(entry);
      await expect.poll(painted, { timeout: 5_000 }).toBeGreaterThan(0);
    }
  });

  it('annotates nothing during a pause, whatever shortcut is used', async () => {
    await fire('commands.onCommand', 'pause');
    await expect.poll(async () => (await paintedOn(article)).length, { timeout: 5_000 }).toBe(0);
    await fire('commands.onCommand', 'next');
    await fire('commands.onCommand', 'toggle');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await paintedOn(article)).toEqual([]);
    await fire('commands.onCommand', 'pause');
    await untilAnnotated(article);
  });

  it('has its menus, and no others', async () => {
    // A menu that is not there cannot be changed.
    const refusals = await worker().evaluate(
      async (ids) => {
        const outcomes = await Promise.allSettled(ids.map((id) => chrome.contextMenus.update(id, {})));
        return ids.filter((_, index) => outcomes[index]?.status === 'rejected');
      },
      ['clip', 'add-term', 'toggle', 'pause', 'glossaries', 'options', 'none'],
    );
    expect(refusals).toEqual(['none']);
  });

  it('goes to the next annotation by the shortcut', async () => {
    await fire('commands.onCommand', 'next');
    await expect.poll(async () => (await askPageOf(popup, 'state')).card).toBeTruthy();
  });

  it('goes by the shortcuts from the end of a page to the beginning of the frame in it, and back', async () => {
    const address = `${server.origin}/framed.html`;
    const framed = await browser.newPage();
    await framed.goto(address);
    await untilAnnotated(framed);
    await framed.waitFor(() => {
      const frame = document.querySelector('iframe')?.contentWindow as typeof window | null;
      return (frame?.CSS.highlights.size ?? 0) > 2;
    });
    /** What the open card is of, in the page and in its frame. */
    const opened = () =>
      framed.evaluate(() =>
        [window, document.querySelector('iframe')?.contentWindow as typeof window].map((view) => {
          const isOpen = view.document.querySelector('[data-cezhu-card]:popover-open') !== null;
          const [range] = view.CSS.highlights.get('cezhufocus') ?? [];
          return isOpen ? range?.toString() : undefined;
        }),
      );
    const last = (await paintedOn(framed)).filter(({ highlight }) => highlight === 'figure-percent').length - 1;
    expect(last).toBe(4);
    const end = await pointAt(framed, 'figure-percent', last);
    await expect.poll(opened, { timeout: 5_000 }).toEqual([end, undefined]);
    await fire('commands.onCommand', 'next', address);
    await expect.poll(async () => (await opened())[0], { timeout: 5_000 }).toBeUndefined();
    const [, first] = await opened();
    expect(await framed.evaluate(() => document.querySelector('p')?.textContent.slice(0, 30))).toContain(first);
    await fire('commands.onCommand', 'previous', address);
    await expect.poll(opened, { timeout: 5_000 }).toEqual([end, undefined]);
    await framed.close();
  });

  it('opens the glossaries with the selection by the menu entry and by the shortcut', async () => {
    const opened = async (work: () => Promise<void>) => {
      const [tab] = await Promise.all([browser.context.waitForEvent('page'), work()]);
      await tab.waitForSelector('.term-form [name=name]');
      const name = await tab.inputValue('.term-form [name=name]');
      await tab.close();
      return name;
    };
    const menu = { menuItemId: 'add-term', editable: false, pageUrl: url, selectionText: '“百千万”工程 & 计划' };
    expect(await opened(() => fire('contextMenus.onClicked', menu))).toBe('“百千万”工程 & 计划');
    const selected = await selectParagraphOf(article, 'figure-percent');
    expect(await opened(() => fire('commands.onCommand', 'add-term'))).toBe(selected.slice(0, 200));
  });

  /** Clicks a button in the closed card as a reader would, once it is there. */
  async function clickInCard(label: string): Promise<void> {
    const raw = browser.context.pages().find((one) => one.url() === url);
    if (!raw) throw new Error('the article is not open');
    const session = await browser.context.newCDPSession(raw);
    const button = async () => {
      const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
      return findButton(findCard(root as DomNode), label)?.nodeId;
    };
    await expect.poll(button, { timeout: 5_000 }).toBeTruthy();
    const { model } = await session.send('DOM.getBoxModel', { nodeId: (await button()) ?? 0 });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.content;
    await raw.mouse.click((left + right) / 2, (top + bottom) / 2);
  }

  const paintedAs = async (text: string) => (await paintedOn(article)).filter((one) => one.text === text).length;

  it('hides a term on this page, and takes that back', async () => {
    const term = await pointAt(article, 'platform');
    const before = await paintedAs(term);
    await clickInCard('本页不标此词');
    await expect.poll(() => paintedAs(term), { timeout: 5_000 }).toBe(0);
    await clickInCard('撤销');
    await expect.poll(() => paintedAs(term), { timeout: 5_000 }).toBe(before);
  });

  it('keeps what the reader says is no figure, over a reload of the page', async () => {
    const figure = await pointAt(article, 'figure-percent');
    const before = (await paintedOn(article)).length;
    await clickInCard('更多操作');
    await clickInCard('这不是数字');
    await expect.poll(async () => (await paintedOn(article)).length, { timeout: 5_000 }).toBe(before - 1);
    await article.goto(url);
    await untilAnnotated(article);
    await expect.poll(async () => (await paintedOn(article)).length, { timeout: 5_000 }).toBe(before - 1);
    expect(figure).not.toBe('');
  });

  it('keeps a term from being annotated when the reader says so in its card', async () => {
    const term = await pointAt(article, 'platform');
    expect(await paintedAs(term)).toBeGreaterThan(0);
    await clickInCard('更多操作');
    await clickInCard('不再标注此词');
    await expect.poll(() => paintedAs(term), { timeout: 5_000 }).toBe(0);
  });

  it('may be stopped: the next command wakes it and is carried out', async () => {
    const session = await browser.context.browser()?.newBrowserCDPSession();
    if (!session) throw new Error('no session with the browser');
    const workers = async () => {
      const { targetInfos } = await session.send('Target.getTargets');
      return targetInfos.filter(
        ({ type, url: address }) => type === 'service_worker' && address.startsWith(browser.origin),
      );
    };
    const [target] = await workers();
    if (!target) throw new Error('no service worker runs');
    await session.send('Target.closeTarget', { targetId: target.targetId });
    await expect.poll(async () => (await workers()).length).toBe(0);
    await selectParagraphOf(article, 'figure-age');
    await popup.click('[data-action=clip]');
    await expect.poll(clippings, { timeout: 5_000 }).toBe(3);
  });
});
