import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentsOf } from '@/lib/core/library/segments';
import { figure, term } from '../../support/clippings';

describe('segmentsOf', () => {
  it('cuts where hits and annotations begin and end', () => {
    const text = '全市人才总量达到160万人以上。';
    const segments = segmentsOf({ start: 0, end: text.length }, [{ start: 4, end: 10 }], [term(), figure()]);
    expect(segments.map(({ start, end, hit, annotation }) => [text.slice(start, end), hit, annotation?.type])).toEqual([
      ['全市', false, undefined],
      ['人才', false, 'term'],
      ['总量', true, 'term'],
      ['达到', true, undefined],
      ['16', true, 'figure'],
      ['0万人以上', false, 'figure'],
      ['。', false, undefined],
    ]);
  });

  it('gives the range itself, whatever lies in it', () => {
    const spans = fc
      .uniqueArray(fc.nat(40), { maxLength: 8 })
      .map((numbers) => numbers.sort((a, b) => a - b))
      .map((edges) =>
        edges.flatMap((start, i) => (i % 2 === 0 && edges[i + 1] ? [{ start, end: edges[i + 1] as number }] : [])),
      );
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), spans, spans, (start, length, hits, said) => {
        const range = { start, end: start + length };
        const segments = segmentsOf(
          range,
          hits,
          said.map((span) => term(span)),
        );
        let at = range.start;
        for (const one of segments) {
          expect(one.start).toBe(at);
          expect(one.end).toBeGreaterThan(one.start);
          expect(one.hit).toBe(hits.some((hit) => hit.start <= one.start && one.end <= hit.end));
          at = one.end;
        }
        expect(at).toBe(range.end);
      }),
    );
  });
});
