/** Numerals as an independent library (nzh) spells them: simplified, traditional and formal. */
import simplified from 'nzh/cn';
import traditional from 'nzh/hk';
import { expect, test } from 'vitest';
import { parseNumeral } from '@/lib/core/figures/parse-numeral';

/** Every whole number up to here is read; in an ordinary run every `STRIDE`th, with EVERY_NUMERAL=1 all of them. */
const MOST = 1_000_000;
const STRIDE = process.env.EVERY_NUMERAL ? 1 : 97;
const RANDOM = process.env.EVERY_NUMERAL ? 100_000 : 5000;

const SPELLINGS: ((value: number) => string)[] = [
  (value) => simplified.encodeS(value),
  (value) => simplified.encodeS(value, { tenMin: false }),
  (value) => simplified.encodeB(value),
  (value) => traditional.encodeS(value),
  (value) => traditional.encodeB(value),
];

/** The numbers whose spelling was not read back, at most a few of them. */
function misread(values: Iterable<number>): string[] {
  const wrong: string[] = [];
  for (const value of values) {
    for (const each of SPELLINGS) {
      const text = each(value);
      const read = parseNumeral(text);
      if (read !== value && wrong.length < 20) wrong.push(`${text} is ${value}, read ${read}`);
    }
  }
  return wrong;
}

function* upTo(most: number, stride: number): Generator<number> {
  for (let value = 0; value <= most; value += stride) yield value;
}

/** The same numbers in every run (Mulberry32), spread over all lengths up to 2^53 − 1. */
function* random(count: number): Generator<number> {
  let state = 20_260_318;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < count; i++) yield Math.floor(Number.MAX_SAFE_INTEGER ** next() * next());
  for (let i = 0; i < count; i++) yield Math.floor(next() * Number.MAX_SAFE_INTEGER);
  yield Number.MAX_SAFE_INTEGER;
}

function* decimals(count: number): Generator<number> {
  for (const value of random(count)) yield (value % 1_000_000_000) / 10_000;
}

test('whole numbers up to a million', { timeout: 600_000 }, () => {
  expect(misread(upTo(MOST, STRIDE))).toEqual([]);
});

test('random whole numbers', { timeout: 600_000 }, () => {
  expect(misread(random(RANDOM))).toEqual([]);
});

test('decimals', { timeout: 600_000 }, () => {
  expect(misread(decimals(RANDOM / 10))).toEqual([]);
});
