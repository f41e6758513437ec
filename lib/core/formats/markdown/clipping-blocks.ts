/** A clipping as blocks of Markdown: its passage, where it stands, its figures, and the reader's own words. */
import type { BlockContent, PhrasingContent } from 'mdast';
import type { ExportedClipping } from '../export/types';
import { webAddress } from './address';
import { figureTable } from './figure-table';
import { hashtag } from './hashtag';
import type { MarkdownOptions, MarkdownWords } from './options';
import { blockQuote } from './quote';
import { oneLine, paragraph, paragraphs, text } from './text';

/** Between the parts of a line that are not a sentence. */
export const DOT = ' · ';

/** Things in a row, dots between them. */
function inARow(parts: readonly PhrasingContent[][]): PhrasingContent[] {
  return parts.flatMap((part, index) => (index > 0 ? [text(DOT), ...part] : part));
}

/** Where the passage is found, how it stands there, and what was done to it. */
function whereabouts(clipping: ExportedClipping, words: MarkdownWords, links: boolean): BlockContent[] {
  const { link, state, quoteRemark } = clipping;
  const parts: PhrasingContent[][] = [];
  const url = links && link ? webAddress(link) : undefined;
  if (url) parts.push([{ type: 'link', url, children: [text(words.passage)] }]);
  if (state) parts.push([text(words.states[state])]);
  const remark = oneLine(quoteRemark ?? '');
  if (remark) parts.push([text(remark)]);
  return parts.length > 0 ? [paragraph(...inARow(parts))] : [];
}

/** 标签：人才公寓 · 安家费, or as tags of the program that the file is for. */
export function tagLine(tags: readonly string[], words: MarkdownWords, style: MarkdownOptions['tags']): BlockContent[] {
  const names = tags.map(oneLine).filter(Boolean);
  if (names.length === 0) return [];
  const parts = names.map((name): PhrasingContent[] => {
    const tag = style === 'hashtags' ? hashtag(name) : undefined;
    if (!tag) return [text(name)];
    // Written as it is: it holds nothing but letters, digits and -.
    const written: PhrasingContent = { type: 'html', value: `#${tag}` };
    return tag === name ? [written] : [written, text(`（${name}）`)];
  });
  return [paragraph(text(words.tags + words.colon), ...inARow(parts))];
}

/** The reader's note under its heading. */
export function noteBlocks(note: string, words: MarkdownWords): BlockContent[] {
  const lines = paragraphs(note);
  return lines.length > 0 ? [paragraph({ type: 'strong', children: [text(words.note)] }), ...lines] : [];
}

export function clippingBlocks(
  clipping: ExportedClipping,
  words: MarkdownWords,
  options: MarkdownOptions,
): BlockContent[] {
  const table =
    options.figures === 'none' ? undefined : figureTable(clipping.figures, words, options.figures === 'filled');
  const { original } = clipping;
  return [
    blockQuote(clipping, options),
    ...whereabouts(clipping, words, options.links ?? true),
    ...(original === undefined ? [] : [blockQuote({ ...clipping, quote: original, terms: [] }, options)]),
    ...(table ? [table] : []),
    ...noteBlocks(clipping.note, words),
    ...tagLine(clipping.tags, words, options.tags),
  ];
}
