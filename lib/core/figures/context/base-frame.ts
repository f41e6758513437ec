/** Phrases that say of what the shares behind them are taken: 在获批者中，; 对于女性而言，; 以科研经费为例，. */
import data from '@/assets/figures/context-base.json';
import type { Span } from '../../types';
import { CharacterSet, codeOf, nextIn } from '../characters';
import { plainLexicon } from '../lexicon';
import type { Source } from '../source';
import { nounTo, withoutPreposition } from './base-noun';
import { takenOf } from './base-share';
import { stopsAt } from './seek';
import { FUNCTION_WORDS } from './words';

/** 中, 而言 and the like, and those of them that need no comma behind them. */
const CLOSERS = plainLexicon(data.closers);
const TELLING = plainLexicon(data.telling);
/** 占常住人口的比重，硅谷约为38% */
const RATIOS = plainLexicon(data.ratios);
/** What closers and ratios begin with. */
const OPENERS = '中当之里而来为计比份占';
/** Where reading for frames has to look closer. */
const STOPS = stopsAt(OPENERS);
/** 在调查中: what happens is no whole. */
const NO_WHOLES = plainLexicon(data.noWholes);
/** 总体而言: no topic. */
const NO_TOPICS = plainLexicon(data.noTopics);
/** 其中, 初中 */
const NOT_BEHIND = new CharacterSet('其集高初年当之手途命');
const WITHIN = codeOf('中');
const OF = codeOf('的');
/** 首要因素的选择的结果中: so many nouns are stepped over. */
const MOST_STEPS = 3;
/** How far 在 may stand before its 中. */
const REACH = 40;

/** The noun before the closing word at `at`; that of an event is left for the one before its 的: 首要因素的选择中. */
function wholeTo(source: Source, at: number, from: number): Span | undefined {
  let end = at;
  for (let step = 0; step < MOST_STEPS; step++) {
    const noun = withoutPreposition(source, nounTo(source, from, end));
    if (!noun || NO_TOPICS.endAt(source, noun.start) === end) return undefined;
    if (!NO_WHOLES.isBefore(source, end, noun.start)) return noun;
    if (source.at(noun.start - 1) !== OF) return undefined;
    end = noun.start - 1;
  }
  return undefined;
}

/** Does one of `openers` stand before the closing word at `at`, in its clause: 在…中, 对于…而言, not 相对…而言? */
function isOpened(source: Source, at: number, from: number, openers: string): boolean {
  for (let i = at - 1; i >= Math.max(from, at - REACH) && !source.isOneOf(',。;:', i); i--)
    if (source.isOneOf(openers, i)) return !source.isOneOf('相', i - 1);
  return false;
}

/** Is the topic that ends at `end` parted from what is said of it? */
function isParted(source: Source, at: number, end: number, from: number): boolean {
  if (TELLING.endAt(source, at) === end) return isOpened(source, at, from, '对就以');
  return source.isOneOf(',', end) || (FUNCTION_WORDS.isAt(source, end) && isOpened(source, at, from, '在从'));
}

/** 外籍人才占常住人口的比重，: the whole of the ratio that ends at `end`. */
function ratioWhole(source: Source, end: number, from: number): Span | undefined {
  for (let at = end - 1; at >= Math.max(from, end - REACH) && !source.isOneOf(',。;', at); at--)
    if (source.isOneOf('占', at)) return takenOf(source, at, end);
  return undefined;
}

/** The last topic that the words in `[from, to)` set. */
export function frameIn(source: Source, from: number, to: number): Span | undefined {
  let frame: Span | undefined;
  for (let at = nextIn(STOPS, source.codes, from, to); at < to; at = nextIn(STOPS, source.codes, at + 1, to)) {
    const ratio = RATIOS.endAt(source, at, to);
    if (ratio >= 0 && source.isOneOf(',', ratio)) frame = ratioWhole(source, ratio, from) ?? frame;
    const end = CLOSERS.endAt(source, at, to);
    if (end < 0) continue;
    const isBare = source.at(at) === WITHIN && source.isAmong(NOT_BEHIND, at - 1);
    if (!isBare && isParted(source, at, end, from)) frame = wholeTo(source, at, from) ?? frame;
    at = end - 1;
  }
  return frame;
}

/** 与2018年相比，: what growth in the words in `[from, to)` is counted from. */
export function comparedFrame(source: Source, from: number, to: number): Span | undefined {
  for (let end = to - 2; end > from; end--) {
    if (!source.has('相比', end)) continue;
    for (let start = end - 1; start >= Math.max(from, end - REACH) && !source.isOneOf(',。;', start); start--)
      if (source.isOneOf('与和同跟较', start)) return end - start > 2 ? { start: start + 1, end } : undefined;
    return undefined;
  }
  return undefined;
}
