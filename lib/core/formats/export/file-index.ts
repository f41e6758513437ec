/** What leads to the articles of an export that have files of their own. */
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { DOCUMENT_END, documentBegin } from '../html/document';
import { oneLine } from '../one-line';

export interface IndexedFile {
  title: string;
  file: string;
  clippings: number;
}

const asText = (text: string): string => text.replace(/[\s\\[\]<>`*_|]+/g, ' ').trim();

/** A list of links in Markdown. */
export function markdownIndex(entries: readonly IndexedFile[], title: string): string {
  const lines = entries.map(
    ({ title: name, file, clippings }) => `- [${asText(name)}](<${encodeURI(file)}>) (${clippings})`,
  );
  return `# ${asText(title)}\n\n${lines.join('\n')}\n`;
}

/** The same as a page. */
export function htmlIndex(entries: readonly IndexedFile[], title: string, language: string): string {
  const items = entries.map(
    ({ title: name, file, clippings }): ElementContent => ({
      type: 'element',
      tagName: 'li',
      properties: {},
      children: [
        {
          type: 'element',
          tagName: 'a',
          // A name cannot be taken for an address with a scheme of its own.
          properties: { href: `./${encodeURIComponent(file)}` },
          children: [{ type: 'text', value: oneLine(name) }],
        },
        { type: 'text', value: ` (${clippings})` },
      ],
    }),
  );
  const list = toHtml({ type: 'element', tagName: 'ul', properties: {}, children: items });
  return `${documentBegin(title, language)}${list}\n${DOCUMENT_END}`;
}
