import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from '@/lib/core/annotate';
import { annotationsInside, shift } from '@/lib/core/shift';
import type { Annotation, Span } from '@/lib/core/types';
import { figure, term } from '../support/clippings';
import { ALL } from '../support/prose';

const WHOLE = figure({
  start: 10,
  end: 14,
  metric: { start: 6, end: 9 },
  audience: { start: 0, end: 2 },
  place: { start: 3, end: 4, inherited: true, referent: { start: 1, end: 2 } },
  base: { start: 4, end: 5 },
  when: { value: '2025', role: 'by', span: { start: 20, end: 25 } },
  change: { from: 0, to: 1 },
});

describe('shift', () => {
  it('moves every span of a figure and the indexes of its change', () => {
    expect(shift(WHOLE, 100, 7)).toEqual({
      ...WHOLE,
      start: 110,
      end: 114,
      metric: { start: 106, end: 109 },
      audience: { start: 100, end: 102 },
      place: { start: 103, end: 104, inherited: true, referent: { start: 101, end: 102 } },
      base: { start: 104, end: 105 },
      when: { value: '2025', role: 'by', span: { start: 120, end: 125 } },
      change: { from: 7, to: 8 },
    });
  });

  it('moves the inner terms of a term', () => {
    const inner = [term({ start: 2, end: 4, name: '人才' })];
    expect(shift(term({ inner }), 10, 3)).toEqual(
      term({ start: 12, end: 16, inner: [term({ start: 12, end: 14, name: '人才' })] }),
    );
    expect(shift(term(), 10, 3)).not.toHaveProperty('inner');
  });

  it('leaves a when without a span as it is', () => {
    const when = { value: '2025', role: 'by', inherited: true } as const;
    expect(shift(figure({ when }), 5, 0)).toMatchObject({ when });
  });

  it('drops a place’s name that lies outside', () => {
    const [kept] = annotationsInside([WHOLE], { start: 3, end: 30 });
    expect(kept).toMatchObject({ place: { start: 0, end: 1, inherited: true } });
    expect(kept).not.toHaveProperty('place.referent');
  });

  it('leaves its argument alone', () => {
    const before = structuredClone(WHOLE);
    shift(WHOLE, 100, 7);
    expect(WHOLE).toEqual(before);
  });
});

describe('annotationsInside', () => {
  const text = '全市高层次人才由2020年的1.2万人增长到3.6万人，人才总量居全省第一。';
  const all = annotate(text);
  const span = (from: string, to: string): Span => ({ start: text.indexOf(from), end: text.indexOf(to) + to.length });
  const quoted = (part: Span) =>
    annotationsInside(all, part).map((one) => text.slice(part.start, part.end).slice(one.start, one.end));

  it('keeps what lies wholly inside, counted from its start', () => {
    expect(quoted(span('1.2', '3.6万人'))).toEqual(['1.2万人', '3.6万人']);
    expect(quoted(span('层次', '2020年'))).toEqual(['2020年']);
    expect(quoted({ start: 0, end: text.length })).toEqual(all.map(({ start, end }) => text.slice(start, end)));
    expect(quoted({ start: 3, end: 3 })).toEqual([]);
  });

  it('renumbers a change whose sides both lie inside', () => {
    const inside = annotationsInside(all, span('1.2', '3.6万人'));
    expect(inside[1]).toMatchObject({ change: { from: 0, to: 1 } });
  });

  it('drops a change one side of which lies outside', () => {
    const inside = annotationsInside(all, span('增长', '3.6万人'));
    expect(inside).toHaveLength(1);
    expect(inside[0]).not.toHaveProperty('change');
  });

  it('drops context that lies outside, but keeps what it says of time', () => {
    const [one] = annotationsInside([WHOLE], { start: 5, end: 15 });
    expect(one).toEqual(
      figure({ start: 5, end: 9, metric: { start: 1, end: 4 }, when: { value: '2025', role: 'by' } }),
    );
  });

  it('leaves the given annotations alone', () => {
    const before = structuredClone(all);
    annotationsInside(all, { start: 4, end: 20 });
    expect(all).toEqual(before);
  });

  it('says of a passage what it says of the page', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ALL), fc.nat(), fc.nat(), (sentence, a, b) => {
        const page = annotate(sentence);
        const start = a % sentence.length;
        const part = { start, end: start + (b % (sentence.length - start + 1)) };
        const quote = sentence.slice(part.start, part.end);
        const kept = page.filter((one) => one.start >= part.start && one.end <= part.end);
        const inside: Annotation[] = annotationsInside(page, part);
        expect(inside.map((one) => quote.slice(one.start, one.end))).toEqual(
          kept.map((one) => sentence.slice(one.start, one.end)),
        );
        for (const [index, one] of inside.entries()) {
          if (one.type === 'term') continue;
          for (const span of [one.metric, one.audience, one.place, one.base, one.when?.span]) {
            expect(span === undefined || (span.start >= 0 && span.end <= quote.length)).toBe(true);
          }
          if (one.change) expect(one.change.to).toBe(index);
        }
      }),
      { numRuns: 300 },
    );
  });
});
