import type { Handlers, LibraryMessages } from '@/lib/platform/messages';
import { database } from '@/lib/store/database';
import { colourAll } from '@/lib/store/write-bulk';
import { eraseTrash, restoreClippings, trashClippings } from '@/lib/store/write-trash';

/** Changes many clippings at once for the library, and keeps the trash. */
export function libraryHandlers(now: () => string): Handlers<LibraryMessages> {
  return {
    'clips.colour': { from: 'view', handle: ({ colouring }) => colourAll(database(), colouring, now()) },
    'clips.remove': {
      from: 'view',
      handle: async ({ ids }) => (await trashClippings(database(), ids, now())).map(({ id }) => id),
    },
    'trash.restore': { from: 'view', handle: ({ ids }) => restoreClippings(database(), ids, now()) },
    'trash.erase': {
      from: 'view',
      handle: async ({ ids }) => {
        await eraseTrash(database(), ids);
        return null;
      },
    },
  };
}
