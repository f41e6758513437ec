/** A file of the reader's → what importing it would do; nothing is written. */
import { readCsv } from '@/lib/core/glossaries/csv';
import { decodeFile, type LegacyEncoding } from '@/lib/core/glossaries/decode';
import { GlossaryFileError, LARGEST_FILE } from '@/lib/core/glossaries/file-error';
import { readJson } from '@/lib/core/glossaries/json';
import { ImportPlan } from '@/lib/core/glossaries/plan';
import type { FileContent, UserTerm } from '@/lib/core/glossaries/types';
import type { Category } from '@/lib/core/types';
import { interfaceLanguage } from './language';

/** Rows that are checked without a pause: a few milliseconds. */
const CHUNK = 1_000;

export interface ReadFile {
  file: File;
  content: FileContent;
  /** As the Encoding Standard names it. */
  encoding: string;
}

/** Office programs in Taiwan write Big5, those on the mainland GBK: what is no Unicode is taken for the reader's own. */
export function usualEncoding(): LegacyEncoding {
  return interfaceLanguage() === 'zh_TW' ? 'big5' : 'gb18030';
}

/** @throws GlossaryFileError where the file cannot be read. */
export async function readGlossaryFile(file: File, legacy: LegacyEncoding = usualEncoding()): Promise<ReadFile> {
  // Before a byte is read: two hundred megabytes would take the memory of the page.
  if (file.size > LARGEST_FILE) throw new GlossaryFileError('FileTooBigError', `${Math.ceil(file.size / 2 ** 20)} MB`);
  const { text, encoding } = decodeFile(new Uint8Array(await file.arrayBuffer()), legacy);
  const isJson = /\.json$/i.test(file.name) || /^\ufeff?\s*[{[]/.test(text);
  return { file, content: isJson ? readJson(text) : readCsv(text), encoding };
}

/**
 * Plans the import into a glossary with the terms `existing`, with pauses so that the page stays alive; `progress`
 * hears the share that is done. Undefined where `signal` has fired meanwhile.
 */
export async function planFile(
  content: FileContent,
  existing: ReadonlyMap<string, UserTerm>,
  fallback: Category,
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<ImportPlan | undefined> {
  const plan = new ImportPlan(existing, fallback);
  for (const problem of content.problems) plan.refuse(problem);
  for (let at = 0; at < content.rows.length; at += CHUNK) {
    for (const row of content.rows.slice(at, at + CHUNK)) plan.take(row);
    progress(Math.min(1, (at + CHUNK) / content.rows.length));
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return undefined;
  }
  plan.problems.sort((a, b) => a.row - b.row);
  return plan;
}
