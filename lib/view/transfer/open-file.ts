/** A file of the reader's → the staging area, whichever program's it is. */
import { PACKAGE_FORMAT } from '@/lib/core/formats/package/types';
import type { ReadOptions } from '@/lib/core/formats/read-through';
import { beginningOf } from './file-bytes';
import { stageImport } from './read-import-file';
import { isMarkdown, stageMarkdown } from './read-markdown-files';
import { stagePackage } from './read-package-file';
import type { StagedFile } from './staged-file';
import { Stager } from './stager';

const NAMED = 3;

/** Does the file begin as ours do? Of others the rows tell what they are. */
async function isPackage(file: File): Promise<boolean> {
  const start = await beginningOf(file);
  return start.replace(/^\ufeff?[\s{]*/, '').startsWith('"format"') && start.includes(PACKAGE_FORMAT);
}

async function staged(
  files: readonly File[],
  stager: Stager,
  options: ReadOptions,
): Promise<Omit<StagedFile, 'job' | 'batches' | 'name'>> {
  const [file, ...more] = files;
  if (!file || more.length > 0 || isMarkdown(file)) return stageMarkdown(files, stager, options);
  if (!(await isPackage(file))) return stageImport(file, stager, options);
  return { format: 'package', leftOut: new Map(), known: 0, ...(await stagePackage(file, stager, options)) };
}

/** The first few names, and how many more there are. */
function namesOf(files: readonly File[]): string {
  const names = files.slice(0, NAMED).map(({ name }) => name);
  return [...names, ...(files.length > NAMED ? [`+${files.length - NAMED}`] : [])].join(', ');
}

/**
 * Reads and stages a file, or several that are Markdown exports; `progress` hears the share of it that is read.
 * Nothing stays staged where it fails.
 * @throws PackageError where the file cannot be taken; DOMException AbortError once `signal` fires
 */
export async function openFiles(
  files: readonly File[],
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<StagedFile> {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  const stager = await Stager.begin();
  const options: ReadOptions = { signal, progress: (bytes) => progress(bytes / Math.max(size, 1)) };
  try {
    const read = await staged(files, stager, options);
    await stager.flush();
    const { job, batches } = stager;
    return { job, batches, name: namesOf(files), ...read };
  } catch (error) {
    await stager.discard();
    throw error;
  }
}
