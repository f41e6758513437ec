import 'fake-indexeddb/auto';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describe as describeSpan } from '@/lib/core/anchor/describe';
import { subjectOf } from '@/lib/core/corrections/subject';
import { CezhuDatabase } from '@/lib/store/database';
import { planExport } from '@/lib/store/read-export';
import { fileBlob, zipBlob } from '@/lib/view/export/files';
import type { ExportForm } from '@/lib/view/export/forms';
import { type ExportJob, exportFiles, needsZip } from '@/lib/view/export/job';
import { QUOTATION_WORDS, TABLE_WORDS } from '../../support/export-words';
import { MANY_TAGS, manyClippings } from '../../support/many-clippings';

const CLIPPINGS = manyClippings(600);
const IDS = CLIPPINGS.map(({ id }) => id);

let db: CezhuDatabase;
beforeEach(async () => {
  db = new CezhuDatabase('exporting');
  await db.clippings.bulkPut(CLIPPINGS);
  await db.tags.bulkPut(MANY_TAGS);
});
afterEach(() => db.delete());

async function jobOf(form: ExportForm, fields: Partial<ExportJob> = {}): Promise<ExportJob> {
  return {
    db,
    plan: await planExport(db, IDS),
    form,
    each: false,
    options: {
      words: TABLE_WORDS,
      bom: true,
      markdown: { words: TABLE_WORDS },
      title: '导出',
      made: '2026-11-29T10:00:00.000Z',
    },
    quotation: { clean: false, both: false, words: QUOTATION_WORDS },
    name: '导出',
    progress: () => undefined,
    signal: new AbortController().signal,
    ...fields,
  };
}

async function textOf(job: ExportJob): Promise<string> {
  const texts: string[] = [];
  for await (const file of exportFiles(job)) texts.push(await (await fileBlob(file, job.signal)).text());
  expect(texts).toHaveLength(1);
  return texts[0] ?? '';
}

describe('an export', { timeout: 30_000 }, () => {
  it('has what the reader has put right since', async () => {
    const clipping = CLIPPINGS.find(({ annotations }) => annotations.some(({ type }) => type === 'figure'));
    const figure = clipping?.annotations.find((one) => one.type === 'figure');
    if (!clipping || !figure) throw new Error('there are figures');
    const { quote, selector, pageId } = clipping;
    const text = selector[0].prefix + selector[0].exact + selector[0].suffix;
    const by = selector[0].prefix.length;
    const job = await jobOf('markdown', { plan: await planExport(db, [clipping.id]) });
    expect(await textOf(job)).not.toContain('987654321');
    await db.corrections.put({
      id: 'c',
      pageId,
      selector: describeSpan(text, { start: figure.start + by, end: figure.end + by }),
      subject: subjectOf(figure),
      verdict: { kind: 'figure', edits: { value: 987_654_321 } },
      created: '2026-11-29T10:00:00.000Z',
      changed: '2026-11-29T10:00:00.000Z',
    });
    const row = (await textOf(job)).split('\n').find((line) => line.includes('987654321'));
    expect(row).toContain(quote.slice(figure.start, figure.end));
  });

  it('plans articles, the one with the newest clipping first, with the clippings that were chosen', async () => {
    const plan = await planExport(db, IDS);
    expect(plan).toHaveLength(120);
    expect(plan.flatMap(({ ids }) => ids).sort()).toEqual([...IDS].sort());
    const some = await planExport(db, [IDS[0] as string, IDS[7] as string, 'gone']);
    expect(some.map(({ ids }) => ids)).toEqual([[IDS[7]], [IDS[0]]]);
  });

  it('writes every clipping once into one file, whatever the form', async () => {
    const csv = Papa.parse<string[]>((await textOf(await jobOf('csvClippings'))).replace(/^\ufeff/, ''), {
      skipEmptyLines: true,
    });
    expect(csv.data).toHaveLength(CLIPPINGS.length + 1);
    const json = JSON.parse(await textOf(await jobOf('json')));
    const ids = json.articles.flatMap(({ clippings }: { clippings: { id: string }[] }) =>
      clippings.map(({ id }) => id),
    );
    expect(ids.sort()).toEqual([...IDS].sort());
    const annotations = JSON.parse(await textOf(await jobOf('annotations')));
    expect(annotations.items).toHaveLength(CLIPPINGS.length);
    expect(JSON.parse(await textOf(await jobOf('csl')))).toHaveLength(120);
    expect((await textOf(await jobOf('ris'))).match(/^ER {2}-/gm)).toHaveLength(120);
    expect((await textOf(await jobOf('html'))).match(/<article>/g)).toHaveLength(120);
  });

  it('writes a zip with a file for each article and an index that leads to them', async () => {
    const job = await jobOf('markdown', { each: true });
    expect(needsZip(job)).toBe(true);
    const zip = await zipBlob(exportFiles(job), job.signal);
    const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
    const names = Object.keys(files);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(121);
    const index = strFromU8(files['导出.md'] as Uint8Array);
    for (const name of names.filter((one) => one !== '导出.md')) expect(index).toContain(`(<${encodeURI(name)}>)`);
  });

  it('leads from a page to the pages of the articles', async () => {
    const job = await jobOf('html', { each: true });
    const names: string[] = [];
    let last = '';
    for await (const file of exportFiles(job)) {
      names.push(file.name);
      last = await (await fileBlob(file, job.signal)).text();
    }
    expect(names.at(-1)).toBe('导出.html');
    for (const name of names.slice(0, -1)) expect(last).toContain(`href="./${encodeURIComponent(name)}"`);
  });

  it('names the file of a single article alike, alone or with others', async () => {
    const job = await jobOf('markdown', { each: true });
    const all: string[] = [];
    for await (const { name } of exportFiles(job)) all.push(name);
    const alone = await jobOf('markdown', { plan: job.plan.slice(0, 1) });
    for await (const { name } of exportFiles(alone)) expect(name).toBe(all[0]);
  });

  it('tells how far it is, and stops when it is told to', async () => {
    const counts: number[] = [];
    const job = await jobOf('json', { progress: (count) => counts.push(count) });
    await textOf(job);
    expect(counts.at(-1)).toBe(CLIPPINGS.length);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    const lifetime = new AbortController();
    const seen: number[] = [];
    const stopped = await jobOf('json', {
      signal: lifetime.signal,
      progress: (count) => {
        seen.push(count);
        if (count >= 200) lifetime.abort();
      },
    });
    await expect(textOf(stopped)).rejects.toMatchObject({ name: 'AbortError' });
    expect(seen.at(-1)).toBeLessThan(CLIPPINGS.length);
  });

  it('reads no more of the database than it writes next', async () => {
    const job = await jobOf('json');
    let read = 0;
    db.clippings.hook('reading', (row) => {
      read++;
      return row;
    });
    const files = exportFiles(job);
    const { value } = await files.next();
    const content = value?.content as AsyncGenerator<string>;
    for (let piece = 0; piece < 3; piece++) await content.next();
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(CLIPPINGS.length / 2);
    await content.return(undefined);
  });
});
