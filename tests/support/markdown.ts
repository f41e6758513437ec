/** Reads exports as other programs do. */
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfm } from 'micromark-extension-gfm';
import { parse as parseYaml } from 'yaml';

export interface ReadMarkdown {
  facts: Record<string, unknown>;
  body: string;
  root: Root;
}

/** Front matter up to the first line of three dashes, then GFM. */
export function readMarkdown(markdown: string): ReadMarkdown {
  const match = /^---\n([\s\S]*?)\n---\n/.exec(markdown);
  const body = markdown.slice(match?.[0].length ?? 0);
  const root = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmTableFromMarkdown()] });
  return { facts: parseYaml(match?.[1] ?? '{}') as Record<string, unknown>, body, root };
}

export function textOf(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}

export function allOf<T extends Nodes['type']>(node: Nodes, type: T): Extract<Nodes, { type: T }>[] {
  const here = node.type === type ? [node as Extract<Nodes, { type: T }>] : [];
  return 'children' in node ? [...here, ...node.children.flatMap((child) => allOf(child, type))] : here;
}

/** A string as one line of well-formed text, as Markdown can hold it. */
export function oneLineOf(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
}

/** The lines that a text has in an export. */
export function linesOf(text: string): string[] {
  return text
    .split(/[\n\r\u2028\u2029]+/)
    .map(oneLineOf)
    .filter(Boolean);
}
