/**
 * Tags in storage.sync as versions before registers wrote them: rows `[id, name, created]` in 32 buckets. Read for
 * ever, written no more.
 */
import type { Tag } from '../types';
import { cleanTagName } from './tag-name';

type Row = [id: string, name: string, created: string];

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
