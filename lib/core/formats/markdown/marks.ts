/**
 * Marks around each block of an export: HTML comments, which Obsidian, Logseq and Joplin keep and do not show. By them
 * exporting again knows what is its own, and importing what is what. docs/formats.md has their grammar.
 */

import { textHash } from '../text-hash';

/** What a mark says of its block: one word of letters, digits, `-`, `.`, `:` and `_` for each name. */
export type MarkData = Readonly<Record<string, string | number>>;

const WORD = /^[\w.:-]+$/;

/**
 * The hash of a block's text, blind to what editors change by themselves: indentation, empty lines, the width of a
 * table's columns.
 */
export function blockHash(body: string): string {
  const lines = body
    .split(/\r\n|[\n\r]/)
    .map((line) =>
      line
        .trim()
        .replace(/[ \t]+/g, ' ')
        .replace(/-{2,}/g, '--')
        .replace(/(?<=\| ?:?)-+(?=:? ?\|)/g, '--'),
    )
    .filter(Boolean);
  return textHash(lines.join('\n'));
}

/** @throws RangeError where a value is no word: page text never stands in a mark. */
export function beginMark(data: MarkData): string {
  const words = Object.entries(data).map(([name, value]) => {
    const word = String(value);
    if (!WORD.test(word) || word.includes('--')) throw new RangeError(`${name} is no word`);
    return `${name}=${word}`;
  });
  return `<!-- cezhu ${words.join(' ')} -->`;
}

export const END_MARK = '<!-- /cezhu -->';

/** `body` between its marks, its hash in the first; `gap` stands after that: empty lines where nothing forbids them. */
export function markedBlock(body: string, data: MarkData, gap = '\n\n'): string {
  return `${beginMark({ ...data, hash: blockHash(body) })}${gap}${body.replace(/^\n+|\n+$/g, '')}\n\n${END_MARK}\n`;
}

/** A list's sign and indentation may stand before a mark. */
const BEGIN = /^[ \t]*(?:[-*+] )?[ \t]*<!-- cezhu((?: \w+=[\w.:-]+)*) -->\s*$/;
const END = /^[ \t]*(?:[-*+] )?[ \t]*<!-- \/cezhu -->\s*$/;

/** What a line says that is the first mark of a block; undefined where it is none. */
export function readBeginMark(line: string): Record<string, string> | undefined {
  const found = BEGIN.exec(line);
  if (!found) return undefined;
  const words = (found[1] ?? '').trim().split(' ').filter(Boolean);
  return Object.fromEntries(words.map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]));
}

export function isEndMark(line: string): boolean {
  return END.test(line);
}
