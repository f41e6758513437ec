/**
 * What the reader does with tags, one transaction each. No clipping is written here: a rename, a merge or a deletion
 * sets registers, and whoever reads clippings follows them. See write-tagging.ts for the tags of clippings.
 */
import type { TagColour } from '../core/tags/changes';
import { coloured, created, deleted, merged, renamed } from '../core/tags/registers/operations';
import type { ShownTag } from '../core/tags/registers/resolve';
import type { TagRegisters } from '../core/tags/registers/tag-registers';
import { cleanTagName, tagKey } from '../core/tags/tag-name';
import type { Tag } from '../core/types';
import type { CezhuDatabase } from './database';
import { newTagId } from './new-tag-id';
import { countCarrying, idsMeaning, TAGS_APART, tagsOf } from './read-tags';
import { changeTags, type TagState } from './tag-state';
import { noteTagChange } from './undo-tags';

export { undoTagChange } from './undo-tags';

/** The name as a tag bears it. @throws DOMException SyntaxError where it is empty. */
export function checkedName(input: string): string {
  const name = cleanTagName(input);
  if (!name) throw new DOMException('a tag needs a name', 'SyntaxError');
  return name;
}

/** A name with the id that it gets where no tag bears it. */
export interface NamedTag {
  id: string;
  name: string;
}

/** To be asked before the transaction, which IndexedDB would commit while a digest is awaited. @throws as `checkedName`. */
export async function namedTags(db: CezhuDatabase, inputs: readonly string[]): Promise<NamedTag[]> {
  const keys = new Set<string>();
  // Of two spellings the first.
  const named = inputs.map(checkedName).filter((name) => !keys.has(tagKey(name)) && keys.add(tagKey(name)));
  return Promise.all(named.map(async (name) => ({ name, id: await newTagId(db, name) })));
}

/** The tag that bears a name, made where there is none. */
export function ensureTag(state: TagState, { id, name }: NamedTag): string {
  const known = state.resolved.named(name);
  if (known) return known.id;
  state.set(created(state.get(id), { id, name }, state.when));
  return id;
}

function shownTag(state: TagState, id: string): ShownTag {
  const tag = state.resolved.tag(id);
  if (!tag) throw new DOMException(`no tag has the id ${id}`, 'NotFoundError');
  return tag;
}

/** Sets the registers of all tags that are shown as this one. */
function setMembers(state: TagState, { members }: ShownTag, change: (tag: TagRegisters) => TagRegisters): void {
  state.set(...members.flatMap((id) => state.get(id) ?? []).map(change));
}

/** Gives a tag one of the colours of clippings, or none. */
export async function setTagColour(db: CezhuDatabase, id: string, colour: TagColour, now: string): Promise<void> {
  await changeTags(db, now, (state) =>
    setMembers(state, shownTag(state, id), (tag) => coloured(tag, colour, state.when)),
  );
}

/** What is waited for between a change and the counting of its clippings. */
export type BeforeCounting = () => Promise<void>;

const nothing: BeforeCounting = async () => undefined;

/** Changes tags in a way that can be taken back. `work` answers which it changes, this how many clippings carry those. */
async function changing(
  db: CezhuDatabase,
  now: string,
  changeId: string,
  beforeCounting: BeforeCounting,
  work: (state: TagState) => ShownTag[],
): Promise<number> {
  const meaning = await changeTags(db, now, async (state) => {
    const changed = work(state);
    await noteTagChange(db, changeId, state);
    // Nothing is written yet: the ids that mean them do so still.
    return Promise.all(changed.map(({ id }) => idsMeaning(db, id)));
  });
  // Counted afterwards: the views need not wait for tens of thousands of keys.
  await beforeCounting();
  return countCarrying(db, [...new Set(meaning.flat())]);
}

function shownTags(state: TagState, ids: readonly string[]): ShownTag[] {
  return [...new Set(ids.flatMap((id) => state.resolved.tag(id) ?? []))];
}

/** Deletes tags: the clippings stay. Answers how many carried one. */
export async function removeTags(
  db: CezhuDatabase,
  ids: readonly string[],
  now: string,
  changeId: string,
  beforeCounting = nothing,
): Promise<number> {
  return changing(db, now, changeId, beforeCounting, (state) => {
    const tags = shownTags(state, ids);
    for (const tag of tags) setMembers(state, tag, (member) => deleted(member, state.when));
    return tags;
  });
}

/** Makes tags into another one: each clipping that carries one of them carries that. Answers how many do. */
export async function mergeTags(
  db: CezhuDatabase,
  ids: readonly string[],
  into: string,
  now: string,
  changeId: string,
  beforeCounting = nothing,
): Promise<number> {
  return changing(db, now, changeId, beforeCounting, (state) => {
    const target = shownTag(state, into);
    const tags = shownTags(state, ids).filter(({ id }) => id !== target.id);
    for (const tag of tags) setMembers(state, tag, (member) => merged(member, target.id, state.when));
    return tags;
  });
}

/**
 * Gives a tag another name. @throws DOMException SyntaxError where it is empty, TagExistsError where another tag has it:
 * merging is for the reader to decide.
 */
export async function renameTag(
  db: CezhuDatabase,
  id: string,
  input: string,
  now: string,
  changeId: string,
  beforeCounting = nothing,
): Promise<{ clippings: number; tag: Tag }> {
  const name = checkedName(input);
  const clippings = await changing(db, now, changeId, beforeCounting, (state) => {
    const tag = shownTag(state, id);
    const other = state.resolved.named(name);
    if (other && other.id !== tag.id) throw new DOMException(`there is a tag ${name}`, 'TagExistsError');
    setMembers(state, tag, (member) => renamed(member, name, state.when));
    return [tag];
  });
  const [tag] = await tagsOf(db, [id]);
  if (!tag) throw new DOMException(`no tag has the id ${id}`, 'NotFoundError');
  return { clippings, tag };
}

/** Notes that the reader takes two tags for different ones; `pair` as core/tags/duplicates makes it. */
export async function keepApart(db: CezhuDatabase, pair: string): Promise<void> {
  await db.transaction('rw', db.notes, async () => {
    const known = await db.notes.get(TAGS_APART);
    const pairs = Array.isArray(known?.value) ? known.value : [];
    await db.notes.put({ key: TAGS_APART, value: [...new Set([...pairs, pair])] });
  });
}
