import type { Nodes } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { markToMarkdown } from './mark-node';
import { UNSAFE } from './text';

/** Blocks as Markdown, with a line feed at the end; '' for none. */
export function serialize(children: readonly Nodes[]): string {
  if (children.length === 0) return '';
  return toMarkdown(
    { type: 'root', children: [...children] as never },
    {
      // No padding: columns of Chinese would not stand in line anyhow. Some programs want three dashes.
      extensions: [gfmTableToMarkdown({ stringLength: () => 3 }), markToMarkdown],
      unsafe: UNSAFE,
      bullet: '-',
      emphasis: '_',
      rule: '-',
      listItemIndent: 'one',
    },
  );
}
