/** Ids of tags follow from their folded names, so that two devices that make one tag make one id. */
import { tagKey } from '../tag-name';
import type { TagRegisters } from './tag-registers';

/** SHA-256 of a string's UTF-8 bytes as lower-case hex, or a longer or shorter hex digest in tests. */
export type Digest = (text: string) => Promise<string>;

const TAG_ID_LENGTH = 12;

export function isTagId(id: unknown): id is string {
  return typeof id === 'string' && /^[0-9a-f]{12}$/.test(id);
}

/**
 * What the id of a tag is the digest of. `turn` counts tags that were made with this name and renamed since: whoever
 * types the old name then means another tag, and all devices that know of the renaming agree on its id.
 */
export function tagIdSeed(name: string, turn: number): string {
  return turn === 0 ? tagKey(name) : `${tagKey(name)}\n${turn}`;
}

/** The id of a tag that is made with that name. */
export async function tagIdOf(name: string, digest: Digest, turn = 0): Promise<string> {
  return (await digest(tagIdSeed(name, turn))).slice(0, TAG_ID_LENGTH);
}

/**
 * The id for a name that the reader has typed and no tag is shown under: that of the tag that was made with it, live or
 * not, unless it bears another name by now. `known` answers what is known of an id.
 */
export async function idForName(
  name: string,
  known: (id: string) => TagRegisters | undefined,
  digest: Digest,
): Promise<string> {
  const key = tagKey(name);
  for (let turn = 0; ; turn++) {
    const id = await tagIdOf(name, digest, turn);
    const tag = known(id);
    if (!tag || tagKey(tag.name.value) === key) return id;
  }
}
