import { defineBackground } from '#imports';
import { browser } from '@/lib/platform/browser';
import { handleMessages, type ToBackground } from '@/lib/platform/messages';
import { database } from '@/lib/store/database';
import { addTag, putClipping, removeClipping, removeTag, setNote } from '@/lib/store/write';
import { showCount } from './badge';
import { clipPassage, clipSelection } from './clip';
import { commandHandlers } from './commands';
import { followGlossaries, glossaryHandlers } from './glossary-handlers';
import { switchTab, tabState } from './inject';
import { followPermissions } from './permitted-sites';
import { followTagBoard, tagsChanged } from './tags';

/** Every listener is added synchronously: the event that wakes the background must find it. */
export default defineBackground(() => {
  const now = () => new Date().toISOString();
  handleMessages<ToBackground>({
    'page.relevant': {
      from: 'page',
      handle: async (_, { tab }) => {
        if (tab?.id !== undefined) await switchTab(tab.id, true);
        return null;
      },
    },
    'page.changed': {
      from: 'page',
      handle: async (state, { tab }) => {
        if (tab?.id !== undefined) await showCount(tab.id, state);
        return null;
      },
    },
    ...glossaryHandlers(now),
    'tab.state': { from: 'view', handle: ({ tabId }) => tabState(tabId) },
    'tab.switch': { from: 'view', handle: ({ tabId, shown }) => switchTab(tabId, shown) },
    'clip.selection': { from: 'view', handle: ({ tabId }) => clipSelection(tabId) },
    'clip.passage': { from: 'page', handle: ({ passage }, sender) => clipPassage(passage, sender) },
    'clip.remove': { from: 'view', handle: ({ id }) => removeClipping(database(), id) },
    'clip.restore': {
      from: 'view',
      handle: async ({ clipping }) => {
        await putClipping(database(), clipping);
        return null;
      },
    },
    'clip.note': {
      from: 'view',
      handle: async ({ id, note }) => {
        await setNote(database(), id, note, now());
        return null;
      },
    },
    'clip.addTag': {
      from: 'view',
      handle: async ({ id, name }) => {
        await addTag(database(), id, name, now());
        await tagsChanged();
        return null;
      },
    },
    'clip.removeTag': {
      from: 'view',
      handle: async ({ id, tagId }) => {
        await removeTag(database(), id, tagId, now());
        return null;
      },
    },
  });
  const { menuClicked, commandGiven, createMenus } = commandHandlers();
  browser.contextMenus.onClicked.addListener(menuClicked);
  browser.commands.onCommand.addListener(commandGiven);
  browser.runtime.onInstalled.addListener(createMenus);
  followPermissions();
  followTagBoard();
  followGlossaries(now);
});
