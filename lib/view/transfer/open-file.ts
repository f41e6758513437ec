/** A file of the reader's → the staging area, whichever program's it is. */
import { PACKAGE_FORMAT } from '@/lib/core/formats/package/types';
import type { ReadOptions } from '@/lib/core/formats/read-through';
import { beginningOf } from './file-bytes';
import { stageImport } from './read-import-file';
import { stagePackage } from './read-package-file';
import type { StagedFile } from './staged-file';
import { Stager } from './stager';

/** Does the file begin as ours do? Of others the rows tell what they are. */
async function isPackage(file: File): Promise<boolean> {
  const start = await beginningOf(file);
  return start.replace(/^\ufeff?[\s{]*/, '').startsWith('"format"') && start.includes(PACKAGE_FORMAT);
}

/**
 * Reads and stages a file; `progress` hears the share of it that is read. Nothing stays staged where it fails.
 * @throws PackageError where the file cannot be taken; DOMException AbortError once `signal` fires
 */
export async function openFile(
  file: File,
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<StagedFile> {
  const stager = await Stager.begin();
  const options: ReadOptions = { signal, progress: (bytes) => progress(bytes / Math.max(file.size, 1)) };
  try {
    const read = (await isPackage(file))
      ? { format: 'package' as const, leftOut: new Map(), known: 0, ...(await stagePackage(file, stager, options)) }
      : await stageImport(file, stager, options);
    await stager.flush();
    const { job, batches } = stager;
    return { job, batches, name: file.name, ...read };
  } catch (error) {
    await stager.discard();
    throw error;
  }
}
