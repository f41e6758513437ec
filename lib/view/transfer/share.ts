/** Chosen clippings as a file for somebody else. */

import { LONGEST_BY } from '@/lib/core/formats/package/limits';
import type { PackageSources } from '@/lib/core/formats/package/write';
import { database } from '@/lib/store/database';
import { glossarySources, idsOfArticle, idsOfTag, sharedClippings, tagsOfClippings } from '@/lib/store/read-share';
import { downloadPackage } from './write-file';

export interface ShareOptions {
  notes: boolean;
  glossaries: boolean;
  /** Name of who shares; '' for none. */
  by: string;
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
  const name = by.replace(/\s+/g, ' ').trim().slice(0, LONGEST_BY).toWellFormed();
  const sources: PackageSources = {
    tags: await tagsOfClippings(db, ids),
    clippings: sharedClippings(db, ids, { notes, by: name }),
    ...(glossaries ? await glossarySources(db) : {}),
  };
  return downloadPackage('share', sources, name, signal);
}
