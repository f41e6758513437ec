/** Exports as the reader chose: from a plan to the clipboard, to the disk or into a folder. */
import type { ExportedArticle } from '@/lib/core/formats/export/types';
import { fileName } from '@/lib/core/formats/file-name';
import type { MarkdownWords } from '@/lib/core/formats/markdown/options';
import { type ExportPreset, presetOptions } from '@/lib/core/formats/markdown/presets';
import { loadTemplates } from '@/lib/platform/export-templates';
import { downloadBlob } from '@/lib/platform/files';
import { i18n } from '@/lib/platform/i18n';
import { database } from '@/lib/store/database';
import type { PlannedArticle } from '@/lib/store/read-export';
import { interfaceLanguage } from '../language';
import { type ExportChoices, effective } from './choices';
import { fileBlob, zipBlob } from './files';
import { type FolderReport, writeFolder } from './folder';
import { type FormOptions, formWriter } from './forms';
import { articlesOf, type ExportJob, exportFiles, fileText, needsZip } from './job';
import { clipboardHtml, copyRich } from './rich-copy';
import { scriptConverter } from './script-converter';
import { quotationWords, tableWords } from './words';

export interface ExportRun {
  plan: readonly PlannedArticle[];
  choices: ExportChoices;
  /** Title of the whole, from which files are named. */
  title: string;
  progress: (clippings: number) => void;
  signal: AbortSignal;
}

/** UTF-16 code units that are put on the clipboard at the most. */
export const MOST_COPIED = 2_000_000;

/** More than the clipboard is asked to hold. */
export class TooMuchError extends Error {
  override name = 'ExportTooMuchError';
}

/** The reader's own template for that program; undefined where none was made. */
async function templateOf(preset: ExportPreset, words: MarkdownWords): Promise<FormOptions['template']> {
  const source = (await loadTemplates())[preset];
  if (source === undefined) return undefined;
  const { ArticleTemplate } = await import('@/lib/core/formats/template/render');
  const template = new ArticleTemplate(source, { ...presetOptions(preset), words });
  return (article) => template.render(article);
}

/**
 * Makes a job of what was chosen; the tables of a conversion are loaded where one was. `marks` stand around our blocks
 * of Markdown in files, so that they can be exported again and imported.
 */
export async function jobOf({ plan, choices, title, progress, signal }: ExportRun, marks = true): Promise<ExportJob> {
  const { form, each, clean, both, target, preset, highlight } = effective(choices);
  const words = tableWords();
  const usual = presetOptions(preset);
  const template = form === 'markdown' ? await templateOf(preset, words) : undefined;
  const convert = target ? await scriptConverter(target) : undefined;
  return {
    db: database(),
    plan,
    form,
    each,
    options: {
      words,
      bom: interfaceLanguage() !== 'en',
      markdown: {
        ...usual,
        words,
        marks: marks && usual.marks,
        ...(highlight === 'usual' ? {} : { highlight }),
      },
      ...(template ? { template } : {}),
      title,
      made: new Date().toISOString(),
    },
    quotation: { clean, both, words: quotationWords(target), ...(convert ? { convert } : {}) },
    name: fileName(title, '', i18n.t('exportPage.name')).replace(/\.$/, ''),
    progress,
    signal,
  };
}

/** The first articles of a plan, with no more clippings than a preview shows. */
function beginning(plan: readonly PlannedArticle[]): PlannedArticle[] {
  let room = 6;
  return plan.slice(0, 2).map(({ pageId, ids }) => {
    const some = ids.slice(0, room);
    room -= some.length;
    return { pageId, ids: some };
  });
}

/** How the export begins, as text; undefined for workbooks. */
export async function previewText(run: ExportRun): Promise<string | undefined> {
  const job = await jobOf({ ...run, plan: beginning(run.plan).filter(({ ids }) => ids.length > 0) }, false);
  if (job.form === 'xlsx') return undefined;
  const only = run.plan.length === 1 || job.each;
  if (only) job.plan = job.plan.slice(0, 1);
  let text = '';
  for await (const piece of fileText(articlesOf(job), formWriter(job.form, job.options), only)) text += piece;
  return text;
}

/** Copies the export; Markdown has rich text beside it. Answers the number of clippings. */
export async function copyExport(run: ExportRun): Promise<number> {
  const job = await jobOf({ ...run, choices: { ...run.choices, each: false } }, false);
  if (job.form === 'xlsx') throw new TooMuchError('xlsx');
  const writer = formWriter(job.form, job.options);
  const isDocument = job.form === 'markdown' || job.form === 'html';
  const articles: ExportedArticle[] = [];
  let count = 0;
  let text = '';
  async function* gathered() {
    for await (const read of articlesOf(job)) {
      if (isDocument) articles.push(read.article);
      count += read.article.clippings.length;
      yield read;
    }
  }
  for await (const piece of fileText(gathered(), writer, job.plan.length === 1)) {
    text += piece;
    if (text.length > MOST_COPIED) throw new TooMuchError(String(MOST_COPIED));
  }
  await copyRich(text, isDocument ? clipboardHtml(articles, job.options.words) : undefined);
  return count;
}

export interface Written {
  name: string;
  clippings: number;
  bytes: number;
}

/** A run that counts what it has written. */
function counted(run: ExportRun): { run: ExportRun; clippings: () => number } {
  let clippings = 0;
  const progress = (count: number): void => {
    clippings = count;
    run.progress(count);
  };
  return { run: { ...run, progress }, clippings: () => clippings };
}

/** Writes one file, or a zip of several, and hands it to the reader. */
export async function downloadExport(given: ExportRun): Promise<Written> {
  const { run, clippings } = counted(given);
  const job = await jobOf(run);
  const files = exportFiles(job);
  if (needsZip(job)) {
    const blob = await zipBlob(files, job.signal);
    const name = `${job.name}.zip`;
    downloadBlob(document, name, blob);
    return { name, clippings: clippings(), bytes: blob.size };
  }
  for await (const file of files) {
    const blob = await fileBlob(file, job.signal);
    downloadBlob(document, file.name, blob);
    return { name: file.name, clippings: clippings(), bytes: blob.size };
  }
  throw new RangeError('an export without a file');
}

/** Writes into a folder of the reader's; `report` grows while it does. Answers the number of clippings. */
export async function folderExport(
  given: ExportRun,
  folder: FileSystemDirectoryHandle,
  report: FolderReport,
): Promise<number> {
  const { run, clippings } = counted(given);
  await writeFolder(folder, exportFiles(await jobOf(run)), i18n.t('exportPage.newer'), run.signal, report);
  return clippings();
}
