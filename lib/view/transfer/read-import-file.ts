/** Passages of a file → clippings of our own in the staging area. */
import { annotate } from '@/lib/core/annotate';
import { derivedFrom } from '@/lib/core/clippings/derived';
import type { Clipping } from '@/lib/core/clippings/types';
import { withCorrections } from '@/lib/core/formats/import/markdown/corrected-figures';
import { type ImportPart, readImport } from '@/lib/core/formats/import/read-import';
import type { ImportedPassage, ImportFormat, SkipReason } from '@/lib/core/formats/import/types';
import type { ReadOptions } from '@/lib/core/formats/read-through';
import { tagKey } from '@/lib/core/tags/tag-name';
import type { Tag } from '@/lib/core/types';
import { pageIdOf, sha256 } from '@/lib/platform/hash';
import { database } from '@/lib/store/database';
import { newTagId } from '@/lib/store/new-tag-id';
import { bytesOf } from './file-bytes';
import { joinedOwn, sameHere } from './own-passages';
import type { StagedFile } from './staged-file';
import type { Stager } from './stager';

/** Passages that are looked up in the database at once. */
const CHUNK = 200;

/** A clipping of ours that went out as an annotation: it comes back under its own id. */
const OWN = /^urn:uuid:([\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}) 0$/;

/** The same passage of the same program has the same id, in whichever file it comes: a UUID in form. */
async function idOf(format: ImportFormat, { source, own }: ImportedPassage): Promise<string> {
  const known = own?.id ?? (format === 'annotations' ? OWN.exec(source)?.[1] : undefined);
  if (known) return known;
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
    const id = await newTagId(database(), name);
    this.ids.set(tagKey(name), id);
    this.fresh.set(id, { id, name, created: this.now });
    return id;
  }
}

async function clippingOf(format: ImportFormat, passage: ImportedPassage, tags: Tags, now: string): Promise<Clipping> {
  const { url, title, quote, prefix, suffix, start, note, by, own, created = now, changed = created } = passage;
  return {
    id: await idOf(format, passage),
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
    annotations: withCorrections(quote, annotate(quote), own?.figures ?? []),
    headings: own?.headings ?? [],
    facts: own?.facts ?? (title ? { title } : {}),
    ...(own?.colour ? { colour: own.colour } : {}),
    tags: await Promise.all(passage.tags.map((name) => tags.idOf(name))),
    note,
    ...(by ? { by } : {}),
    created,
    changed,
  };
}

/** Of clippings of the same program: those that the database does not have, or that have changed there since. */
async function newsOf(
  clippings: readonly Clipping[],
  passages: readonly ImportedPassage[],
  fileTime: string,
): Promise<Clipping[]> {
  const db = database();
  const ids = clippings.map(({ id }) => id);
  const [live, trashed] = await Promise.all([db.clippings.bulkGet(ids), db.trash.bulkGet(ids)]);
  const news = await Promise.all(
    clippings.map(async (clipping, index): Promise<Clipping | undefined> => {
      const { own, changed } = passages[index] ?? {};
      const standing = live[index] ?? trashed[index] ?? (own && (await sameHere(db, clipping)));
      if (own) return joinedOwn(standing, clipping, own, fileTime);
      if (!standing) return clipping;
      // A program that tells no times has no later word than the reader's.
      return changed !== undefined && clipping.changed > standing.changed ? clipping : undefined;
    }),
  );
  return news.filter((one) => one !== undefined);
}

/** Passages from one file or several, with the time at which theirs was written last. */
export type StagedPart = ImportPart & { fileTime: string };

async function* partsOf(file: File, options: ReadOptions): AsyncGenerator<StagedPart> {
  const fileTime = new Date(file.lastModified).toISOString();
  for await (const part of readImport(await bytesOf(file), options)) yield { ...part, fileTime };
}

/** @throws PackageError where the file is none of the programs' that are known */
export function stageImport(file: File, stager: Stager, options: ReadOptions) {
  return stageParts(partsOf(file, options), stager);
}

/** Stages what of these passages is new. */
export async function stageParts(
  parts: AsyncIterable<StagedPart>,
  stager: Stager,
): Promise<Pick<StagedFile, 'format' | 'skipped' | 'leftOut' | 'known'>> {
  const now = new Date().toISOString();
  const tags = new Tags(await database().tags.toArray(), now);
  const seen = new Set<string>();
  const skipped: Partial<Record<SkipReason, number>> = {};
  const leftOut = new Map<string, number>();
  let last: StagedPart | undefined;
  let known = 0;
  let sent = 0;
  let waiting: ImportedPassage[] = [];
  const send = async ({ format, fileTime }: StagedPart): Promise<void> => {
    const clippings = await Promise.all(waiting.map((passage) => clippingOf(format, passage, tags, now)));
    const news = await newsOf(clippings, waiting, fileTime);
    known += clippings.length - news.length;
    waiting = [];
    // One that stands in the file twice is one.
    const rows = news.filter(({ id }) => !seen.has(id) && seen.add(id));
    await stager.take('clippings', sent, rows);
    sent += rows.length;
  };
  for await (const part of parts) {
    if (last && part.fileTime !== last.fileTime) await send(last);
    last = part;
    for (const reason of part.skipped) skipped[reason] = (skipped[reason] ?? 0) + 1;
    for (const field of part.leftOut) leftOut.set(field, (leftOut.get(field) ?? 0) + 1);
    waiting.push(...part.passages);
    if (waiting.length >= CHUNK) await send(part);
  }
  if (last) await send(last);
  await stager.take('tags', 0, [...tags.fresh.values()]);
  return { format: last?.format ?? 'annotations', skipped, leftOut, known };
}
