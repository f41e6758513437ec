/** A package of ours → the staging area. */

import { readPackage } from '@/lib/core/formats/package/read';
import type { PackageHeader, PackageRows } from '@/lib/core/formats/package/types';
import type { ReadOptions } from '@/lib/core/formats/read-through';
import { sha256 } from '@/lib/platform/hash';
import { bytesOf } from './file-bytes';
import type { StagedFile } from './staged-file';
import type { Stager } from './stager';

/** Snapshots whose text is what its fingerprint says: others prove nothing. */
async function genuine(rows: readonly PackageRows['snapshots'][]): Promise<PackageRows['snapshots'][]> {
  const hashes = await Promise.all(rows.map(({ text }) => sha256(text)));
  return rows.filter((row, index) => row.sha256 === hashes[index]);
}

/** @throws PackageError where the file is none that can be taken. */
export async function stagePackage(
  file: File,
  stager: Stager,
  options: ReadOptions,
): Promise<Pick<StagedFile, 'header' | 'skipped'>> {
  let header: PackageHeader | undefined;
  const skipped: StagedFile['skipped'] = {};
  for await (const part of readPackage(await bytesOf(file), options)) {
    if ('header' in part) {
      header = part.header;
    } else if (part.table === 'settings') {
      skipped.settings = (skipped.settings ?? 0) + part.rows.length;
    } else if (part.table === 'snapshots') {
      const rows = await genuine(part.rows);
      if (rows.length < part.rows.length)
        skipped.badSnapshot = (skipped.badSnapshot ?? 0) + part.rows.length - rows.length;
      await stager.take('snapshots', part.from, rows);
    } else {
      await stager.take(part.table, part.from, part.rows as never[]);
    }
  }
  return { skipped, ...(header ? { header } : {}) };
}
