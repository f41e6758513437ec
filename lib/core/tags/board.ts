/**
 * The form in which tags stand in storage.sync: a lossy notice board shared by a reader's devices.
 * 32 buckets by the first five bits of a tag's id keep every item far below the 8,192-byte limit; a bucket holds
 * `[id, name, created]` rows. Nothing is ever inferred from a tag's absence.
 */
import type { Tag } from '../types';
import { cleanTagName } from './tag-name';

export const BOARD_FORMAT = 1;
const BUCKETS = 32;

/** Key of the item that tells the form: `{ format }`. */
export const META_KEY = 'm';

type Row = [id: string, name: string, created: string];

/** The item that holds a tag. */
export function bucketOf(id: string): string {
  return `t${(Number.parseInt(id.slice(0, 2), 16) >>> 3).toString(BUCKETS)}`;
}

function isRow(row: unknown): row is Row {
  if (!Array.isArray(row) || row.length !== 3) return false;
  const [id, name, created]: unknown[] = row;
  if (typeof id !== 'string' || typeof name !== 'string' || typeof created !== 'string') return false;
  // A time that is none would win every merge; a name as no device of ours writes it is not a name.
  return (
    /^[0-9a-f]{12}$/.test(id) &&
    name !== '' &&
    cleanTagName(name) === name &&
    /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(created)
  );
}

/** Reads the tags out of storage.sync's items; what is not a row of ours is passed over. */
export function readBoard(items: Readonly<Record<string, unknown>>): Tag[] {
  const tags: Tag[] = [];
  for (const [key, value] of Object.entries(items)) {
    if (!/^t[0-9a-v]$/.test(key) || !Array.isArray(value)) continue;
    for (const row of value) if (isRow(row)) tags.push({ id: row[0], name: row[1], created: row[2] });
  }
  return tags;
}

/** The items for these tags, deterministic: the same tags give the same bytes on every device. */
export function writeBoard(tags: readonly Tag[]): Record<string, Row[]> {
  const items: Record<string, Row[]> = {};
  for (const { id, name, created } of [...tags].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const key = bucketOf(id);
    items[key] = [...(items[key] ?? []), [id, name, created]];
  }
  return items;
}

/**
 * Joins two sets of tags: by id, the earlier creation wins, then the smaller name.
 * Commutative, associative, idempotent.
 */
export function mergeTags(a: readonly Tag[], b: readonly Tag[]): Tag[] {
  const merged = new Map<string, Tag>();
  for (const tag of [...a, ...b]) {
    const known = merged.get(tag.id);
    const wins = !known || tag.created < known.created || (tag.created === known.created && tag.name < known.name);
    if (wins) merged.set(tag.id, tag);
  }
  return [...merged.values()].sort((x, y) => (x.id < y.id ? -1 : 1));
}
