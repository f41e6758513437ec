/** Ids of new tags: apart from what views read, since it needs the tables of the folding. */
import { idForName } from '../core/tags/registers/tag-id';
import { sha256 } from '../platform/hash';
import type { CezhuDatabase } from './database';

/** The id that a tag gets which is made with that name; see `idForName`. */
export function newTagId(db: CezhuDatabase, name: string): Promise<string> {
  const known = async (id: string): Promise<{ name: string; isGone: boolean } | undefined> => {
    const [shown, gone] = await Promise.all([db.tags.get(id), db.goneTags.get(id)]);
    const tag = gone ?? shown;
    return tag && { name: tag.name, isGone: gone !== undefined };
  };
  return idForName(name, known, sha256);
}
