/** Changes to many clippings at once, each in one transaction; see write.ts. Each answers what its undoing needs. */
import type { Clipping, ClippingColour } from '../core/clippings/types';
import type { CezhuDatabase } from './database';
import { idsMeaning } from './read-tags';
import { changeTags } from './tag-state';
import { ensureTag, type NamedTag, namedTags } from './write-tags';
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
): Promise<{ tagId: string; changed: string[] }> {
  const [wanted] = (await namedTags(db, [name])) as [NamedTag];
  return changeTags(
    db,
    now,
    async (state) => {
      const known = state.resolved.named(wanted.name)?.id;
      const tagId = known ?? wanted.id;
      const meaning = known === undefined ? [tagId] : await idsMeaning(db, known);
      const before = await changeAll(db, ids, now, ({ tags }) =>
        tags.some((id) => meaning.includes(id)) ? undefined : { tags: [...tags, tagId] },
      );
      // A tag that nobody put anywhere is not made.
      if (before.length > 0) ensureTag(state, wanted);
      return { tagId, changed: before.map(({ id }) => id) };
    },
    ['clippings'],
  );
}

/** Takes a tag off clippings; answers the ids of those that had it. */
export async function untagAll(
  db: CezhuDatabase,
  ids: readonly string[],
  tagId: string,
  now: string,
): Promise<string[]> {
  return db.transaction('rw', db.clippings, db.tags, async () => {
    const meaning = await idsMeaning(db, tagId);
    const before = await changeAll(db, ids, now, ({ tags }) => {
      const others = tags.filter((id) => !meaning.includes(id));
      return others.length < tags.length ? { tags: others } : undefined;
    });
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
