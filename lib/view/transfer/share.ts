/** Chosen clippings as a file for somebody else. */

import { annotationChunks, toAnnotation } from '@/lib/core/formats/jsonld';
import { LONGEST_BY } from '@/lib/core/formats/package/limits';
import type { PackageSources } from '@/lib/core/formats/package/write';
import { blobOf, downloadBlob } from '@/lib/platform/files';
import { database } from '@/lib/store/database';
import {
  clippingsWithTexts,
  glossarySources,
  idsOfArticle,
  idsOfTag,
  sharedClipping,
  sharedClippings,
  sharedTags,
} from '@/lib/store/read-share';
import { datedName, downloadPackage } from './write-file';

function cleanName(by: string): string {
  return by.replace(/\s+/g, ' ').trim().slice(0, LONGEST_BY).toWellFormed();
}

export interface ShareOptions {
  notes: boolean;
  glossaries: boolean;
  /** Name of who shares; '' for none. */
  by: string;
}

/** Writes clippings as W3C annotations for other programs; answers the name of the file. */
export async function downloadAnnotations(
  ids: readonly string[],
  { notes, by }: ShareOptions,
  signal?: AbortSignal,
): Promise<string> {
  async function* annotations() {
    for await (const { clipping, tagNames, text } of clippingsWithTexts(database(), ids)) {
      yield toAnnotation(sharedClipping(clipping, { notes, by: cleanName(by) }), clipping.title, tagNames, text);
    }
  }
  const blob = await blobOf(
    annotationChunks(`urn:uuid:${crypto.randomUUID()}`, annotations()),
    'application/ld+json',
    signal,
  );
  const name = datedName('transfer.fileShare', 'jsonld');
  downloadBlob(document, name, blob);
  return name;
}

/** What is to be shared. */
export type ShareScope = { kind: 'all' } | { kind: 'tag'; id: string } | { kind: 'article'; pageId: string };

/** The ids of the clippings that a scope holds. */
export async function idsOf(scope: ShareScope): Promise<string[]> {
  const db = database();
  if (scope.kind === 'tag') return idsOfTag(db, scope.id);
  if (scope.kind === 'article') return idsOfArticle(db, scope.pageId);
  return db.clippings.toCollection().primaryKeys();
}

/** Writes the clippings of those ids, with their tags, to a file that the reader can pass on; answers its name. */
export async function sharePackage(
  ids: readonly string[],
  { notes, glossaries, by }: ShareOptions,
  signal?: AbortSignal,
): Promise<string> {
  const db = database();
  const name = cleanName(by);
  const sources: PackageSources = {
    tags: await sharedTags(db, ids),
    clippings: sharedClippings(db, ids, { notes, by: name }),
    ...(glossaries ? await glossarySources(db) : {}),
  };
  return downloadPackage('share', sources, name, signal);
}
