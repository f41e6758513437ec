/** Tags put on clippings and taken off, of one or of thousands, each in one transaction; see write.ts. */
import type { Clipping } from '../core/clippings/types';
import type { Tag } from '../core/types';
import type { CezhuDatabase } from './database';
import { idsMeaning, tagsOf } from './read-tags';
import { changeTags } from './tag-state';
import { ensureTag, namedTags } from './write-tags';
import { inParts } from './write-trash';

/**
 * Gives the clippings other tags where `edit` answers some; answers the ids of those that have changed. Clippings that
 * are gone are passed over. @throws DOMException NotFoundError where all of them are.
 */
async function changeTagsOf(
  db: CezhuDatabase,
  ids: readonly string[],
  now: string,
  edit: (tags: string[]) => string[] | undefined,
): Promise<string[]> {
  const changed: string[] = [];
  let found = 0;
  for (const part of inParts(ids)) {
    const edited: Clipping[] = [];
    for (const clipping of await db.clippings.bulkGet([...part])) {
      if (!clipping) continue;
      found++;
      const tags = edit(clipping.tags);
      if (tags) edited.push({ ...clipping, tags, changed: now });
    }
    changed.push(...edited.map(({ id }) => id));
    await db.clippings.bulkPut(edited);
  }
  if (found === 0 && ids.length > 0) throw new DOMException(`no clipping has the id ${ids[0]}`, 'NotFoundError');
  return changed;
}

export interface Tagged {
  tags: Tag[];
  /** The clippings that lacked one of them. */
  changed: string[];
}

/**
 * Puts tags on clippings; a name that differs only in script, width or case is the same tag. A tag that would be put on
 * nothing is not made. @throws DOMException NotFoundError where all clippings are gone, SyntaxError where a name is empty.
 */
export async function addTags(
  db: CezhuDatabase,
  clippingIds: readonly string[],
  names: readonly string[],
  now: string,
): Promise<Tagged> {
  const named = await namedTags(db, names);
  return db.transaction('rw', ['clippings', 'tags', 'goneTags', 'notes'], async () => {
    const { ids, changed } = await changeTags(db, now, async (state) => {
      const wanted = await Promise.all(
        named.map(async ({ id, name }) => {
          const known = state.resolved.named(name)?.id;
          return { id: known ?? id, meaning: known === undefined ? [id] : await idsMeaning(db, known) };
        }),
      );
      const put = new Set<string>();
      const tagged = await changeTagsOf(db, clippingIds, now, (tags) => {
        const fresh = wanted.filter(({ meaning }) => !tags.some((id) => meaning.includes(id))).map(({ id }) => id);
        for (const id of fresh) put.add(id);
        return fresh.length > 0 ? [...tags, ...fresh] : undefined;
      });
      for (const one of named) if (put.has(one.id)) ensureTag(state, one);
      return { ids: wanted.map(({ id }) => id), changed: tagged };
    });
    return { tags: await tagsOf(db, ids), changed };
  });
}

/** Takes a tag off clippings; answers the ids of those that had it. @throws as `addTags`. */
export async function takeTagOff(
  db: CezhuDatabase,
  clippingIds: readonly string[],
  tagId: string,
  now: string,
): Promise<string[]> {
  return db.transaction('rw', db.clippings, db.tags, async () => {
    const meaning = await idsMeaning(db, tagId);
    return changeTagsOf(db, clippingIds, now, (tags) => {
      const others = tags.filter((id) => !meaning.includes(id));
      return others.length < tags.length ? others : undefined;
    });
  });
}
