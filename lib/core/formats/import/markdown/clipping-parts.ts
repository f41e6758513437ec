/** The body of a clipping's block → what it says. Only how it is built tells what is what, and words of any language. */
import type { Heading, Nodes, Paragraph, RootContent, Table } from 'mdast';
import { DOT } from '../../markdown/clipping-blocks';
import { afterTagsLabel, isNoteLabel, isStateWord } from './labels';
import { type ParsedBlock, plainText, writtenText } from './syntax';
import { readTagLine } from './tag-line';

export interface ClippingParts {
  headings: { depth: number; text: string }[];
  /** A line for each block; '' where there is none. */
  quote: string;
  table?: Table;
  note: string;
  tags: string[];
}

interface Reading {
  /** The reader has changed the block. */
  edited: boolean;
  /** The names of all tags of the file; absent where nothing of it tells them. */
  tagNames?: readonly string[] | undefined;
}

/** The line with the link to the passage, its state, and what was done to the quote. */
function isWhereabouts(paragraph: Paragraph): boolean {
  const [first] = paragraph.children;
  if (first?.type === 'link') return first.url.includes('#');
  return isStateWord(plainText(paragraph).split(DOT, 1)[0] ?? '');
}

/** Does that line say that something was done to the quote? Then the quote as it was clipped may follow. */
function tellsOfChange(node: RootContent | undefined): boolean {
  if (node?.type !== 'paragraph' || !isWhereabouts(node)) return false;
  const own = node.children[0]?.type === 'link' ? 1 : 0;
  return (
    plainText(node)
      .split(DOT)
      .filter((part) => !isStateWord(part)).length > own
  );
}

function isLabelOfNote({ children }: Paragraph, edited: boolean): boolean {
  const [only] = children;
  return children.length === 1 && only?.type === 'strong' && (!edited || isNoteLabel(plainText(only)));
}

function quoteText(children: readonly Nodes[]): string {
  return children.map((child) => plainText(child)).join('\n');
}

/** Where the line with the tags stands, and what it says. */
function tagsAmong(children: readonly RootContent[], { edited, tagNames }: Reading): { at: number; names: string[] } {
  for (let at = children.length - 1; at >= 0; at--) {
    const child = children[at];
    const line = child?.type === 'paragraph' ? afterTagsLabel(plainText(child)) : undefined;
    if (line !== undefined) {
      const { names, known } = readTagLine(line, tagNames ?? []);
      // A note may end like that: the tags of ours stand in the front matter too.
      if (names.length > 0 && (edited || known || !tagNames)) return { at, names };
    }
    if (!edited) break;
  }
  return { at: -1, names: [] };
}

/** In an edited block what is not known to be ours is the reader's, wherever it stands. */
export function clippingParts({ root, source }: ParsedBlock, reading: Reading): ClippingParts {
  const { edited } = reading;
  const tags = tagsAmong(root.children, reading);
  const parts: ClippingParts = { headings: [], quote: '', note: '', tags: tags.names };
  const note: string[] = [];
  let inNote = false;
  let original = false;
  const heading = ({ depth, children }: Heading): void => {
    parts.headings.push({ depth, text: quoteText([{ type: 'paragraph', children }]) });
  };
  for (const [at, child] of root.children.entries()) {
    if (at === tags.at) continue;
    if (inNote) note.push(writtenText(child, source));
    else if (child.type === 'heading' && !parts.quote && child.depth > 1) heading(child);
    else if (
      child.type === 'blockquote' &&
      (!parts.quote || (!original && (!edited || tellsOfChange(root.children[at - 1]))))
    ) {
      // The second one is the quote as it was clipped, behind the remark that the first is not.
      original = parts.quote !== '';
      parts.quote = quoteText(child.children);
    } else if (child.type === 'table' && !parts.table) parts.table = child;
    else if (child.type === 'paragraph' && isLabelOfNote(child, edited)) inNote = true;
    else if (edited && !(child.type === 'paragraph' && isWhereabouts(child))) note.push(writtenText(child, source));
  }
  parts.note = note.join('\n');
  return parts;
}
