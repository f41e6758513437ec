import { type Browser, browser } from '@/lib/platform/browser';
import { i18n } from '@/lib/platform/i18n';
import { askPage } from '@/lib/platform/messages';
import { clipAndTell } from './clip';
import { openGlossaryPage } from './glossary-handlers';
import { admitsScripts, ensureAnnotator, switchTab, tabState } from './inject';
import { showPanel } from './panel';

const CLIP_MENU = 'clip';
const ADD_TERM_MENU = 'add-term';

/** Characters of a selection that go into an address. */
const LONGEST_START = 200;

function report(error: unknown): void {
  console.error('Cezhu:', error);
}

async function goToNext(tabId: number): Promise<void> {
  const state = await switchTab(tabId, true);
  if (state.kind === 'annotated') await askPage(tabId, 'next', { back: false });
}

async function toggle(tabId: number): Promise<void> {
  const state = await tabState(tabId);
  await switchTab(tabId, !(state.kind === 'annotated' && state.page.shown));
}

/** Opens the glossaries with a form for the term that is selected in a tab's page; an empty one where nothing is. */
async function addTerm(tabId: number): Promise<void> {
  const tab = await browser.tabs.get(tabId);
  let quote = '';
  if (await admitsScripts(tabId)) {
    await ensureAnnotator(tabId);
    quote = (await askPage(tabId, 'selection', {}))?.quote ?? '';
  }
  await openGlossaryPage({ add: quote.slice(0, LONGEST_START) }, tab);
}

const COMMANDS: Record<string, (tabId: number) => Promise<void>> = {
  clip: clipAndTell,
  next: goToNext,
  panel: showPanel,
  toggle,
  'add-term': addTerm,
};

/** The context menu and the keyboard shortcuts; each gives `activeTab` for the tab it is used in. */
export function commandHandlers() {
  return {
    menuClicked(info: Browser.contextMenus.OnClickData, tab?: Browser.tabs.Tab): void {
      if (info.menuItemId === CLIP_MENU && tab?.id !== undefined) clipAndTell(tab.id).catch(report);
      // The browser says what is selected: nothing of ours need run in the page.
      if (info.menuItemId === ADD_TERM_MENU) {
        openGlossaryPage({ add: (info.selectionText ?? '').slice(0, LONGEST_START) }, tab).catch(report);
      }
    },
    commandGiven(name: string, tab?: Browser.tabs.Tab): void {
      const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
      if (command && tab?.id !== undefined) command(tab.id).catch(report);
    },
    createMenus(): void {
      const created = browser.contextMenus.removeAll().then(() => {
        browser.contextMenus.create({ id: CLIP_MENU, title: i18n.t('menu.clip'), contexts: ['selection'] });
        browser.contextMenus.create({ id: ADD_TERM_MENU, title: i18n.t('menu.addTerm'), contexts: ['selection'] });
      });
      created.catch(report);
    },
  };
}
