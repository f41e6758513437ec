/** Keywords as pages list them. */
import { cleanValue } from './clean';

const MOST = 20;
const LONGEST = 40;

/** Each keyword once, in order; undefined where there are none. Spaces part them only where no mark does. */
export function keywordsOf(values: readonly (string | undefined)[]): string[] | undefined {
  const keywords = new Set<string>();
  for (const value of values) {
    const text = value?.slice(0, 4000) ?? '';
    const parts = /[,，;；、|]/.test(text) ? text.split(/[,，;；、|]/) : text.split(/\s+/);
    for (const part of parts) {
      const keyword = cleanValue(part, LONGEST + 1);
      if (keyword && keyword.length <= LONGEST) keywords.add(keyword);
      if (keywords.size === MOST) return [...keywords];
    }
  }
  return keywords.size > 0 ? [...keywords] : undefined;
}
