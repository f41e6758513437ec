/** Plain text → blocks. Nothing but white space is left out. */
import type { Block, Cell } from './types';

/** Headings of Chinese documents by their numbering; the level of each. */
const NUMBERED: readonly [RegExp, 2 | 3][] = [
  [/^(?:第[一二三四五六七八九十百零〇\d]+[章编篇部]|[一二三四五六七八九十]+、)/, 2],
  [/^(?:第[一二三四五六七八九十百零〇\d]+节|[（(][一二三四五六七八九十]+[）)])/, 3],
];

/** A heading is a short line that is no sentence. */
const LONGEST_HEADING = 40;
const SENTENCE_END = /[。；;！!？?，,、…]$/;
/** Code units of a paragraph beyond which it is parted at the end of a sentence: browsers lay out no novel in one. */
const LONGEST_PARAGRAPH = 8_000;

/** Level of the heading that a line is by its numbering; undefined where it is none. */
export function levelOf(line: string): 2 | 3 | undefined {
  if (line.length > LONGEST_HEADING || SENTENCE_END.test(line) || /[。！？]/.test(line)) return undefined;
  return NUMBERED.find(([pattern]) => pattern.test(line))?.[1];
}

/** Parts of a paragraph, each not much longer than a browser lays out at one go. */
function parts(line: string): string[] {
  if (line.length <= LONGEST_PARAGRAPH) return [line];
  const found: string[] = [];
  let start = 0;
  while (line.length - start > LONGEST_PARAGRAPH) {
    const stop = line.lastIndexOf('。', start + LONGEST_PARAGRAPH);
    let end = stop > start ? stop + 1 : start + LONGEST_PARAGRAPH;
    // Never between the halves of a surrogate pair.
    if (/[\ud800-\udbff]/.test(line.charAt(end - 1))) end++;
    found.push(line.slice(start, end));
    start = end;
  }
  if (start < line.length) found.push(line.slice(start));
  return found;
}

/** Lines copied from a spreadsheet: tabs between cells, as many in each line. */
function tableAt(lines: readonly string[], from: number): Cell[][] | undefined {
  const width = (line: string | undefined): number => (line ?? '').split('\t').length;
  const cells = width(lines[from]);
  if (cells < 2) return undefined;
  let to = from;
  while (to < lines.length && width(lines[to]) === cells && /\S/.test(lines[to] ?? '')) to++;
  if (to - from < 2) return undefined;
  return lines.slice(from, to).map((line) => line.split('\t').map((text) => ({ text: text.trim() })));
}

/** A short first line that is no sentence is the title. */
function isTitle(line: string, followed: boolean): boolean {
  return followed && line.length <= 60 && !/[。；;！!，,：:]$/.test(line) && !/[。]/.test(line) && !levelOf(line);
}

/** One paragraph a line; headings by their numbering, tables by their tabs. */
export function blocksOfText(text: string): Block[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029\f\v]/);
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; at++) {
    const rows = tableAt(lines, at);
    if (rows) {
      blocks.push({ kind: 'table', rows });
      at += rows.length - 1;
      continue;
    }
    const line = (lines[at] as string).trim();
    if (!line) continue;
    const level = levelOf(line);
    const followed = lines.slice(at + 1, at + 4).some((next) => /\S/.test(next));
    if (blocks.length === 0 && isTitle(line, followed)) blocks.push({ kind: 'heading', level: 1, text: line });
    else if (level) blocks.push({ kind: 'heading', level, text: line });
    else blocks.push(...parts(line).map((part): Block => ({ kind: 'paragraph', text: part })));
  }
  return blocks;
}
