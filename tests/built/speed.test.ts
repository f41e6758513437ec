/**
 * The engine is fast, whatever the text. `npm run bench` on a quiet machine tells the figures and the goals; the
 * limits here only catch what makes it several times slower, or slower than linear.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Engine, loadEngine } from '../bench/build';
import { measure, sumCodes } from '../bench/measure';
import { hostile, ordinary } from '../bench/texts';

const LENGTH = 300_000;
const ROUNDS = 7;
/** The goal is 30; it stands near 80 on a quiet machine, near 150 under a test runner. */
const LIMIT = 300;
/** The goal is 3. */
const HOSTILE_LIMIT = 6;

let engine: Engine;
const article = ordinary(LENGTH);

beforeAll(async () => {
  engine = await loadEngine();
  engine.annotate(article);
}, 60_000);

describe('annotate', () => {
  it(`takes at most ${LIMIT} times as long as a loop over all characters`, () => {
    const { loop, annotate } = measure(
      { loop: () => sumCodes(article), annotate: () => engine.annotate(article) },
      ROUNDS,
    );
    expect(annotate / loop).toBeLessThan(LIMIT);
  });

  it.each(hostile(LENGTH))(`takes at most ${HOSTILE_LIMIT} times as long as on an article: %s`, (_name, text) => {
    const { ordinary, time } = measure(
      { ordinary: () => engine.annotate(article), time: () => engine.annotate(text) },
      ROUNDS,
    );
    expect(time / ordinary).toBeLessThan(HOSTILE_LIMIT);
  });
});
