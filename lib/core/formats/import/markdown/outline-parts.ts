/** The item of a clipping in an outline → what it says: properties, the passage, and an item for each line of the note. */
import { type ClippingParts, clippingParts } from './clipping-parts';
import { propertiesIn } from './file-facts';
import { parseBlock, writtenText } from './syntax';

const SECTIONS = ' › ';

export function outlineParts(body: string, edited: boolean): Omit<ClippingParts, 'headings'> & { headings: string[] } {
  const lines = body.split('\n');
  const first = lines.findIndex((line) => line.trim());
  const end = lines.findIndex((line, index) => index >= Math.max(first, 0) && !/^\s*\w{1,40}:: /.test(line));
  const properties = propertiesIn(lines.slice(0, Math.max(end, 0)).join('\n'));
  const parsed = parseBlock(lines.slice(Math.max(end, 0)).join('\n'));
  const { children } = parsed.root;
  // The note is all there is of lists.
  const items = children.flatMap((child) => (child.type === 'list' ? child.children : []));
  const parts = clippingParts(
    { ...parsed, root: { type: 'root', children: children.filter(({ type }) => type !== 'list') } },
    { edited, tagNames: [] },
  );
  const note = items.flatMap((item) => item.children.map((child) => writtenText(child, parsed.source)));
  return {
    ...parts,
    headings: properties.get('section')?.split(SECTIONS) ?? [],
    note: [parts.note, ...note].filter(Boolean).join('\n'),
    tags: [...(properties.get('tags')?.split(/, ?/) ?? []), ...parts.tags],
  };
}
