import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describe as describeSpan } from '@/lib/core/anchor/describe';
import { annotate } from '@/lib/core/annotate';
import { cellOf } from '@/lib/core/compare/cell';
import { collectFigures } from '@/lib/core/compare/collect';
import { filterFigures } from '@/lib/core/compare/filter';
import { prepare } from '@/lib/core/compare/prepare';
import { NO_COMPARE_QUERY } from '@/lib/core/compare/query';
import { isCompared } from '@/lib/core/compare/read-figure';
import { tableOf, unitOfCell } from '@/lib/core/compare/table';
import { subjectOf } from '@/lib/core/corrections/subject';
import type { Correction } from '@/lib/core/corrections/types';
import type { FigureValue } from '@/lib/core/types';
import { clippingOf, comparedArticle, correctionOf } from '../../support/compared';

const TEXT = '2024年，临澜市人才总量达到23.6万人。对新引进的博士给予每人安家费50万元，硕士每人20万元。';
const NONE = { clippings: [], articles: [], corrections: [] };

const values = (collected: ReturnType<typeof collectFigures>) => collected.map(({ value }) => value);

describe('collecting figures', () => {
  it('takes those of a whole article with their context as text', () => {
    const figures = collectFigures({ ...NONE, articles: [comparedArticle(TEXT, { facts: { source: '临澜日报' } })] });
    const stock = figures.find(({ metric }) => metric.endsWith('人才总量'));
    expect(stock).toMatchObject({ kind: 'count', value: 236_000, place: '临澜市', when: '2024', edited: false });
    expect(stock?.sources).toMatchObject([{ pageId: 'page', publisher: '临澜日报', text: '23.6万人' }]);
    expect(stock?.sources[0]?.sentence.before).toBe('2024年，临澜市人才总量达到');
  });

  it('counts a figure once that is clipped and in its article, and leads back through the clipping', () => {
    const quote = '对新引进的博士给予每人安家费50万元';
    const collected = { ...NONE, articles: [comparedArticle(TEXT)] };
    const both = collectFigures({ ...collected, clippings: [clippingOf(TEXT, quote)] });
    expect(values(both)).toEqual(values(collectFigures(collected)));
    expect(both.find(({ value }) => value === 500_000)?.sources).toMatchObject([{ clipping: expect.any(String) }]);
  });

  it('counts a figure once that stands in two copies of one article, with both sources', () => {
    const facts = { source: '临澜日报', published: '2024-12-30' };
    const copy = comparedArticle(`转载　${TEXT}`, { pageId: 'copy', url: 'https://copy.example/', facts });
    const figures = collectFigures({ ...NONE, articles: [comparedArticle(TEXT, { facts }), copy] });
    const grant = figures.filter(({ value }) => value === 500_000);
    expect(grant).toHaveLength(1);
    expect(grant[0]?.sources.map(({ pageId }) => pageId)).toEqual(['page', 'copy']);
  });

  it('keeps what another publisher says, or says on another day, or of which nothing is known', () => {
    const once = values(collectFigures({ ...NONE, articles: [comparedArticle(TEXT)] })).length;
    for (const facts of [
      { source: '青嶺日報', published: '2024-12-30' },
      { source: '临澜日报', published: '2025-01-02' },
      {},
    ]) {
      const other = comparedArticle(TEXT, { pageId: 'other', facts });
      const own = comparedArticle(TEXT, { facts: { source: '临澜日报', published: '2024-12-30' } });
      expect(collectFigures({ ...NONE, articles: [own, other] })).toHaveLength(2 * once);
    }
  });

  it('takes the reader’s word, the last of two, and leaves out what is no figure', () => {
    const put = (value: number, changed: string, id: string) =>
      correctionOf(TEXT, '50万元', { kind: 'figure', edits: { value, metric: '安家补贴' } }, { changed, id });
    const corrections = [
      put(600_000, '2026-03-01T00:00:00.000Z', 'b'),
      put(700_000, '2026-02-01T00:00:00.000Z', 'a'),
      correctionOf(TEXT, '20万元', { kind: 'notFigure' }),
    ];
    const articles = collectFigures({ ...NONE, articles: [comparedArticle(TEXT)], corrections });
    const clippings = collectFigures({ ...NONE, clippings: [clippingOf(TEXT, TEXT)], corrections });
    for (const figures of [articles, clippings]) {
      expect(figures.map(({ sources: [source] }) => source?.text)).not.toContain('20万元');
      expect(figures.find(({ edited }) => edited)).toMatchObject({ value: 600_000, metric: '安家补贴', unit: 'CNY' });
    }
  });

  it('shows both where two words of the reader’s contradict each other', () => {
    const facts = { source: '临澜日报', published: '2024-12-30' };
    const put = (pageId: string, value: number) =>
      correctionOf(TEXT, '50万元', { kind: 'figure', edits: { value } }, { pageId, id: pageId });
    const articles = ['page', 'copy'].map((pageId) => comparedArticle(TEXT, { pageId, facts }));
    const figures = collectFigures({
      clippings: [],
      articles,
      corrections: [put('page', 550_000), put('copy', 600_000)],
    });
    const grants = figures.filter(({ edited }) => edited).map(({ value }) => value);
    expect(grants).toEqual([550_000, 600_000]);
    const one = collectFigures({ clippings: [], articles, corrections: [put('copy', 600_000)] });
    expect(values(one)).toContain(600_000);
    expect(values(one)).not.toContain(500_000);
  });

  it('has every value as annotate or the reader says, through to the cells', () => {
    const amount = fc.integer({ min: 1, max: 9_999 });
    const part = fc.oneof(
      amount.map((n) => `安家补贴${n}万元`),
      amount.map((n) => `人才公寓${n}亩`),
      fc.tuple(amount, amount).map(([a, b]) => `租房补贴每月${Math.min(a, b)}元至${Math.max(a, b) + 1}元`),
      amount.map((n) => `引进博士${n}名`),
      amount.map((n) => `占比达到${(n / 100).toFixed(2)}%`),
      amount.map((n) => `园区面积超过${n}公顷`),
      amount.map((n) => `奖励不超过${n}美元`),
    );
    const city = fc.constantFrom('临澜市', '青岭市', '湖泉县');
    const sentence = fc.tuple(city, part, part).map(([where, a, b]) => `2024年，${where}${a}，${b}。`);
    const edit = fc.option(fc.integer({ min: 0, max: 1e6 }), { nil: undefined });
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1, maxLength: 6 }),
        fc.array(edit, { maxLength: 12 }),
        (sentences, edits) => {
          const text = sentences.join('');
          const read = annotate(text);
          const figures = read.filter(isCompared);
          const wanted = new Map<number, FigureValue>(figures.map((one) => [one.start, one.value]));
          const corrections: Correction[] = [];
          for (const [at, value] of edits.entries()) {
            const figure = figures[at];
            if (value === undefined || !figure) continue;
            const id = String(at);
            const [verdict, now] = [{ kind: 'figure', edits: { value } } as const, '2026-01-01T00:00:00.000Z'];
            const [selector, subject] = [describeSpan(text, figure), subjectOf(figure)];
            corrections.push({ id, pageId: 'page', selector, subject, verdict, created: now, changed: now });
            wanted.set(figure.start, value);
          }
          const collected = collectFigures({
            clippings: [clippingOf(text, sentences[0] ?? '')],
            articles: [comparedArticle(text)],
            corrections,
          });
          const query = { ...NO_COMPARE_QUERY, kinds: [] };
          const prepared = prepare(collected, [], query, new Map());
          const table = tableOf(prepared, filterFigures(prepared, query).passing, query);
          const met = new Map<number, FigureValue>();
          for (const row of table.rows) {
            for (const [column, indexes] of row.cells) {
              for (const one of cellOf(prepared, indexes, unitOfCell(row, table.columns[column])).figures) {
                met.set(one.figure.sources[0]?.start ?? -1, one.figure.value);
                // What is shown in another unit is exactly that, and everything else as it was read.
                if (!one.converted) expect(one.value).toEqual(one.figure.value);
                else if (one.unit === '公顷') expect(Number(one.value) * 15).toBeCloseTo(Number(one.figure.value), 6);
                else if (one.unit === '亩') expect(Number(one.value)).toBeCloseTo(Number(one.figure.value) * 15, 6);
                else throw new Error(`${one.figure.unit} was put into ${one.unit}`);
              }
            }
          }
          expect(met).toEqual(wanted);
        },
      ),
      { numRuns: 60 },
    );
  });
});
