/** Dates as pages write them → ISO 8601. */
import { foldAligned } from './aligned';

/** Zone of the mainland, Hong Kong, Macau and Taiwan. */
export const ZONE = '+08:00';
const FIRST_YEAR = 1949;
const LAST_YEAR = 2099;
/** Year 1 of 民國 is 1912. */
const ROC_OFFSET = 1911;
const HAN_DIGITS = '〇一二三四五六七八九';

const ISO_TIME = /^(\d{4})-(\d{2})-(\d{2})t(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s?(z|[+-]\d{2}:?\d{2})?$/;
const DAY =
  /(中华民国|民国)? ?(?<![\d.])(\d{2,4}) ?(?:年|-|\/|\.) ?(\d{1,2}) ?(?:月|-|\/|\.) ?(\d{1,2})(?!\d) ?(?:日|号)?/g;
/** 2025 03/18: year and day set apart, as at Xinhua. */
const PARTED_DAY = /(?<![\d.])((?:19|20)\d{2}) {1,4}(\d{2})[/-](\d{2})(?!\d)/;
const HAN_DAY = /([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/;
const COMPACT = /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/;
const CLOCK =
  /^(?:[,、t ]|\(星期.\)|\(周.\)|星期.|香港时间|上午|下午|晚上|中午){0,8}(\d{1,2})(?::|时|点)(\d{1,2})(?:分?(?::(\d{1,2}))?)/;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const ENGLISH_DAY =
  /(?:(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})|([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4}))/;

export interface FoundDate {
  /** 2025-03-18, or 2025-03-18T09:30 where the time is said. */
  iso: string;
  /** Offsets in the text that was read. */
  start: number;
  end: number;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** The day where there is one of that date. */
function day(year: number, month: number, date: number): string | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || date < 1) return undefined;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return date <= last ? `${year}-${two(month)}-${two(date)}` : undefined;
}

function hanNumber(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['0', text];
  const value = (digit: string | undefined, none: number) => (digit ? Math.max(HAN_DIGITS.indexOf(digit), 0) : none);
  return (tens === '0' ? 0 : value(tens, 1) * 10) + value(ones, 0);
}

function hanYear(text: string): number {
  return Number([...text].map((digit) => Math.max(HAN_DIGITS.indexOf(digit), 0)).join(''));
}

/** T09:30 where a time of day stands behind the date; with the offset behind it. */
function clock(folded: string, end: number): { time: string; end: number } {
  const behind = folded.slice(end, end + 40);
  const match = CLOCK.exec(behind);
  if (!match) return { time: '', end };
  const [whole, hours = '', minutes = '', seconds] = match;
  const isLate = /下午|晚上/.test(whole) && Number(hours) < 12;
  const hour = Number(hours) + (isLate ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59) return { time: '', end };
  const second = seconds && Number(seconds) > 0 && Number(seconds) < 60 ? `:${two(Number(seconds))}` : '';
  return { time: `T${two(hour)}:${two(Number(minutes))}${second}`, end: end + whole.length };
}

function numericDay(folded: string): FoundDate | undefined {
  for (const match of folded.matchAll(DAY)) {
    const [whole, era, years = '', month, date] = match;
    const isRoc = era !== undefined || (years.length === 3 && Number(years) > 90 && Number(years) < 139);
    // Years from 民國 91 on stand without the era; 25-03-18 could be anything.
    if (!isRoc && years.length !== 4) continue;
    const iso = day(Number(years) + (isRoc ? ROC_OFFSET : 0), Number(month), Number(date));
    if (iso) return { iso, start: match.index, end: match.index + whole.length };
  }
  return undefined;
}

function partedDay(folded: string): FoundDate | undefined {
  const match = PARTED_DAY.exec(folded);
  const iso = match && day(Number(match[1]), Number(match[2]), Number(match[3]));
  return match && iso ? { iso, start: match.index, end: match.index + match[0].length } : undefined;
}

function hanDay(folded: string): FoundDate | undefined {
  const match = HAN_DAY.exec(folded);
  if (!match) return undefined;
  const [whole, year = '', month = '', date = ''] = match;
  const iso = day(hanYear(year.replace(/[零○]/g, '〇')), hanNumber(month), hanNumber(date));
  return iso ? { iso, start: match.index, end: match.index + whole.length } : undefined;
}

function englishDay(folded: string): FoundDate | undefined {
  const match = ENGLISH_DAY.exec(folded);
  if (!match) return undefined;
  const month = MONTHS.indexOf((match[2] ?? match[4] ?? '').slice(0, 3)) + 1;
  const iso = day(Number(match[3] ?? match[6]), month, Number(match[1] ?? match[5]));
  return iso ? { iso, start: match.index, end: match.index + match[0].length } : undefined;
}

function compactDay(folded: string): FoundDate | undefined {
  const match = COMPACT.exec(folded);
  const iso = match && day(Number(match[1]), Number(match[2]), Number(match[3]));
  return match && iso ? { iso, start: match.index, end: match.index + match[0].length } : undefined;
}

/** The first date in a text of bounded length, with the time of day that stands behind it. */
export function findDate(text: string): FoundDate | undefined {
  const folded = foldAligned(text);
  const all = [numericDay(folded), partedDay(folded), hanDay(folded), englishDay(folded)].filter(
    (one) => one !== undefined,
  );
  const first = all.sort((a, b) => a.start - b.start)[0];
  if (!first) return undefined;
  const { time, end } = clock(folded, first.end);
  return { iso: first.iso + time, start: first.start, end };
}

/**
 * A value that is said to be a date: one of meta data, of <time>, behind 发布日期. A time keeps the zone that it is
 * given with, if it is.
 */
export function readDate(value: string): string | undefined {
  // 2025-03-18-17:00:00: the State Council's pages.
  const text = value
    .trim()
    .slice(0, 80)
    .replace(/^(\d{4}-\d\d-\d\d)-(?=\d\d:)/, '$1 ');
  const iso = ISO_TIME.exec(text.toLowerCase());
  if (!iso) {
    const found = findDate(text);
    return (found ?? compactDay(foldAligned(text)))?.iso;
  }
  const [, year, month, date, hours, minutes, seconds, zone] = iso;
  const on = day(Number(year), Number(month), Number(date));
  if (!on || Number(hours) > 23 || Number(minutes) > 59) return on;
  const second = seconds && seconds !== '00' && Number(seconds) < 60 ? `:${seconds}` : '';
  const said = zone === undefined ? '' : zone === 'z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  return `${on}T${hours}:${minutes}${second}${said}`;
}

/** A time without a zone is one of China on a page of China; elsewhere nobody can tell it, and the day is left. */
export function zoned(iso: string, isOfChina: boolean): string {
  if (iso.length <= 10 || /(?:Z|[+-]\d\d:\d\d)$/.test(iso)) return iso;
  return isOfChina ? iso + ZONE : iso.slice(0, 10);
}

const IN_ADDRESS =
  /[/_t-]((?:19|20)\d{2})[-/]?([01]\d)[-/]?([0-3]\d)(?=[/_.-])|\/((?:19|20)\d{2})\/(\d{1,2})\/(\d{1,2})\//;

/** The day in /2025-03/18/, /20250318/, /t20250318_1.html: where Chinese sites file what they publish. */
export function dayOfAddress(address: string): string | undefined {
  const match = IN_ADDRESS.exec(address);
  return match
    ? day(Number(match[1] ?? match[4]), Number(match[2] ?? match[5]), Number(match[3] ?? match[6]))
    : undefined;
}
