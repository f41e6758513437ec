/** A file of another program → clippings of our own in the staging area. */
import { annotate } from '@/lib/core/annotate';
import { derivedFrom } from '@/lib/core/clippings/derived';
import type { Clipping } from '@/lib/core/clippings/types';
import { readImport } from '@/lib/core/formats/import/read-import';
import type { ImportedPassage, ImportFormat, SkipReason } from '@/lib/core/formats/import/types';
import type { ReadOptions } from '@/lib/core/formats/read-through';
import { tagKey } from '@/lib/core/tags/tag-name';
import type { Tag } from '@/lib/core/types';
import { pageIdOf, sha256 } from '@/lib/platform/hash';
import { database } from '@/lib/store/database';
import { freshTagId } from '@/lib/store/read-tags';
import { bytesOf } from './file-bytes';
import type { StagedFile } from './staged-file';
import type { Stager } from './stager';

/** Passages that are looked up in the database at once. */
const CHUNK = 200;

/** A clipping of ours that went out as an annotation: it comes back under its own id. */
const OWN = /^urn:uuid:([\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}) 0$/;

/** The same passage of the same program has the same id, in whichever file it comes: a UUID in form. */
async function idOf(format: ImportFormat, source: string): Promise<string> {
  const own = format === 'annotations' ? OWN.exec(source)?.[1] : undefined;
  if (own) return own;
  const hash = await sha256(`${format}\n${source}`);
  return [hash.slice(0, 8), hash.slice(8, 12), hash.slice(12, 16), hash.slice(16, 20), hash.slice(20, 32)].join('-');
}

/** Gathers the tags of a file: those that the reader has of these names, and new ones. */
class Tags {
  /** Those that are to be made. */
  readonly fresh = new Map<string, Tag>();
  private readonly ids = new Map<string, string>();

  constructor(
    own: readonly Tag[],
    private readonly now: string,
  ) {
    for (const { id, name } of own) this.ids.set(tagKey(name), id);
  }

  async idOf(name: string): Promise<string> {
    const known = this.ids.get(tagKey(name));
    if (known !== undefined) return known;
    const id = await freshTagId(database(), name);
    this.ids.set(tagKey(name), id);
    this.fresh.set(id, { id, name, created: this.now });
    return id;
  }
}

async function clippingOf(format: ImportFormat, passage: ImportedPassage, tags: Tags, now: string): Promise<Clipping> {
  const { source, url, title, quote, prefix, suffix, start, note, by, created = now, changed = created } = passage;
  return {
    id: await idOf(format, source),
    url,
    pageId: await pageIdOf(url),
    title,
    quote,
    ...derivedFrom(quote),
    selector: [
      { type: 'TextQuoteSelector', exact: quote, prefix, suffix },
      { type: 'TextPositionSelector', start, end: start + quote.length },
    ],
    // Read anew, so that the figures of all clippings compare, wherever they come from.
    annotations: annotate(quote),
    headings: [],
    facts: title ? { title } : {},
    tags: await Promise.all(passage.tags.map((name) => tags.idOf(name))),
    note,
    ...(by ? { by } : {}),
    created,
    changed,
  };
}

/** Of clippings of the same program: those that the database does not have, or that have changed there since. */
async function newsOf(clippings: readonly Clipping[], passages: readonly ImportedPassage[]): Promise<Clipping[]> {
  const db = database();
  const ids = clippings.map(({ id }) => id);
  const [live, trashed] = await Promise.all([db.clippings.bulkGet(ids), db.trash.bulkGet(ids)]);
  return clippings.filter((clipping, index) => {
    const standing = live[index] ?? trashed[index];
    if (!standing) return true;
    // A program that tells no times has no later word than the reader's.
    return passages[index]?.changed !== undefined && clipping.changed > standing.changed;
  });
}

/** @throws PackageError where the file is none of the programs' that are known */
export async function stageImport(
  file: File,
  stager: Stager,
  options: ReadOptions,
): Promise<Pick<StagedFile, 'format' | 'skipped' | 'leftOut' | 'known'>> {
  const now = new Date().toISOString();
  const tags = new Tags(await database().tags.toArray(), now);
  const seen = new Set<string>();
  const skipped: Partial<Record<SkipReason, number>> = {};
  const leftOut = new Map<string, number>();
  let format: ImportFormat | undefined;
  let known = 0;
  let sent = 0;
  let waiting: ImportedPassage[] = [];
  const send = async (from: ImportFormat): Promise<void> => {
    const clippings = await Promise.all(waiting.map((passage) => clippingOf(from, passage, tags, now)));
    const news = await newsOf(clippings, waiting);
    known += clippings.length - news.length;
    waiting = [];
    // One that stands in the file twice is one.
    const rows = news.filter(({ id }) => !seen.has(id) && seen.add(id));
    await stager.take('clippings', sent, rows);
    sent += rows.length;
  };
  for await (const part of readImport(await bytesOf(file), options)) {
    format = part.format;
    for (const reason of part.skipped) skipped[reason] = (skipped[reason] ?? 0) + 1;
    for (const field of part.leftOut) leftOut.set(field, (leftOut.get(field) ?? 0) + 1);
    waiting.push(...part.passages);
    if (waiting.length >= CHUNK) await send(part.format);
  }
  if (format) await send(format);
  await stager.take('tags', 0, [...tags.fresh.values()]);
  return { format: format ?? 'annotations', skipped, leftOut, known };
}
