/** Packages for tests: made up at random, and the ways of a file. */
import fc from 'fast-check';
import { SHEET_FACTS } from '@/lib/core/article/sheet';
import { FACT_NAMES } from '@/lib/core/article/types';
import { CLIPPING_COLOURS, type Clipping, type TrashedClipping } from '@/lib/core/clippings/types';
import { NO_COMPARE_QUERY } from '@/lib/core/compare/query';
import { PACKAGE_TABLES, type PackageContents, type PackageHeader } from '@/lib/core/formats/package/types';
import { type PackageSources, packageChunks } from '@/lib/core/formats/package/write';
import type { Annotation, Selector } from '@/lib/core/types';
import { anyString } from './arbitrary';
import { figure, term } from './clippings';
import { anyStamp } from './tag-registers';

export const HEADER: PackageHeader = { kind: 'backup', made: '2026-03-04T05:06:07.000Z', app: '0.1.0' };

export function emptyPackage(): PackageContents {
  return Object.fromEntries(PACKAGE_TABLES.map((table) => [table, []])) as unknown as PackageContents;
}

export async function printPackage(sources: PackageSources, header = HEADER): Promise<string> {
  let text = '';
  for await (const chunk of packageChunks(header, sources)) text += chunk;
  return text;
}

/** A text as a file comes: in pieces that end anywhere. */
export function streamOf(text: string, piece = 1_000): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(at, at + piece));
      at += piece;
    },
  });
}

export const anyTime = fc
  .integer({ min: Date.UTC(2020, 0), max: Date.UTC(2030, 0) })
  .map((time) => new Date(time).toISOString());
const hex = (length: number) =>
  fc.array(fc.constantFrom(...'0123456789abcdef'), { minLength: length, maxLength: length }).map((all) => all.join(''));
export const anyTagId = hex(12);
const someString = anyString.filter((text) => text !== '');
const optional = <T extends Record<string, fc.Arbitrary<unknown>>>(model: T) => fc.record(model, { requiredKeys: [] });

const anySelector: fc.Arbitrary<Selector> = fc
  .tuple(anyString, anyString, anyString, fc.nat(), fc.nat())
  .map(([exact, prefix, suffix, start, length]) => [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    { type: 'TextPositionSelector', start, end: start + length },
  ]);

const anyAnnotation: fc.Arbitrary<Annotation> = fc.constantFrom<Annotation>(
  term(),
  term({ origin: 'user', inner: [term({ start: 2, end: 4 })] }),
  figure(),
  figure({
    kind: 'money',
    value: [50, 60],
    unit: 'CNY',
    per: ['month', 'person'],
    when: { value: '2025', role: 'by', span: { start: 0, end: 4 }, inherited: true },
    role: 'entitlement',
    metric: { start: 1, end: 2 },
    place: { start: 1, end: 2, referent: { start: 3, end: 4 } },
    change: { from: -1, to: 1 },
    edits: { value: '2026', metric: '' },
  }),
);

const anyFacts = optional(Object.fromEntries(FACT_NAMES.map((name) => [name, anyString])));

export const anyClipping = fc
  .tuple(
    fc.record({
      id: fc.uuid(),
      url: fc.constantFrom(
        'https://rsj.example.gov.cn/a.html#1',
        'http://例子.中国/',
        'cezhu-document:ab',
        'file:///D:/a',
      ),
      pageId: hex(64),
      title: anyString,
      quote: someString,
      selector: anySelector,
      annotations: fc.array(anyAnnotation, { maxLength: 3 }),
      headings: fc.array(anyString, { maxLength: 3 }),
      facts: anyFacts,
      tags: fc.uniqueArray(anyTagId, { maxLength: 3 }),
      note: anyString,
      created: anyTime,
      changed: anyTime,
    }),
    optional({
      clean: anyString,
      sentence: anyString,
      script: fc.constantFrom('Hans', 'Hant'),
      colour: fc.constantFrom(...CLIPPING_COLOURS),
      by: fc.string({ maxLength: 20 }),
    }),
  )
  .map(([required, given]) => ({ ...required, ...given }) as Clipping);

const rows = <T>(row: fc.Arbitrary<T>) => fc.array(row, { maxLength: 4 });

const anyStamps = optional({ name: anyStamp, colour: anyStamp, life: anyStamp });

export const anyPackage = fc.record({
  tags: rows(
    fc.record(
      {
        id: anyTagId,
        name: someString,
        created: anyTime,
        colour: fc.constantFrom(...CLIPPING_COLOURS),
        boardName: someString,
        into: anyTagId,
        stamps: anyStamps,
      },
      { requiredKeys: ['id', 'name', 'created'] },
    ),
  ),
  goneTags: rows(
    fc.record(
      {
        id: anyTagId,
        name: someString,
        gone: anyTime,
        created: anyTime,
        into: anyTagId,
        colour: fc.constantFrom(...CLIPPING_COLOURS),
        stamps: anyStamps,
      },
      { requiredKeys: ['id', 'name'] },
    ),
  ),
  clippings: rows(anyClipping),
  trash: rows(fc.tuple(anyClipping, anyTime).map(([one, trashed]): TrashedClipping => ({ ...one, trashed }))),
  snapshots: rows(
    fc.record({
      pageId: hex(64),
      sha256: hex(64),
      url: fc.constant('https://rsj.example.gov.cn/a.html'),
      title: anyString,
      facts: anyFacts,
      text: anyString,
      taken: anyTime,
    }),
  ),
  glossaries: rows(
    fc.record({
      id: someString,
      name: someString,
      enabled: fc.boolean(),
      sites: fc.constantFrom('all' as const, { only: ['gov.cn'] }, { except: [] }),
      created: anyTime,
      changed: anyTime,
    }),
  ),
  userTerms: rows(
    fc.record({
      id: someString,
      glossaryId: someString,
      key: someString,
      name: someString,
      category: fc.constantFrom('funding' as const, 'programme' as const),
      aliases: fc.array(anyString, { maxLength: 3 }),
      note: anyString,
      created: anyTime,
      changed: anyTime,
    }),
  ),
  switchedOff: rows(fc.record({ id: someString, created: anyTime })),
  articleFacts: rows(
    fc.record({
      pageId: hex(64),
      facts: optional(Object.fromEntries(SHEET_FACTS.map((name) => [name, anyString]))),
      changed: anyTime,
    }),
  ),
  corrections: rows(
    fc.record({
      id: fc.uuid(),
      pageId: hex(64),
      selector: anySelector,
      subject: fc.constantFrom(
        { type: 'term' as const, id: 'a', name: '人才' },
        { type: 'figure' as const, kind: 'count' as const },
      ),
      verdict: fc.constantFrom(
        { kind: 'hidden' as const },
        { kind: 'figure' as const, edits: { value: 3, audience: '博士' } },
      ),
      created: anyTime,
      changed: anyTime,
    }),
  ),
  documents: rows(
    fc.record({
      id: hex(64),
      pageId: hex(64),
      opened: anyTime,
      document: fc.constantFrom(
        {
          title: '临澜市人才公寓管理办法',
          blocks: [
            { kind: 'heading' as const, level: 1 as const, text: '办法' },
            { kind: 'item' as const, text: '一', depth: 0, ordinal: 1 },
            { kind: 'table' as const, rows: [[{ text: '类别', heading: true as const, columns: 2 }]], caption: '表' },
          ],
          source: { format: 'html' as const, name: '办法.html', address: 'https://a.example/', meta: [] },
        },
        { title: '', language: 'zh', blocks: [], source: { format: 'pasted' as const } },
      ),
    }),
  ),
  comparedArticles: rows(
    fc
      .tuple(hex(64), anyString, anyFacts, anySelector, anyTime, anyTime)
      .map(([pageId, title, facts, selector, added, changed]) => ({
        pageId,
        url: 'https://rsj.example.gov.cn/a.html',
        title,
        facts,
        figures: [
          {
            kind: 'money' as const,
            value: [50, 60] as [number, number],
            unit: 'CNY',
            bound: 'atLeast' as const,
            per: ['month' as const],
            role: 'entitlement' as const,
            metric: '安家费',
            when: '2025',
            whenRole: 'by' as const,
            inherited: ['place' as const],
            from: 0,
            sentence: { before: '给予', said: '50万元', after: '。' },
            selector,
          },
        ],
        added,
        changed,
      })),
  ),
  metricChoices: rows(
    fc.record({
      id: fc.tuple(fc.string(), fc.string()).map((pair) => pair.join('\n')),
      verdict: fc.constantFrom('same' as const, 'apart' as const),
      changed: anyTime,
    }),
  ),
  comparisons: rows(
    fc.record({
      id: fc.uuid(),
      name: fc.constantFrom('各市安家费', '人才总量'),
      query: fc.constantFrom(NO_COMPARE_QUERY, {
        ...NO_COMPARE_QUERY,
        columns: '' as const,
        only: { place: ['临澜', ''] },
        rates: [{ from: 'USD', to: 'CNY', rate: 7.1, date: '2026-01-05' }],
      }),
      created: anyTime,
      changed: anyTime,
    }),
  ),
  settings: fc.constantFrom([], [{ key: 'settings' as const, value: { theme: 'dark', ruler: true } }]),
}) as fc.Arbitrary<PackageContents>;
