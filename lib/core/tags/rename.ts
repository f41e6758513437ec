import type { Tag } from '../types';
import { cleanTagName, tagKey } from './tag-name';

/** What becomes of a tag that the reader gives another name. */
export type Renaming =
  | { kind: 'same' }
  | { kind: 'empty' }
  /** Only script, width or case differ: it stays the same tag. */
  | { kind: 'respell'; name: string }
  | { kind: 'rename'; name: string }
  /** Another tag has that name: the two can be merged. */
  | { kind: 'taken'; name: string; by: string };

export function renamingOf(tag: Tag, input: string, tags: Iterable<Tag>): Renaming {
  const name = cleanTagName(input);
  if (!name) return { kind: 'empty' };
  if (name === tag.name) return { kind: 'same' };
  const key = tagKey(name);
  if (key === tagKey(tag.name)) return { kind: 'respell', name };
  for (const other of tags)
    if (other.id !== tag.id && tagKey(other.name) === key) return { kind: 'taken', name, by: other.id };
  return { kind: 'rename', name };
}
