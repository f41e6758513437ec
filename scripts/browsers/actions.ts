/** What a reader does, as the demo and the end-to-end tests do it. */
import { type BrowserPage, type ExtensionBrowser, until } from './types';

/** As much of the extension APIs as the actions use; Chromium has them under `chrome` only. */
interface ExtensionGlobals {
  browser?: ExtensionApi;
  chrome: ExtensionApi;
}

interface ExtensionApi {
  tabs: { query(filter: object): Promise<{ id?: number; url?: string }[]> };
}

/** The id of the tab that shows an address, or of one whose address is hidden from extensions. */
async function tabIdOf(extensionPage: BrowserPage, url: string | undefined): Promise<number> {
  let id: number | undefined;
  await until(
    async () => {
      id = await extensionPage.evaluate(async (wanted: string | null) => {
        const { browser, chrome } = globalThis as unknown as ExtensionGlobals;
        const tabs = await (browser ?? chrome).tabs.query({});
        return tabs.find((tab) => (tab.url ?? null) === wanted)?.id;
      }, url ?? null);
      return id !== undefined;
    },
    `a tab with ${url?.slice(0, 100) ?? 'a hidden address'}`,
  );
  return id as number;
}

/** Opens the popup for the tab with that address (without one, for a tab that no extension may read), in the size that a popup has. */
export async function openPopup(browser: ExtensionBrowser, url?: string): Promise<BrowserPage> {
  const finder = await browser.openExtensionPage('popup.html');
  const tabId = await tabIdOf(finder, url);
  await finder.close();
  const popup = await browser.openExtensionPage(`popup.html?tab=${tabId}`);
  await popup.setSize(400, 600);
  await popup.waitFor(() => document.querySelector('.top [role=switch]:not(:disabled), .notice'));
  return popup;
}

/** Opens the panel as a page, for the tab with that address, in the size of a narrow panel. */
export async function openPanel(browser: ExtensionBrowser, url: string): Promise<BrowserPage> {
  const finder = await browser.openExtensionPage('popup.html');
  const tabId = await tabIdOf(finder, url);
  await finder.close();
  const panel = await browser.openExtensionPage(`sidepanel.html?tab=${tabId}`);
  await panel.setSize(360, 760);
  return panel;
}

/** Waits until the page's annotations stand still. */
export async function untilAnnotated(page: BrowserPage, timeout?: number): Promise<void> {
  const painted = () =>
    page.evaluate(() => [...CSS.highlights].reduce((sum, [, highlight]) => sum + highlight.size, 0));
  let last = -1;
  await until(
    async () => {
      const now = await painted();
      const still = now > 0 && now === last;
      last = now;
      if (!still) await new Promise((resolve) => setTimeout(resolve, 150));
      return still;
    },
    'annotations',
    timeout,
  );
}

export interface Found {
  /** Name of the highlight without its prefix. */
  highlight: string;
  text: string;
}

/** Every annotation painted on a page, by highlight; clippings are another matter. */
export async function paintedOn(page: BrowserPage): Promise<Found[]> {
  return page.evaluate(() =>
    [...CSS.highlights].flatMap(([name, ranges]) =>
      // The open card's own highlight has another prefix.
      (/^cezhu-(?!clip-)/.test(name) ? [...ranges] : []).map((one) => {
        const range = document.createRange();
        range.setStart(one.startContainer, one.startOffset);
        range.setEnd(one.endContainer, one.endOffset);
        return { highlight: name.slice('cezhu-'.length), text: range.toString() };
      }),
    ),
  );
}

/** Rests the pointer on the nth annotation of a highlight (of any that the page has, by default a figure). */
export async function pointAt(page: BrowserPage, highlight: string, nth = 0): Promise<string> {
  // Behind another tab each step of the pointer takes a second, and it rests where it only passes.
  await page.toFront();
  const place = await page.evaluate(
    (name: string, index: number) => {
      const one = [...(CSS.highlights.get(name) ?? [])][index];
      if (!one) throw new Error(`nothing is painted as ${name}`);
      const range = document.createRange();
      range.setStart(one.startContainer, one.startOffset);
      range.setEnd(one.endContainer, one.endOffset);
      one.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const box = range.getClientRects()[0] as DOMRect;
      return { x: box.left + box.width / 2, y: box.top + box.height / 2, text: range.toString() };
    },
    `cezhu-${highlight}`,
    nth,
  );
  await page.moveTo(place.x - 3, place.y);
  await page.moveTo(place.x, place.y);
  return place.text;
}

/** Selects the paragraph that holds the nth annotation of a highlight; answers its text. */
export async function selectParagraphOf(page: BrowserPage, highlight: string, nth = 0): Promise<string> {
  return page.evaluate(
    (name: string, index: number) => {
      const one = [...(CSS.highlights.get(name) ?? [])][index];
      const paragraph = one?.startContainer.parentElement?.closest('p, li, td, h1, h2, h3, div');
      if (!paragraph) throw new Error(`no paragraph holds ${name}`);
      getSelection()?.selectAllChildren(paragraph);
      return (paragraph.textContent ?? '').trim();
    },
    `cezhu-${highlight}`,
    nth,
  );
}
