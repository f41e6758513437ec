/** One tag of two computers → one tag. */
import { mergeTags as joinOnBoard } from '../../../tags/board';
import type { Tag } from '../../../types';

/** What a tag is called, here and on the board. */
type Spelling = Pick<Tag, 'name' | 'boardName'>;

function spellingOf({ name, boardName }: Tag): Spelling {
  return { name, ...(boardName === undefined ? {} : { boardName }) };
}

/** A spelling that a reader has chosen goes before one that the board decides; of two chosen ones, always the same. */
function spellingOfBoth(a: Tag, b: Tag): Spelling {
  if (a.boardName === undefined && b.boardName === undefined) return spellingOf(joinOnBoard([a], [b])[0] ?? a);
  if (a.boardName === undefined || b.boardName === undefined) return spellingOf(a.boardName === undefined ? b : a);
  const [one, other] = [JSON.stringify([a.name, a.boardName]), JSON.stringify([b.name, b.boardName])];
  return spellingOf(one <= other ? a : b);
}

/** Commutative, associative and idempotent. A colour stays; of two the choice is arbitrary, but everywhere the same. */
export function mergeTag(a: Tag, b: Tag): Tag {
  const [colour] = [a.colour, b.colour].filter((one) => one !== undefined).sort();
  return {
    id: a.id,
    ...spellingOfBoth(a, b),
    created: [a.created, b.created].sort()[0] ?? a.created,
    ...(colour ? { colour } : {}),
  };
}
