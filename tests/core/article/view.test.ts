import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from '@/lib/core/annotate';
import {
  choicesOf,
  filterRows,
  filterTerms,
  isFiltering,
  isFilteringTerms,
  NO_FILTER,
  NO_TERM_FILTER,
  termChoices,
} from '@/lib/core/article/filter';
import { SORT_KEYS, sortRows, weightOf } from '@/lib/core/article/ranking';
import { sentenceAround } from '@/lib/core/article/sentence';
import {
  articlePart,
  CONTEXT_FIELDS,
  type FigureRow,
  figureRow,
  findRow,
  occurrenceOf,
  PART_SIZE,
} from '@/lib/core/article/view';
import { countAnnotations } from '@/lib/core/counts';
import { isQuiet } from '@/lib/core/highlights';
import { FIGURE_KINDS, type Role, type Span } from '@/lib/core/types';
import { article } from '../../support/prose';

const ARTICLE = [
  '临澜市人才工作综述',
  '截至2024年底，临澜市人才总量达46.8万人，高层次人才从2.1万人增加到3.6万人。',
  '对全职引进的博士研究生给予安家费30万元，分5年发放；人才公寓、人才公寓租金减半。',
  '到2026年，力争新建院士工作站35家以上。会议于2025年3月4日举行，共有3人发言。',
].join('\u2029');

function read(text: string) {
  const annotations = annotate(text);
  const textOf = ({ start, end }: Span) => text.slice(start, end);
  const part = (from = 0, version = 1) =>
    articlePart(annotations, from, version, (figure, index) => figureRow(figure, index, annotations, textOf));
  return { annotations, textOf, part };
}

const rowsOf = (text: string): FigureRow[] => read(text).part().figures;
const texts = (rows: readonly FigureRow[]): string[] => rows.map(({ text }) => text);

describe('an article as rows', () => {
  const { annotations, textOf, part } = read(ARTICLE);
  const { figures, terms = [], total } = part();

  it('has every figure that is painted, and every term with its count', () => {
    const painted = countAnnotations(annotations.filter((one) => !isQuiet(one)));
    expect(total).toBe(painted.figures);
    expect(figures).toHaveLength(painted.figures);
    expect(terms.reduce((sum, { count }) => sum + count, 0)).toBe(painted.terms);
    expect(terms.find(({ name }) => name === '人才公寓')).toMatchObject({ category: 'retain', count: 2 });
  });

  it('says of a figure what the text says', () => {
    const stock = figures.find(({ text }) => text.startsWith('46.8万'));
    expect(stock).toMatchObject({ value: 468_000, unit: '人', role: 'stock', when: { text: '2024-12' } });
    expect(stock?.metric?.text).toContain('人才总量');
    expect(stock?.place?.text).toContain('临澜市');
    expect(figures.find(({ value }) => value === 36_000)?.from).toBe(21_000);
    for (const { index, text } of figures) expect(textOf(annotations[index] as Span)).toBe(text);
  });

  it('says 全市 with the city that it stands for', () => {
    const row = rowsOf('栖湖市人才工作综述\u2029截至2024年底，全市人才总量达46.8万人。').find(
      ({ kind }) => kind === 'count',
    );
    expect(row?.place?.text).toBe('全市（栖湖市）');
  });

  it('survives being sent', () => {
    expect(JSON.parse(JSON.stringify(part()))).toEqual(part());
  });

  it('comes in parts of a bounded size that make the whole together', () => {
    const long = read(article(200_000));
    const parts = [long.part()];
    for (let have = PART_SIZE; have < (parts[0]?.total ?? 0); have += PART_SIZE) parts.push(long.part(have));
    expect(parts.length).toBeGreaterThan(2);
    for (const each of parts) {
      expect(each.figures.length).toBeLessThanOrEqual(PART_SIZE);
      expect(JSON.stringify(each).length).toBeLessThan(1_500_000);
    }
    const indexes = parts.flatMap((each) => each.figures.map(({ index }) => index));
    expect(indexes).toHaveLength(parts[0]?.total ?? 0);
    expect(indexes).toEqual([...new Set(indexes)].sort((a, b) => a - b));
    expect(parts.map(({ terms: has }) => has !== undefined)).toEqual([true, ...parts.slice(1).map(() => false)]);
  });
});

describe('findRow', () => {
  it('finds a figure again where the page has gained text before it', () => {
    const before = rowsOf(ARTICLE).find(({ text }) => text === '30万元') as FigureRow;
    const after = read(`新增人才公寓200套、补贴10万元。\u2029${ARTICLE}`);
    const index = findRow(after.annotations, after.textOf, before);
    expect(index).toBeGreaterThan(before.index);
    expect(after.textOf(after.annotations[index as number] as Span)).toBe('30万元');
  });

  it('jumps nowhere where the figure is gone', () => {
    const { annotations, textOf } = read(ARTICLE);
    expect(findRow(annotations, textOf, { index: 3, text: '99万元' })).toBeUndefined();
    expect(findRow([], textOf, { index: 3, text: '30万元' })).toBeUndefined();
    expect(findRow(annotations, textOf, { index: 9_999, text: '30万元' })).toBeDefined();
  });

  it('takes the nearest of equals', () => {
    const text = '补贴5万元。补贴6万元。补贴5万元。';
    const { annotations, textOf } = read(text);
    const last = annotations.length - 1;
    expect(findRow(annotations, textOf, { index: last, text: '5万元' })).toBe(last);
  });
});

describe('occurrenceOf', () => {
  const { annotations } = read('人才公寓、青年驿站和人才公寓。');
  const term = annotations.find((one) => one.type === 'term');

  it('goes round', () => {
    if (term?.type !== 'term') throw new Error('no term');
    const [first, second, third, back] = [0, 1, 2, -1].map((nth) => occurrenceOf(annotations, term, nth));
    expect(first).toMatchObject({ nth: 0, of: 2 });
    expect(second?.index).toBeGreaterThan(first?.index ?? 99);
    expect(third).toEqual(first);
    expect(back).toEqual(second);
  });

  it('finds nothing of a term that is not there', () => {
    expect(occurrenceOf(annotations, { id: 'gone', name: '无' }, 0)).toBeUndefined();
  });
});

describe('sentenceAround', () => {
  it.each([
    ['甲。每人5万元补贴；乙', '5万元', ['每人', '补贴；']],
    ['5万元', '5万元', ['', '']],
    // The other cells of a row say what the figure is of.
    ['甲\u2029  5万元 \t乙', '5万元', ['', ' \t乙']],
    [
      '引进“高精尖（含博士）人才！”计划，给予5万元（税前。）补贴。乙',
      '5万元',
      ['引进“高精尖（含博士）人才！”计划，给予', '（税前。）补贴。'],
    ],
  ])('of %j', (text, said, [before, after]) => {
    const start = text.indexOf(said);
    const sentence = sentenceAround((span) => text.slice(span.start, span.end), { start, end: start + said.length });
    expect(sentence).toEqual({ before, said, after });
  });

  it('cuts what is long, and never a character in half', () => {
    const text = `${'𠮷'.repeat(80)}5万元${'𠮷'.repeat(80)}`;
    const sentence = sentenceAround((span) => text.slice(span.start, span.end), { start: 160, end: 163 });
    expect(sentence.before).toBe(`…${'𠮷'.repeat(45)}`);
    expect(sentence.after).toBe(`${'𠮷'.repeat(45)}…`);
    expect((sentence.before + sentence.after).isWellFormed()).toBe(true);
  });
});

describe('the order of the figures', () => {
  it('puts targets, changes, money and stock first and dates last', () => {
    const rows = sortRows(rowsOf(ARTICLE), { key: 'weight', descending: false });
    const weights = [...new Set(rows.map(weightOf))];
    expect(weights.slice(0, 4)).toEqual(['target', 'change', 'money', 'stock']);
    expect(weights.at(-1)).toBe('date');
    expect(texts(rows)[0]).toBe('35家以上');
    expect(texts(rows).indexOf('3人')).toBeGreaterThan(texts(rows).indexOf('30万元'));
  });

  it('sorts by value and by what the text says, the unsaid last either way', () => {
    const rows = rowsOf(ARTICLE);
    for (const sign of [1, -1]) {
      const sorted = sortRows(rows, { key: 'value', descending: sign < 0 }).map(({ value }) => value);
      const numbers = sorted.filter((value) => typeof value === 'number');
      expect(numbers).toEqual([...numbers].sort((a, b) => sign * (a - b)));
      expect(sorted.slice(0, numbers.length)).toEqual(numbers);
    }
    for (const descending of [true, false]) {
      const said = sortRows(rows, { key: 'metric', descending }).map(({ metric }) => metric !== undefined);
      expect(said.indexOf(false)).toBe(said.lastIndexOf(true) + 1);
    }
  });
});

const anyRow: fc.Arbitrary<FigureRow> = fc.record(
  {
    index: fc.nat(),
    text: fc.string(),
    kind: fc.constantFrom(...FIGURE_KINDS),
    value: fc.oneof(
      fc.double({ noNaN: true }),
      fc.constantFrom('2024', 'P3Y', '2025-01/2025-06'),
      fc.tuple(fc.integer(), fc.integer()),
    ),
    bound: fc.constant('exact' as const),
    role: fc.constantFrom<Role[]>('stock', 'target', 'notOwn', 'share'),
    from: fc.integer(),
    metric: fc.record({ text: fc.string() }),
    place: fc.record({ text: fc.constantFrom('全市', '全国') }),
    sentence: fc.record({ before: fc.string(), said: fc.string(), after: fc.string() }),
  },
  { requiredKeys: ['index', 'text', 'kind', 'value', 'bound', 'sentence'] },
);
const anyRows = fc.uniqueArray(anyRow, { selector: ({ index }) => index, maxLength: 30 });

describe('sorting and filtering any rows', () => {
  it('is a total order: it does not depend on where a row stood, and loses none', () => {
    fc.assert(
      fc.property(anyRows, fc.constantFrom(...SORT_KEYS), fc.boolean(), fc.nat(), (rows, key, descending, turn) => {
        const sorted = sortRows(rows, { key, descending });
        const turned = [
          ...rows.slice(turn % (rows.length || 1)),
          ...rows.slice(0, turn % (rows.length || 1)),
        ].reverse();
        expect(sortRows(turned, { key, descending })).toEqual(sorted);
        expect([...sorted].sort((a, b) => a.index - b.index)).toEqual([...rows].sort((a, b) => a.index - b.index));
      }),
    );
  });

  it('loses no row between the choices', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        expect(filterRows(rows, NO_FILTER)).toEqual(rows);
        const { kinds, roles, said } = choicesOf(rows);
        const each = [...kinds].map(([kind, count]) => {
          const kept = filterRows(rows, { ...NO_FILTER, kinds: [kind] });
          expect(kept).toHaveLength(count);
          return kept.length;
        });
        expect(each.reduce((sum, count) => sum + count, 0)).toBe(rows.length);
        for (const [role, count] of roles)
          expect(filterRows(rows, { ...NO_FILTER, roles: [role] })).toHaveLength(count);
        for (const [field, count] of said)
          expect(filterRows(rows, { ...NO_FILTER, said: [field] })).toHaveLength(count);
      }),
    );
  });

  it('keeps the order, and what is kept would be kept again', () => {
    fc.assert(
      fc.property(anyRows, fc.subarray([...CONTEXT_FIELDS]), fc.string({ maxLength: 2 }), (rows, said, search) => {
        const filter = { ...NO_FILTER, said, search };
        const kept = filterRows(rows, filter);
        expect(rows.filter((row) => kept.includes(row))).toEqual(kept);
        expect(filterRows(kept, filter)).toEqual(kept);
      }),
    );
  });
});

describe('searching', () => {
  const rows = rowsOf(ARTICLE);

  it.each(['安家费', '安家費', '安 家 费', '３０萬元'])('%s finds it whatever script and width', (search) => {
    expect(texts(filterRows(rows, { ...NO_FILTER, search }))).toContain('30万元');
  });

  it('finds nothing for what is not there', () => {
    expect(filterRows(rows, { ...NO_FILTER, search: '航天员' })).toEqual([]);
    expect(isFiltering({ ...NO_FILTER, search: ' ' })).toBe(false);
    expect(isFiltering({ ...NO_FILTER, search: '航' })).toBe(true);
  });

  it('finds terms by name', () => {
    const { terms = [] } = read(ARTICLE).part();
    const named = (search: string) => filterTerms(terms, { ...NO_TERM_FILTER, search });
    expect(named('人才公寓').map(({ name }) => name)).toEqual(['人才公寓']);
    expect(named('')).toEqual(terms);
  });

  it('finds terms by family and by category within it, and says how many each choice shows', () => {
    const { terms = [] } = read(ARTICLE).part();
    const { families, categories } = termChoices(terms, []);
    expect(families.length).toBeGreaterThan(1);
    expect(families.reduce((sum, { count }) => sum + count, 0)).toBe(terms.length);
    for (const { id, count } of families) {
      const filter = { ...NO_TERM_FILTER, families: [id] };
      expect(isFilteringTerms(filter)).toBe(true);
      expect(filterTerms(terms, filter)).toHaveLength(count);
    }
    for (const { id, count } of categories) {
      const shown = filterTerms(terms, { ...NO_TERM_FILTER, categories: [id] });
      expect(shown).toHaveLength(count);
      expect(shown.every(({ category }) => category === id)).toBe(true);
    }
    const within = termChoices(terms, ['money']).categories.map(({ id }) => id);
    expect(within).toContain('retain');
    expect(within.length).toBeLessThan(categories.length);
    expect(isFilteringTerms(NO_TERM_FILTER)).toBe(false);
  });
});
