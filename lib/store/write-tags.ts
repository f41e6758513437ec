/**
 * What the reader does with tags, one transaction each. A tag's id follows from its folded name, so a rename is a merge
 * into the tag of the new name. What was deleted or merged away is noted in `goneTags`: the board, which knows no
 * deletions, must not bring it back to this device.
 */
import { mergeTags as joinBoards } from '../core/tags/board';
import { replaceTags, type TagColour, takeBack } from '../core/tags/changes';
import { cleanTagName, tagKey } from '../core/tags/tag-name';
import type { Tag } from '../core/types';
import { sha256 } from '../platform/hash';
import type { CezhuDatabase } from './database';
import { TAGS_APART } from './read-tags';

/** The tables whose rows carry tags. */
const CARRYING = ['clippings', 'trash'] as const;
/** Hex digits of a tag's id: 48 bits. */
const TAG_ID_LENGTH = 12;
/** Key of the note that holds the last change of tags. */
const LAST_CHANGE = 'tag-change';

/** What a change did, so that it can be taken back. */
interface TagChange {
  id: string;
  /** The tags that are gone or changed, as they were. */
  tags: Tag[];
  /** The id of a tag that was not there before. */
  made?: string;
  /** What the change did to clippings, in use and in the trash. */
  rewritten: Record<(typeof CARRYING)[number], Rewritten[]>;
}

type Rewritten = [id: string, before: string[], after: string[]];

/** As much as a change of tags needs of a row of both tables. */
interface Carrier {
  id: string;
  tags: string[];
  changed: string;
}

/** A tag of that name as if it were new. @throws DOMException SyntaxError where the name is empty. */
export async function newTag(input: string, now: string): Promise<Tag> {
  const name = cleanTagName(input);
  if (!name) throw new DOMException('a tag needs a name', 'SyntaxError');
  return { id: (await sha256(tagKey(name))).slice(0, TAG_ID_LENGTH), name, created: now };
}

async function tagOf(db: CezhuDatabase, id: string): Promise<Tag> {
  const tag = await db.tags.get(id);
  if (!tag) throw new DOMException(`no tag has the id ${id}`, 'NotFoundError');
  return tag;
}

/**
 * Puts tags on clippings, all or none; a name that differs only in script, width or case is the same tag.
 * Answers the tags. @throws DOMException NotFoundError where a clipping is gone, SyntaxError where a name is empty.
 */
export async function addTags(
  db: CezhuDatabase,
  clippingIds: readonly string[],
  names: readonly string[],
  now: string,
): Promise<Tag[]> {
  // Hashed before the transaction: IndexedDB would commit it while the digest is awaited.
  const named = await Promise.all(names.map((name) => newTag(name, now)));
  // Of two spellings the first.
  const wanted = named.filter(({ id }, at) => named.findIndex((tag) => tag.id === id) === at);
  const ids = wanted.map(({ id }) => id);
  return db.transaction('rw', db.clippings, db.tags, db.goneTags, async () => {
    const known = await db.tags.bulkGet(ids);
    const tags = wanted.map((tag, at) => known[at] ?? tag);
    await db.tags.bulkPut(tags.filter((_, at) => !known[at]));
    await db.goneTags.bulkDelete(ids);
    const clippings = await db.clippings.bulkGet([...clippingIds]);
    const changed = clippings.flatMap((clipping, at) => {
      // Fails the whole where a clipping is gone, so that no tag is left behind that nobody put anywhere.
      if (!clipping) throw new DOMException(`no clipping has the id ${clippingIds[at]}`, 'NotFoundError');
      const all = [...new Set([...clipping.tags, ...ids])];
      return all.length > clipping.tags.length ? { ...clipping, tags: all, changed: now } : [];
    });
    await db.clippings.bulkPut(changed);
    return tags;
  });
}

/** Gives a tag one of the colours of clippings, or none. */
export async function setTagColour(db: CezhuDatabase, id: string, colour: TagColour): Promise<void> {
  await db.transaction('rw', db.tags, async () => {
    const { colour: _, ...tag } = await tagOf(db, id);
    await db.tags.put(colour ? { ...tag, colour } : tag);
  });
}

/** Inside a transaction: rewrites the tags of all that carry one of `from`; answers what was rewritten. */
async function rewrite(
  db: CezhuDatabase,
  name: (typeof CARRYING)[number],
  from: ReadonlySet<string>,
  into: string | null,
  now: string,
): Promise<Rewritten[]> {
  const table = db.table<Carrier, string>(name);
  // The trash is small, and has no index of tags.
  const carrying =
    name === 'trash'
      ? table.filter(({ tags }) => tags.some((id) => from.has(id)))
      : table
          .where('tags')
          .anyOf([...from])
          .distinct();
  const rows = await carrying.toArray();
  const rewritten = rows.map((row): Rewritten => [row.id, row.tags, [...replaceTags(row.tags, from, into)]]);
  await table.bulkPut(rows.map((row, at) => ({ ...row, tags: rewritten[at]?.[2] ?? [], changed: now })));
  return rewritten;
}

/** Inside a transaction: makes `from` into `into`, and notes how to take that back. Answers how many clippings carried one. */
async function retire(
  db: CezhuDatabase,
  from: readonly Tag[],
  into: Tag | null,
  now: string,
  changeId: string,
): Promise<number> {
  const ids = new Set(from.map(({ id }) => id));
  const target = into?.id ?? null;
  const rewritten = {
    clippings: await rewrite(db, 'clippings', ids, target, now),
    trash: await rewrite(db, 'trash', ids, target, now),
  };
  const change: TagChange = { id: changeId, tags: [...from], rewritten };
  if (into && !(await db.tags.get(into.id))) {
    change.made = into.id;
    await db.tags.put(into);
    await db.goneTags.delete(into.id);
  }
  await db.tags.bulkDelete([...ids]);
  await db.goneTags.bulkPut(from.map(({ id, name }) => ({ id, name, gone: now, ...(into ? { into: into.id } : {}) })));
  await db.notes.put({ key: LAST_CHANGE, value: change });
  return rewritten.clippings.length;
}

function changing<T>(db: CezhuDatabase, work: () => Promise<T>): Promise<T> {
  return db.transaction('rw', ['clippings', 'trash', 'tags', 'goneTags', 'notes'], work);
}

/** Deletes tags: the clippings stay, without them. Answers how many carried one. */
export async function removeTags(
  db: CezhuDatabase,
  ids: readonly string[],
  now: string,
  changeId: string,
): Promise<number> {
  return changing(db, async () => {
    const tags = (await db.tags.bulkGet([...ids])).filter((tag) => tag !== undefined);
    return retire(db, tags, null, now, changeId);
  });
}

/** Makes tags into another one: each clipping that carried one of them carries that. Answers how many did. */
export async function mergeTags(
  db: CezhuDatabase,
  ids: readonly string[],
  into: string,
  now: string,
  changeId: string,
): Promise<number> {
  return changing(db, async () => {
    const target = await tagOf(db, into);
    const others = await db.tags.bulkGet(ids.filter((id) => id !== into));
    return retire(
      db,
      others.filter((tag) => tag !== undefined),
      target,
      now,
      changeId,
    );
  });
}

/**
 * Gives a tag another name. @throws DOMException SyntaxError where it is empty, TagExistsError where another tag has it:
 * merging is for the reader to decide.
 */
export async function renameTag(
  db: CezhuDatabase,
  id: string,
  name: string,
  now: string,
  changeId: string,
): Promise<{ clippings: number; tag: Tag }> {
  const wanted = await newTag(name, now);
  return changing(db, async () => {
    const tag = await tagOf(db, id);
    if (wanted.id === id) {
      const respelt: Tag = { ...tag, name: wanted.name, boardName: tag.boardName ?? tag.name };
      await db.tags.put(respelt);
      const change: TagChange = { id: changeId, tags: [tag], rewritten: { clippings: [], trash: [] } };
      await db.notes.put({ key: LAST_CHANGE, value: change });
      return { clippings: 0, tag: respelt };
    }
    if (await db.tags.get(wanted.id)) throw new DOMException(`there is a tag ${wanted.name}`, 'TagExistsError');
    const renamed: Tag = { ...wanted, ...(tag.colour ? { colour: tag.colour } : {}) };
    return { clippings: await retire(db, [tag], renamed, now, changeId), tag: renamed };
  });
}

/** Takes the last change of tags back. @throws DOMException NotFoundError where another has followed. */
export async function undoTagChange(db: CezhuDatabase, changeId: string, now: string): Promise<void> {
  await changing(db, async () => {
    const change = (await db.notes.get(LAST_CHANGE))?.value as TagChange | undefined;
    if (change?.id !== changeId) throw new DOMException(`no change ${changeId} to take back`, 'NotFoundError');
    for (const name of CARRYING) {
      const table = db.table<Carrier, string>(name);
      const rows = await table.bulkGet(change.rewritten[name].map(([id]) => id));
      const back = rows.flatMap((row, at) => {
        const [, before = [], after = []] = change.rewritten[name][at] ?? [];
        return row ? { ...row, tags: takeBack(row.tags, before, after), changed: now } : [];
      });
      await table.bulkPut(back);
    }
    await db.tags.bulkPut(change.tags);
    await db.goneTags.bulkDelete(change.tags.map(({ id }) => id));
    const made = change.made === undefined ? undefined : await db.tags.get(change.made);
    if (made && !(await isCarried(db, made.id))) {
      await db.tags.delete(made.id);
      // The board may have it already.
      await db.goneTags.put({ id: made.id, name: made.name, gone: now });
    }
    await db.notes.delete(LAST_CHANGE);
  });
}

/** Does any clipping carry the tag, be it in the trash? */
async function isCarried(db: CezhuDatabase, id: string): Promise<boolean> {
  if ((await db.clippings.where('tags').equals(id).count()) > 0) return true;
  return (await db.trash.filter(({ tags }) => tags.includes(id)).count()) > 0;
}

/** Notes that the reader takes two tags for different ones; `pair` as core/tags/duplicates makes it. */
export async function keepApart(db: CezhuDatabase, pair: string): Promise<void> {
  await db.transaction('rw', db.notes, async () => {
    const known = await db.notes.get(TAGS_APART);
    const pairs = Array.isArray(known?.value) ? known.value : [];
    await db.notes.put({ key: TAGS_APART, value: [...new Set([...pairs, pair])] });
  });
}

/** A tag as the board knows it. */
function onBoard({ id, name, created, boardName }: Tag): Tag {
  return { id, name: boardName ?? name, created };
}

/**
 * Joins the board's tags into the database; answers what the board should hold. What is gone here stays on the board,
 * where other devices may use it, and out of the database. A spelling and a colour of this device stay as well.
 */
export async function joinTags(db: CezhuDatabase, incoming: readonly Tag[]): Promise<Tag[]> {
  return db.transaction('rw', db.tags, db.goneTags, async () => {
    const known = new Map((await db.tags.toArray()).map((tag) => [tag.id, tag]));
    const gone = new Set(await db.goneTags.toCollection().primaryKeys());
    const merged = joinBoards([...known.values()].map(onBoard), incoming);
    const joined = merged.flatMap((tag): Tag[] => {
      const here = known.get(tag.id);
      if (!here) return gone.has(tag.id) ? [] : [tag];
      const { name, created } = tag;
      return [here.boardName === undefined ? { ...here, name, created } : { ...here, created, boardName: name }];
    });
    // Only what differs: every write runs the views' queries again.
    await db.tags.bulkPut(joined.filter((tag) => JSON.stringify(tag) !== JSON.stringify(known.get(tag.id))));
    return merged;
  });
}
