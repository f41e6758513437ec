/** storage.sync, as the sharing of tags sees it. */
import type { BoardArea } from '../core/tags/shared-board/sync-record';
import { browser } from '../platform/browser';

export const syncArea: BoardArea = {
  get: () => browser.storage.sync.get(null),
  set: (items) => browser.storage.sync.set({ ...items }),
  remove: (keys) => browser.storage.sync.remove(keys),
};
