/** Fractions: 三分之二, 1/3, 半数, 一半. */
import { isDigit, isLetter, PART, Part, WORTH } from '../characters';
import { type Draft, type KindRules, newDraft } from '../draft';
import { readArabic, readNumeral } from '../numerals';
import type { Source } from '../source';
import { readUnit } from '../units';

const LARGEST_DENOMINATOR = 100;
/** How far apart the two of 一半是海水，一半是火焰 stand at most. */
const WEIGHED_REACH = 16;

/** 三分之二; the denominator may have any spelling. */
function readSpoken(source: Source, at: number): Draft | undefined {
  const denominator = readNumeral(source, at);
  if (!denominator || !source.has('分之', denominator.end) || denominator.value === 0) return undefined;
  const numerator = readNumeral(source, denominator.end + 2, true);
  if (!numerator) return undefined;
  return newDraft('fraction', at, numerator.end, numerator.value / denominator.value);
}

/** 三分一, 四分三: as Hong Kong says a third and three quarters. */
function readShort(source: Source, at: number): Draft | undefined {
  const [bottom, top] = [source.at(at), source.at(at + 2)];
  if (PART[bottom] !== Part.han || PART[top] !== Part.han || !source.isOneOf('分', at + 1)) return undefined;
  const [denominator, numerator] = [WORTH[bottom] ?? 0, WORTH[top] ?? 0];
  // 三分一人 counts nobody: behind a fraction stands no unit.
  if (numerator >= denominator || PART[source.at(at + 3)] !== Part.none) return undefined;
  // 约四分一人: nobody says about four points.
  const isSaid = source.isOneOf('约逾近足', at - 1) && source.isOneOf('人', at + 3);
  if (!isSaid && readUnit(source, at + 3)) return undefined;
  return newDraft('fraction', at, at + 3, numerator / denominator);
}

/** 1/3: not part of a date, a path or a list such as 150/80万元. */
function readSlashed(source: Source, at: number): Draft | undefined {
  if (!isDigit(source.at(at)) || source.isOneOf('/-.', at - 1) || isLetter(source.at(at - 1))) return undefined;
  const numerator = readArabic(source, at);
  if (
    !numerator ||
    numerator.digits === 0 ||
    !source.isOneOf('/', numerator.end) ||
    !isDigit(source.at(numerator.end + 1))
  )
    return undefined;
  const denominator = readArabic(source, numerator.end + 1);
  if (!denominator || denominator.digits === 0) return undefined;
  const { value, end } = denominator;
  if (numerator.value >= value || numerator.value === 0 || value > LARGEST_DENOMINATOR) return undefined;
  if (source.isOneOf('/-万亿千百十余多', end) || isLetter(source.at(end)) || readUnit(source, end)) return undefined;
  return newDraft('fraction', at, end, numerator.value / value);
}

/** Does another 一半是 stand close behind or, with the direction -1, before the one at `at`? */
function isRepeated(source: Source, at: number, direction: 1 | -1): boolean {
  for (let next = 3; next < WEIGHED_REACH; next++) if (source.has('一半是', at + direction * next)) return true;
  return false;
}

function readHalf(source: Source, at: number): Draft | undefined {
  if (source.has('半数', at)) {
    const over = source.isOneOf('过', at - 1) && !source.isOneOf('超不', at - 2);
    const draft = newDraft('fraction', over ? at - 1 : at, at + 2, 0.5);
    if (over) draft.bound = 'over';
    return draft;
  }
  if (!source.has('一半', at) || source.isOneOf('天会小时', at + 2)) return undefined;
  // 一半是海水，一半是火焰 weighs two things; 其中一半是外地人 counts.
  const weighs = source.isOneOf('是', at + 2) && !source.isOneOf('过约近超中有的', at - 1);
  return weighs && (isRepeated(source, at, 1) || isRepeated(source, at, -1))
    ? undefined
    : newDraft('fraction', at, at + 2, 0.5);
}

export const fraction: KindRules = {
  behind: '分/半',
  read: (source, at): Draft | undefined =>
    readHalf(source, at) ?? readSpoken(source, at) ?? readShort(source, at) ?? readSlashed(source, at),
};
