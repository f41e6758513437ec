/** What our own exports tell of clippings that are here already. */
import type { Clipping, TrashedClipping } from '@/lib/core/clippings/types';
import type { OwnPassage } from '@/lib/core/formats/import/types';
import { linesOf } from '@/lib/core/formats/markdown/text';
import type { CezhuDatabase } from '@/lib/store/database';

/** A text as an export has it: lines, without empty ones. */
const asWritten = (text: string): string => linesOf(text).join('\n');

/** The only clipping here of that passage, whatever its id: the file does not tell the words around it. */
export async function sameHere(db: CezhuDatabase, clipping: Clipping): Promise<Clipping | undefined> {
  const said = asWritten(clipping.quote);
  const [same, ...more] = await db.clippings
    .where('pageId')
    .equals(clipping.pageId)
    .filter(({ quote, selector }) => {
      return selector[1].start === clipping.selector[1].start && asWritten(quote) === said;
    })
    .toArray();
  return more.length > 0 ? undefined : same;
}

/**
 * What is to be merged of a clipping of a file; undefined where it says nothing new. Of one that is here only the
 * reader's words are taken, since the file has no context, and may have the quote in another form.
 * @param fileTime when the file was written last: what was edited in it was not edited later
 */
export function joinedOwn(
  standing: Clipping | TrashedClipping | undefined,
  clipping: Clipping,
  { edited }: OwnPassage,
  fileTime: string,
): Clipping | undefined {
  const changed = edited && fileTime > clipping.changed ? fileTime : clipping.changed;
  if (!standing) return { ...clipping, changed };
  const isLater = changed > standing.changed;
  if (!edited && !isLater) return undefined;
  const { trashed: _, ...kept } = { trashed: '', ...standing };
  const isSameNote = asWritten(standing.note) === asWritten(clipping.note);
  const hasTags = clipping.tags.every((tag) => standing.tags.includes(tag));
  if (edited && isSameNote && hasTags) return undefined;
  const { colour, ...rest } = kept;
  const now = isLater ? clipping.colour : colour;
  return {
    ...rest,
    ...(now ? { colour: now } : {}),
    note: isSameNote ? standing.note : clipping.note,
    tags: clipping.tags,
    changed: isLater ? changed : standing.changed,
  };
}
