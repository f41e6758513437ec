/** One tag of two computers → one tag. */
import { joinTag } from '../../../tags/registers/tag-registers';
import { registersOf, rowsOf, type TagRow } from '../../../tags/rows';

/** A tag as it is kept: shown or not. Which of the two it is in the end depends on all tags, and is settled after them. */
export type KeptTag = { table: 'tags' | 'goneTags'; row: TagRow };

/** A tag by itself, as a row of the table where it belongs by itself. */
export function keptTag(rows: readonly [TagRow, ...TagRow[]]): KeptTag {
  const [first, ...others] = rows.map(registersOf) as [ReturnType<typeof registersOf>];
  const joined = [...others].reduce(joinTag, first);
  const { tags, goneTags } = rowsOf([joined], new Map([[joined.id, rows[0]]]));
  const [shown] = tags;
  // By itself a tag that was merged into another is shown: nothing is known here of the other.
  if (shown && shown.into === undefined) return { table: 'tags', row: shown };
  const [gone = asGone(shown as TagRow)] = goneTags;
  return { table: 'goneTags', row: gone };
}

function asGone({ created, ...row }: TagRow & { created?: string }): TagRow {
  return created === undefined ? row : { ...row, gone: created };
}
