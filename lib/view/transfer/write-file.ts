/** What the reader takes along: a backup, a file for another computer, or one for a colleague. */
import { fileName } from '@/lib/core/formats/file-name';
import type { PackageHeader, PackageKind } from '@/lib/core/formats/package/types';
import { type PackageSources, packageChunks } from '@/lib/core/formats/package/write';
import { browser } from '@/lib/platform/browser';
import { blobOf, downloadBlob } from '@/lib/platform/files';
import { i18n } from '@/lib/platform/i18n';
import { database } from '@/lib/store/database';
import { packageSources } from '@/lib/store/read-package';
import { localDay } from '../local-day';

const NAMES = { backup: 'transfer.fileBackup', move: 'transfer.fileMove', share: 'transfer.fileShare' } as const;

/** 策注备份 2026-03-04.json */
export function datedName(kind: (typeof NAMES)[PackageKind], extension: string): string {
  return fileName(i18n.t(kind, [localDay(new Date())]), extension, 'cezhu');
}

/** Writes a package and hands it to the reader; answers the name of the file. */
export async function downloadPackage(
  kind: PackageKind,
  sources: PackageSources,
  by?: string,
  signal?: AbortSignal,
): Promise<string> {
  const header: PackageHeader = {
    kind,
    made: new Date().toISOString(),
    app: browser.runtime.getManifest().version,
    ...(by ? { by } : {}),
  };
  const blob = await blobOf(packageChunks(header, sources), 'application/json', signal);
  const name = datedName(NAMES[kind], 'json');
  downloadBlob(document, name, blob);
  return name;
}

/** Everything that the reader has. */
export function downloadBackup(signal?: AbortSignal): Promise<string> {
  return downloadPackage('backup', packageSources(database(), true), undefined, signal);
}

/** The same for another computer, which has settings of its own. */
export function downloadMove(signal?: AbortSignal): Promise<string> {
  return downloadPackage('move', packageSources(database(), false), undefined, signal);
}
