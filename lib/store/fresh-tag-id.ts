/** Ids of new tags: apart from what views read, since it needs the tables of the folding. */
import { tagIdOf } from '../core/tags/registers/tag-id';
import { tagKey } from '../core/tags/tag-name';
import { sha256 } from '../platform/hash';
import type { CezhuDatabase } from './database';

/**
 * An id for a new tag of that name: of those that follow from it the first that is not in use. One that was renamed,
 * merged or deleted is not it: the clippings that carry it would get the new tag.
 */
export async function freshTagId(db: CezhuDatabase, name: string): Promise<string> {
  for (let turn = 0; ; turn++) {
    const id = await tagIdOf(name, sha256, turn);
    const [shown, gone] = await Promise.all([db.tags.get(id), db.goneTags.get(id)]);
    if (!gone && (!shown || tagKey(shown.name) === tagKey(name))) return id;
  }
}
