/** A clipped passage as a block quote, with its terms marked. */
import type { Blockquote, PhrasingContent } from 'mdast';
import type { Span } from '../../types';
import type { ExportedClipping } from '../export/types';
import type { MarkdownOptions } from './options';
import { oneLine, paragraph, text } from './text';

/** What Markdown takes for a letter: bold that begins or ends with anything else is none in the middle of Chinese. */
const EDGE = /[\p{L}\p{N}]/u;

/** The span without marks and white space at its ends; bold and highlights begin and end with a letter. */
function trimmed(line: string, { start, end }: Span): Span {
  while (start < end && !EDGE.test(String.fromCodePoint(line.codePointAt(start) ?? 0))) start++;
  while (start < end && !EDGE.test(lastCharacter(line, end))) end--;
  return { start, end };
}

function lastCharacter(line: string, end: number): string {
  const last = line.slice(Math.max(0, end - 2), end);
  return /[\ud800-\udbff][\udc00-\udfff]$/.test(last) ? last : last.slice(-1);
}

function isInsidePair(line: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(line.charAt(at - 1)) && /[\udc00-\udfff]/.test(line.charAt(at));
}

/** Text between `from` and `to`, as `oneLine` has it but for white space at its ends. */
function piece(line: string, from: number, to: number): string {
  return line.slice(from, to).replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}

function marked(kind: 'mark' | 'bold', value: string): PhrasingContent {
  return kind === 'bold' ? { type: 'strong', children: [text(value)] } : { type: 'mark', children: [text(value)] };
}

/** A line of the quote, its terms marked. `spans` count in `line`. */
function phrasing(line: string, spans: readonly Span[], kind: 'mark' | 'bold' | 'none'): PhrasingContent[] {
  const whole = line.toWellFormed();
  const parts: PhrasingContent[] = [];
  let at = whole.length - whole.replace(/^[\s\p{Cc}]+/u, '').length;
  const end = at + whole.slice(at).replace(/[\s\p{Cc}]+$/u, '').length;
  const add = (to: number): void => {
    if (to > at) parts.push(text(piece(whole, at, to)));
    at = Math.max(at, to);
  };
  for (const one of kind === 'none' ? [] : spans) {
    const span = trimmed(whole, one);
    if (kind === 'none' || span.start < at || span.end > end || span.start >= span.end) continue;
    if (isInsidePair(whole, span.start) || isInsidePair(whole, span.end)) continue;
    add(span.start);
    parts.push(marked(kind, piece(whole, span.start, span.end)));
    at = span.end;
  }
  add(end);
  return parts;
}

/** The lines of a quote as phrasing; empty ones are left out. */
export function quoteLines(
  { quote, terms }: Pick<ExportedClipping, 'quote' | 'terms'>,
  highlight: NonNullable<MarkdownOptions['highlight']> = 'none',
): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [];
  let next = 0;
  for (const found of quote.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const [line] = found;
    const start = found.index;
    const end = start + line.length;
    while (next < terms.length && (terms[next] as Span).start < start) next++;
    const inside: Span[] = [];
    for (let index = next; index < terms.length && (terms[index] as Span).start < end; index++) {
      const term = terms[index] as Span;
      if (term.end <= end) inside.push({ start: term.start - start, end: term.end - start });
    }
    if (oneLine(line)) lines.push(phrasing(line, inside, highlight));
  }
  return lines;
}

export function blockQuote(clipping: ExportedClipping, options: MarkdownOptions): Blockquote {
  const lines = quoteLines(clipping, options.highlight);
  if (options.quoteBlocks !== 'lines') {
    return { type: 'blockquote', children: lines.map((line) => paragraph(...line)) };
  }
  const children = lines.flatMap((line, index): PhrasingContent[] => (index > 0 ? [{ type: 'break' }, ...line] : line));
  return { type: 'blockquote', children: [paragraph(...children)] };
}
