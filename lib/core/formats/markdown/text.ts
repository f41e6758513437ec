/** Text of pages and readers as Markdown that stays text in every program. */
import type { Paragraph, PhrasingContent, Text } from 'mdast';
import type { Unsafe } from 'mdast-util-to-markdown';

/**
 * `character` where `first` stands before it: escaped without fail. A rule with a condition on one side only is passed
 * over where the character there is escaped as well, which would leave the pair in the file; two rules, one for each
 * side, are not. The conditions only look, so that each of a row is found.
 */
function second(first: string, character: string): Unsafe[] {
  const [one, other] = [first, character].map((each) => each.replace(/[({]/, '\\$&'));
  return [
    { character, before: `(?<=${one})`, inConstruct: 'phrasing' },
    { character, after: `(?<=${one}${other})`, inConstruct: 'phrasing' },
  ];
}

/**
 * What is escaped beyond CommonMark. Some programs look for their marks in the file as it is written, whatever stands before
 * them, so that the mark itself has to be broken up by a backslash.
 */
const RULES: Unsafe[] = [
  // GitHub and Obsidian would strike out 3~5年…10~20%, and set $20,000至$30,000 as a formula.
  { character: '~', inConstruct: 'phrasing' },
  { character: '$', inConstruct: 'phrasing' },
  // GitHub makes links of bare addresses, in which the other escapes would stand as they are.
  { character: ':', before: '[ps]', after: '\\/', inConstruct: 'phrasing' },
  { character: '.', before: '[Ww]', after: '[\\-.\\w]', inConstruct: 'phrasing' },
  { character: '@', before: '[+\\-.\\w]', after: '[\\-.\\w]', inConstruct: 'phrasing' },
  // Highlights and comments of Obsidian, fields of Dataview, properties, references and macros of Logseq.
  ...['=', '%', ':', '(', '{'].flatMap((character) => second(character, character)),
  // Templater.
  ...second('<', '%'),
  { character: '<', inConstruct: 'phrasing' },
  // Tags of Obsidian and Logseq, and the names that Obsidian gives to blocks.
  { character: '#', after: '(?=\\S)', inConstruct: 'phrasing' },
  { character: '^', inConstruct: 'phrasing' },
  // Overrides of the direction of writing: told by their number, so that they do not turn the file itself around.
  ...[...'\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c'].map(
    (character): Unsafe => ({ character, inConstruct: 'phrasing' }),
  ),
];

/** Addresses are encoded already (see address.ts), and readers of them do not expect backslashes. */
const IN_ADDRESSES: NonNullable<Unsafe['notInConstruct']> = ['autolink', 'destinationLiteral', 'destinationRaw'];

export const UNSAFE: Unsafe[] = RULES.map((rule) => ({ ...rule, notInConstruct: IN_ADDRESSES }));

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
