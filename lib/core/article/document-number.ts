/** Document numbers (发文字号): as written, without spaces, the year in 〔〕 whatever a site made of these. */
import marks from '@/assets/article/document-marks.json';
import { foldAligned } from './aligned';
import type { Owner } from './bodies';
import { levelOfListed } from './places';

const YEAR = '[〔\\[(【﹝〈「{] ?(?:19|20)\\d{2} ?[〕\\])】﹞〉」}]';
const NUMBER = `[\\u3400-\\u9fff]{1,14} ?${YEAR} ?第? ?\\d{1,5} ?号`;
/** 院授人培字第1130000000號 */
const NUMBER_OF_TAIWAN = '[\\u3400-\\u9fff()]{1,12}字第 ?[0-9a-z]{3,14} ?号(?:令|函)?';
const ORDER = '[\\u3400-\\u9fff ]{0,24}令 ?\\(?第? ?\\d{1,4} ?号\\)?';
const CHAPTER = '第 ?\\d{1,4}[a-z]{0,2} ?章';
const ALONE = new RegExp(`^[(\\[]?((?:${NUMBER})|(?:${NUMBER_OF_TAIWAN}))[)\\]]?$`);
const ORDER_ALONE = new RegExp(`^(${ORDER})$`);
const CHAPTER_ALONE = new RegExp(`^(${CHAPTER})$`);
const IN_TITLE = new RegExp(`[(（] ?((?:${NUMBER})) ?[)）]$`);
const ANY = new RegExp(`(?:${NUMBER})|(?:${NUMBER_OF_TAIWAN})|(?:${ORDER})|(?:${CHAPTER})`);
const LONGEST_LINE = 60;

const BRACKETED_YEAR =
  /[〔［[(（【﹝〈「{]((?:19|20)\d{2}|[１２][\uff10-\uff19]{3})[〕］\])）】﹞〉」}](?=第?[\d\uff10-\uff19])/;
const tidy = (text: string): string => text.replace(/\s+/g, '').replace(BRACKETED_YEAR, '〔$1〕');

/** A line that holds nothing but a document number. */
export function numberAlone(line: string): string | undefined {
  if (line.length > LONGEST_LINE) return undefined;
  const folded = foldAligned(line);
  const match = ALONE.exec(folded) ?? ORDER_ALONE.exec(folded);
  if (!match?.[1]) return undefined;
  const start = folded.indexOf(match[1]);
  return tidy(line.slice(start, start + match[1].length));
}

/** 第 588 章, where a law of Hong Kong is headed by it. */
export function chapterAlone(line: string): string | undefined {
  return line.length <= LONGEST_LINE && CHAPTER_ALONE.test(foldAligned(line)) ? line.trim() : undefined;
}

/** The number in brackets at the end of a title, with the title before it. */
export function numberOfTitle(title: string): { number: string; rest: string } | undefined {
  const match = IN_TITLE.exec(foldAligned(title));
  if (!match?.[1]) return undefined;
  const start = match.index + match[0].indexOf(match[1]);
  return { number: tidy(title.slice(start, start + match[1].length)), rest: title.slice(0, match.index).trim() };
}

/** What stands behind 发文字号: as far as it reads as a number of any form. */
export function labelledNumber(value: string): string | undefined {
  const line = value.slice(0, LONGEST_LINE * 2);
  const match = ANY.exec(foldAligned(line));
  if (match) return tidy(line.slice(match.index, match.index + match[0].length));
  const first = line.trim().split(/\s{2,}|[，。；]/)[0] ?? '';
  return /\d/.test(first) && first.length <= 40 && /[号號]|字第|No/.test(first) ? first : undefined;
}

const byLength = (record: Record<string, string>): [string, string][] =>
  Object.entries(record).sort((a, b) => b[0].length - a[0].length);
const NATIONAL = byLength(marks.national);
const WHOLE = byLength(marks.whole);
const SINGLE: Record<string, string> = marks.single;
const OFFICES = marks.offices.split(' ');

/** Whose a document is by what its number begins with, where only one place writes so. */
export function ownerOfNumber(number: string): Owner | undefined {
  const folded = foldAligned(number);
  const body = NATIONAL.find(([mark]) => folded.startsWith(mark))?.[1];
  if (body) return { place: body, level: 'national' };
  const whole = WHOLE.find(([mark]) => folded.startsWith(mark))?.[1];
  const single = OFFICES.some((office) => folded.startsWith(office, 1)) ? SINGLE[folded.charAt(0)] : undefined;
  const place = whole ?? single;
  const level = place && levelOfListed(place);
  return place && level ? { place, level } : undefined;
}
