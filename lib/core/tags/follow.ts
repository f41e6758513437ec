/**
 * Clippings name tags by ids that never change: a tag that was merged into another stays on them under its old id, and
 * so does one that was deleted. Whoever reads them follows the ids to the tags that stand for them now.
 */

/** A tag with the other ids that mean it. */
interface Followed {
  id: string;
  also?: readonly string[];
}

/** Every id that means one of these tags, with that tag. */
export function tagsByAnyId<T extends Followed>(tags: Iterable<T>): Map<string, T> {
  const byId = new Map<string, T>();
  for (const tag of tags) {
    byId.set(tag.id, tag);
    for (const id of tag.also ?? []) byId.set(id, tag);
  }
  return byId;
}

/** The tags that ids mean, each once, in the order of the ids; what is gone or unknown is left out. */
export function followedTags<T extends Followed>(ids: readonly string[], byId: ReadonlyMap<string, T>): T[] {
  return [...new Set(ids.flatMap((id) => byId.get(id) ?? []))];
}

/** All ids by which a clipping may carry one of these tags. */
export function carriedIds(tags: Iterable<Followed>): string[] {
  return [...tagsByAnyId(tags).keys()];
}

/** The names of tags by all ids that mean them. */
export function namesByAnyId(tags: Iterable<Followed & { name: string }>): Record<string, string> {
  return Object.fromEntries([...tagsByAnyId(tags)].map(([id, { name }]) => [id, name]));
}
