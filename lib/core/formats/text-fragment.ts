/**
 * Addresses that lead a browser to a passage: `#:~:text=[prefix-,]start[,end][,-suffix]` of the text fragments
 * specification (WICG scroll-to-text-fragment). Browsers find only whole words, and only within one block; in Chinese
 * text a word is what a dictionary takes for one, which `Intl.Segmenter` asks as browsers do.
 */
import type { Clipping } from '../clippings/types';
import type { Span } from '../types';

/** Code units of a passage that is told whole; of longer ones and of those over several blocks both ends are. */
const LONGEST_WHOLE = 80;
/** Code units of an end, at least, where the block has so many. */
const END = 24;
const LONGEST_END = 96;
/** Code units of the words before and after that tell a passage from its twins, tried in this order. */
const CONTEXTS = [12, 32, 64];
/** Code units around a place that words are looked for in: no sentence of Chinese without a mark is so long. */
const REACH = 200;
const MARGIN = 60;
/** Code units of a block that are walked through to find its border. */
const LONGEST_BLOCK = 20_000;
/** A selector keeps more of what is around a quote than this only where its page had the quote again. */
const CONTEXT_OF_ONE = 32;

const BLOCK = /[\u2029\u2028\n\r\t]/;
const HAS_WORD = /[\p{L}\p{N}]/u;

/** The text around a passage, and where the passage stands in it. */
interface Around extends Span {
  text: string;
  /** The text is the whole article: what stands once here stands once on the page. */
  whole: boolean;
}

let words: Intl.Segmenter | undefined;
/** The stretch of a text that was looked at last, within one block, and the places in it where words begin. */
let known = { text: '', from: 0, to: -1, borders: new Set<number>() };

/** Places near the ends of a stretch that was cut are not told from it: a word may go on there. */
function isTold(text: string, at: number): boolean {
  if (known.text !== text || at < known.from || at > known.to) return false;
  const isBegun = at - known.from > MARGIN || BLOCK.test(text.charAt(known.from - 1)) || known.from === 0;
  return isBegun && (known.to - at > MARGIN || known.to === text.length || BLOCK.test(text.charAt(known.to)));
}

/** Does a word begin or end at `at`? */
function isBorder(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length || BLOCK.test(text.charAt(at)) || BLOCK.test(text.charAt(at - 1))) return true;
  if (!isTold(text, at)) {
    const from = Math.max(blockStart(text, at), at - REACH);
    const to = Math.min(blockEnd(text, at), at + REACH);
    words ??= new Intl.Segmenter('zh', { granularity: 'word' });
    const borders = new Set<number>();
    for (const { index } of words.segment(text.slice(from, to))) borders.add(from + index);
    known = { text, from, to, borders };
  }
  return known.borders.has(at);
}

/** The nearest border at or before `at`, not before `least`. */
function borderBefore(text: string, at: number, least: number): number | undefined {
  for (let place = at; place >= least; place--) if (isBorder(text, place)) return place;
  return undefined;
}

function borderAfter(text: string, at: number, most: number): number | undefined {
  for (let place = at; place <= most; place++) if (isBorder(text, place)) return place;
  return undefined;
}

function blockStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < LONGEST_BLOCK && !BLOCK.test(text.charAt(start - 1))) start--;
  return start;
}

function blockEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && end - at < LONGEST_BLOCK && !BLOCK.test(text.charAt(end))) end++;
  return end;
}

/** The span without white space at its ends. */
function trim(text: string, { start, end }: Span): Span {
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (start < end && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/**
 * Grown to whole words. Where the block goes on beyond the text that is known, its words there cannot be told: then
 * shrunk.
 */
function snapped({ text, whole, ...passage }: Around): Span | undefined {
  const { start, end } = trim(text, passage);
  if (start >= end) return undefined;
  const isCut = (place: number): boolean => !whole && (place === 0 || place === text.length);
  const from = borderBefore(text, start, blockStart(text, start));
  const to = borderAfter(text, end, blockEnd(text, end));
  const first = from === undefined || (isCut(from) && from < start) ? borderAfter(text, start + 1, end) : from;
  const last = to === undefined || (isCut(to) && to > end) ? borderBefore(text, end - 1, start) : to;
  if (first === undefined || last === undefined || first >= last) return undefined;
  return trim(text, { start: first, end: last });
}

/** The words at the beginning of a passage, within its first block. */
function firstWords(text: string, { start, end }: Span): Span | undefined {
  const most = Math.min(blockEnd(text, start), end);
  const to = borderAfter(text, Math.min(start + END, most), most) ?? most;
  return HAS_WORD.test(text.slice(start, to)) ? trim(text, { start, end: to }) : undefined;
}

/** The words at its end, within its last block: at least `length` code units where the block has so many. */
function lastWords(text: string, { start, end }: Span, length: number): Span | undefined {
  const least = Math.max(blockStart(text, end), start);
  const from = borderBefore(text, Math.max(end - length, least), least) ?? least;
  return HAS_WORD.test(text.slice(from, end)) ? trim(text, { start: from, end }) : undefined;
}

/** Words that stand right before `at`; undefined where there are none. */
function wordsBefore({ text, whole }: Around, at: number, length: number): Span | undefined {
  const { end } = trim(text, { start: 0, end: at });
  const least = blockStart(text, end);
  const start = borderBefore(text, Math.max(end - length, least), least) ?? least;
  // The words at the edge of what is known may be parts of words.
  const from = start === 0 && !whole ? borderAfter(text, 1, end) : start;
  return from !== undefined && HAS_WORD.test(text.slice(from, end)) ? trim(text, { start: from, end }) : undefined;
}

function wordsAfter({ text, whole }: Around, at: number, length: number): Span | undefined {
  const { start } = trim(text, { start: at, end: text.length });
  const most = blockEnd(text, start);
  const end = borderAfter(text, Math.min(start + length, most), most) ?? most;
  const to = end === text.length && !whole ? borderBefore(text, text.length - 1, start) : end;
  return to !== undefined && HAS_WORD.test(text.slice(start, to)) ? trim(text, { start, end: to }) : undefined;
}

/** What an address says of a passage. */
interface Directive {
  prefix?: Span | undefined;
  start: Span;
  end?: Span | undefined;
  suffix?: Span | undefined;
}

const wordsOf = (text: string, { start, end }: Span): string => text.slice(start, end).replace(/\s+/g, ' ');

/** Where the browser looks: all of it in one case, white space of any kind alike. */
function asSearched(text: string): string {
  return text.toLowerCase();
}

/** Would a browser that reads `text` from its beginning come to the passage first? */
function isFirst({ text }: Around, { prefix, start, end, suffix }: Directive): boolean {
  const searched = asSearched(text);
  if (searched.length !== text.length) return false;
  const piece = (span: Span): string => searched.slice(span.start, span.end);
  const endOf = end ?? start;
  const isFollowed = (place: number): boolean => !suffix || searched.slice(place).trimStart().startsWith(piece(suffix));
  for (let at = searched.indexOf(piece(start)); at >= 0; at = searched.indexOf(piece(start), at + 1)) {
    if (at >= start.start) break;
    if (prefix && !searched.slice(0, at).trimEnd().endsWith(piece(prefix))) continue;
    if (end || isFollowed(at + piece(start).length)) return false;
  }
  if (!end) return true;
  const found = searched.indexOf(piece(end), start.end);
  return (
    found === endOf.start || (suffix !== undefined && isLastWithSuffix(searched, piece(end), suffix, endOf, start.end))
  );
}

/** No place between `from` and the end has the last words followed by those after the passage. */
function isLastWithSuffix(searched: string, words: string, suffix: Span, end: Span, from: number): boolean {
  const after = searched.slice(suffix.start, suffix.end);
  for (let at = searched.indexOf(words, from); at >= 0 && at < end.start; at = searched.indexOf(words, at + 1)) {
    if (
      searched
        .slice(at + words.length)
        .trimStart()
        .startsWith(after)
    )
      return false;
  }
  return true;
}

/** Both ends of a passage, or all of it; the end as long as it takes to stand nowhere else in it. */
function bare({ text }: Around, passage: Span): Directive | undefined {
  const isOneBlock = blockEnd(text, passage.start) >= passage.end;
  if (isOneBlock && passage.end - passage.start <= LONGEST_WHOLE) {
    return HAS_WORD.test(text.slice(passage.start, passage.end)) ? { start: passage } : undefined;
  }
  const start = firstWords(text, passage);
  if (!start) return undefined;
  for (let length = END; length <= LONGEST_END; length *= 2) {
    const end = lastWords(text, { start: start.end, end: passage.end }, length);
    if (!end) return undefined;
    if (text.indexOf(text.slice(end.start, end.end), start.end) === end.start) return { start, end };
  }
  return { start, end: lastWords(text, { start: start.end, end: passage.end }, LONGEST_END) };
}

function directiveOf(around: Around, isRepeated: boolean): Directive | undefined {
  const passage = snapped(around);
  const plain = passage && bare(around, passage);
  if (!passage || !plain) return undefined;
  if (isFirst(around, plain) && !isRepeated) return plain;
  for (const length of CONTEXTS) {
    const prefix = wordsBefore(around, plain.start.start, length);
    const suffix = wordsAfter(around, (plain.end ?? plain.start).end, length);
    const told = [
      ...(prefix ? [{ ...plain, prefix }] : []),
      ...(suffix ? [{ ...plain, suffix }] : []),
      ...(prefix && suffix ? [{ ...plain, prefix, suffix }] : []),
    ];
    // What is not in the known text cannot be looked at: then both, as long as they are kept.
    const found = around.whole ? told.find((one) => isFirst(around, one)) : told.at(-1);
    if (found && (around.whole || length === CONTEXTS[1])) return found;
  }
  return undefined;
}

/** Percent-encoded, `-` and what Markdown would have to escape too. */
function encoded(text: string, span: Span): string {
  return encodeURIComponent(wordsOf(text, span)).replace(
    /[-!'()*~_.]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function directiveText(text: string, { prefix, start, end, suffix }: Directive): string {
  return [
    ...(prefix ? [`${encoded(text, prefix)}-`] : []),
    encoded(text, start),
    ...(end ? [encoded(text, end)] : []),
    ...(suffix ? [`-${encoded(text, suffix)}`] : []),
  ].join(',');
}

function around(clipping: Pick<Clipping, 'selector'>, text: string | undefined): Around {
  const [{ exact, prefix, suffix }, { start, end }] = clipping.selector;
  if (text?.slice(start, end) === exact) return { text, start, end, whole: true };
  const known = prefix + exact + suffix;
  return { text: known, start: prefix.length, end: prefix.length + exact.length, whole: false };
}

/**
 * The address of the passage: that of its page with a text fragment. Undefined where the page is none of the web's, the
 * passage has no words, or its words cannot be told from others. `text` is the article's collected text, where it was
 * kept: with it words that stand there more than once are told apart for certain.
 */
export function passageLink(clipping: Pick<Clipping, 'url' | 'selector'>, text?: string): string | undefined {
  if (!URL.canParse(clipping.url) || !/^https?:$/.test(new URL(clipping.url).protocol)) return undefined;
  const place = around(clipping, text);
  const isRepeated = !place.whole && clipping.selector[0].prefix.length > CONTEXT_OF_ONE;
  const directive = directiveOf(place, isRepeated);
  if (!directive) return undefined;
  const spans = [directive.prefix, directive.start, directive.end, directive.suffix];
  if (spans.some((span) => span && !wordsOf(place.text, span).isWellFormed())) return undefined;
  const [address = ''] = clipping.url.split(':~:');
  const page = new URL(address).href;
  return `${page}${page.includes('#') ? '' : '#'}:~:text=${directiveText(place.text, directive)}`;
}
