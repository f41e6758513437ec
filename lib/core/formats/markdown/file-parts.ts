/** A Markdown file in parts: the front matter, our blocks, and what is between them, which is the reader's. */
import { blockHash, isEndMark, readBeginMark } from './marks';

export interface TextPart {
  kind: 'text';
  text: string;
}

export interface BlockPart {
  kind: 'block';
  /** What of ours it is: `clipping=…` or `article=…`. */
  key: string;
  /** Of the text that was written, as its mark says. */
  hash: string;
  data: Readonly<Record<string, string>>;
  /** What stands before the list's sign or the mark in the first line. */
  indent: string;
  /** All lines with their ends: mark, body, mark. */
  text: string;
  body: string;
}

export interface FileParts {
  /** Lines of dashes included; '' where there is none. */
  front: string;
  parts: (TextPart | BlockPart)[];
}

function keyOf(data: Readonly<Record<string, string>>): string | undefined {
  for (const name of ['clipping', 'article']) if (data[name]) return `${name}=${data[name]}`;
  return undefined;
}

function frontEnd(lines: readonly string[]): number {
  if (!/^---[ \t]*\r?\n$/.test(lines[0] ?? '')) return 0;
  const end = lines.findIndex((line, index) => index > 0 && /^(---|\.\.\.)[ \t]*(\r?\n)?$/.test(line));
  return end < 0 ? 0 : end + 1;
}

/** The block that begins in that line; undefined where none of ours does, or its end is missing. */
function blockAt(lines: readonly string[], from: number): { block: BlockPart; next: number } | undefined {
  const data = readBeginMark(lines[from] ?? '');
  const key = data && keyOf(data);
  if (!data || !key) return undefined;
  for (let at = from + 1; at < lines.length; at++) {
    const line = lines[at] ?? '';
    // The end of this one was taken out: what follows is not known to be ours.
    if (readBeginMark(line)) return undefined;
    if (!isEndMark(line)) continue;
    const [indent = ''] = /^[ \t]*/.exec(lines[from] ?? '') ?? [];
    const body = lines.slice(from + 1, at).join('');
    const text = lines.slice(from, at + 1).join('');
    return { block: { kind: 'block', key, hash: data.hash ?? '', data, indent, text, body }, next: at + 1 };
  }
  return undefined;
}

/** Joined again the parts are the file. */
export function fileParts(file: string): FileParts {
  const lines = file.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const start = frontEnd(lines);
  const parts: FileParts['parts'] = [];
  const seen = new Set<string>();
  for (let at = start; at < lines.length; ) {
    const found = blockAt(lines, at);
    // A copy that the reader has made of a block is the reader's.
    if (found && !seen.has(found.block.key)) {
      seen.add(found.block.key);
      parts.push(found.block);
      at = found.next;
      continue;
    }
    const last = parts.at(-1);
    if (last?.kind === 'text') last.text += lines[at];
    else parts.push({ kind: 'text', text: lines[at] ?? '' });
    at++;
  }
  return { front: lines.slice(0, start).join(''), parts };
}

/** Has the reader changed it since it was written? */
export function isEdited(block: BlockPart): boolean {
  return blockHash(block.body) !== block.hash;
}
