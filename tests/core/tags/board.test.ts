import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BOARD_FORMAT, bucketOf, META_KEY, mergeTags, readBoard, writeBoard } from '@/lib/core/tags/board';
import { cleanTagName } from '@/lib/core/tags/tag-name';
import type { Tag } from '@/lib/core/types';

const hex = fc.integer({ min: 0, max: 2 ** 48 - 1 }).map((value) => value.toString(16).padStart(12, '0'));
// Few ids, names and times, so that tags collide.
const someTag: fc.Arbitrary<Tag> = fc.record({
  id: fc.constantFrom('000000000000', '07ffffffffff', '080000000000', 'ffffffffffff', 'f80000000001'),
  name: fc.constantFrom('安家费', '安家費', '引才'),
  created: fc.constantFrom('2024-01-01T00:00:00.000Z', '2025-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z'),
});
const tagSet = fc.array(someTag, { maxLength: 12, size: 'max' });
const distinctTags = fc.uniqueArray(
  fc.record({
    id: hex,
    name: fc.string({ minLength: 1 }).map(cleanTagName).filter(Boolean),
    created: fc.constant('2024-01-01T00:00:00.000Z'),
  }),
  {
    selector: ({ id }) => id,
    maxLength: 60,
    size: 'max',
  },
);
const sorted = (tags: readonly Tag[]) => [...tags].sort((a, b) => (a.id < b.id ? -1 : 1));

describe('bucketOf', () => {
  it.each([
    ['000000000000', 't0'],
    ['07ffffffffff', 't0'],
    ['080000000000', 't1'],
    ['58a2b3c4d5e6', 'tb'],
    ['ffffffffffff', 'tv'],
  ])('%s stands in %s', (id, bucket) => {
    expect(bucketOf(id)).toBe(bucket);
  });
});

describe('the board', () => {
  it('gives back the tags that were written', () => {
    fc.assert(
      fc.property(distinctTags, (tags) => {
        expect(sorted(readBoard(writeBoard(tags)))).toEqual(sorted(tags));
      }),
    );
  });

  it('has the same bytes for the same tags in any order', () => {
    fc.assert(
      fc.property(distinctTags, (tags) => {
        const there = writeBoard(tags);
        const back = writeBoard([...tags].reverse());
        for (const key of Object.keys(there)) expect(JSON.stringify(back[key])).toBe(JSON.stringify(there[key]));
        expect(Object.keys(back).sort()).toEqual(Object.keys(there).sort());
      }),
    );
  });

  it('survives JSON, as storage.sync keeps it', () => {
    fc.assert(
      fc.property(distinctTags, (tags) => {
        const items = writeBoard(tags);
        expect(readBoard(JSON.parse(JSON.stringify(items)))).toEqual(readBoard(items));
      }),
    );
  });

  const row = ['58a2b3c4d5e6', '安家费', '2024-01-01T00:00:00.000Z'];
  it.each([
    [
      'a name that no device writes',
      {
        tb: [
          [row[0], '', row[2]],
          [row[0], ' 安家费', row[2]],
          [row[0], '安\u200b家费', row[2]],
        ],
      },
    ],
    [
      'a time that is none',
      {
        tb: [
          [row[0], row[1], ''],
          [row[0], row[1], '昨天'],
          [row[0], row[1], '2024-01-01'],
        ],
      },
    ],
    ['another item', { m: { format: BOARD_FORMAT }, settings: [row], t: [row], tw: [row], t00: [row] }],
    ['a bucket that is no list', { tb: 'x', t1: null, t2: { 0: row } }],
    ['rows that are no lists', { tb: [null, 'x', 3, { length: 3 }] }],
    ['rows of another length', { tb: [[], row.slice(0, 2), [...row, 'more']] }],
    [
      'rows with other types',
      {
        tb: [
          [...row.slice(0, 2), 1704067200000],
          [null, ...row.slice(1)],
        ],
      },
    ],
    [
      'ids of another form',
      {
        tb: [
          ['58A2B3C4D5E6', ...row.slice(1)],
          ['58a2', ...row.slice(1)],
          ['58a2b3c4d5e6\n', ...row.slice(1)],
        ],
      },
    ],
  ])('passes over %s', (_, items) => {
    expect(readBoard(items)).toEqual([]);
    expect(readBoard({ ...items, ta: [row] })).toHaveLength(1);
  });

  it('keeps its meta item apart from the buckets', () => {
    expect(readBoard({ [META_KEY]: [row] })).toEqual([]);
  });

  it('keeps items far below the limit of storage.sync for a thousand tags of usual length', () => {
    const tags = Array.from({ length: 1000 }, (_, index) => ({
      id: ((index * 281_474_976_710) % 2 ** 48).toString(16).padStart(12, '0'),
      name: '科技人才政策汇编',
      created: '2024-01-01T00:00:00.000Z',
    }));
    const items = Object.entries(writeBoard(tags));
    const sizes = items.map(([key, value]) => new TextEncoder().encode(key + JSON.stringify(value)).length);
    expect(Math.max(...sizes)).toBeLessThan(8192);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(102_400);
  });
});

describe('mergeTags', () => {
  const tag = (created: string, name = '安家费'): Tag => ({ id: '58a2b3c4d5e6', name, created });

  it('lets the earlier creation win', () => {
    expect(mergeTags([tag('2025', '安家費')], [tag('2024')])).toEqual([tag('2024')]);
  });

  it('lets the smaller name win among equally old ones', () => {
    const [small, large] = [tag('2024', 'a'), tag('2024', 'b')];
    expect(mergeTags([large], [small])).toEqual([small]);
    expect(mergeTags([small], [large])).toEqual([small]);
  });

  it('is commutative, associative and idempotent', () => {
    fc.assert(
      fc.property(tagSet, tagSet, tagSet, (a, b, c) => {
        const merged = mergeTags(a, b);
        expect(mergeTags(b, a)).toEqual(merged);
        expect(mergeTags(merged, c)).toEqual(mergeTags(a, mergeTags(b, c)));
        expect(mergeTags(merged, merged)).toEqual(merged);
        expect(mergeTags(merged, a)).toEqual(merged);
      }),
      { numRuns: 500 },
    );
  });

  it('loses no id and doubles none', () => {
    fc.assert(
      fc.property(tagSet, tagSet, (a, b) => {
        const ids = mergeTags(a, b).map(({ id }) => id);
        expect(ids).toEqual([...new Set([...a, ...b].map(({ id }) => id))].sort());
      }),
    );
  });
});
