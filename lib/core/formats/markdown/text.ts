/** Text of pages and readers as Markdown that stays text in every program. */
import type { Paragraph, PhrasingContent, Text } from 'mdast';
import type { Unsafe } from 'mdast-util-to-markdown';

/** Both of a pair of equal characters are escaped, so that the pair stands nowhere in the file. */
function pair(character: string): Unsafe[] {
  const pattern = character.replace(/[{(%]/, '\\$&');
  return [
    { character, before: pattern, inConstruct: 'phrasing' },
    { character, after: pattern, inConstruct: 'phrasing' },
  ];
}

/**
 * Escaped beyond CommonMark. Some programs look for their marks in the file as it is written, whatever stands before
 * them, so that the mark itself has to be broken up by a backslash.
 */
export const UNSAFE: Unsafe[] = [
  // GitHub and Obsidian would strike out 3~5年…10~20%, and set $20,000至$30,000 as a formula.
  { character: '~', inConstruct: 'phrasing' },
  { character: '$', inConstruct: 'phrasing' },
  // GitHub makes links of bare addresses, in which the other escapes would stand as they are.
  { character: ':', before: '[ps]', after: '\\/', inConstruct: 'phrasing' },
  { character: '.', before: '[Ww]', after: '[\\-.\\w]', inConstruct: 'phrasing' },
  { character: '@', before: '[+\\-.\\w]', after: '[\\-.\\w]', inConstruct: 'phrasing' },
  // Highlights and comments of Obsidian, fields of Dataview, properties, references and macros of Logseq.
  ...['=', '%', ':', '(', '{'].flatMap(pair),
  // Templater: <% … %>. The second character, since the file is searched for both together.
  { character: '%', before: '<', inConstruct: 'phrasing' },
  { character: '%', after: '>', inConstruct: 'phrasing' },
  { character: '<', inConstruct: 'phrasing' },
  // Links to notes are not always told from ordinary brackets by what is before them.
  { character: ']', after: '\\]', inConstruct: 'phrasing' },
  { character: ']', before: '\\]', inConstruct: 'phrasing' },
  // Tags of Obsidian and Logseq, and the names that Obsidian gives to blocks.
  { character: '#', after: '\\S', inConstruct: 'phrasing' },
  { character: '^', inConstruct: 'phrasing' },
  // Overrides of the direction of writing: told by their number, so that they do not turn the file itself around.
  ...[...'\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c'].map(
    (character): Unsafe => ({ character, inConstruct: 'phrasing' }),
  ),
];

export const text = (value: string): Text => ({ type: 'text', value });
export const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });

/** One line, no control characters, no half characters: what fits a heading or a table cell. */
export function oneLine(value: string): string {
  return value
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
}

export const LINE_BREAKS = /[\n\r\u2028\u2029]+/;

/** The lines of a text that are not empty. */
export function linesOf(value: string): string[] {
  return value.split(LINE_BREAKS).map(oneLine).filter(Boolean);
}

/** A paragraph for each line. */
export function paragraphs(value: string): Paragraph[] {
  return linesOf(value).map((line) => paragraph(text(line)));
}
