/**
 * Finds passages again in a text that may have been edited since they were kept. It refuses to guess: where two places
 * may be meant, or the only one says another number, level or rank, the passage is an orphan.
 */

import type { Location, Selector, Span } from '../types';
import { changedPlace } from './changed';
import { exactPlace, startsOf } from './exact';
import { GramIndex } from './gram-index';
import { MatchText, withWholePairs } from './match-text';
import { patternOf } from './pattern';

/**
 * Locates passages in one text. Making one costs nothing; the first passage that does not stand where it stood folds
 * and indexes the text, which is linear in its length and takes about twelve bytes a code unit.
 */
export class Locator {
  private matched: MatchText | undefined;
  private grams: GramIndex | undefined;
  /**
   * Of the last passage that was an orphan: do its words, or words like them, stand somewhere all the same? More or less
   * text around them may tell it from its like.
   */
  isDoubtful = false;

  constructor(private readonly text: string) {}

  /** Never throws. Spans lie in the text and split no surrogate pair. */
  locate(selector: Selector): Location {
    this.isDoubtful = false;
    if (selector[0].exact === '') return { status: 'orphan' };
    const unmoved = this.unmoved(selector);
    if (unmoved) return { status: 'exact', ...withWholePairs(this.text, unmoved) };
    const pattern = patternOf(selector);
    if (pattern.quote.length === 0) return { status: 'orphan' };
    const text = this.matchText();
    const index = this.gramIndex();
    const starts = startsOf(pattern, text, index);
    const exact = exactPlace(pattern, text, starts, this.startOf(selector));
    if (exact) return { status: 'exact', ...text.toRaw(exact) };
    const changed = changedPlace(pattern, text, index, starts);
    if (changed !== undefined && changed !== 'doubtful') return changed;
    this.isDoubtful = changed === 'doubtful' || starts.length > 0;
    return { status: 'orphan' };
  }

  /** Makes what `locate` needs for a passage, where that is missing: the two halves of the work that is done once. */
  *prepare(selector: Selector): Generator<void, void> {
    if (selector[0].exact === '' || this.unmoved(selector)) return;
    if (!this.matched) yield void this.matchText();
    if (!this.grams) yield void this.gramIndex();
  }

  private matchText(): MatchText {
    this.matched ??= new MatchText(this.text);
    return this.matched;
  }

  private gramIndex(): GramIndex {
    this.grams ??= new GramIndex(this.matchText().codes);
    return this.grams;
  }

  /** The position, where quote and context stand there unchanged. */
  private unmoved([{ exact, prefix, suffix }, { start }]: Selector): Span | undefined {
    if (!Number.isInteger(start) || start < prefix.length) return undefined;
    const end = start + exact.length;
    const stands =
      this.text.startsWith(exact, start) &&
      this.text.startsWith(prefix, start - prefix.length) &&
      this.text.startsWith(suffix, end);
    return stands ? { start, end } : undefined;
  }

  private startOf([, { start }]: Selector): number {
    const { matched } = this;
    return matched && start >= 0 && start <= this.text.length ? matched.fromRaw(start) : -1;
  }
}

/** @see Locator, for more than one passage of a text. */
export function locate(text: string, selector: Selector): Location {
  return new Locator(text).locate(selector);
}
