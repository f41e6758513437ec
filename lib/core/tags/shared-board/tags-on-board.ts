import { joinTags, type TagRegisters } from '../registers/tag-registers';
import { storeMarks } from './meta';
import type { Board } from './read-board';

/**
 * The tags that a board holds for the members of these stores. Buckets with another store's mark are passed over: a
 * browser that is signed in to another account may have put them there.
 */
export function tagsOnBoard(board: Board, stores: readonly string[]): TagRegisters[] {
  const marks = storeMarks([...stores, ...(board.meta?.stores ?? [])]);
  const buckets = [...board.buckets.values()].filter(({ mark }) => marks.has(mark));
  return joinTags(
    board.rows,
    buckets.flatMap(({ tags }) => tags),
  );
}
