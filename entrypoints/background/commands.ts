import { type Browser, browser } from '@/lib/platform/browser';
import { i18n } from '@/lib/platform/i18n';
import { askPage } from '@/lib/platform/messages';
import { clipAndTell } from './clip';
import { switchTab, tabState } from './inject';

const CLIP_MENU = 'clip';

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

const COMMANDS: Record<string, (tabId: number) => Promise<void>> = { clip: clipAndTell, next: goToNext, toggle };

/** The context menu and the keyboard shortcuts; each gives `activeTab` for the tab it is used in. */
export function commandHandlers() {
  return {
    menuClicked(info: Browser.contextMenus.OnClickData, tab?: Browser.tabs.Tab): void {
      if (info.menuItemId === CLIP_MENU && tab?.id !== undefined) clipAndTell(tab.id).catch(report);
    },
    commandGiven(name: string, tab?: Browser.tabs.Tab): void {
      const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
      if (command && tab?.id !== undefined) command(tab.id).catch(report);
    },
    createMenus(): void {
      const created = browser.contextMenus.removeAll().then(() => {
        browser.contextMenus.create({ id: CLIP_MENU, title: i18n.t('menu.clip'), contexts: ['selection'] });
      });
      created.catch(report);
    },
  };
}
