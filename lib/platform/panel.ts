/** The browser's panel beside the page: `sidePanel` in Chrome and Edge, `sidebarAction` in Firefox, none elsewhere. */
import type { RowId } from '../core/article/view';
import { browser } from './browser';

interface PanelApis {
  sidePanel?: { open?(options: { tabId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/**
 * Opens the panel of a tab's window. Browsers insist that the reader has just done something: call it before anything
 * is awaited. Answers false where the browser has no panel, or refuses.
 */
export async function openPanel(tabId: number): Promise<boolean> {
  const { sidePanel, sidebarAction } = browser as unknown as PanelApis;
  try {
    if (sidePanel?.open) await sidePanel.open({ tabId });
    else if (sidebarAction) await sidebarAction.open();
    else return false;
    return true;
  } catch (error) {
    console.info('Cezhu: the browser does not open its panel now:', error);
    return false;
  }
}

/** The address of the panel as a page of its own, for a tab. */
export function panelPage(tabId: number): string {
  return `${browser.runtime.getURL('/sidepanel.html')}?tab=${tabId}`;
}

/** What a tab's panel shall show: the editor of a figure, or a clipping among those of the article. */
export type PanelTarget = { tabId: number } & (RowId | { clipping: string });

/** In storage.session, which no page can read: the panel may not be open yet when it is asked. */
const TARGET = 'panelTarget';

export async function setPanelTarget(target: PanelTarget): Promise<void> {
  await browser.storage.session.set({ [TARGET]: target });
}

/** Takes what the tab's panel shall show, once. */
export async function takePanelTarget(tabId: number): Promise<PanelTarget | undefined> {
  const target = (await browser.storage.session.get(TARGET))[TARGET] as PanelTarget | undefined;
  if (target?.tabId !== tabId) return undefined;
  await browser.storage.session.remove(TARGET);
  return target;
}

/** Calls `set` whenever a panel is asked to show something. */
export function watchPanelTarget(set: () => void, signal: AbortSignal): void {
  const listener: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes, area) => {
    if (area === 'session' && changes[TARGET]?.newValue) set();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
