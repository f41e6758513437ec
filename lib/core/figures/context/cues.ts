/** The words that tell what a figure is about, read once per sentence: each rule asks for those near its figure. */
import data from '@/assets/figures/context-cues.json';
import { Lexicon, words } from '../lexicon';
import type { Source } from '../source';

/** The sorts of cue, one bit each: a word may be of several. */
export const CUE = {
  new: 1 << 0,
  total: 1 << 1,
  done: 1 << 2,
  spent: 1 << 3,
  stock: 1 << 4,
  level: 1 << 5,
  growth: 1 << 6,
  share: 1 << 7,
  entitlement: 1 << 8,
  requirement: 1 << 9,
  income: 1 << 10,
  target: 1 << 11,
  will: 1 << 12,
  past: 1 << 13,
  modal: 1 << 14,
  penalty: 1 << 15,
  fee: 1 << 16,
  group: 1 << 17,
  money: 1 << 18,
  /** Of the entitlements those that only mean giving: 补贴, not 期限. */
  grant: 1 << 19,
  /** How long an office takes. */
  process: 1 << 20,
  /** 条件, 目标 in a heading. */
  condition: 1 << 21,
  aim: 1 << 22,
  /** 租金, 平均: amounts that describe. */
  plain: 1 << 23,
  /** What a heading over provisions speaks of. */
  provision: 1 << 24,
  /** Income of a person, not of a firm. */
  personal: 1 << 25,
} as const;

export interface Cue {
  start: number;
  end: number;
  /** Bits of `CUE`. */
  sorts: number;
}

const NAMES = Object.keys(CUE) as (keyof typeof CUE)[];

function compile(): Lexicon<number> {
  const sorts = new Map<string, number>();
  for (const name of NAMES) for (const word of words(data[name])) sorts.set(word, (sorts.get(word) ?? 0) | CUE[name]);
  // Words that only look like a cue: 应届 is no 应. A cue of the same spelling stands.
  for (const word of words(data.none)) if (!sorts.has(word)) sorts.set(word, 0);
  return new Lexicon(sorts);
}

const CUES = compile();
const LONGEST_TITLE = 80;

/** Is the cue of one of these sorts, bits of `CUE`? */
export function isCue(cue: Cue, sorts: number): boolean {
  return (cue.sorts & sorts) !== 0;
}

/** The longest cue at `at`, with no sorts where the word only looks like one. */
export function cueAt(source: Source, at: number): Cue | undefined {
  const hit = CUES.at(source, at);
  return hit && { start: hit.start, end: hit.end, sorts: hit.value };
}

/** Offset behind the title in 《》 that begins at `at`, or `at`: a title's words say nothing of the figures about it. */
function titleEnd(source: Source, at: number): number {
  if (!source.isOneOf('《', at)) return at;
  for (let end = at + 1; end < at + LONGEST_TITLE; end++) if (source.isOneOf('》', end)) return end + 1;
  return at;
}

/** The cues of one sentence, read forward as far as asked. */
export class Cues {
  private readonly read: Cue[] = [];
  private at: number;

  /** `sentence` is the offset at which the sentence begins. */
  constructor(
    private readonly source: Source,
    readonly sentence: number,
  ) {
    this.at = sentence;
  }

  /** Cues that lie within `[from, to)`, the last first. Cost grows with their number, so `from` is kept near. */
  between(from: number, to: number): Cue[] {
    this.readTo(to);
    const found: Cue[] = [];
    for (let index = this.read.length - 1; index >= 0; index--) {
      const cue = this.read[index];
      if (!cue || cue.start < from) break;
      if (cue.end <= to) found.push(cue);
    }
    return found;
  }

  private readTo(to: number): void {
    while (this.at < to) {
      const title = titleEnd(this.source, this.at);
      if (title > this.at) {
        this.at = title;
        continue;
      }
      const cue = cueAt(this.source, this.at);
      if (cue?.sorts) this.read.push(cue);
      this.at = cue ? cue.end : this.at + 1;
    }
  }
}
