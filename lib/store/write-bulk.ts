/** Changes to many clippings at once, each in one transaction; see write.ts. Each answers what its undoing needs. */
import type { Clipping, ClippingColour } from '../core/clippings/types';
import type { Tag } from '../core/types';
import type { CezhuDatabase } from './database';
import { newTag } from './write-tags';
import { inParts } from './write-trash';

/** Changes those clippings for which `edit` answers something; answers them as they were. */
async function changeAll(
  db: CezhuDatabase,
  ids: readonly string[],
  now: string,
  edit: (clipping: Clipping) => Partial<Clipping> | undefined,
): Promise<Clipping[]> {
  const before: Clipping[] = [];
  for (const part of inParts(ids)) {
    const changed: Clipping[] = [];
    for (const clipping of await db.clippings.bulkGet([...part])) {
      const edited = clipping && edit(clipping);
      if (!clipping || !edited) continue;
      before.push(clipping);
      changed.push({ ...clipping, ...edited, changed: now });
    }
    await db.clippings.bulkPut(changed);
  }
  return before;
}

/** Puts a tag on clippings; answers the ids of those that did not have it. @throws DOMException SyntaxError where the name is empty. */
export async function tagAll(
  db: CezhuDatabase,
  ids: readonly string[],
  name: string,
  now: string,
): Promise<{ tag: Tag; changed: string[] }> {
  const wanted = await newTag(name, now);
  return db.transaction('rw', db.clippings, db.tags, db.goneTags, async () => {
    const tag = (await db.tags.get(wanted.id)) ?? wanted;
    const before = await changeAll(db, ids, now, ({ tags }) =>
      tags.includes(tag.id) ? undefined : { tags: [...tags, tag.id] },
    );
    // A tag that nobody put anywhere is not made.
    if (before.length > 0) {
      await db.tags.put(tag);
      await db.goneTags.delete(tag.id);
    }
    return { tag, changed: before.map(({ id }) => id) };
  });
}

/** Takes a tag off clippings; answers the ids of those that had it. */
export async function untagAll(
  db: CezhuDatabase,
  ids: readonly string[],
  tagId: string,
  now: string,
): Promise<string[]> {
  return db.transaction('rw', db.clippings, async () => {
    const before = await changeAll(db, ids, now, ({ tags }) =>
      tags.includes(tagId) ? { tags: tags.filter((id) => id !== tagId) } : undefined,
    );
    return before.map(({ id }) => id);
  });
}

/** What a clipping is to be coloured, or was: null stands for the first colour. */
export type Colouring = [id: string, colour: ClippingColour | null];

/** Colours clippings; answers what colours those had that have changed. */
export async function colourAll(db: CezhuDatabase, colouring: readonly Colouring[], now: string): Promise<Colouring[]> {
  const wanted = new Map(colouring);
  return db.transaction('rw', db.clippings, async () => {
    const before: Colouring[] = [];
    for (const part of inParts([...wanted.keys()])) {
      const changed: Clipping[] = [];
      for (const clipping of await db.clippings.bulkGet([...part])) {
        if (!clipping) continue;
        const { colour: old, ...rest } = clipping;
        const colour = wanted.get(clipping.id) ?? null;
        if ((old ?? null) === colour) continue;
        before.push([clipping.id, old ?? null]);
        changed.push({ ...rest, ...(colour ? { colour } : {}), changed: now });
      }
      await db.clippings.bulkPut(changed);
    }
    return before;
  });
}
