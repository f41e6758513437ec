/** Clippings as items of a list, as outliners (Logseq) keep them: one block each, with blocks under it. */
import type { ExportedArticle, ExportedClipping } from '../export/types';
import { webAddress } from './address';
import { clippingBlocks, noteBlocks } from './clipping-blocks';
import { hashtag } from './hashtag';
import { cleanHeadings } from './headings';
import type { MarkdownOptions, MarkdownWords } from './options';
import { EXPORTED_FACTS } from './options';
import { serialize } from './serialize';
import { oneLine, paragraph, text } from './text';

const INDENT = '  ';

/** `text` as an item of a list: its sign before the first line, the others under it. */
export function listItem(content: string, depth = 0): string {
  const lines = content.trimEnd().split('\n');
  const outer = INDENT.repeat(depth);
  return lines
    .map((line, index) => (index === 0 ? `${outer}- ${line}` : line && `${outer}${INDENT}${line}`))
    .join('\n');
}

/** A property, `key:: value`; '' where there is no value. The value is text like any other. */
function property(name: string, value: string): string {
  const line = oneLine(value);
  return line ? `${name}:: ${serialize([paragraph(text(line))])}` : '';
}

function tagsProperty(tags: readonly string[]): string {
  const names = tags.flatMap((name) => hashtag(oneLine(name)) ?? []);
  return names.length > 0 ? `tags:: ${names.join(', ')}\n` : '';
}

/** Properties of a page about a single article. */
export function pageProperties({ url, facts, script, clipped }: ExportedArticle, tags: readonly string[]): string {
  const address = webAddress(url);
  return [
    ...EXPORTED_FACTS.map((name) => property(name, facts[name] ?? '')),
    address ? `url:: ${address}\n` : property('url', url),
    property('script', script ?? ''),
    property('clipped', clipped.slice(0, 10)),
    tagsProperty(tags),
  ].join('');
}

/** The text of a clipping's item, without the sign of the list. */
export function outlineOf(clipping: ExportedClipping, words: MarkdownWords, options: MarkdownOptions): string {
  const main = serialize(clippingBlocks({ ...clipping, note: '', tags: [] }, words, options));
  const path = property('section', cleanHeadings(clipping.headings).join(' › '));
  const [, ...note] = noteBlocks(clipping.note, words);
  const items = note.map((block) => `${listItem(serialize([block]))}\n`).join('');
  const properties = path + tagsProperty(clipping.tags);
  return [properties, main, items].filter(Boolean).join('\n');
}
