/** A selector as it is looked for: quote and context folded in one piece, as they stood. */
import type { Selector } from '../types';
import { CONTEXT_LENGTH } from './describe';
import { MatchText } from './match-text';

/** More context than this is not read. */
const MOST_CONTEXT = 128;

export interface Pattern {
  text: MatchText;
  /** The quote in `text.codes`. */
  start: number;
  end: number;
  /** The quote alone. */
  quote: Uint16Array;
  /** The quote stood more than once where it was kept: `describe` then takes more context. */
  wasRepeated: boolean;
  /** There was no more text on that side than the context has. */
  opens: boolean;
  closes: boolean;
}

export function patternOf([{ exact, prefix, suffix }]: Selector): Pattern {
  const before = prefix.slice(-MOST_CONTEXT);
  const text = new MatchText(before + exact + suffix.slice(0, MOST_CONTEXT));
  const start = text.fromRaw(before.length);
  const end = Math.max(start, text.fromRaw(before.length + exact.length));
  return {
    text,
    start,
    end,
    quote: text.codes.subarray(start, end),
    opens: prefix.length < CONTEXT_LENGTH,
    closes: suffix.length < CONTEXT_LENGTH,
    wasRepeated: Math.max(prefix.length, suffix.length) > CONTEXT_LENGTH,
  };
}
