/** Is a page worth annotating? Decides by the language and by how dense the vocabulary of talent policy is. */
import words from '@/assets/gate/words.json';
import type { Sample } from './gate-sample';

/** Fewer Han characters are no article. */
const FEWEST_HAN = 40;
/** With fewer Han characters outside links than that, and than inside, the links are the page: a list of articles. */
const RUNNING_TEXT = 120;
/** At least this share of the sample's letters is Han: pages in two languages stay above it. */
const HAN_SHARE = 0.15;
/** Japanese writes 人才 too, but not without kana. */
const KANA_SHARE = 0.1;
/** Points (a strong word two, a weak one one, a word of another field minus two) in all and per 1,000 Han characters. */
const FEWEST_POINTS = 6;
const DENSITY = 4;
/** So much of 人才 in any connection says the same as two strong words. */
const POINTS_WITHOUT_STRONG = 12;
/** Where the title speaks of talent policy, a short notice or a long list of measures need hold less. */
const FEWEST_POINTS_TITLED = 4;
const DENSITY_TITLED = 1.5;

const STRONG = new RegExp(words.strong.join('|'), 'g');
const ANY = new RegExp(`(${words.strong.join('|')})|${words.weak.join('|')}`, 'g');
const AGAINST = new RegExp(words.against.join('|'), 'g');

interface Letters {
  han: number;
  kana: number;
  all: number;
}

const NOT_HAN = /[^\u3400-\u9fff]+/g;
const NOT_KANA = /[^\u3041-\u30ff]+/g;
/** Plain letters of the alphabets that stand beside Han most: enough for a share. */
const NOT_OTHER = /[^a-z\u00c0-\u024f\uac00-\ud7a3]+/gi;

/** Han, kana and all letters of a text. By replacing: a loop over it runs uncompiled, which takes ten times as long. */
function lettersOf(text: string): Letters {
  const [han, kana, other] = [NOT_HAN, NOT_KANA, NOT_OTHER].map((pattern) => text.replace(pattern, '').length) as [
    number,
    number,
    number,
  ];
  return { han, kana, all: han + kana + other };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function pointsOf(text: string): { points: number; strong: number; kinds: number } {
  const kinds = new Set<string>();
  let strong = 0;
  let weak = 0;
  for (const [word, isStrong] of text.matchAll(ANY)) {
    kinds.add(word);
    if (isStrong) strong++;
    else weak++;
  }
  return { points: 2 * strong + weak - 2 * count(text, AGAINST), strong, kinds: kinds.size };
}

/** Decides on a sample of a page's text. */
export function isTalentPolicy({ title, body, links }: Pick<Sample, 'title' | 'body' | 'links'>): boolean {
  let text = body;
  let letters = lettersOf(body);
  if (letters.han < RUNNING_TEXT && lettersOf(links).han > letters.han) {
    text = `${body}\n${links}`;
    letters = lettersOf(text);
  }
  const { han, kana, all } = letters;
  if (han < FEWEST_HAN || han < HAN_SHARE * all || kana > KANA_SHARE * han) return false;
  const titled = count(title, STRONG) > 0 && count(title, AGAINST) === 0;
  const { points, strong, kinds } = pointsOf(titled ? `${title}\n${text}` : text);
  // Without the title's word, one word over and over is a name (a market, a website, a street), not a policy.
  if (points < POINTS_WITHOUT_STRONG && (strong < 2 || (kinds < 2 && !titled))) return false;
  const density = (1_000 * points) / han;
  return titled
    ? points >= FEWEST_POINTS_TITLED && density >= DENSITY_TITLED
    : points >= FEWEST_POINTS && density >= DENSITY;
}
