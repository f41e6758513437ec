/** The forward scan: from one numeral character to the next, each tried by every kind. */
import type { FigureKind, Span } from '../types';
import { assemble } from './assemble';
import { boundBefore } from './bounds';
import { readCell } from './cells';
import { codeOf, isDigit, nextIn, PART, Part } from './characters';
import { currencyBefore } from './currencies';
import { type Draft, type KindRules, plainDraft } from './draft';
import type { Finding } from './finding';
import { age } from './kinds/age';
import { count } from './kinds/count';
import { date } from './kinds/date';
import { duration } from './kinds/duration';
import { fraction } from './kinds/fraction';
import { measure } from './kinds/measure';
import { money, moneyWithoutUnit } from './kinds/money';
import { multiple } from './kinds/multiple';
import { percent } from './kinds/percent';
import { period } from './kinds/period';
import { point } from './kinds/point';
import { shareInLists } from './lists';
import { skipDigits, skipHeading, skipIdentifier, skipNumbering, skipOrdinal, skipTimeOfDay, skipUrl } from './machine';
import { readNumeral } from './numerals';
import { sharePer } from './per-shared';
import { MOST_DIGITS } from './plain-numerals';
import { type Quantity, readImplied, readQuantity, readSharedList } from './quantities';
import type { Source } from './source';
import { TableUnits } from './table-units';
import { opensUnit } from './units';
import { vetoEnd } from './vetoes';

/** One file per kind. */
const KINDS: Record<FigureKind, KindRules> = {
  period,
  date,
  fraction,
  percent,
  multiple,
  duration,
  money,
  age,
  point,
  measure,
  count,
};
/** The kinds with spellings of their own, in the order in which they are tried: the longer readings first. */
const READERS = (['period', 'date', 'fraction', 'percent', 'multiple', 'duration', 'money', 'age'] as const).flatMap(
  (kind) => {
    const { read, behind = '' } = KINDS[kind];
    return read ? [{ read, behind }] : [];
  },
);

/** For each code unit behind a number, one bit per reader that may make something of it. */
const READS = new Uint8Array(65_536);
READERS.forEach(({ behind }, index) => {
  for (const character of behind) READS[codeOf(character)] = (READS[codeOf(character)] ?? 0) | (1 << index);
});

const ALL_READERS = (1 << READERS.length) - 1;

/** Characters at which a figure, or a string that holds none, may begin. */
const TRIGGER = new Uint8Array(65_536);
for (let code = 0; code < TRIGGER.length; code++) TRIGGER[code] = PART[code] === Part.none ? 0 : 1;
for (const character of '半翻:') TRIGGER[codeOf(character)] = 1;
/** It begins addresses alone. */
const COLON = codeOf(':');

/** What may stand behind a number in a figure; behind most numbers of a text (进一步) stands something else. */
const CONTINUES = new Uint8Array(65_536);
for (let code = 0; code < CONTINUES.length; code++)
  CONTINUES[code] = opensUnit(code) || PART[code] !== Part.none ? 1 : 0;
for (const character of '-—–―~〜～─∼‐‑‒一至到、/余多来+分年月日号个半块季刻番和及与跟. "”’\'')
  CONTINUES[codeOf(character)] = 1;

/** What behind a lone Han digit makes a word of it (统一, 一些) and nothing that the scan looks for; 一时 and 一点 may be hours. */
const ENDS_WORD = CONTINUES.map((continues, code) => (continues === 1 || PART[code] !== Part.none ? 0 : 1));
for (const character of '时点几') ENDS_WORD[codeOf(character)] = 0;

const NO_DRAFTS: readonly Draft[] = [];
const PAUSE = codeOf('、');
const NTH = codeOf('第');
const DOT = codeOf('.');
const PEOPLE = codeOf('人');
const YEAR_DIGITS = 4;

/** Can the number at `at` be part of a figure? A cheap look at what stands behind it. */
function isPromising(source: Source, at: number, from: number): boolean {
  const part = PART[source.at(at)];
  if (part === Part.none) return true;
  const numeral = readNumeral(source, at);
  // 百 千 万 without a digit open figures like 百分之六十 and 近百名.
  if (!numeral) return part === Part.small || part === Part.big || part === Part.arabic;
  const behind = source.at(numeral.end);
  // 1、2、3、…: read ahead already, without a unit to share.
  if (behind === PAUSE && numeral.arabic && at < source.listless && numeral.digits !== YEAR_DIGITS) return false;
  // 1. numbers a line; 2025.6.30 is a date.
  if (behind === DOT && numeral.arabic && numeral.digits !== YEAR_DIGITS && numeral.value < 10_000)
    return currencyBefore(source, at, from) !== undefined;
  if (CONTINUES[behind] === 1) return true;
  // 十四五规划, 十三五时期; not 一时, 一开始.
  if (READS[behind] !== 0 && numeral.end > at + 1) return true;
  return numeral.scale >= 10_000 || (numeral.arabic && currencyBefore(source, at, from) !== undefined);
}

const HUNDRED_MILLION = 1e8;

/** 十四亿多人口, 两亿多人才: people counted in words without a measure word. */
function isOfPeople(source: Source, { low, end }: Quantity): boolean {
  return low.scale >= HUNDRED_MILLION && !source.isOneOf('百千万亿', low.start) && source.peek(end) === PEOPLE;
}

/** A number with a unit → its kind's figure. */
function fromQuantity(source: Source, quantity: Quantity, from: number): Draft | undefined {
  const { unit, low } = quantity;
  if (unit && !(unit.word === 'm' && currencyBefore(source, quantity.start, from)))
    return KINDS[unit.value.kind].fromQuantity?.(source, quantity, from);
  const money = moneyWithoutUnit(source, quantity, from);
  if (money) return money;
  // 3万人才公寓, 新增2万就业岗位: so large a number counts something even without a measure word.
  // 十四亿多人口: in words only so large a number.
  if ((low.arabic && (low.scale >= 10_000 || quantity.range)) || isOfPeople(source, quantity)) {
    return plainDraft('count', quantity, '');
  }
  return undefined;
}

/** The drafts that begin at the trigger character at `at`: one, or several that share a unit, or none. */
function read(source: Source, at: number, from: number): readonly Draft[] {
  const numeral = readNumeral(source, at);
  const reads = numeral ? (READS[source.at(numeral.end)] ?? 0) : ALL_READERS;
  for (let rest = reads; rest !== 0; rest &= rest - 1) {
    // The lowest bit that is left: the readers that cannot read here cost nothing.
    const draft = READERS[31 - Math.clz32(rest & -rest)]?.read(source, at, from);
    if (draft) return [draft];
  }
  const part = PART[source.at(at)];
  const quantity =
    part === Part.big || (part === Part.small && !source.isOneOf('十拾', at))
      ? readImplied(source, at, boundBefore(source, at, from) !== undefined)
      : readQuantity(source, at);
  if (!quantity) return NO_DRAFTS;
  const list = readSharedList(source, quantity);
  if (list) return fromList(source, list, from);
  const draft = fromQuantity(source, quantity, from);
  return draft ? [draft] : NO_DRAFTS;
}

/** The figures of a list that shares a unit; none if one of them is none. */
function fromList(source: Source, list: readonly Quantity[], from: number): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const each of list) {
    const draft = fromQuantity(source, each, from);
    if (!draft) return NO_DRAFTS;
    // The unit stands behind the last number only; the others end where their digits end.
    if (each !== list.at(-1)) draft.end = each.low.end;
    drafts.push(draft);
  }
  return drafts;
}

/** Where the scan goes on from a trigger character where nothing was found. */
function leap(source: Source, at: number): number {
  if (isDigit(source.peek(at))) return skipDigits(source, at);
  // A run of numeral characters too long for a number holds nothing inside either; in a short one another may begin.
  const numeral = readNumeral(source, at);
  if (numeral) return numeral.end;
  let end = at;
  while (PART[source.peek(end)] !== Part.none && !isDigit(source.peek(end))) end++;
  return end - at > MOST_DIGITS ? end : at + 1;
}

/** What a place holds, and where the scan goes on from if that is nothing. */
interface Found {
  drafts: readonly Draft[];
  end: number;
}

/** All figures of a text, ascending, none overlapping another or a part of a term. Linear in the text's length. */
export function scan(source: Source, terms: readonly Span[]): Finding[] {
  const figures: Finding[] = [];
  const tables = new TableUnits(source);
  const { codes } = source;
  const { length } = codes;
  let next = 0;
  let from = 0;
  for (let at = nextIn(TRIGGER, codes, 0, length); at < length; at = nextIn(TRIGGER, codes, at, length)) {
    if (PART[codes[at] ?? 0] === Part.none) {
      const url = skipUrl(source, at);
      if (url > at) {
        at = url;
        continue;
      }
    }
    for (let term = terms[next]; term && term.end <= at; term = terms[++next]) from = Math.max(from, term.end);
    const current = terms[next];
    const inside = current && current.start <= at ? current : undefined;
    const following = inside ? terms[next + 1] : current;
    source.limit = following ? following.start : length;
    if (holdsNothing(source, at)) {
      source.limit = length;
      at = inside ? Math.max(inside.end, at + 1) : at + 1;
      continue;
    }
    const cell = inside ? undefined : readCell(source, tables, at);
    if (cell) {
      figures.push(cell);
      from = at = cell.end;
      source.limit = length;
      continue;
    }
    const result = candidates(source, at, from);
    source.limit = length;
    // A term keeps what lies inside it; a figure may hold a whole term.
    const drafts = inside
      ? result.drafts.filter(({ start, end }) => start >= inside.end || (start <= inside.start && end > inside.end))
      : result.drafts;
    if (drafts.length === 0) {
      at = inside ? Math.max(inside.end, result.end) : result.end;
      continue;
    }
    source.limit = following ? following.start : length;
    for (const draft of drafts) {
      const figure = assemble(source, draft, from, figures.at(-1)?.end ?? 0);
      figures.push(figure);
      from = figure.end;
    }
    source.limit = length;
    at = Math.max(from, at + 1);
  }
  shareInLists(source, figures);
  sharePer(source, figures);
  return figures;
}

/** Is there nothing to read at the trigger character at `at`? Of many in a text one look at what stands behind tells. */
function holdsNothing(source: Source, at: number): boolean {
  const code = source.peek(at);
  if (PART[code] !== Part.han) return code === COLON;
  return ENDS_WORD[source.at(at + 1)] === 1 && source.peek(at - 1) !== NTH;
}

/** Nothing at `at`: the scan goes on from `end`, or behind it at the least. */
function none(at: number, end: number): Found {
  return { drafts: NO_DRAFTS, end: Math.max(end, at + 1) };
}

/** What begins at `at`, and where to go on from if nothing does. */
function candidates(source: Source, at: number, from: number): Found {
  const ordinal = skipOrdinal(source, at);
  if (ordinal > at) {
    const quarter = period.read?.(source, at, from);
    if (!quarter) return none(at, ordinal);
    quarter.start = Math.max(quarter.start, from);
    return { drafts: [quarter], end: quarter.end };
  }
  if (isDigit(source.at(at)) && !currencyBefore(source, at, from)) {
    const identifier = Math.max(skipIdentifier(source, at), skipNumbering(source, at), skipHeading(source, at));
    if (identifier > at) return none(at, identifier);
  }
  // 数十家, 几百人 say no number.
  if (PART[source.at(at)] === Part.small && source.isOneOf('数几', at - 1))
    return none(at, readNumeral(source, at)?.end ?? at);
  if (!isPromising(source, at, from)) return none(at, Math.max(skipTimeOfDay(source, at), leap(source, at)));
  const drafts = read(source, at, from);
  if (drafts.length === 0) return none(at, Math.max(skipTimeOfDay(source, at), leap(source, at)));
  const veto = vetoEnd(source, at);
  const end = drafts.at(-1)?.end ?? 0;
  if (end <= veto) return none(at, veto);
  // Quotation marks, 民国 and signs before the number may belong to the term or figure before.
  for (const draft of drafts) draft.start = Math.max(draft.start, from);
  return { drafts, end };
}
