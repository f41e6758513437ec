import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFigures } from '@/lib/core/figures';
import { fold } from '@/lib/core/text/fold';
import { SENTENCES } from './cases';

const LENGTH = 100_000;
const ordinary = SENTENCES;

function repeat(unit: string): string {
  return unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH);
}

/** The least of five runs, in milliseconds, with the folding left out. */
function time(text: string): number {
  const folded = fold(text);
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 5; run++) {
    const start = performance.now();
    findFigures(folded, []);
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

function randomUnits(): string {
  let seed = 20260101;
  const next = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed >>> 16;
  };
  return Array.from({ length: LENGTH }, () => String.fromCharCode(next())).join('');
}

describe('hostile text', () => {
  const prose = repeat(
    `${ordinary.join('')}本办法由市委人才工作领导小组办公室负责解释，各单位要结合实际认真贯彻落实。\n\n`,
  );
  time(prose);
  const base = time(prose);

  test.each([
    ['digits', repeat('7')],
    ['一', repeat('一')],
    ['万', repeat('万')],
    ['a list of numbers', repeat('1、')],
    ['a list of Han numbers', repeat('三、')],
    ['grouped digits', repeat('1,111,')],
    ['decimals', repeat('1.1')],
    ['余', repeat('余')],
    ['从1到1到', repeat('从1到1到')],
    ['1-1-1', repeat('1-')],
    ['1/1/1', repeat('1/')],
    ['五分之', repeat('五分之')],
    ['brackets', `${'('.repeat(LENGTH / 2)}${')'.repeat(LENGTH / 2)}`],
    ['a URL without end', `https://${repeat('a1/')}`],
    ['ordinals without end', `第${repeat('一、')}`],
    ['random code units', randomUnits()],
  ])('%s takes no more than five times as long as prose', (_name, text) => {
    expect(time(text)).toBeLessThan(5 * base + 5);
  });
});

const pieces = fc.oneof(
  fc.constantFrom(...ordinary),
  fc.constantFrom(
    ...'0123456789一二三十百千万亿两半余多几第至到约近超从由年月日个人元%％.,，、。/-—（）(含)以上下内“”\n\u2029\ud800\udc00\ue001每满最高 ',
    '百分之',
    '新台币',
    '增长到',
    '民国',
    '“十四五”',
    'HK$',
    '人才',
  ),
);
const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

describe('whatever the text', () => {
  test('figures lie inside it, in order, apart from each other, and so do their spans', () => {
    fc.assert(
      fc.property(texts, (raw) => {
        const text = fold(raw);
        const figures = findFigures(text, []);
        let end = 0;
        for (const figure of figures) {
          expect(figure.start).toBeGreaterThanOrEqual(end);
          expect(figure.end).toBeGreaterThan(figure.start);
          end = figure.end;
          for (const span of [figure.metric, figure.place, figure.audience, figure.base, figure.when?.span]) {
            if (!span) continue;
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(text.codes.length);
          }
          if (figure.change) {
            expect(figures[figure.change.to]).toBe(figure);
            expect(figure.change.from).toBeLessThan(figure.change.to);
          }
        }
        expect(end).toBeLessThanOrEqual(text.codes.length);
      }),
      { numRuns: 500 },
    );
  });

  test('no figure overlaps a term in part, nor lies inside one', () => {
    fc.assert(
      fc.property(
        texts,
        fc.array(fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 5 })), { maxLength: 12 }),
        (raw, places) => {
          const text = fold(raw);
          const terms: { start: number; end: number }[] = [];
          for (const [start, length] of places.sort((a, b) => a[0] - b[0])) {
            if (start + length <= text.codes.length && start >= (terms.at(-1)?.end ?? 0))
              terms.push({ start, end: start + length });
          }
          for (const figure of findFigures(text, terms)) {
            for (const term of terms) {
              const apart = term.end <= figure.start || term.start >= figure.end;
              const holds = figure.start <= term.start && figure.end >= term.end;
              expect(apart || holds).toBe(true);
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test.each(ordinary)('full width changes no value: %s', (sentence) => {
    const wide = sentence.replace(/[0-9%]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
    expect(findFigures(fold(wide), []).map(({ kind, value, unit }) => ({ kind, value, unit }))).toEqual(
      findFigures(fold(sentence), []).map(({ kind, value, unit }) => ({ kind, value, unit })),
    );
  });
});
