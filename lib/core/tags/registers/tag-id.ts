/** Ids of tags follow from their folded names, so that two devices that make one tag make one id. */
import { tagKey } from '../tag-name';

/** SHA-256 of a string's UTF-8 bytes as lower-case hex, or a longer or shorter hex digest in tests. */
export type Digest = (text: string) => Promise<string>;

const TAG_ID_LENGTH = 12;

export function isTagId(id: unknown): id is string {
  return typeof id === 'string' && /^[0-9a-f]{12}$/.test(id);
}

/**
 * What the id of a tag is the digest of. `turn` counts tags that were made with this name and have been renamed,
 * merged or deleted since: whoever types the name then means another tag, and all devices that know of that agree on
 * its id.
 */
export function tagIdSeed(name: string, turn: number): string {
  return turn === 0 ? tagKey(name) : `${tagKey(name)}\n${turn}`;
}

/** The id of a tag that is made with that name. */
export async function tagIdOf(name: string, digest: Digest, turn = 0): Promise<string> {
  return (await digest(tagIdSeed(name, turn))).slice(0, TAG_ID_LENGTH);
}

/** A tag that the reader has under an id: `isGone` where it was deleted or merged, or is one with another. */
interface KnownTag {
  name: string;
  isGone: boolean;
}

/**
 * The id for a name that the reader has typed: of those that follow from it the first that no other tag has. One that
 * was renamed, merged or deleted is another: the clippings that carry it would get the new tag. `known` answers what is
 * known of an id.
 */
export async function idForName(
  name: string,
  known: (id: string) => Promise<KnownTag | undefined>,
  digest: Digest,
): Promise<string> {
  const key = tagKey(name);
  for (let turn = 0; ; turn++) {
    const id = await tagIdOf(name, digest, turn);
    const tag = await known(id);
    if (!tag || (!tag.isGone && tagKey(tag.name) === key)) return id;
  }
}
