import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { clippingsToMarkdown } from '@/lib/core/formats/markdown/clippings-to-markdown';
import { presetOptions } from '@/lib/core/formats/markdown/presets';
import { pageIdOf, sha256 } from '@/lib/platform/hash';
import { CezhuDatabase } from '@/lib/store/database';
import { packageSources } from '@/lib/store/read-package';
import { beginJob, commitJob, discardJob, stage } from '@/lib/store/write-merge';
import { openFiles } from '@/lib/view/transfer/open-file';
import { previewOf } from '@/lib/view/transfer/preview';
import type { StagedFile } from '@/lib/view/transfer/staged-file';
import { clipping } from '../support/clippings';
import { ARTICLE_TAGS, exampleClippings } from '../support/export-articles';
import { emptyPackage, printPackage } from '../support/packages';

const NOW = '2026-05-01T00:00:00.000Z';
const held = vi.hoisted(() => ({ db: undefined as unknown, sent: [] as { rows: unknown[] }[] }));

vi.mock('@/lib/store/database', async (original) => ({
  ...(await original<typeof import('@/lib/store/database')>()),
  database: () => held.db,
}));

// The background, without the browser between.
vi.mock('@/lib/platform/messages', () => ({
  askBackground: async (name: string, params: { job: string; n: number; batch: Parameters<typeof stage>[3] }) => {
    const db = held.db as CezhuDatabase;
    if (name === 'transfer.begin') return beginJob(db, NOW);
    if (name === 'transfer.discard') return discardJob(db, params.job);
    held.sent.push(params.batch);
    return stage(db, params.job, params.n, structuredClone(params.batch));
  },
}));

let db: CezhuDatabase;

beforeEach(() => {
  db = new CezhuDatabase(`transfer-${crypto.randomUUID()}`);
  held.db = db;
  held.sent = [];
});

/** What readers wrote last on the first of April. */
const EDITED = Date.parse('2026-04-01T00:00:00.000Z');
const markdown = (name: string, text: string) => new File([text], name, { lastModified: EDITED });

const never = new AbortController().signal;
const open = (text: string, signal = never) => openFiles([new File([text], 'file.json')], () => undefined, signal);
const fixture = (name: string) => readFileSync(`tests/fixtures/import/${name}`, 'utf8');

async function bring(text: string) {
  return merged(await open(text));
}

async function bringMarkdown(...files: File[]) {
  return merged(await openFiles(files, () => undefined, never));
}

async function merged(file: StagedFile) {
  const { counts } = await previewOf(file.job, () => undefined, never);
  expect(await commitJob(db, file.job, NOW)).toEqual(counts);
  return { file, counts };
}

describe('a file', () => {
  it('is staged in batches of bounded size, however long its rows are', async () => {
    const clippings = Array.from({ length: 1_200 }, (_, index) =>
      clipping({ id: `c${index}`, note: '长'.repeat(index < 20 ? 60_000 : 0) }),
    );
    const { header, format, batches } = await open(await printPackage({ ...emptyPackage(), clippings }));
    expect({ header: header?.kind, format }).toEqual({ header: 'backup', format: 'package' });
    expect(batches).toBe(held.sent.length);
    expect(held.sent.flatMap(({ rows }) => rows)).toHaveLength(clippings.length);
    for (const { rows } of held.sent) {
      expect(rows.length).toBeLessThanOrEqual(500);
      expect(JSON.stringify(rows).length).toBeLessThan(700_000);
    }
  });

  it('leaves nothing staged where a row of it is wrong, or it is stopped', async () => {
    const wrong = (
      await printPackage({ clippings: Array.from({ length: 900 }, (_, i) => clipping({ id: `${i}` })) })
    ).replace('"id":"899"', '"id":899');
    await expect(open(wrong)).rejects.toMatchObject({ name: 'PackageFieldError', message: 'clippings 900: id' });
    expect(held.sent.length).toBeGreaterThan(0);
    const stopped = new AbortController();
    stopped.abort();
    await expect(open(await printPackage({ clippings: [clipping()] }), stopped.signal)).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(await db.staged.count()).toBe(0);
  });

  it('has no snapshot whose text is not what its fingerprint says', async () => {
    const snapshot = { pageId: 'p', url: 'https://a.example/', title: '', facts: {}, taken: NOW };
    const right = { ...snapshot, text: '人才', sha256: await sha256('人才') };
    const { file } = await bring(await printPackage({ snapshots: [right, { ...right, pageId: 'q', text: '改过' }] }));
    expect(file.skipped).toEqual({ badSnapshot: 1 });
    expect((await db.snapshots.toArray()).map(({ pageId }) => pageId)).toEqual(['p']);
  });

  it('may be packed, as automatic backups are; a broken one is refused and leaves nothing', async () => {
    const { gzipSync } = await import('node:zlib');
    const text = await printPackage({
      clippings: Array.from({ length: 400 }, (_, i) => clipping({ id: `${i}`, note: `${i * 7919}` })),
    });
    const packed = Uint8Array.from(gzipSync(text));
    const { job, header } = await openFiles([new File([packed], 'a.json.gz')], () => undefined, never);
    expect(header?.kind).toBe('backup');
    expect((await previewOf(job, () => undefined, never)).counts.clippings.added).toBe(400);
    await discardJob(db, job);
    for (const length of [packed.length - 200, 40]) {
      const broken = openFiles([new File([packed.slice(0, length)], 'a.json.gz')], () => undefined, never);
      await expect(broken).rejects.toMatchObject({ name: 'PackageBrokenError' });
    }
    expect(await db.staged.count()).toBe(0);
  });

  it('has no settings of another computer', async () => {
    const { file } = await bring(await printPackage({ settings: [{ key: 'settings', value: { theme: 'dark' } }] }));
    expect(file.skipped).toEqual({ settings: 1 });
  });
});

describe('a file of another program', () => {
  it.each(['hypothesis.json', 'obsidian.json', 'annotations.jsonld'])(
    'is nothing new the second time: %s',
    async (name) => {
      const { counts } = await bring(fixture(name));
      expect(counts.clippings.added).toBeGreaterThan(1);
      const before = await printPackage(packageSources(db, false));
      const again = await bring(fixture(name));
      expect(again.file.known).toBe(counts.clippings.added);
      expect(again.counts.clippings.added + again.counts.clippings.changed).toBe(0);
      expect(await printPackage(packageSources(db, false))).toBe(before);
    },
  );

  it('gives clippings with figures, in the article that others of ours are of', async () => {
    await bring(fixture('hypothesis.json'));
    const [one] = await db.clippings
      .where('tags')
      .equals((await db.tags.toArray()).find(({ name }) => name === '安家费')?.id ?? '')
      .toArray();
    expect(one?.annotations).toContainEqual(expect.objectContaining({ type: 'figure', value: 500_000, unit: 'CNY' }));
    expect(one?.id).toMatch(/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/);
    expect(one?.pageId).toMatch(/^[\da-f]{64}$/);
  });

  it('gives them clean text and script, as clippings of our own have', async () => {
    const { annotations, ...head } = JSON.parse(fixture('hypothesis.json'));
    const [one] = annotations;
    const saying = (id: string, exact: string) => ({
      ...one,
      id,
      target: [{ source: one.uri, selector: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }] }],
    });
    const quotes = ['建設人才強(qiáng)市，實施人才強市戰略。', '完善人才服务体系。'];
    await bring(JSON.stringify({ ...head, annotations: quotes.map((quote, at) => saying(`n${at}`, quote)) }));
    const kept = await db.clippings.toArray();
    expect(kept.map(({ quote, clean, script }) => ({ quote, clean, script }))).toEqual(
      expect.arrayContaining([
        { quote: quotes[0], clean: '建設人才強市，實施人才強市戰略。', script: 'Hant' },
        { quote: quotes[1], clean: undefined, script: 'Hans' },
      ]),
    );
  });

  it('leaves alone what the reader has changed or deleted here', async () => {
    await bring(fixture('hypothesis.json'));
    const [edited, deleted] = await db.clippings.toArray();
    if (!edited || !deleted) throw new Error('two passages were imported');
    await db.clippings.put({ ...edited, note: '我改过的', changed: NOW });
    await db.clippings.delete(deleted.id);
    await db.trash.put({ ...deleted, trashed: NOW });
    await bring(fixture('hypothesis.json'));
    expect((await db.clippings.toArray()).map(({ note }) => note)).toEqual(['我改过的']);
    expect(await db.trash.count()).toBe(1);
  });

  it('brings what that program has changed later', async () => {
    await bring(fixture('hypothesis.json'));
    const { counts } = await bring(
      fixture('hypothesis.json').replaceAll('2026-01-06T', '2026-02-06T').replace('**提高**了', '**提高**了一倍'),
    );
    expect(counts.clippings).toMatchObject({ added: 0, changed: 1 });
    expect((await db.clippings.toArray()).map(({ note }) => note).sort()).toEqual(['', '与去年相比**提高**了一倍']);
  });
});

describe('Markdown exports of our own', () => {
  const written = (name: string) => readFileSync(`tests/fixtures/export/${name}.md`, 'utf8');
  const obsidian = () => markdown('临澜市.md', written('obsidian'));
  /** As they were before they were exported. */
  const given = () => exampleClippings().slice(0, 3);

  it('bring clippings back as they were, but for the words around them', async () => {
    const { counts, file } = await bringMarkdown(obsidian());
    expect(file).toMatchObject({ format: 'markdown', name: '临澜市.md', known: 0, skipped: {} });
    expect(counts.clippings.added).toBe(3);
    const names = new Map((await db.tags.toArray()).map(({ id, name }) => [id, name]));
    const kept = await db.clippings.toArray();
    const pageId = await pageIdOf(given()[0]?.url ?? '');
    const bare = ({ selector: _, script: __, ...rest }: (typeof kept)[number]) => rest;
    expect(kept.map((one) => ({ ...bare(one), tags: one.tags.map((id) => names.get(id)) }))).toEqual(
      given().map((one) => ({
        ...bare(one),
        pageId,
        tags: one.tags.map((id) => (ARTICLE_TAGS as Record<string, string>)[id]),
      })),
    );
    expect(kept.map(({ selector }) => selector[1].start)).toEqual(given().map(({ selector }) => selector[1].start));
  });

  it('are nothing new the second time', async () => {
    await bringMarkdown(obsidian());
    const before = await printPackage(packageSources(db, false));
    const { file, counts } = await bringMarkdown(obsidian());
    expect(file.known).toBe(3);
    expect(counts.clippings).toMatchObject({ added: 0, changed: 0, bothNotes: 0 });
    expect(await printPackage(packageSources(db, false))).toBe(before);
  });

  it('may be several at once, all or none', async () => {
    const [, , , report] = exampleClippings();
    const other = clippingsToMarkdown(report ? [report] : [], presetOptions('plain'));
    const { file, counts } = await bringMarkdown(obsidian(), markdown('岚湾.md', other));
    expect(file.name).toBe('临澜市.md, 岚湾.md');
    expect(counts.clippings.added).toBe(4);
    const staged = await db.staged.count();
    for (const wrong of [markdown('笔记.md', '# 笔记'), new File(['{}'], '笔记.json')]) {
      await expect(openFiles([obsidian(), wrong], () => undefined, never)).rejects.toMatchObject({
        name: 'NotMarkdownExportError',
        message: expect.stringContaining(wrong.name),
      });
    }
    expect(await db.staged.count()).toBe(staged);
  });

  it('edited by hand bring the reader’s note, beside the one that was written here since', async () => {
    await bringMarkdown(obsidian());
    const [first] = given();
    const id = first?.id ?? '';
    const edited = markdown('a.md', written('obsidian').replace('问人社局。', '问过人社局：属实。'));
    const context = { type: 'TextQuoteSelector' as const, exact: first?.quote ?? '', prefix: '前文', suffix: '后文' };
    const standing = await db.clippings.get(id);
    if (!standing) throw new Error('it was imported');
    await db.clippings.put({ ...standing, selector: [context, standing.selector[1]] });
    const { counts } = await bringMarkdown(edited);
    expect(counts.clippings).toMatchObject({ added: 0, bothNotes: 1 });
    const kept = await db.clippings.get(id);
    expect(kept?.note.split('\n\n──── 另一份备注 ────\n\n').sort()).toEqual(
      ['与去年相比提高了10万元？\n问人社局。', '与去年相比提高了10万元？\n问过人社局：属实。'].sort(),
    );
    expect(kept?.selector[0]).toEqual(context);
    expect(kept?.changed).toBe(new Date(EDITED).toISOString());
    const again = await bringMarkdown(edited);
    expect(again.counts.clippings).toMatchObject({ added: 0, changed: 0, bothNotes: 0 });
  });

  it('know a passage that has been kept anew, empty lines in a note, and that a quote is the page’s', async () => {
    await bringMarkdown(obsidian());
    const [first] = given();
    const standing = await db.clippings.get(first?.id ?? '');
    if (!standing) throw new Error('it was imported');
    await db.clippings.delete(standing.id);
    await db.clippings.put({
      ...standing,
      id: crypto.randomUUID(),
      note: standing.note.replace('\n', '\n\n'),
      changed: NOW,
    });
    const before = await printPackage(packageSources(db, false));
    await bringMarkdown(obsidian());
    await bringMarkdown(markdown('a.md', written('obsidian').replace('> 到2027年', '> 截至2027年')));
    expect(await printPackage(packageSources(db, false))).toBe(before);
  });
});
