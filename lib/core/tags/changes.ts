/** What renaming, merging and deleting tags does to the tags of one clipping. */
import type { ClippingColour } from '../clippings/types';

/** A tag that is no longer in use here: kept so that the board, which knows no deletions, does not bring it back. */
export interface GoneTag {
  id: string;
  name: string;
  /** ISO 8601, UTC. */
  gone: string;
  /** The tag that it was merged into; absent where it was deleted. */
  into?: string;
}

/** What a tag's colour may be; null is none. */
export type TagColour = ClippingColour | null;

/**
 * A clipping's tags after `from` have become `into` (null: nothing): the order stays, `into` stands where the first
 * of them stood, once. The same array where nothing changes.
 */
export function replaceTags(
  tags: readonly string[],
  from: ReadonlySet<string>,
  into: string | null,
): readonly string[] {
  if (!tags.some((id) => from.has(id))) return tags;
  const after = tags.flatMap((id) => (from.has(id) ? (into ?? []) : id));
  return [...new Set(after)];
}

/**
 * Takes such a change back on a clipping whose tags were `before`, became `after` and are `now`: what the reader has
 * added or removed since then stays so.
 */
export function takeBack(now: readonly string[], before: readonly string[], after: readonly string[]): string[] {
  if (now.join() === after.join()) return [...before];
  const added = new Set(after.filter((id) => !before.includes(id)));
  const back = before.filter((id) => !after.includes(id));
  // Whoever has meanwhile taken the merged tag off wants none of it.
  const refused = added.size > 0 && !now.some((id) => added.has(id));
  const kept = now.filter((id) => !added.has(id));
  return refused ? kept : [...new Set([...kept, ...back])];
}
