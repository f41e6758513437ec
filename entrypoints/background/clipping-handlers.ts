import type { ClippingMessages, Handlers } from '@/lib/platform/messages';
import { database } from '@/lib/store/database';
import { setNote } from '@/lib/store/write';
import { undoClippings } from '@/lib/store/write-clippings';
import { restoreClipping, trashClipping } from '@/lib/store/write-trash';
import { clipPassage, clipSelection } from './clip';
import { clipArticle } from './clip-article';
import { openKnown } from './clip-known';

/** Makes and changes clippings for the views. */
export function clippingHandlers(now: () => string): Handlers<ClippingMessages> {
  return {
    'clip.selection': { from: 'view', handle: ({ tabId, ...wish }) => clipSelection(tabId, wish) },
    // From web pages and from the reader page, which is a view.
    'clip.passage': { from: 'any', handle: ({ passage, ...wish }, sender) => clipPassage(passage, wish, sender) },
    'clip.article': { from: 'view', handle: ({ tabId, selection, ...wish }) => clipArticle(tabId, selection, wish) },
    'clip.openKnown': { from: 'any', handle: ({ passage }, sender) => openKnown(passage, sender) },
    'clip.undo': { from: 'view', handle: ({ ids }) => undoClippings(database(), ids, now()) },
    'clip.remove': { from: 'view', handle: ({ id }) => trashClipping(database(), id, now()) },
    'clip.restore': {
      from: 'view',
      handle: async ({ clipping }) => {
        await restoreClipping(database(), clipping, now());
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
  };
}
