/** Joins tags that come from other devices; see write.ts. */
import { joinTag } from '../core/tags/registers/tag-registers';
import { registersOf } from '../core/tags/rows';
import type { Tag } from '../core/types';
import type { CezhuDatabase } from './database';
import { changeTags } from './tag-state';

/** Joins the board's tags into the database; answers what the board should hold. @param now ISO 8601, UTC */
export async function joinTags(db: CezhuDatabase, incoming: readonly Tag[], now: string): Promise<Tag[]> {
  return changeTags(db, now, (state) => {
    for (const tag of incoming.map(registersOf)) {
      const known = state.get(tag.id);
      state.set(known ? joinTag(known, tag) : tag);
    }
    const board = new Map(incoming.map((tag) => [tag.id, tag]));
    for (const { id, name, made } of state.resolved.shown) {
      if (!board.has(id)) board.set(id, { id, name, created: new Date(made).toISOString() });
    }
    return [...board.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  });
}
