/** What a metric is known by: blind to script and width, then to wordings that mean the same. */
import data from '@/assets/compare/metrics.json';
import { foldAligned } from '../article/aligned';

/** Longer expressions are no name of anything; they are compared by their folded text alone. */
export const LONGEST_NAME = 40;
const NOISE = /[^\p{L}\p{N}&]/gu;

/** Equal for two expressions that differ in script, width, case, spaces or punctuation only; '' for none. */
export function foldedMetric(text: string): string {
  return foldAligned(text).toLowerCase().replace(NOISE, '');
}

interface Entry {
  weak: boolean;
  /** What stands for it. */
  name: string;
}

const LEXICON = new Map<string, Entry>();
for (const name of data.weak) LEXICON.set(name, { weak: true, name });
for (const name of [...data.words, ...data.keep]) LEXICON.set(name, { weak: false, name });
for (const [name = '', ...others] of data.same)
  for (const one of [name, ...others]) LEXICON.set(one, { weak: false, name });
/** The words by their first character, the longest first. */
const BY_FIRST = new Map<string, string[]>();
for (const word of [...LEXICON.keys()].sort((a, b) => b.length - a.length)) {
  const first = word.charAt(0);
  const words = BY_FIRST.get(first);
  if (words) words.push(word);
  else BY_FIRST.set(first, [word]);
}
/** Between the words of a key, so that two words never read as one. */
const SORTED_APART = '\u0001';

function wordAt(text: string, at: number): string | undefined {
  return BY_FIRST.get(text.charAt(at))?.find((word) => text.startsWith(word, at));
}

interface Piece {
  text: string;
  entry?: Entry;
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let plain = '';
  for (let at = 0; at < text.length; ) {
    const word = wordAt(text, at);
    if (word === undefined) {
      plain += text[at++];
      continue;
    }
    if (plain) pieces.push({ text: plain });
    plain = '';
    pieces.push({ text: word, entry: LEXICON.get(word) as Entry });
    at += word.length;
  }
  if (plain) pieces.push({ text: plain });
  return pieces;
}

const TAILS = [...data.tails].sort((a, b) => b.length - a.length);
/** Less than that is no noun: 人数 stays. */
const SHORTEST_STEM = 2;

/** Leaves out what only says at the end that something is counted: 产业工人数量. */
function withoutTails(text: string): string {
  let rest = text;
  for (;;) {
    const whole = rest;
    if (data.keep.some((word) => whole.endsWith(word))) return whole;
    const tail = TAILS.find((one) => whole.endsWith(one) && whole.length - one.length >= SHORTEST_STEM);
    if (tail === undefined) return whole;
    rest = whole.slice(0, -tail.length);
  }
}

const known = new Map<string, string>();
/** Names remembered at most; a page of another reader's life has no more. */
const MOST_KNOWN = 50_000;

/**
 * Equal for expressions that mean the same: 人才资源总量, 各类人才總數; 引进博士, 博士研究生引进数. '' for none. The order of
 * words does not count, that of what is no word of the table does.
 */
export function metricKey(text: string): string {
  const folded = foldedMetric(text);
  if (folded.length > LONGEST_NAME) return folded;
  const before = known.get(folded);
  if (before !== undefined) return before;
  const told = piecesOf(withoutTails(folded)).filter(({ entry }) => !entry?.weak);
  const names = told.map(({ text: said, entry }) => entry?.name ?? said);
  const key = names.length > 0 ? names.sort().join(SORTED_APART) : folded;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(folded, key);
  return key;
}
