import { words } from '../figures/lexicon';
import { foldWord } from '../text/fold';
import type { Category } from '../types';

/** A word with which a name ends, folded; it says of what category the name is. */
export interface Head {
  word: string;
  category: Category;
}

/** The heads of a data file, in its order: words parted by spaces for each category. 計畫 is Taiwan's word for 計劃. */
export function headsOf(byCategory: Record<string, string>): Head[] {
  return Object.entries(byCategory).flatMap(([category, list]) =>
    words(list)
      .flatMap((word) => (word.includes('计划') ? [word, word.replace('计划', '计画')] : [word]))
      .map((word) => ({ word: foldWord(word), category: category as Category })),
  );
}
