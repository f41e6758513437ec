/** Words that turn to another time, which end a date's reign. */
import data from '@/assets/figures/context-when.json';
import { type Lexicon, plainLexicon } from '../lexicon';
import type { Source } from '../source';

/** 今年, 目前: the time is another from here on. */
const SHIFTS = plainLexicon(data.shifts);
/** Those and 全年, 以来: the sentence speaks of another time than the one with which its paragraph began. */
const OWN_TIMES = plainLexicon(`${data.shifts} ${data.ownTimes}`);

/** Looks for such words, at each place once however many figures of a sentence ask. */
class Turns {
  private from = -1;
  private at = 0;
  private found = false;

  constructor(
    private readonly source: Source,
    private readonly words: Lexicon<true>,
  ) {}

  /** Does `[from, to)` hold one? Not 比去年, nor 由目前的185所. For one `from`, `to` must be asked in ascending order. */
  between(from: number, to: number): boolean {
    if (from !== this.from) {
      this.from = from;
      this.at = from;
      this.found = false;
    }
    for (; !this.found && this.at < to; this.at++)
      if (this.words.isAt(this.source, this.at)) this.found = !this.source.isOneOf('比较与同由从是为', this.at - 1);
    return this.found;
  }
}

/** Turns from a date within its own sentence: 2024年批出7920宗；今年首五个月批出4065宗. */
export function shiftsOf(source: Source): Turns {
  return new Turns(source, SHIFTS);
}

/** Turns from the date with which the paragraph opened: 政策实施以来, 全年. */
export function ownTimesOf(source: Source): Turns {
  return new Turns(source, OWN_TIMES);
}

export type { Turns };
