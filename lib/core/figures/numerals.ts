/** Reads one numeral of any spelling at a place in the text: 1,234.5 · 3亿2千万 · 三千五 · 二〇二五 · 十几 · 七八十. */
import { CharacterSet, codeOf, isDigit, isHan, isLetter, PART, Part, WORTH } from './characters';
import { MOST_DIGITS, readPlain } from './plain-numerals';
import type { Source } from './source';

export interface Numeral {
  start: number;
  end: number;
  value: number;
  /** Upper end of a spread of neighbours: 三五 is 3 to 5, 七八十 is 70 to 80. */
  high?: number;
  /** The multiplier at the end, which the left side of a range may share: 1e4 of 2万, 100 of 五百, else 1. */
  scale: number;
  /** 余 多 几 stands inside: the value is the least it can be. */
  more: boolean;
  arabic: boolean;
  /** Number of digits of a run of digits and nothing else (2022, 二〇二二); 0 for all other numerals. */
  digits: number;
}

const DOT = codeOf('.');
const SPACE = codeOf(' ');
const COMMA = codeOf(',');
const FULL_COMMA = codeOf('，');
const POINT = codeOf('点');
const MORE = new CharacterSet('余多几来');
const LONE_FORMAL = new CharacterSet('拾佰仟壹贰叁参肆伍陆柒捌玖弍叄');
const SOME = codeOf('几');

export interface ArabicRun {
  value: number;
  end: number;
  decimals: boolean;
  digits: number;
}

function digitsEnd(source: Source, at: number): number {
  let end = at;
  while (isDigit(source.at(end))) end++;
  return end;
}

/** 1234, 1,234, 12.5 at `at`; undefined for what no amount looks like (0851, 1.2.3, 20 digits). */
export function readArabic(source: Source, at: number): ArabicRun | undefined {
  let end = digitsEnd(source, at);
  const next = source.at(end);
  const spaced = next === SPACE && end - at <= 3 ? spacedEnd(source, end) : end;
  if (next !== COMMA && next !== DOT && spaced === end && end - at < MOST_DIGITS) {
    let value = 0;
    for (let i = at; i < end; i++) value = value * 10 + (source.at(i) - 0x30);
    return end - at > 1 && source.at(at) === 0x30 ? undefined : { value, end, decimals: false, digits: end - at };
  }
  let written = source.slice(at, Math.min(end, at + MOST_DIGITS + 1));
  let grouped = spaced > end;
  for (; end < spaced; end += 4) written += source.slice(end + 1, end + 4);
  if (!grouped && end - at <= 3) {
    while (source.at(end) === COMMA && digitsEnd(source, end + 1) === end + 4 && isSeparator(source, end)) {
      written += source.slice(end + 1, end + 4);
      end += 4;
      grouped = true;
    }
  }
  const digits = written.length;
  if (digits > MOST_DIGITS || (written.charCodeAt(0) === 0x30 && digits > 1)) return undefined;
  let decimals = false;
  if (source.at(end) === DOT && isDigit(source.at(end + 1))) {
    const last = digitsEnd(source, end + 1);
    if (last - end > MOST_DIGITS || (source.at(last) === DOT && isDigit(source.at(last + 1)))) return undefined;
    written += source.slice(end, last);
    end = last;
    decimals = true;
  }
  return { value: Number(written), end, decimals, digits: grouped || decimals ? 0 : digits };
}

/** 38 264宗, as Hong Kong groups thousands: offset behind the groups of three at `end`, or `end` where words follow none. */
function spacedEnd(source: Source, end: number): number {
  let last = end;
  while (source.at(last) === SPACE && digitsEnd(source, last + 1) === last + 4) last += 4;
  const behind = source.at(last) === SPACE ? last + 1 : last;
  return last > end && isHan(source.at(behind)) && !source.isOneOf('年月日时', behind) ? last : end;
}

/** A full-width comma between half-width digits ends a clause; between full-width ones it groups them. */
function isSeparator(source: Source, comma: number): boolean {
  return source.rawAt(comma) !== FULL_COMMA || source.rawAt(comma + 1) > 0xff00;
}

/** Length of the run of plain Han digits and zeros at `at`, counted no further than identifiers go. */
function hanRun(source: Source, at: number): number {
  let length = 0;
  while (length <= MOST_DIGITS) {
    const part = PART[source.at(at + length)];
    if (part !== Part.han && part !== Part.zero) break;
    length++;
  }
  return length;
}

function readPositional(source: Source, at: number, length: number): number {
  let value = 0;
  for (let i = 0; i < length; i++) value = value * 10 + (WORTH[source.at(at + i)] ?? 0);
  return value;
}

function areNeighbours(low: number, high: number): boolean {
  return high === low + 1 || (low === 3 && high === 5);
}

/** Sums are exact for whole numbers; products with decimals lose their last bits (7.84 × 10,000), which 15 digits hide. */
function tidy(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

/**
 * The numeral that begins at the folded offset `at`, read as far as it goes. `bare` lets 百 千 open one
 * (百三 is 130, but 百企 is no amount).
 */
export function readNumeral(source: Source, at: number, bare = false): Numeral | undefined {
  if (PART[source.at(at)] === Part.none) return undefined;
  if (bare) return read(source, at, true);
  // Several kinds try the same place: what was read there last is kept.
  const { numerals } = source;
  const slot = at & (numerals.length - 1);
  const kept = numerals[slot];
  if (kept !== undefined && kept.at === at && kept.limit === source.limit) return kept.numeral;
  const numeral = readPlain(source, at) ?? read(source, at, false);
  if (kept === undefined) numerals[slot] = { at, limit: source.limit, numeral };
  else {
    kept.at = at;
    kept.limit = source.limit;
    kept.numeral = numeral;
  }
  return numeral;
}

function read(source: Source, at: number, bare: boolean): Numeral | undefined {
  let i = at;
  let total = 0;
  let section = 0;
  let pending = -1;
  let pendingHan = false;
  let lastSmall = Number.POSITIVE_INFINITY;
  let lastBig = Number.POSITIVE_INFINITY;
  let lastUnit = 0;
  let scale = 1;
  let spread = 0;
  let zero = false;
  let more = false;
  let decimals = false;
  let digits = 0;
  const arabic = isDigit(source.at(at));

  const run = hanRun(source, at);
  if (run > MOST_DIGITS) return undefined;
  if (run >= 3) {
    pending = readPositional(source, at, run);
    digits = run;
    i += run;
  }
  for (;;) {
    const code = source.at(i);
    const part = PART[code];
    if (part === Part.arabic) {
      const read = pending < 0 && spread === 0 ? readArabic(source, i) : undefined;
      if (!read || (lastUnit > 0 && read.value >= lastUnit)) break;
      pending = read.value;
      pendingHan = false;
      decimals = read.decimals;
      if (i === at) digits = read.digits;
      i = read.end;
    } else if (part === Part.han || part === Part.formal) {
      const digit = WORTH[code] ?? 0;
      if (pending >= 0) {
        if (
          !pendingHan ||
          spread > 0 ||
          part === Part.formal ||
          !areNeighbours(pending, digit) ||
          PART[source.at(i - 1)] !== Part.han
        )
          break;
        spread = digit - pending;
      } else {
        if (spread > 0) break;
        pending = digit;
        pendingHan = true;
      }
      i++;
    } else if (part === Part.zero) {
      if (pending >= 0) break;
      if (lastUnit > 0) zero = true;
      else pending = 0;
      i++;
    } else if (part === Part.tens) {
      if (pending >= 0 || lastSmall <= 10) break;
      section += WORTH[code] ?? 0;
      lastSmall = lastUnit = 10;
      i++;
    } else if (part === Part.small) {
      const unit = WORTH[code] ?? 1;
      // 12千米, 5千克: the prefix of a unit, not a multiplier, behind Arabic digits.
      if (unit === 1000 && !pendingHan && pending >= 0 && source.isOneOf('米克瓦伏帕', i + 1)) break;
      if (unit >= lastSmall || (pending < 0 && unit > 10 && !more && !(bare && i === at))) break;
      section += (pending > 0 ? pending : more ? 0 : 1) * unit;
      if (more && pending < 0 && total + section > 0) section *= unit;
      if (spread > 0) spread *= unit;
      scale = unit > 10 ? unit : 1;
      lastSmall = lastUnit = unit;
      pending = -1;
      zero = false;
      i++;
    } else if (part === Part.big) {
      const unit = WORTH[code] ?? 1;
      // 500兆瓦, 20兆赫: the prefix of a unit.
      if (unit === 1e12 && source.isOneOf('瓦赫帕焦比字', i + 1)) break;
      const amount = section + Math.max(pending, 0);
      if (amount === 0 && total === 0) break;
      scale = unit * (amount === 0 ? scale : 1);
      if (amount === 0 || unit > lastBig) total = (total + amount) * unit;
      else total += amount * unit;
      if (spread > 0) spread *= unit;
      lastBig = lastUnit = unit;
      lastSmall = Number.POSITIVE_INFINITY;
      section = 0;
      pending = -1;
      zero = false;
      i++;
    } else if (code === POINT && !decimals && (pending >= 0 ? pendingHan || digits === 0 || !arabic : lastUnit > 0)) {
      const length = hanOrFormalRun(source, i + 1);
      if (length === 0 || length > MOST_DIGITS) break;
      let written = '0.';
      for (let d = 1; d <= length; d++) written += String(WORTH[source.at(i + d)] ?? 0);
      pending = Math.max(pending, 0) + Number(written);
      decimals = true;
      pendingHan = false;
      i += 1 + length;
    } else if (i > at && (pending >= 0 || lastUnit > 0) && MORE.has(code)) {
      const next = PART[source.at(i + 1)];
      const multiplier = next === Part.big || next === Part.small;
      if (!multiplier && !(code === SOME && pending < 0)) break;
      more = true;
      i++;
      if (!multiplier) break;
    } else if (
      (code === 0x6b || code === 0x77) &&
      arabic &&
      pending >= 0 &&
      lastUnit === 0 &&
      !isLetter(source.at(i + 1))
    ) {
      // 15k, 10w: how job advertisements write 千 and 万.
      lastUnit = scale = code === 0x6b ? 1000 : 10_000;
      total = pending * scale;
      pending = -1;
      i++;
      break;
    } else break;
    if (i - at > 64) return undefined;
  }
  if (i === at || (pending < 0 && lastUnit === 0)) return undefined;
  // 拾 alone is a word of its own, as in 拾起.
  if (!arabic && i === at + 1 && !bare && source.isAmong(LONE_FORMAL, at)) return undefined;
  // 三千五 is 3500: the last digit counts the next place, unless a 零 stands before it.
  if (pending > 0 && pendingHan && lastUnit >= 100 && !zero && !decimals && spread === 0) pending *= lastUnit / 10;
  const value = tidy(total + section + Math.max(pending, 0));
  const numeral: Numeral = {
    start: at,
    end: i,
    value,
    scale: pending >= 0 ? 1 : scale,
    more,
    arabic,
    digits: lastUnit === 0 && !decimals ? digits : 0,
  };
  if (spread > 0) numeral.high = tidy(value + spread);
  return numeral;
}

/** Length of a run of Han digits of either sort: what may stand behind 点. */
function hanOrFormalRun(source: Source, at: number): number {
  let length = 0;
  while (length <= MOST_DIGITS) {
    const part = PART[source.at(at + length)];
    if (part !== Part.han && part !== Part.formal && part !== Part.zero) break;
    length++;
  }
  return length;
}
