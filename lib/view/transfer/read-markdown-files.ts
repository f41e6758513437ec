/** Markdown exports of ours, one or several → the staging area. */
import { readMarkdownExport } from '@/lib/core/formats/import/markdown/read-markdown';
import { PackageError } from '@/lib/core/formats/package/package-error';
import type { ReadOptions } from '@/lib/core/formats/read-through';
import { type StagedPart, stageParts } from './read-import-file';
import type { StagedFile } from './staged-file';
import type { Stager } from './stager';

/** Bytes of a file, which is in memory as a whole; that of ten thousand clippings has some thirty million. */
const LARGEST = 100 * 1024 * 1024;

/** By its name: any text is Markdown. */
export function isMarkdown({ name }: File): boolean {
  return /\.(md|markdown)$/i.test(name);
}

async function textOf(file: File): Promise<string> {
  if (file.size > LARGEST) throw new PackageError('PackageTooBigError', `${LARGEST / 2 ** 20} MB`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch (error) {
    if (error instanceof TypeError) throw new PackageError('NotMarkdownExportError', 'UTF-8');
    throw error;
  }
}

async function* partsOf(files: readonly File[], { signal, progress }: ReadOptions): AsyncGenerator<StagedPart> {
  let bytes = 0;
  for (const file of files) {
    const fileTime = new Date(file.lastModified).toISOString();
    try {
      for (const row of readMarkdownExport(await textOf(file))) {
        signal?.throwIfAborted();
        yield { format: 'markdown', fileTime, ...row };
      }
    } catch (error) {
      if (!(error instanceof PackageError)) throw error;
      throw Object.assign(error, { message: [file.name, error.message].filter(Boolean).join(': ') });
    }
    bytes += file.size;
    progress?.(bytes);
  }
}

/**
 * All files or none.
 * @throws PackageError where one is none of our exports with marks, its name before what is wrong
 */
export function stageMarkdown(
  files: readonly File[],
  stager: Stager,
  options: ReadOptions,
): Promise<Pick<StagedFile, 'format' | 'skipped' | 'leftOut' | 'known'>> {
  const other = files.find((file) => !isMarkdown(file));
  if (other) throw new PackageError('NotMarkdownExportError', other.name);
  return stageParts(partsOf(files, options), stager);
}
