import { newId } from '@/lib/platform/ids';
import type { Handlers, TagMessages } from '@/lib/platform/messages';
import { database } from '@/lib/store/database';
import { addTags, takeTagOff } from '@/lib/store/write-tagging';
import { keepApart, mergeTags, removeTags, renameTag, setTagColour, undoTagChange } from '@/lib/store/write-tags';
import { tagsChanged } from './tags';

/** Milliseconds in which views hear of a change and ask for what it has changed. */
const HEARING = 150;

/** Chromium's database does one thing after the other: 50,000 keys that are counted at once would come before views. */
const viewsFirst = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, HEARING));

/** Puts tags on clippings and keeps them in order, for the views. */
export function tagHandlers(now: () => string): Handlers<TagMessages> {
  const db = database;
  /** The tags are safe once the database has them: the board is told without keeping the reader waiting. */
  const changing = async <T>(work: Promise<T>): Promise<T> => {
    const result = await work;
    tagsChanged();
    return result;
  };
  const done = async (work: Promise<unknown>): Promise<null> => {
    await work;
    return null;
  };
  return {
    'tag.addTo': {
      from: 'view',
      handle: ({ clippingIds, names }) => changing(addTags(db(), clippingIds, names, now())),
    },
    'tag.takeOff': {
      from: 'view',
      handle: ({ clippingIds, tagId }) => takeTagOff(db(), clippingIds, tagId, now()),
    },
    'tag.rename': {
      from: 'view',
      handle: async ({ id, name }) => {
        const changeId = newId();
        return { changeId, ...(await changing(renameTag(db(), id, name, now(), changeId, viewsFirst))) };
      },
    },
    'tag.merge': {
      from: 'view',
      handle: async ({ ids, into }) => {
        const changeId = newId();
        return { changeId, clippings: await changing(mergeTags(db(), ids, into, now(), changeId, viewsFirst)) };
      },
    },
    'tag.remove': {
      from: 'view',
      handle: async ({ ids }) => {
        const changeId = newId();
        return { changeId, clippings: await changing(removeTags(db(), ids, now(), changeId, viewsFirst)) };
      },
    },
    'tag.colour': { from: 'view', handle: ({ id, colour }) => done(changing(setTagColour(db(), id, colour, now()))) },
    'tag.undo': { from: 'view', handle: ({ changeId }) => done(changing(undoTagChange(db(), changeId, now()))) },
    'tag.apart': { from: 'view', handle: ({ pair }) => done(keepApart(db(), pair)) },
  };
}
