/** Names of places at the head of a body's name, in titles and in running text, with their level. */
import places from '@/assets/article/places.json';
import context from '@/assets/figures/context-places.json';
import { foldAligned } from './aligned';
import type { ArticleLevel } from './types';

export interface FoundPlace {
  start: number;
  end: number;
  level: ArticleLevel;
  /** Behind the name as written: 市 for 苏州. */
  suffix: string;
  /** A name of the lists, not one guessed by its suffix. */
  isListed: boolean;
}

interface Unit {
  full: string;
  level: ArticleLevel;
  /** What a short name lacks; '' where it is used as it is: 香港, 广西, 延边. */
  suffix: string;
  isProvince: boolean;
}

const list = (text: string | undefined): string[] => (text ? text.split(' ').filter(Boolean) : []);

/** Every name, in full and short, folded. */
const UNITS = new Map<string, Unit>();

function addUnit(full: string, short: string, level: ArticleLevel, isProvince: boolean, isAmbiguous: boolean): void {
  const suffix = full.slice(short.length);
  const isPlain = full.startsWith(short) && (suffix === '市' || suffix === '省');
  UNITS.set(full, { full, level, suffix: '', isProvince });
  if (!isAmbiguous) UNITS.set(short, { full, level, suffix: isPlain ? suffix : '', isProvince });
}

const AMBIGUOUS: ReadonlySet<string> = new Set(list(places.ambiguous));
for (const province of places.provinces) {
  for (const city of list(province.cities)) addUnit(`${city}市`, city, 'municipal', false, AMBIGUOUS.has(city));
  for (const pair of list(province.prefectures)) {
    const [short = '', full = ''] = pair.split('=');
    addUnit(full, short, 'municipal', false, AMBIGUOUS.has(short));
  }
  for (const city of list(province.counties)) addUnit(`${city}市`, city, 'county', false, true);
}
// After the cities: 海南 is the province, 吉林 as well.
for (const { name, short } of places.provinces) addUnit(name, short, 'provincial', true, false);

const LONGEST_UNIT = Math.max(...[...UNITS.keys()].map((name) => name.length));
const SHORTEST_UNIT = 2;

const LEVEL_OF: Record<string, ArticleLevel> = {
  省: 'provincial',
  自治区: 'provincial',
  市: 'municipal',
  自治州: 'municipal',
  州: 'municipal',
  盟: 'municipal',
  自治县: 'county',
  县: 'county',
  区: 'county',
  旗: 'county',
};
const GUESS = /([\u3400-\u9fff]{2,5}?)(自治区|自治州|自治县|省|市|州|盟|县|区|旗)/y;
const NOT_NAMES: ReadonlySet<string> = new Set([...list(context.notNames), ...list(context.notNamesAtAll)]);
const NOT_BEHIND: ReadonlySet<string> = new Set(context.notBehind);
const INSTITUTIONS = list(context.institutions);
/** 市委, 区政府, 市人民政府: what says that a suffix was one even where 市场 or 区域 would not. */
const BODY_BEHIND = /^(?:委|政府|人民|人才|人社|人力|教育|科技|财政|卫生|发展|工业|住房|政协|人大)/;

function unitAt(folded: string, at: number): { unit: Unit; end: number } | undefined {
  for (let length = Math.min(LONGEST_UNIT, folded.length - at); length >= SHORTEST_UNIT; length--) {
    const unit = UNITS.get(folded.slice(at, at + length));
    if (unit) return { unit, end: at + length };
  }
  return undefined;
}

/** A place in full at `at`, one that the lists may not hold: 临澜市. */
function guessAt(folded: string, at: number): FoundPlace | undefined {
  GUESS.lastIndex = at;
  const match = GUESS.exec(folded);
  if (!match) return undefined;
  const [whole, name = '', suffix = ''] = match;
  const end = at + whole.length;
  const isNoName = list(context.notNamesAtAll).some((word) => name.startsWith(word)) || NOT_NAMES.has(name.slice(0, 1));
  if (NOT_NAMES.has(name) || isNoName || /[的和与及在为了年月日本各全我该个线]/.test(name)) return undefined;
  const behind = folded.slice(end, end + 2);
  if (NOT_BEHIND.has(behind.slice(0, 1)) && !BODY_BEHIND.test(behind)) return undefined;
  return { start: at, end, level: LEVEL_OF[suffix] ?? 'municipal', suffix: '', isListed: false };
}

function listedAt(folded: string, at: number): FoundPlace | undefined {
  const found = unitAt(folded, at);
  if (!found) return undefined;
  const { unit, end } = found;
  if (INSTITUTIONS.some((word) => folded.startsWith(word, end))) return undefined;
  return { start: at, end, level: unit.level, suffix: unit.suffix, isListed: true };
}

/** 区, 县 of a place that has just been named: 临澜市青沙区. */
function withinAt(folded: string, outer: FoundPlace): FoundPlace | undefined {
  const inner = listedAt(folded, outer.end) ?? guessAt(folded, outer.end);
  if (!inner || inner.level === 'provincial') return undefined;
  // A city within a city is a county-level one: 苏州市昆山市.
  const level = outer.level === 'municipal' ? 'county' : inner.level;
  if (outer.level === 'county') return undefined;
  return { ...inner, start: outer.start, level };
}

/**
 * The place whose name stands at `at` of a folded text: the innermost one of 江苏省苏州市昆山市, without the province,
 * since names of districts alone are no names.
 */
export function placeAt(folded: string, at: number): FoundPlace | undefined {
  const outer = listedAt(folded, at) ?? guessAt(folded, at);
  if (!outer) return undefined;
  const city = withinAt(folded, outer);
  if (!city) return outer;
  const inMunicipality = outer.level === 'provincial' && city.level === 'county';
  const start = outer.level === 'provincial' && !inMunicipality ? outer.end : outer.start;
  const place = { ...city, start };
  const county = city.level === 'municipal' ? withinAt(folded, place) : undefined;
  return county ?? place;
}

/** The name of a found place: as written, completed where it is a city's or province's short name. */
export function placeName(raw: string, { start, end, suffix }: FoundPlace): string {
  return raw.slice(start, end) + suffix;
}

/** Level of a place's full name of the lists. */
export function levelOfListed(name: string): ArticleLevel | undefined {
  return UNITS.get(foldAligned(name))?.level;
}

/** More mentions than this tell no more. */
const MOST_MENTIONS = 400;
const OFTEN = 3;
const OPENS = /[\s、，,。；;:：《“"（()0-9年月日在于对为是和与及到赴来]/;

/** The listed or suffixed places of a text of bounded length that begin where a name can begin. */
export function placesIn(folded: string): FoundPlace[] {
  const found: FoundPlace[] = [];
  for (let at = 0; at < folded.length && found.length < MOST_MENTIONS; at++) {
    const opens = at === 0 || OPENS.test(folded.charAt(at - 1));
    const place = opens ? placeAt(folded, at) : listedAt(folded, at);
    if (!place) continue;
    found.push(place);
    at = place.end - 1;
  }
  return found;
}

/** The place that a text names most: at least three times and more often than all others together. */
export function mainPlace(raw: string): { name: string; level: ArticleLevel } | undefined {
  const counts = new Map<string, { count: number; place: FoundPlace }>();
  const all = placesIn(foldAligned(raw));
  for (const place of all) {
    const key = foldAligned(placeName(raw, place));
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { count: 1, place });
  }
  const [top] = [...counts.values()].sort((a, b) => b.count - a.count);
  if (!top || top.count < OFTEN || top.count * 2 <= all.length) return undefined;
  return { name: placeName(raw, top.place), level: top.place.level };
}
