/** A quotation in the other script. Only characters are changed, never words: 软件 becomes 軟件, not 軟體. */
import { type Replacement, type Rewritten, replaceSpans } from './rewritten';

const points = (text: string): string[] => [...text];

/** Where both texts differ, character by character; undefined where one has more of them. */
function differences(old: string, now: string): Replacement[] | undefined {
  const before = points(old);
  const after = points(now);
  if (before.length !== after.length) return undefined;
  const found: Replacement[] = [];
  let start = 0;
  for (const [index, character] of before.entries()) {
    const end = start + character.length;
    const by = after[index] as string;
    if (by !== character) found.push({ start, end, by });
    start = end;
  }
  return found;
}

/**
 * @param convert writes a text in the other script
 * @param borders offsets whose places must not be lost, ascending: where the conversion makes more or fewer characters
 * of a text, it is converted piece by piece between them
 */
export function converted(text: string, convert: (text: string) => string, borders: readonly number[]): Rewritten {
  const whole = differences(text, convert(text));
  if (whole) return replaceSpans(text, whole);
  const cuts = [...new Set([0, ...borders.filter((at) => at > 0 && at < text.length), text.length])];
  const pieces = cuts.slice(1).flatMap((end, index): Replacement[] => {
    const start = cuts[index] as number;
    const old = text.slice(start, end);
    const by = convert(old);
    return by === old ? [] : [{ start, end, by }];
  });
  return replaceSpans(text, pieces);
}
