import type { Nodes, Text } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { markToMarkdown } from './mark-node';
import { UNSAFE } from './text';

/** Nothing in it means anything to Markdown, or to a program that reads it: most cells, and Chinese without numbers. */
const HARMLESS = /^[^!-/:-@[-`{-~\s\p{Cc}\p{Cf}]*$/u;

const OPTIONS: Options = {
  handlers: {
    text: (node: Text, _parent, state, info) => (HARMLESS.test(node.value) ? node.value : state.safe(node.value, info)),
  },
  // No padding: columns of Chinese would not stand in line anyhow. Some programs want three dashes.
  extensions: [gfmTableToMarkdown({ stringLength: () => 3 }), markToMarkdown],
  bullet: '-',
  emphasis: '_',
  rule: '-',
  listItemIndent: 'one',
};

function addCharacters(node: Nodes, characters: Set<string>): void {
  if ('value' in node) for (const character of node.value) characters.add(character);
  if ('children' in node) for (const child of node.children) addCharacters(child, characters);
}

/** Blocks as Markdown, with a line feed at the end; '' for none. */
export function serialize(children: readonly Nodes[]): string {
  if (children.length === 0) return '';
  // Each rule is tried on each piece of text: most can be left out, since what they look for is not there.
  const characters = new Set<string>();
  for (const child of children) addCharacters(child, characters);
  const unsafe = UNSAFE.filter(({ character }) => characters.has(character));
  return toMarkdown({ type: 'root', children: [...children] as never }, { ...OPTIONS, unsafe });
}
