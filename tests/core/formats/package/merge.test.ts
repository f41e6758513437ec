import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KeptClipping, mergeClippings, passageKey } from '@/lib/core/formats/package/merge/clipping';
import { mergeNotes, NOTE_DIVIDER } from '@/lib/core/formats/package/merge/notes';
import { MERGERS, type PlainTable } from '@/lib/core/formats/package/merge/rows';
import { canonical, isSame } from '@/lib/core/formats/package/merge/same';
import { keptTag } from '@/lib/core/formats/package/merge/tag';
import { registersOf, type TagRow } from '@/lib/core/tags/rows';
import { clipping } from '../../../support/clippings';
import { anyPackage } from '../../../support/packages';
import { anyStamp } from '../../../support/tag-registers';

/** Few values, so that they meet. */
const time = fc.constantFrom(...[1, 2, 3].map((day) => `2026-01-0${day}T00:00:00.000Z`));
const note = fc
  .array(fc.constantFrom('甲', '甲乙', '乙', '丙', ''), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(NOTE_DIVIDER));

const version: fc.Arbitrary<KeptClipping> = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c'),
    created: time,
    changed: time,
    trashed: fc.option(time, { nil: undefined }),
    note,
    tags: fc.subarray(['t1', 't2', 't3']),
    colour: fc.constantFrom('green' as const, 'pink' as const),
    headings: fc.subarray(['三、强化保障']),
  })
  .map(({ trashed, ...fields }) => ({ ...clipping(fields), ...(trashed ? { trashed } : {}) }));

function laws<T>(any: fc.Arbitrary<T>, merge: (a: T, b: T) => T): void {
  fc.assert(
    fc.property(any, any, any, (a, b, c) => {
      expect(merge(a, b)).toEqual(merge(b, a));
      expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      const once = merge(a, b);
      expect(merge(once, b)).toEqual(once);
      expect(merge(once, a)).toEqual(once);
      expect(merge(once, once)).toEqual(once);
    }),
    { numRuns: 500 },
  );
}

describe('one passage on two computers', () => {
  it('is the same whichever merges first, and does not grow', () => {
    laws(version, mergeClippings);
  }, 30_000);

  const monday = '2026-03-02T08:00:00.000Z';
  const friday = '2026-03-06T08:00:00.000Z';

  it('has the tags of both and the colour given last', () => {
    const office = clipping({ tags: ['b'], colour: 'green', changed: monday });
    const home = clipping({ tags: ['a'], colour: 'pink', changed: friday });
    expect(mergeClippings(office, home)).toEqual({ ...home, tags: ['a', 'b'] });
  });

  it('keeps both notes where they disagree, with a line between', () => {
    const office = clipping({ note: '口径待核', changed: monday });
    const home = clipping({ note: '与去年相同', changed: friday });
    const merged = mergeClippings(office, home);
    expect(merged.note).toBe(`与去年相同${NOTE_DIVIDER}口径待核`);
    expect(merged.changed).toBe(friday);
  });

  it('has one note where one continues the other', () => {
    expect(mergeNotes('口径待核', '口径待核：已问过人社局')).toBe('口径待核：已问过人社局');
    expect(mergeNotes('', '口径待核')).toBe('口径待核');
    expect(mergeNotes(' 原样\n', ' 原样\n')).toBe(' 原样\n');
  });

  it('is in the trash where it was deleted after the last change, and live where it was changed after', () => {
    const live = clipping({ changed: monday });
    expect(mergeClippings(live, { ...live, trashed: friday })).toMatchObject({ trashed: friday });
    expect(mergeClippings({ ...live, trashed: monday }, { ...live, changed: friday })).not.toHaveProperty('trashed');
    expect(mergeClippings({ ...live, trashed: monday }, live)).not.toHaveProperty('trashed');
  });
});

describe('passageKey', () => {
  it('is one for a passage in both scripts, and another for other words, another place or another article', () => {
    const one = clipping({ quote: '全市人才总量达到160万人' });
    expect(passageKey(clipping({ quote: '全市人才總量達到１６０萬人', start: 5 }))).toBe(passageKey(one));
    const [quote, position] = one.selector;
    const others = [
      clipping({ quote: '全市人才总量达到180万人' }),
      { ...one, selector: [{ ...quote, prefix: '到2027年，' }, position] as typeof one.selector },
      { ...one, pageId: 'page-2' },
    ];
    for (const other of others) expect(passageKey(other)).not.toBe(passageKey(one));
  });
});

describe('rows of the other tables', () => {
  it.each(Object.keys(MERGERS) as PlainTable[])(
    'merge the same way in every order: %s',
    (table) => {
      const merge = MERGERS[table] as (a: unknown, b: unknown) => unknown;
      const row = anyPackage.filter((contents) => contents[table].length > 0).map((contents) => contents[table][0]);
      const key = { id: 'k', pageId: 'p', sha256: 's', name: '人才' };
      const fields: Record<string, unknown> = { created: time, changed: time, taken: time, opened: time };
      const met = row.chain((one) =>
        fc
          .record(Object.fromEntries(Object.entries(fields).filter(([name]) => name in (one as object))) as never)
          .map((times) => ({
            ...(one as object),
            ...Object.fromEntries(Object.entries(key).filter(([name]) => name in (one as object))),
            ...(times as object),
          })),
      );
      fc.assert(
        fc.property(met, met, met, (a, b, c) => {
          expect(merge(a, b)).toEqual(merge(b, a));
          expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
          expect(merge(merge(a, b), b)).toEqual(merge(a, b));
        }),
      );
    },
    30_000,
  );
});

describe('a tag of two computers', () => {
  const id = 'abcdefabcdef';
  const mergeTag = (a: TagRow, b: TagRow): TagRow => keptTag([a, b]).row;

  it('has one name, colour and life, whichever merges first', () => {
    const stamps = fc.record({ name: anyStamp, colour: anyStamp, life: anyStamp }, { requiredKeys: [] });
    const common = {
      id: fc.constant(id),
      name: fc.constantFrom('补贴', '補貼', '补助'),
      colour: fc.constantFrom('green' as const, 'pink' as const),
      into: fc.constant('0123456789ab'),
      stamps,
    };
    const tag = fc.oneof(
      fc.record(
        { ...common, created: time, boardName: fc.constantFrom('补贴', '補貼') },
        { requiredKeys: ['id', 'name', 'created'] },
      ),
      fc.record({ ...common, gone: time }, { requiredKeys: ['id', 'name', 'gone'] }),
    ) as fc.Arbitrary<TagRow>;
    // Times may say more exactly than stamps when that was: what is joined is what the stamps say.
    const registers = registersOf;
    fc.assert(
      fc.property(tag, tag, tag, (a, b, c) => {
        expect(registers(mergeTag(a, b))).toEqual(registers(mergeTag(b, a)));
        expect(registers(mergeTag(mergeTag(a, b), c))).toEqual(registers(mergeTag(a, mergeTag(b, c))));
        expect(registers(mergeTag(mergeTag(a, b), b))).toEqual(registers(mergeTag(a, b)));
      }),
    );
  });

  it('is called as it was last called, and stays deleted where that came last', () => {
    const here: TagRow = { id, name: '补贴', created: '2026-01-01T00:00:00.000Z', stamps: { name: [9, 0, 1] } };
    const there: TagRow = { id, name: '补助', gone: '2026-02-01T00:00:00.000Z' };
    expect(keptTag([here, there])).toEqual({
      table: 'goneTags',
      row: { id, name: '补贴', gone: '2026-02-01T00:00:00.000Z', stamps: { name: [9, 0, 1] } },
    });
    const again: TagRow = { id, name: '补贴', created: '2026-03-01T00:00:00.000Z' };
    expect(keptTag([there, again])).toEqual({ table: 'tags', row: { ...again, name: '补助' } });
  });

  it('that the reader had respelt keeps that name against one that nobody has given', () => {
    const old: TagRow = { id, name: '补贴', created: '2026-01-01T00:00:00.000Z' };
    expect(mergeTag({ ...old, name: '補貼', boardName: '补贴' }, old)).toMatchObject({ name: '補貼' });
  });
});

describe('isSame', () => {
  it('is blind to the order of fields, and to nothing else', () => {
    expect(isSame({ a: 1, b: [{ c: '人', d: null }] }, { b: [{ d: null, c: '人' }], a: 1 })).toBe(true);
    const pairs: [unknown, unknown][] = [
      [[1], { 0: 1 }],
      [{ a: 1 }, { b: 1 }],
      [{}, null],
      [
        [1, 2],
        [2, 1],
      ],
      ['1', 1],
    ];
    for (const [a, b] of pairs) expect(isSame(a, b)).toBe(false);
  });

  it('holds exactly where the canonical texts are equal', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), fc.jsonValue({ maxDepth: 3 }), (a, b) => {
        const [one, other] = [a, b].map((value) => JSON.parse(JSON.stringify(value)) as unknown);
        expect(isSame(one, other)).toBe(canonical(one) === canonical(other));
        expect(isSame(one, structuredClone(one))).toBe(true);
      }),
    );
  });
});
