/** Locating in any text, with any selector. */
import fc from 'fast-check';
import { expect, describe as group, it } from 'vitest';
import { describe } from '@/lib/core/anchor/describe';
import { locate } from '@/lib/core/anchor/locate';
import { foldWord } from '@/lib/core/text/fold';
import type { Location, Selector } from '@/lib/core/types';
import { anyString, noisyText } from '../../support/arbitrary';
import { ALL } from '../../support/prose';

/** Milliseconds a property may take on a machine that is busy. */
const LONG = 60_000;

/** Sentences with noise between them. */
const articleText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...ALL), noisyText), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join('\u2029'));

/** A text, and the borders of a span between whole characters. */
const textAndSpan = fc.tuple(fc.oneof(articleText, anyString), fc.nat(), fc.nat()).map(([text, a, b]) => {
  const characters = [...text];
  const from = characters.length === 0 ? 0 : a % characters.length;
  const to = from + (b % (characters.length - from + 1));
  return {
    text,
    start: characters.slice(0, from).join('').length,
    end: characters.slice(0, to).join('').length,
  };
});

const offset = fc.oneof(
  fc.integer({ min: -5, max: 400 }),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -1, 0.5, 2 ** 53, -(2 ** 31)),
);

const anySelector: fc.Arbitrary<Selector> = fc
  .tuple(anyString, anyString, anyString, offset, offset)
  .map(([exact, prefix, suffix, start, end]) => [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    { type: 'TextPositionSelector', start, end },
  ]);

function splitsPair(text: string, at: number): boolean {
  return at > 0 && at < text.length && text.slice(at - 1, at + 1).isWellFormed() && !text.charAt(at).isWellFormed();
}

function expectWithin(text: string, found: Location): void {
  if (found.status === 'orphan') return;
  const spans = [found, ...(found.status === 'changed' ? found.edits.map(({ at }) => at) : [])];
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(start).toBeLessThanOrEqual(end);
    expect(end).toBeLessThanOrEqual(text.length);
    expect(splitsPair(text, start) || splitsPair(text, end)).toBe(false);
  }
  if (found.status === 'changed') {
    expect(found.score).toBeGreaterThan(0);
    expect(found.score).toBeLessThanOrEqual(1);
    expect(found.edits.length).toBeGreaterThan(0);
  }
}

group('locate', () => {
  it(
    'finds any span of any text where it was described',
    () => {
      fc.assert(
        fc.property(textAndSpan, ({ text, start, end }) => {
          const wanted = end > start ? { status: 'exact', start, end } : { status: 'orphan' };
          expect(locate(text, describe(text, { start, end }))).toEqual(wanted);
        }),
        { numRuns: 600 },
      );
    },
    LONG,
  );

  it(
    'finds it again behind other text, with the noise at its edges inside or outside',
    () => {
      fc.assert(
        fc.property(textAndSpan, ({ text, start, end }) => {
          const now = `一篇新的导语。\u2029${text}`;
          const found = locate(now, describe(text, { start, end }));
          if (found.status === 'orphan') return;
          expect(found.status).toBe('exact');
          const shift = now.length - text.length;
          const isThere = found.start < end + shift && found.end > start + shift;
          const twin = foldWord(now.slice(found.start, found.end)).replace(/\s/g, '');
          // Whoever has the text twice may see the other.
          expect(isThere || text.split(twin).length > 2 || twin.length < 2, `${found.start}`).toBe(true);
        }),
        { numRuns: 300 },
      );
    },
    LONG,
  );

  it(
    'never throws, and stays within the text, whatever the selector',
    () => {
      fc.assert(
        fc.property(fc.oneof(articleText, anyString), anySelector, (text, selector) => {
          expectWithin(text, locate(text, selector));
        }),
        { numRuns: 600 },
      );
    },
    LONG,
  );

  it(
    'stays within the text where a passage has been edited anyhow',
    () => {
      fc.assert(
        fc.property(textAndSpan, fc.nat(), fc.nat({ max: 9 }), anyString, (kept, at, gone, come) => {
          const { text, start, end } = kept;
          const from = text.length === 0 ? 0 : at % text.length;
          const now = text.slice(0, from) + come + text.slice(from + gone);
          expectWithin(now, locate(now, describe(text, { start, end })));
        }),
        { numRuns: 600 },
      );
    },
    LONG,
  );

  it(
    'locates what it has located where it is',
    () => {
      fc.assert(
        fc.property(textAndSpan, articleText, ({ text, start, end }, before) => {
          const now = `${before}\u2029${text}`;
          const found = locate(now, describe(text, { start, end }));
          if (found.status === 'orphan') return;
          const span = { start: found.start, end: found.end };
          expect(locate(now, describe(now, span))).toEqual({ status: 'exact', ...span });
        }),
      );
    },
    LONG,
  );
});

group('folding', () => {
  it(
    'of what is folded changes nothing',
    () => {
      const sentences = fc.array(fc.constantFrom(...ALL), { minLength: 1, maxLength: 6 });
      fc.assert(
        fc.property(sentences, fc.constantFrom('', ' ', '\u200b', '\u3000', '\n'), (parts, noise) => {
          const folded = foldWord(parts.map((part) => [...part].join(noise)).join('\u2029'));
          expect(foldWord(folded)).toBe(folded);
        }),
      );
    },
    LONG,
  );
});
