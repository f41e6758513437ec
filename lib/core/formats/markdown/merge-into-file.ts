/** Exporting into a file that is there already: our blocks are brought up to date, the rest is the reader's. */
import { type BlockPart, type FileParts, fileParts, isEdited } from './file-parts';
import { mergeFrontMatter } from './merge-front-matter';

/** The block as the reader has edited it, no longer ours: exporting passes it over from now on. */
function kept({ text }: BlockPart): string {
  return text.replace('<!-- cezhu ', '<!-- cezhu-kept ').replace(/<!-- \/cezhu -->(\s*)$/, '<!-- /cezhu-kept -->$1');
}

/** Indented as the block in whose place it comes. */
function indented(text: string, indent: string): string {
  return indent ? text.replace(/^(?=.)/gm, indent) : text;
}

/** With an empty line before it, where something stands there. */
function apart(before: string, text: string): string {
  if (before === '' || /\n[ \t]*\r?\n$/.test(before)) return text;
  return (before.endsWith('\n') ? '\n' : '\n\n') + text;
}

/** What the file's part of that key becomes. */
function updated(standing: BlockPart, given: BlockPart): string {
  const fresh = indented(given.text, standing.indent);
  if (!isEdited(standing)) return standing.text.endsWith('\n') ? fresh : fresh.replace(/\n$/, '');
  // Nothing is new since the reader has edited it.
  if (given.hash === standing.hash) return standing.text;
  const old = kept(standing);
  return old + apart(old, fresh);
}

/** The parts of the file with those of the export, in the file's order; new ones after what they follow in the export. */
function mergedParts(file: FileParts, exported: FileParts): string {
  const given = exported.parts.filter((part) => part.kind === 'block');
  const byKey = new Map(given.map((block) => [block.key, block]));
  const standing = new Set(file.parts.flatMap((part) => (part.kind === 'block' ? part.key : [])));
  /** New blocks, by the key of the standing one that they come after; '' for those before all. */
  const after = new Map<string, BlockPart[]>();
  let anchor = '';
  for (const block of given) {
    if (standing.has(block.key)) anchor = block.key;
    else after.set(anchor, [...(after.get(anchor) ?? []), block]);
  }
  let text = '';
  const add = (blocks: readonly BlockPart[] = []): void => {
    for (const block of blocks) text += apart(text, block.text);
  };
  const known = file.parts.findIndex((part) => part.kind === 'block' && byKey.has(part.key));
  for (const [index, part] of file.parts.entries()) {
    // What comes before all of ours comes right before the first of them: the reader's own beginning stays that.
    if (index === known) {
      add(after.get(''));
      if (after.has('')) text += '\n';
    }
    if (part.kind === 'text') {
      text += part.text;
      continue;
    }
    const fresh = byKey.get(part.key);
    text += fresh ? updated(part, fresh) : part.text;
    const next = after.get(part.key);
    add(next);
    // What follows was parted from the block before.
    if (next && file.parts[index + 1]?.kind === 'block') text += '\n';
  }
  if (known < 0) add(after.get(''));
  return text;
}

/**
 * The text of the file after the export. Of `existing` only blocks between our marks are replaced, and only those that
 * are as they were written; one that the reader has edited stays, without its marks being ours any more, and the new one
 * comes after it, unless nothing is new. Blocks that the export does not have stay. An export without marks is put
 * after what is there, once.
 * @param exported what `toMarkdown` has made with `marks`
 */
export function mergeIntoFile(existing: string, exported: string): string {
  if (existing.trim() === '') return exported;
  const hasReturns = /\r\n/.test(existing);
  const given = hasReturns ? exported.replace(/(?<!\r)\n/g, '\r\n') : exported;
  const [file, fresh] = [fileParts(existing), fileParts(given)];
  if (!fresh.parts.some((part) => part.kind === 'block')) {
    const words = fresh.parts.map(({ text }) => text).join('');
    return existing.includes(words.trim()) ? existing : existing + apart(existing, words.replace(/^\s+/, ''));
  }
  const isOurs = file.parts.some((part) => part.kind === 'block');
  const front = file.front ? mergeFrontMatter(file.front, fresh.front) : isOurs ? '' : fresh.front;
  const body = mergedParts(file, fresh);
  return front + (front && !file.front ? apart(front, body.replace(/^\n+/, '')) : body);
}
