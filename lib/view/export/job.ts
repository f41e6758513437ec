/** An export: planned articles, read in turns, in the form that was chosen, as files. */
import { htmlIndex, type IndexedFile, markdownIndex } from '@/lib/core/formats/export/file-index';
import type { ExportedArticle } from '@/lib/core/formats/export/types';
import { articleFileName } from '@/lib/core/formats/file-name';
import { type QuotationOptions, quotedAs } from '@/lib/core/formats/quotation/quotation';
import { articleTables, TABLES } from '@/lib/core/formats/table/tables';
import type { CezhuDatabase } from '@/lib/store/database';
import { type PlannedArticle, type ReadArticle, readArticles } from '@/lib/store/read-export';
import { workbook } from '../xlsx';
import { Breath } from './breath';
import type { ExportFile } from './files';
import { EACH_FORMS, type ExportForm, FORMS_WITH_TEXTS, type FormOptions, type FormWriter, formWriter } from './forms';

/** Clippings in one workbook: it is put together in memory. */
const WORKBOOK = 10_000;

export interface ExportJob {
  db: CezhuDatabase;
  plan: readonly PlannedArticle[];
  form: ExportForm;
  options: FormOptions;
  quotation: QuotationOptions;
  /** A file for each article, and an index. */
  each: boolean;
  /** Name of the only file, or of the index, without its ending. */
  name: string;
  /** Hears how many clippings have been written. */
  progress: (clippings: number) => void;
  signal: AbortSignal;
}

/** The articles of a job in the form of quotation that was chosen. */
export async function* articlesOf(job: ExportJob): AsyncGenerator<ReadArticle> {
  const { db, plan, form, quotation, signal, progress } = job;
  const breath = new Breath();
  let count = 0;
  for await (const read of readArticles(db, plan, { withTexts: FORMS_WITH_TEXTS.includes(form), signal })) {
    yield { ...read, article: quotedAs(read.article, quotation) };
    count += read.article.clippings.length;
    progress(count);
    await breath.take();
    signal.throwIfAborted();
  }
}

/** One file of many articles, in pieces. `only`: there is one article. */
export async function* fileText(
  articles: AsyncIterable<ReadArticle> | Iterable<ReadArticle>,
  writer: FormWriter,
  only: boolean,
): AsyncGenerator<string> {
  yield writer.begin;
  let first = true;
  for await (const read of articles) {
    yield (first ? '' : writer.between) + writer.article(read, only);
    first = false;
  }
  yield writer.end;
}

/** Workbooks of a bounded number of clippings each. */
async function* workbooks(job: ExportJob): AsyncGenerator<ExportFile> {
  const tables = articleTables(job.options.words);
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  let articles: ExportedArticle[] = [];
  let clippings = 0;
  let part = 0;
  const write = async (isLast: boolean): Promise<ExportFile> => {
    const sheets = TABLES.map((name) => {
      const { columns, rowsOf, name: title } = tables[name];
      return { name: title, columns, rows: articles.flatMap(rowsOf) };
    });
    articles = [];
    clippings = 0;
    part++;
    const name = isLast && part === 1 ? `${job.name}.xlsx` : `${job.name} ${part}.xlsx`;
    return { name, type, content: await workbook(sheets) };
  };
  for await (const { article } of articlesOf(job)) {
    if (clippings > 0 && clippings + article.clippings.length > WORKBOOK) yield await write(false);
    articles.push(article);
    clippings += article.clippings.length;
  }
  if (articles.length > 0 || part === 0) yield await write(true);
}

async function* eachFile(job: ExportJob, form: Exclude<ExportForm, 'xlsx'>): AsyncGenerator<ExportFile> {
  const index: IndexedFile[] = [];
  for await (const read of articlesOf(job)) {
    const { article } = read;
    const writer = formWriter(form, { ...job.options, title: article.title });
    const name = articleFileName(article, writer.extension, job.name);
    index.push({ title: article.title, file: name, clippings: article.clippings.length });
    yield { name, type: writer.type, content: fileText([read], writer, true) };
  }
  if (job.plan.length === 1) return;
  const { title, words } = job.options;
  if (form === 'html') {
    const content = new Blob([htmlIndex(index, title, words.language)], { type: 'text/html' });
    yield { name: `${job.name}.html`, type: 'text/html', content };
    return;
  }
  const content = new Blob([markdownIndex(index, title)], { type: 'text/markdown' });
  yield { name: `${job.name}.md`, type: 'text/markdown', content };
}

/** The files of an export, one after another: each is to be read before the next is asked for. */
export async function* exportFiles(job: ExportJob): AsyncGenerator<ExportFile> {
  const { form, each, plan, name } = job;
  // A single article has the same file whether it is exported alone or with others.
  const isOwn = plan.length === 1 && EACH_FORMS.includes(form);
  if (form === 'xlsx') yield* workbooks(job);
  else if (each || isOwn) yield* eachFile(job, form);
  else {
    const writer = formWriter(form, job.options);
    const content = fileText(articlesOf(job), writer, plan.length === 1);
    yield { name: `${name}.${writer.extension}`, type: writer.type, content };
  }
}

/** Several files, or workbooks, go into a zip. */
export function needsZip({ form, each, plan }: Pick<ExportJob, 'form' | 'each' | 'plan'>): boolean {
  if (form === 'xlsx') return plan.reduce((sum, { ids }) => sum + ids.length, 0) > WORKBOOK;
  return each && plan.length > 1;
}
