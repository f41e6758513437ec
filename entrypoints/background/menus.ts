/** The context menus: of a selection, of a page, of the extension's button. Each gives `activeTab` for its tab. */
import { type Browser, browser } from '@/lib/platform/browser';
import { i18n } from '@/lib/platform/i18n';
import { loadSites, watchSites } from '@/lib/platform/sites';
import { clipAndTell } from './clip-tell';
import { addSelectedTerm, report, switchPause, toggle } from './commands';
import { openGlossaryPage } from './glossary-handlers';

type Click = Browser.contextMenus.OnClickData;
type Tab = Browser.tabs.Tab;

interface Entry {
  title: () => string;
  context: 'selection' | 'page' | 'action';
  run: (click: Click, tab: Tab | undefined) => Promise<void>;
}

function inTab(work: (tabId: number) => Promise<void>): Entry['run'] {
  return async (_click, tab) => {
    if (tab?.id !== undefined) await work(tab.id);
  };
}

/** In the order in which they are shown. */
const ENTRIES: Record<string, Entry> = {
  clip: { title: () => i18n.t('menu.clip'), context: 'selection', run: inTab(clipAndTell) },
  // The browser says what is selected: nothing of ours need run in the page.
  'add-term': {
    title: () => i18n.t('menu.addTerm'),
    context: 'selection',
    run: ({ selectionText = '' }, tab) => addSelectedTerm(selectionText, tab),
  },
  toggle: { title: () => i18n.t('menu.toggle'), context: 'page', run: inTab(toggle) },
  pause: { title: () => i18n.t('menu.pause'), context: 'action', run: switchPause },
  glossaries: {
    title: () => i18n.t('menu.glossaries'),
    context: 'action',
    run: (_click, tab) => openGlossaryPage({}, tab),
  },
  options: {
    title: () => i18n.t('menu.options'),
    context: 'action',
    run: () => browser.runtime.openOptionsPage(),
  },
};

function namePause(paused: boolean): void {
  browser.contextMenus.update('pause', { title: i18n.t(paused ? 'menu.resume' : 'menu.pause') }).catch(report);
}

/** Makes the entries anew: browsers keep them, and those of the version before with them. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const [id, { title, context }] of Object.entries(ENTRIES)) {
    browser.contextMenus.create({ id, title: title(), contexts: [context] });
  }
  namePause((await loadSites()).paused);
}

/** Answers the entries from now on, and keeps that of the pause true. */
export function followMenus(): void {
  browser.contextMenus.onClicked.addListener((click, tab) => {
    const id = String(click.menuItemId);
    if (Object.hasOwn(ENTRIES, id)) ENTRIES[id]?.run(click, tab).catch(report);
  });
  watchSites((now, before) => {
    if (now.paused !== before.paused) namePause(now.paused);
  });
}
