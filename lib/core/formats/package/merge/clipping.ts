/** One passage that two computers have kept → one clipping. */
import type { Clipping } from '../../../clippings/types';
import { fold } from '../../../text/fold';
import { mergeNotes } from './notes';
import { canonical, isSame } from './same';

/** A clipping, live or in the trash. */
export type KeptClipping = Clipping & { trashed?: string };

/** The later of two times of ISO 8601. */
function latest(a: string, b: string): string {
  return [a, b].sort()[1] ?? a;
}

/** When it was last touched: a deletion counts as well. */
function stampOf({ changed, trashed = '' }: KeptClipping): string {
  return latest(changed, trashed);
}

/** What is taken over as a whole from the clipping that was changed later. */
function contentOf({ id, created, changed, tags, note, trashed, ...content }: KeptClipping) {
  return content;
}

function laterContent(a: KeptClipping, b: KeptClipping) {
  if (a.changed !== b.changed) return contentOf(a.changed > b.changed ? a : b);
  const [one, other] = [contentOf(a), contentOf(b)];
  return canonical(one) >= canonical(other) ? one : other;
}

/** A deletion holds where nothing was changed after it; at the same time nothing is deleted. */
function laterTrash(a: KeptClipping, b: KeptClipping): string | undefined {
  const [one, other] = [stampOf(a), stampOf(b)];
  if (one !== other) return (one > other ? a : b).trashed;
  if (a.trashed === undefined || b.trashed === undefined) return undefined;
  return latest(a.trashed, b.trashed);
}

/**
 * Joins two records of one clipping, or of two clippings of one passage: the tags of both, both notes where they
 * disagree, the id of the older one, all else from the one changed later. Commutative, associative and idempotent.
 */
export function mergeClippings(a: KeptClipping, b: KeptClipping): KeptClipping {
  const isFirst = a.created !== b.created ? a.created < b.created : a.id <= b.id;
  const { id, created } = isFirst ? a : b;
  const trashed = laterTrash(a, b);
  return {
    ...laterContent(a, b),
    id,
    created,
    changed: latest(a.changed, b.changed),
    tags: [...new Set([...a.tags, ...b.tags])].sort(),
    note: mergeNotes(a.note, b.note),
    ...(trashed === undefined ? {} : { trashed }),
  };
}

/** Does merging leave the clipping as it is? In which order its tags are is nobody's word. */
export function isSameClipping(a: KeptClipping, b: KeptClipping): boolean {
  const inOrder = (one: KeptClipping): KeptClipping => ({ ...one, tags: [...one.tags].sort() });
  return isSame(a, b) || isSame(inOrder(a), inOrder(b));
}

/** What two clippings of one passage have in common, whoever made them: the article, the words and those around them. */
export function passageKey({ pageId, selector: [quote], quote: text }: Clipping): string {
  return [pageId, ...[text, quote.prefix, quote.suffix].map((one) => fold(one).text.trim())].join('\n');
}
