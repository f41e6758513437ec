import { defineBackground } from '#imports';
import { browser } from '@/lib/platform/browser';
import { handleMessages, type ToBackground } from '@/lib/platform/messages';
import { backupHandlers, backupIsDue, followBackups } from './backups';
import { clippingHandlers } from './clipping-handlers';
import { commandGiven } from './commands';
import { compareHandlers } from './compare-handlers';
import { correctionHandlers } from './corrections';
import { documentHandlers } from './document-handlers';
import { followGlossaries, glossaryHandlers } from './glossary-handlers';
import { switchTab, tabState } from './inject';
import { installed } from './installed';
import { followKept, keptHandlers } from './kept';
import { libraryHandlers } from './library-handlers';
import { followLifecycle, lifecycleHandlers } from './lifecycle';
import { applyLook } from './look';
import { followMenus } from './menus';
import { panelHandlers } from './panel';
import { annotateIfWanted, followSites } from './permitted-sites';
import { followStore, storeHandlers } from './store-health';
import { tagHandlers } from './tag-handlers';
import { tagSyncHandlers } from './tag-sync-handlers';
import { followTagBoard } from './tags';
import { transferHandlers } from './transfer-handlers';
import { followTrash } from './trash';

/** Every listener is added synchronously: the event that wakes the background must find it. */
export default defineBackground(() => {
  const now = () => new Date().toISOString();
  // Before anything opens the database.
  followStore(now, backupIsDue);
  handleMessages<ToBackground>({
    'page.relevant': {
      from: 'page',
      // A frame may be permitted where the page around it is not: then the browser does not tell the page's address.
      handle: async (_, { tab, url, frameId = 0 }) => {
        if (tab?.id !== undefined) await annotateIfWanted(tab.id, frameId, tab.url ?? url);
        return null;
      },
    },
    'page.restyle': {
      from: 'page',
      handle: async (_, { tab, frameId = 0 }) => {
        if (tab?.id !== undefined) await applyLook({ tabId: tab.id, frameIds: [frameId] });
        return null;
      },
    },
    ...lifecycleHandlers(),
    ...glossaryHandlers(now),
    ...documentHandlers(now),
    ...panelHandlers(now),
    ...correctionHandlers(now),
    ...clippingHandlers(now),
    ...storeHandlers(),
    ...libraryHandlers(now),
    ...tagHandlers(now),
    ...tagSyncHandlers(now),
    ...keptHandlers(),
    ...compareHandlers(now),
    ...backupHandlers(now),
    ...transferHandlers(now),
    'tab.state': { from: 'view', handle: ({ tabId }) => tabState(tabId) },
    'tab.switch': { from: 'view', handle: ({ tabId, shown }) => switchTab(tabId, shown) },
  });
  browser.commands.onCommand.addListener(commandGiven);
  browser.runtime.onInstalled.addListener(installed);
  followKept();
  followMenus();
  followSites();
  followLifecycle();
  followTagBoard();
  followGlossaries(now);
  followTrash(now);
  followBackups(now);
});
