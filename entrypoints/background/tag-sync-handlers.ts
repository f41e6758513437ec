import type { TagSyncMessages } from '@/lib/platform/message-types/tag-sync';
import type { Handlers } from '@/lib/platform/messages';
import { database } from '@/lib/store/database';
import { keepReplacedItems, keptSyncRecord, nickname, replacedItems } from '@/lib/store/sync-record';
import { tagStore } from '@/lib/store/tag-store';
import { syncArea } from '@/lib/sync/board-area';
import { deviceName, nameDevice, usualDeviceName } from '@/lib/sync/device-name';
import { levelTags, tagSync, tagsChanged, withBoard } from './tags';

/** What the reader says of the tags that devices share. */
export function tagSyncHandlers(now: () => string): Handlers<TagSyncMessages> {
  return {
    'sync.now': {
      from: 'view',
      handle: async () => {
        await levelTags();
        return (await keptSyncRecord(database()))?.status ?? { state: 'new' };
      },
    },
    'sync.answer': {
      from: 'view',
      handle: ({ stores, answer }) =>
        withBoard(async () => {
          if (answer === 'replace') await keepReplacedItems(database(), await syncArea.get());
          return tagSync().answer(stores, answer);
        }),
    },
    'sync.putBack': {
      from: 'view',
      handle: () =>
        withBoard(async () => {
          const items = await replacedItems(database());
          if (!items) throw new DOMException('no board has given way', 'NotFoundError');
          return tagSync().putBack(items);
        }),
    },
    'sync.nameDevice': {
      from: 'view',
      handle: async ({ id, name }) => {
        const own = (await keptSyncRecord(database()))?.device.id === id;
        if (own) {
          await nameDevice(tagStore(database(), now), deviceName(name) || (await usualDeviceName()));
          tagsChanged();
        } else {
          await nickname(database(), id, deviceName(name));
        }
        return null;
      },
    },
  };
}
