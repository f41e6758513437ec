import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Clipping } from '@/lib/core/clippings/types';
import { STANDINGS, type Standing } from '@/lib/core/kept/standings';
import { figureFacts } from '@/lib/core/library/figure-facts';
import { Library } from '@/lib/core/library/library';
import { LIBRARY_SORTS, type LibraryQuery, NO_QUERY } from '@/lib/core/library/query';
import { searchForm, wordsOf } from '@/lib/core/library/words';
import { CATEGORIES, FIGURE_KINDS } from '@/lib/core/types';
import { clipping, figure, term } from '../../support/clippings';
import { MANY_TAGS, manyClipping, manyClippings } from '../../support/many-clippings';

let library: Library;

function put(...clippings: Clipping[]): void {
  for (const one of clippings) library.shelf.put(one);
}

const ids = (fields: Partial<LibraryQuery>) =>
  [...library.find({ ...NO_QUERY, ...fields }).slots].map((slot) => library.shelf.ids[slot]);
const found = (fields: Partial<LibraryQuery>) => ids(fields).sort().join('');

beforeEach(() => {
  library = new Library();
});

describe('a search', () => {
  beforeEach(() => {
    library.setTags([{ id: 't1', name: '安家费' }]);
    put(
      clipping({ id: 'a', quote: '给予安家費30萬元。', note: '核对口径' }),
      clipping({ id: 'b', quote: '发放购房补贴。', tags: ['t1'], headings: ['三、强化保障', '（二）安居'] }),
      clipping({
        id: 'c',
        quote: '引进博士。',
        title: '云溪省安家政策',
        facts: { source: '云溪日报', documentNumber: '云政发〔2026〕3号' },
      }),
      clipping({
        id: 'd',
        quote: '強(qiáng)市 建設，ＴＡＬＥＮＴ Hub',
        pageId: 'p2',
        url: 'https://www.rsj.example.gov.cn/x',
      }),
    );
  });

  it.each([
    ['安家费', 'ab'],
    ['安家費', 'ab'],
    ['安 家 费', 'ab'],
    ['安家', 'abc'],
    ['核对', 'a'],
    ['（二）', 'b'],
    ['云溪日报', 'c'],
    ['云政发', 'c'],
    ['强市', 'd'],
    ['talent hub', 'd'],
    ['rsj.example', 'abcd'],
    ['费', 'ab'],
    ['30万', 'a'],
    ['购房 补贴 安家费', 'b'],
    ['安家费 博士', ''],
    // Not across two fields.
    ['元。核对', ''],
  ])('for %s finds %j', (search, expected) => {
    expect(found({ search })).toBe(expected);
  });

  it('follows what changes', () => {
    put(clipping({ id: 'a', quote: '给予安家費30萬元。', note: '已问过' }));
    expect([found({ search: '核对' }), found({ search: '已问过' })]).toEqual(['', 'a']);
    library.shelf.remove('a');
    expect(found({ search: '已问过' })).toBe('');
    put(clipping({ id: 'e', quote: '人才公寓' }));
    expect([found({ search: '已问过' }), found({ search: '公寓' })]).toEqual(['', 'e']);
    library.setTags([{ id: 't1', name: '租房' }]);
    expect([found({ search: '安家费' }), found({ search: '租房' })]).toEqual(['', 'b']);
  });
});

describe('filters', () => {
  const money = (id: string, value: number | [number, number], unit = 'CNY') =>
    clipping({ id, annotations: [figure({ kind: 'money', value, unit }), figure({ kind: 'count', value: 7 })] });

  it.each([
    [{ min: 100_000, max: 500_000 }, 'bcd'],
    [{ min: 500_001 }, 'ae'],
    [{ max: 99_999 }, ''],
    [{ min: 300_000, max: 300_000 }, 'bc'],
    [{ unit: 'USD' }, 'e'],
    [{ unit: 'EUR' }, ''],
    [{ min: 400_000, unit: 'CNY' }, 'acd'],
  ])('by money with %j', (limits, expected) => {
    put(
      money('a', 600_000),
      money('b', 300_000),
      money('c', [200_000, 400_000]),
      money('d', 500_000),
      money('e', 1_000_000, 'USD'),
    );
    expect(found({ kinds: ['money'], ...limits })).toBe(expected);
  });

  it('take a figure as the reader has corrected it, and times for no amounts', () => {
    put(
      clipping({ id: 'a', annotations: [figure({ kind: 'money', value: 5, unit: 'CNY', edits: { value: 50_000 } })] }),
      clipping({ id: 'b', annotations: [figure({ kind: 'date', value: '2026-05' })] }),
    );
    expect(found({ min: 50_000 })).toBe('a');
    expect(found({ kinds: ['date'] })).toBe('b');
    expect(found({ kinds: ['date'], min: 0 })).toBe('');
  });

  it('by days of the reader’s own clock, and by days of publication', () => {
    const at = (id: string, ...time: [number, number, number, number, number]) =>
      clipping({ id, created: new Date(...time).toISOString() });
    put(
      at('a', 2026, 0, 31, 23, 59),
      at('b', 2026, 1, 1, 0, 0),
      at('c', 2026, 1, 1, 23, 59),
      at('d', 2026, 1, 2, 0, 0),
    );
    expect(found({ clippedFrom: '2026-02-01', clippedTo: '2026-02-01' })).toBe('bc');
    expect(found({ clippedTo: '2026-01-31' })).toBe('a');
    put(
      clipping({ id: 'e', facts: { published: '2025-06-30T23:00:00+08:00' } }),
      clipping({ id: 'f', facts: { published: '2025' } }),
    );
    expect(found({ publishedFrom: '2025-06-30', publishedTo: '2025-06-30' })).toBe('e');
    expect(found({ publishedTo: '2025-12-31' })).toBe('ef');
  });
});

const folded = new Map<Clipping, string>();

/** All that a search looks through, each field on a line. */
function searched(one: Clipping): string {
  const { facts, url, title, quote, note, headings } = one;
  const fields = [quote, note, title, new URL(url).hostname, ...headings, ...Object.values(facts)];
  const text = folded.get(one) ?? fields.map((field) => searchForm(field)).join('\n');
  folded.set(one, text);
  return text;
}

/** By chance, but always the same: most have been looked for. */
function standingOf({ id }: Clipping): Standing {
  return STANDINGS[[...id].reduce((sum, one) => sum * 7 + one.charCodeAt(0), 0) % STANDINGS.length] as Standing;
}

/** Says of each article how its clippings stand. */
function seeAll(clippings: readonly Clipping[]): void {
  for (const pageId of new Set(clippings.map((one) => one.pageId))) {
    const own = clippings.filter((one) => one.pageId === pageId);
    const states = own.flatMap((one) => {
      const status = standingOf(one);
      return status === 'unseen' ? [] : [[one.id, status] as const];
    });
    library.shelf.setStanding(pageId, { seen: '2025-01-02T03:04:05.000Z', states: Object.fromEntries(states) });
  }
}

/** The same by the plainest means, over whole clippings. */
function expected(clippings: readonly Clipping[], query: LibraryQuery): Set<string> {
  const words = wordsOf(query.search);
  const names = new Map(MANY_TAGS.map(({ id, name }) => [id, searchForm(name)]));
  const passes = (one: Clipping): boolean => {
    const { facts, url, note, tags } = one;
    const site = new URL(url).hostname;
    const text = searched(one);
    const figures = figureFacts(one.annotations);
    const tagged = (id: string) => tags.includes(id);
    return (
      words.every((word) => text.includes(word) || tags.some((id) => names.get(id)?.includes(word))) &&
      (query.tags.length === 0 || (query.tagMode === 'all' ? query.tags.every(tagged) : query.tags.some(tagged))) &&
      !query.notTags.some(tagged) &&
      (!query.untagged || tags.length === 0) &&
      (query.sites.length === 0 || query.sites.includes(site)) &&
      (query.sources.length === 0 || query.sources.includes(facts.source ?? '')) &&
      (query.categories.length === 0 ||
        one.annotations.some((a) => a.type === 'term' && query.categories.includes(a.category))) &&
      ((query.kinds.length === 0 && query.min === undefined && query.max === undefined) ||
        figures.some(
          ({ kind, low, high }) =>
            (query.kinds.length === 0 || query.kinds.includes(kind)) &&
            (query.min === undefined || high >= query.min) &&
            (query.max === undefined || low <= query.max),
        )) &&
      (query.colours.length === 0 || query.colours.includes(one.colour ?? 'yellow')) &&
      (query.scripts.length === 0 || query.scripts.includes(one.script ?? 'Hant')) &&
      (query.note === '' || (note !== '') === (query.note === 'with')) &&
      (query.standings.length === 0 || query.standings.includes(standingOf(one)))
    );
  };
  return new Set(clippings.filter(passes).map(({ id }) => id));
}

const COUNT = 400;
const tagIds = MANY_TAGS.slice(0, 40).map(({ id }) => id);
/** As the generated ones, but with few tags, so that they meet. */
const few = manyClippings(COUNT).map((one) => ({
  ...one,
  tags: [...new Set(one.tags.map((id) => tagIds[Number.parseInt(id, 16) % 5] as string))],
}));

const queries: fc.Arbitrary<LibraryQuery> = fc
  .record(
    {
      search: fc.constantFrom(
        '人才',
        '安家費',
        '補貼 博士',
        '市',
        '核对',
        '日报 津贴',
        '（一）',
        'example',
        '无处',
        '2',
      ),
      tags: fc.subarray(tagIds.slice(0, 5), { maxLength: 2 }),
      tagMode: fc.constantFrom('all' as const, 'any' as const),
      notTags: fc.subarray(tagIds.slice(0, 5), { maxLength: 1 }),
      untagged: fc.boolean(),
      sites: fc.subarray(['rsj.0.example.gov.cn', 'rsj.3.example.gov.cn', 'rsj.7.example.gov.cn']),
      sources: fc.subarray([...new Set(few.map(({ facts }) => facts.source as string))].slice(0, 9)),
      categories: fc.subarray([...CATEGORIES], { maxLength: 3 }),
      kinds: fc.subarray([...FIGURE_KINDS], { maxLength: 2 }),
      min: fc.constantFrom(100, 100_000, 900_000),
      max: fc.constantFrom(3_000, 700_000),
      colours: fc.subarray(['yellow', 'green', 'blue'] as const),
      scripts: fc.subarray(['Hans', 'Hant'] as const),
      standings: fc.subarray([...STANDINGS]),
      note: fc.constantFrom('' as const, 'with' as const, 'without' as const),
      sort: fc.constantFrom(...LIBRARY_SORTS),
      grouped: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  .map((fields) => ({ ...NO_QUERY, ...fields }));

describe('the library', () => {
  it('finds exactly what a walk over all clippings finds, however it came about', () => {
    library.setTags(MANY_TAGS);
    put(...few.slice(0, 300));
    library.shelf.setStanding(few[0]?.pageId ?? '', {
      seen: '2025-01-01T00:00:00.000Z',
      states: Object.fromEntries(few.map(({ id }) => [id, 'orphan'])),
    });
    seeAll(few);
    for (const one of few.slice(50, 90)) library.shelf.remove(one.id);
    put(...manyClippings(30).map((one) => ({ ...one, quote: '别的话', note: '' })));
    put(...few.slice(20));
    put(...few.slice(0, 30));
    expect(library.shelf.size).toBe(COUNT);
    fc.assert(
      fc.property(queries, (query) => {
        const { slots, total, groups } = library.find(query);
        const all = [...slots].map((slot) => library.shelf.ids[slot] as string);
        expect(new Set(all)).toEqual(expected(few, query));
        expect([all.length, new Set(all).size]).toEqual([total, total]);
        if (query.grouped) expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(total);
      }),
      { numRuns: 150 },
    );
  });

  it('counts for each choice what choosing it would show', () => {
    library.setTags(MANY_TAGS);
    put(...few);
    seeAll(few);
    fc.assert(
      fc.property(queries, (query) => {
        const { counts } = library.find(query);
        const shown = (fields: Partial<LibraryQuery>) => library.find({ ...query, ...fields }).total;
        for (const [site, count] of counts.sites.slice(0, 3)) expect(shown({ sites: [site] })).toBe(count);
        for (const [source, count] of counts.sources.slice(0, 3)) expect(shown({ sources: [source] })).toBe(count);
        for (const [colour, count] of counts.colours) expect(shown({ colours: [colour] })).toBe(count);
        for (const [script, count] of counts.scripts) expect(shown({ scripts: [script] })).toBe(count);
        for (const [state, count] of counts.standings) expect(shown({ standings: [state] })).toBe(count);
        for (const [note, count] of counts.note) expect(shown({ note })).toBe(count);
        for (const [category, count] of counts.categories) expect(shown({ categories: [category] })).toBe(count);
        for (const [tag, count] of counts.tags.slice(0, 3)) {
          const tags = query.tagMode === 'all' ? [...query.tags, tag] : [tag];
          const others = query.tagMode === 'all' ? {} : { notTags: [], untagged: false };
          if (query.tagMode === 'all' || query.notTags.length === 0) expect(shown({ tags, ...others })).toBe(count);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is in the order that is asked for', () => {
    put(
      clipping({
        id: 'a',
        pageId: 'p1',
        title: '乙地政策',
        created: '2026-01-01T00:00:00Z',
        start: 9,
        facts: { published: '2025-01-01' },
      }),
      clipping({ id: 'b', pageId: 'p2', title: '甲地政策', created: '2026-01-02T00:00:00Z', start: 5, facts: {} }),
      clipping({
        id: 'c',
        pageId: 'p1',
        title: '乙地政策',
        created: '2026-01-03T00:00:00Z',
        start: 2,
        facts: { published: '2025-01-01' },
      }),
      clipping({
        id: 'd',
        pageId: 'p3',
        title: '丙地政策',
        created: '2025-12-31T00:00:00Z',
        start: 1,
        facts: { published: '2026-01-01' },
      }),
    );
    const order = (sort: LibraryQuery['sort'], grouped = false) => ids({ sort, grouped }).join('');
    expect(order('newest')).toBe('cbad');
    expect(order('oldest')).toBe('dabc');
    expect(order('published')).toBe('dcab');
    // 丙 bǐng, 甲 jiǎ, 乙 yǐ.
    expect(order('article')).toBe('dbca');
    expect(order('place')).toBe('cabd');
    expect(order('newest', true)).toBe('cabd');
    expect(library.find({ ...NO_QUERY, grouped: true }).groups.map(({ count }) => count)).toEqual([2, 1, 1]);
  });

  it('keeps its order where only a note, a tag or a colour changes', () => {
    put(...few.slice(0, 20));
    const version = library.shelf.orderVersion;
    put(...few.slice(0, 20).map((one) => ({ ...one, note: '新备注', tags: [], colour: 'pink' as const })));
    expect(library.shelf.orderVersion).toBe(version);
    put(manyClipping(21));
    expect(library.shelf.orderVersion).toBeGreaterThan(version);
  });

  it('looks only through the entries that may hold a word', () => {
    put(...manyClippings(2_000));
    const { grams, texts } = library.shelf;
    const word = '霖岭';
    const candidates = grams.candidates(word);
    const looked = texts.filter((_, slot) => candidates.has(slot)).length;
    const holding = texts.filter((text) => text.includes(word)).length;
    expect(texts.every((text, slot) => !text.includes(word) || candidates.has(slot))).toBe(true);
    expect(holding).toBeGreaterThan(0);
    expect(looked).toBeLessThan(texts.length / 4);
  });

  it('knows the categories of the terms', () => {
    put(clipping({ id: 'a', annotations: [term({ category: 'retain' }), figure()] }), clipping({ id: 'b' }));
    expect(found({ categories: ['retain', 'funding'] })).toBe('a');
    expect(library.find(NO_QUERY).counts).toMatchObject({
      categories: [['retain', 1]],
      kinds: [['count', 1]],
      untagged: 2,
    });
  });
});
