/** Whether any word of a list stands in a span of the text: a tree tells it place by place, without a string being made. */
import { WordTree } from './word-tree';

export class AnyOf {
  private readonly tree: WordTree;

  /** `words` are folded. */
  constructor(words: readonly string[]) {
    // Where a longer word stands, the one with which it begins stands too.
    const shortest = words.filter((word) => !words.some((other) => other !== word && word.startsWith(other)));
    this.tree = new WordTree(shortest, 1);
  }

  /** Does one stand in `[start, end)`? Lost characters stand for nothing here. */
  isWithin(codes: Uint16Array, start: number, end: number): boolean {
    const last = Math.min(end, codes.length);
    for (let at = start; at < last; at++) if (this.tree.longest(codes, at, last - at) >= 0) return true;
    return false;
  }
}
