/** storage.sync as versions before registers wrote it. */
import type { Tag } from '@/lib/core/types';

type Row = [id: string, name: string, created: string];

/** The buckets with these tags, ascending by id. */
export function writeBoard(tags: readonly Tag[]): Record<string, Row[]> {
  const items: Record<string, Row[]> = {};
  for (const { id, name, created } of [...tags].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const key = `t${(Number.parseInt(id.slice(0, 2), 16) >>> 3).toString(32)}`;
    items[key] = [...(items[key] ?? []), [id, name, created]];
  }
  return items;
}
