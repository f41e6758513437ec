import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import fc from 'fast-check';
import type * as v from 'valibot';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { ROW_SCHEMAS } from '@/lib/core/formats/package/check';
import { DEEPEST } from '@/lib/core/formats/package/limits';
import { readPackage, wholePackage } from '@/lib/core/formats/package/read';
import { PACKAGE_KINDS, PACKAGE_TABLES, type PackageRows, type PackageTable } from '@/lib/core/formats/package/types';
import { clipping } from '../../../support/clippings';
import { anyPackage, anyTime, emptyPackage, HEADER, printPackage, streamOf } from '../../../support/packages';

const SCHEMA = JSON.parse(readFileSync('assets/schemas/package.schema.json', 'utf8'));

const anyHeader = fc
  .record(
    { kind: fc.constantFrom(...PACKAGE_KINDS), made: anyTime, app: fc.constant('0.1.0'), by: fc.constant('林一') },
    { requiredKeys: ['kind', 'made', 'app'] },
  )
  .map((header) => header as typeof HEADER);

describe('a package', () => {
  it('says after reading what was written, whatever the reader has kept', async () => {
    await fc.assert(
      fc.asyncProperty(anyHeader, anyPackage, fc.integer({ min: 1, max: 300 }), async (header, contents, piece) => {
        const text = await printPackage(contents, header);
        expect(await wholePackage(streamOf(text, piece))).toEqual({ header, contents });
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('is what its JSON Schema says', async () => {
    const isValid = new Ajv({ allErrors: true }).compile(SCHEMA);
    await fc.assert(
      fc.asyncProperty(anyPackage, async (contents) => {
        isValid(JSON.parse(await printPackage(contents)));
        expect(isValid.errors ?? []).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('has in its JSON Schema the fields that are read, and no others', () => {
    for (const table of PACKAGE_TABLES) {
      const name = SCHEMA.properties[table].items.$ref.split('/').at(-1);
      const { properties, required } = SCHEMA.definitions[name];
      const entries = Object.entries<{ type: string }>(ROW_SCHEMAS[table].entries);
      expect(Object.keys(properties).sort()).toEqual(entries.map(([key]) => key).sort());
      const needed = entries.filter(([, { type }]) => type !== 'exact_optional').map(([key]) => key);
      expect([...required].sort()).toEqual(needed.sort());
    }
  });

  it('of version 1 is read for ever', async () => {
    // Frozen: what readers of the first version have on their disks.
    const frozen = readFileSync('tests/fixtures/import/package-1.json', 'utf8');
    const { header, contents } = await wholePackage(streamOf(frozen));
    const { format: _, version: __, counts: ___, ...all } = JSON.parse(frozen);
    expect({ ...header, ...contents }).toEqual({ ...emptyPackage(), ...all });
  });

  it('of version 1 may have tags that the reader had respelt', async () => {
    const tag = { id: '0123456789ab', name: '补贴', created: '2026-01-02T03:04:05.000Z', boardName: '補貼' };
    const text = (await printPackage({ tags: [tag] })).replace('"version": 2', '"version": 1');
    expect((await wholePackage(streamOf(text))).contents.tags).toEqual([tag]);
  });

  it('takes every field that the tables have: one that is missing here would refuse the reader’s own backups', () => {
    // Compared by the compiler.
    type Checked = { [T in PackageTable]: v.InferOutput<(typeof ROW_SCHEMAS)[T]> };
    expectTypeOf<Checked['tags']>().toEqualTypeOf<PackageRows['tags']>();
    expectTypeOf<Checked['goneTags']>().toEqualTypeOf<PackageRows['goneTags']>();
    expectTypeOf<Required<Checked['clippings']>>().toEqualTypeOf<Required<PackageRows['clippings']>>();
    expectTypeOf<Required<Checked['trash']>>().toEqualTypeOf<Required<PackageRows['trash']>>();
    expectTypeOf<Checked['snapshots']>().toEqualTypeOf<PackageRows['snapshots']>();
    expectTypeOf<Checked['glossaries']>().toEqualTypeOf<PackageRows['glossaries']>();
    expectTypeOf<Checked['userTerms']>().toEqualTypeOf<PackageRows['userTerms']>();
    expectTypeOf<Checked['switchedOff']>().toEqualTypeOf<PackageRows['switchedOff']>();
    expectTypeOf<Checked['articleFacts']>().toEqualTypeOf<PackageRows['articleFacts']>();
    expectTypeOf<Checked['corrections']>().toEqualTypeOf<PackageRows['corrections']>();
    expectTypeOf<Checked['documents']>().toEqualTypeOf<PackageRows['documents']>();
    expectTypeOf<keyof Checked>().toEqualTypeOf<PackageTable>();
  });

  it('is the same text for the same rows, one row a line', async () => {
    const contents = { ...emptyPackage(), clippings: [clipping(), clipping({ id: 'c2' })] };
    const text = await printPackage(contents);
    expect(await printPackage(structuredClone(contents))).toBe(text);
    expect(text.split('\n').filter((line) => line.includes('"quote"'))).toHaveLength(2);
  });

  it('comes in pieces of bounded length', async () => {
    const many = function* () {
      for (let index = 0; index < 3_000; index++) yield clipping({ id: String(index), note: '备注'.repeat(50) });
    };
    const { packageChunks } = await import('@/lib/core/formats/package/write');
    const lengths: number[] = [];
    for await (const chunk of packageChunks(HEADER, { clippings: many() })) lengths.push(chunk.length);
    expect(lengths.length).toBeGreaterThan(10);
    expect(Math.max(...lengths)).toBeLessThan(2 * Math.min(...lengths.slice(0, -1)));
  });
});

const FULL = await printPackage({ ...emptyPackage(), clippings: [clipping({ id: 'one' }), clipping({ id: 'two' })] });
const reading = (text: string) => wholePackage(streamOf(text));
const withRow = (row: string) => FULL.replace('"tags": [', `"tags": [${row}`);

describe('what is no package of this version', () => {
  it.each([
    ['another program’s file', '{"annotations": []}', 'NotPackageError', 'annotations'],
    ['a list', '[1]', 'NotPackageError', ''],
    ['another format', FULL.replace('cezhu-package', 'cezhu-glossary'), 'NotPackageError', 'format'],
    ['a later version', FULL.replace('"version": 2', '"version": 3'), 'NewerPackageError', '3'],
    ['version 1.5', FULL.replace('"version": 2', '"version": 1.5'), 'PackageFieldError', 'version'],
    ['no version', FULL.replace('"version": 2,', ''), 'PackageFieldError', 'version'],
    ['a kind of its own', FULL.replace('"backup"', '"dump"'), 'PackageFieldError', 'kind'],
    ['a list of its own', FULL.replace('"trash"', '"bin"'), 'PackageUnknownFieldError', 'bin'],
    ['a list twice', FULL.replace('"trash"', '"tags"'), 'PackageFieldError', 'tags'],
    ['a list that is none', FULL.replace(/"trash": \[\s*\]/, '"trash": {"a": 1}'), 'PackageFieldError', 'trash'],
    ['a row that is none', withRow('7'), 'PackageFieldError', 'tags 1'],
    ['half a file', FULL.slice(0, FULL.length / 2), 'PackageBrokenError', ''],
    ['an empty file', '', 'PackageBrokenError', ''],
    ['two files in one', FULL + FULL, 'PackageBrokenError', ''],
    ['rows left out', FULL.replace('"clippings":2', '"clippings":3'), 'PackageCountError', 'clippings: 2 / 3'],
    ['bytes that are no UTF-8', FULL, 'PackageBrokenError', ''],
  ])('is refused: %s', async (name, text, error, message) => {
    const bytes = new TextEncoder().encode(text);
    if (name.startsWith('bytes')) bytes[bytes.indexOf(0xe5)] = 0xff;
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(bytes);
        controller.close();
      },
    });
    const failed = await wholePackage(stream).then(
      () => undefined,
      (caught: Error) => caught,
    );
    expect(failed?.name).toBe(error);
    expect(failed?.message).toContain(message);
  });

  const row = clipping({ id: 'two' });
  it.each<[string, Record<string, unknown>, string, string]>([
    ['a field of its own', { stars: 5 }, 'PackageUnknownFieldError', 'clippings 2: stars'],
    ['a field in a field', { facts: { title: '', stars: 5 } }, 'PackageUnknownFieldError', 'clippings 2: facts.stars'],
    ['HTML beside the text', { html: '<b>a</b>' }, 'PackageUnknownFieldError', 'clippings 2: html'],
    ['a missing field', { note: undefined }, 'PackageFieldError', 'clippings 2: note'],
    ['a note that is a number', { note: 7 }, 'PackageFieldError', 'clippings 2: note'],
    ['an empty quote', { quote: '' }, 'PackageFieldError', 'clippings 2: quote'],
    ['a day that does not exist', { created: '2023-02-30T00:00:00.000Z' }, 'PackageFieldError', 'clippings 2: created'],
    ['a time of no zone', { changed: '2023-02-03T00:00:00' }, 'PackageFieldError', 'clippings 2: changed'],
    ['an address that runs', { url: 'java\nscript:alert(1)' }, 'PackageFieldError', 'clippings 2: url'],
    ['an address that is data', { url: ' DATA:text/html,x' }, 'PackageFieldError', 'clippings 2: url'],
    ['a tag that is no id', { tags: ['<b>'] }, 'PackageFieldError', 'clippings 2: tags.0'],
    ['half a selector', { selector: [row.selector[0]] }, 'PackageFieldError', 'clippings 2: selector'],
    [
      'a position before the text',
      { selector: [row.selector[0], { ...row.selector[1], start: -1 }] },
      'PackageFieldError',
      'clippings 2: selector.1.start',
    ],
  ])('is named by list, row and field: %s', async (_, fields, error, message) => {
    const text = await printPackage({ clippings: [clipping({ id: 'one' }), { ...row, ...fields }] });
    await expect(reading(text)).rejects.toMatchObject({ name: error, message: expect.stringContaining(message) });
  });

  it('is refused where keys would reach for the prototype', async () => {
    const hostile = JSON.stringify(row).replace('{', '{"__proto__": {"polluted": true}, ');
    await expect(reading(FULL.replace('"clippings": [', `"clippings": [${hostile},`))).rejects.toMatchObject({
      name: 'PackageUnknownFieldError',
    });
    for (const key of ['constructor', 'toString']) {
      await expect(reading(FULL.replace('"trash"', `"${key}"`))).rejects.toMatchObject({
        name: 'PackageUnknownFieldError',
      });
    }
    expect('polluted' in {}).toBe(false);
  });

  it('is refused where a number is beyond all numbers', async () => {
    const text = FULL.replace('"start":0', '"start":1e999');
    await expect(reading(text)).rejects.toMatchObject({ name: 'PackageFieldError' });
  });

  it('is refused before its brackets have filled the memory', async () => {
    const text = withRow('['.repeat(DEEPEST + 1));
    await expect(reading(text)).rejects.toMatchObject({ name: 'PackageTooBigError' });
  });

  it('is refused long before a string without an end has been read', async () => {
    const head = new TextEncoder().encode(FULL.slice(0, FULL.indexOf('"tags": [')));
    const open = new TextEncoder().encode('"tags": [{"name": "');
    const piece = new TextEncoder().encode('人'.repeat(100_000));
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(head);
        controller.enqueue(open);
      },
      pull(controller) {
        sent += piece.length;
        controller.enqueue(piece);
      },
    });
    await expect(wholePackage(endless)).rejects.toMatchObject({ name: 'PackageTooBigError' });
    expect(sent).toBeLessThan(100 * 1024 * 1024);
  });
});

describe('reading', () => {
  it('tells how far it is, and gives rows before the file is read to its end', async () => {
    const clippings = Array.from({ length: 2_000 }, (_, index) => clipping({ id: String(index) }));
    const text = await printPackage({ clippings });
    const heard: number[] = [];
    let rows = 0;
    for await (const part of readPackage(streamOf(text, 10_000), { progress: (bytes) => heard.push(bytes) })) {
      if ('header' in part) continue;
      expect(part.from).toBe(rows);
      rows += part.rows.length;
      expect(part.rows.length).toBeLessThan(100);
    }
    expect(rows).toBe(clippings.length);
    expect(heard.at(-1)).toBe(new TextEncoder().encode(text).length);
    expect(heard).toEqual([...heard].sort((a, b) => a - b));
  });

  it('stops when it is told to, and lets go of the file', async () => {
    const stop = new AbortController();
    let cancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new TextEncoder().encode(FULL.slice(0, 40))),
      cancel: () => {
        cancelled = true;
      },
    });
    stop.abort();
    await expect(wholePackage(endless, { signal: stop.signal })).rejects.toMatchObject({ name: 'AbortError' });
    expect(cancelled).toBe(true);
  });
});
