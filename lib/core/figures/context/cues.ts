/** The words that tell what a figure is about, read once per sentence: each rule asks for those near its figure. */
import data from '@/assets/figures/context-cues.json';
import type { Span } from '../../types';
import { codeOf, nextIn } from '../characters';
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
  /** 申请材料 in a heading. */
  papers: 1 << 26,
  /** 去年, 上半年: spans of time that are over; 明年, 未来: those to come. */
  over: 1 << 27,
  future: 1 << 28,
  /** 问卷: words of how a survey was made. */
  survey: 1 << 29,
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
const OPEN = codeOf('《');
const CLOSE = codeOf('》');
/** Where reading has to look closer: a cue may begin there, or a title. */
const STOPS = new Uint8Array(65_536).map((_, code) => (code === OPEN || CUES.mayOpen(code) ? 1 : 0));

/** Index of the longest cue at `at`, for `sortsOf` and `lengthOf`; negative where none stands. */
export function findCue(source: Source, at: number): number {
  return CUES.indexAt(source, at);
}

/** Bits of `CUE`: none where the word only looks like a cue. */
export function sortsOf(cue: number): number {
  return CUES.valueOf(cue);
}

export function lengthOf(cue: number): number {
  return CUES.lengthOf(cue);
}

/** The sorts of the longest cue at `at`; none where none stands. */
export function sortsAt(source: Source, at: number): number {
  const cue = findCue(source, at);
  return cue < 0 ? 0 : sortsOf(cue);
}

/** The sorts of all cues within the span, read on from its start, taken together. */
export function sortsIn(source: Source, { start, end }: Span): number {
  let sorts = 0;
  for (let at = start; at < end; at++) {
    const cue = findCue(source, at);
    if (cue < 0) continue;
    const last = at + lengthOf(cue);
    if (last <= end) sorts |= sortsOf(cue);
    at = last - 1;
  }
  return sorts;
}

/** Offset behind the title in 《》 that begins at `at`, or `at`: a title's words say nothing of the figures about it. */
function titleEnd(source: Source, at: number): number {
  if (source.at(at) !== OPEN) return at;
  for (let end = at + 1; end < at + LONGEST_TITLE; end++) if (source.at(end) === CLOSE) return end + 1;
  return at;
}

/** Those cues of a sentence that lie within a part of it, the last of them first. */
export class Said {
  readonly count: number;
  /** The sorts of all, taken together. */
  readonly sorts: number;

  /** The cues are those of `read` from `first` up to and without `end`. */
  constructor(
    private readonly read: readonly Cue[],
    first: number,
    private readonly end: number,
  ) {
    this.count = end - first;
    this.sorts = this.without(0);
  }

  /** The cue at `index`, counted back from the part's end. */
  at(index: number): Cue {
    return this.read[this.end - 1 - index] as Cue;
  }

  /** Is one of the cues of one of these sorts? */
  speaksOf(sorts: number): boolean {
    return (this.sorts & sorts) !== 0;
  }

  /** The sorts of the cues that are of none of these. */
  without(sorts: number): number {
    let others = 0;
    for (let index = 0; index < this.count; index++) {
      const cue = this.at(index);
      if ((cue.sorts & sorts) === 0) others |= cue.sorts;
    }
    return others;
  }

  /** The last cue of one of these sorts. */
  last(sorts: number): Cue | undefined {
    if (!this.speaksOf(sorts)) return undefined;
    let index = 0;
    while ((this.at(index).sorts & sorts) === 0) index++;
    return this.at(index);
  }
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

  /** Cues that lie within `[from, to)`. Cost grows with their number, so `from` is kept near. */
  between(from: number, to: number): Said {
    const end = this.indexAt(to);
    let first = end;
    while (first > 0 && (this.read[first - 1] as Cue).start >= from) first--;
    return new Said(this.read, first, end);
  }

  /** The sorts of the cues within `[from, to)` that are of none of the sorts `unless`, taken together. */
  sorts(from: number, to: number, unless = 0): number {
    let sorts = 0;
    for (let index = this.indexAt(to) - 1; index >= 0; index--) {
      const cue = this.read[index] as Cue;
      if (cue.start < from) break;
      if ((cue.sorts & unless) === 0) sorts |= cue.sorts;
    }
    return sorts;
  }

  /** Index of the first cue that does not end at or before `to`. */
  private indexAt(to: number): number {
    if (this.at < to) this.readTo(to);
    let index = this.read.length;
    while (index > 0 && (this.read[index - 1] as Cue).end > to) index--;
    return index;
  }

  private readTo(to: number): void {
    const { source } = this;
    let { at } = this;
    while (at < to) {
      at = nextIn(STOPS, source.codes, at, to);
      if (at === to) break;
      const cue = findCue(source, at);
      if (cue < 0) {
        const end = titleEnd(source, at);
        at = end > at ? end : at + 1;
        continue;
      }
      const end = at + lengthOf(cue);
      const sorts = sortsOf(cue);
      if (sorts !== 0) this.read.push({ start: at, end, sorts });
      at = end;
    }
    this.at = at;
  }
}
