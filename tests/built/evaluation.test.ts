/**
 * The built engine against annotated articles that are not part of the project. They are looked for in the folder
 * that CEZHU_SHARED names (default: ../shared); without them these tests are skipped and say so.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const SHARED = resolve(ROOT, process.env.CEZHU_SHARED ?? '../shared');
const ENGINE = join(ROOT, '.output/engine/engine.mjs');
const present = existsSync(join(SHARED, 'evaluation/score.mjs'));
if (!present) console.warn(`SKIPPED: no annotated articles in ${SHARED}; name their folder in CEZHU_SHARED`);

interface Scores {
  documents: number;
  figures: {
    recall: number;
    precision: number;
    f1: number;
    bound: number;
    metric: number;
    context: Record<'when' | 'role' | 'audience' | 'place' | 'base' | 'per', number>;
    changes: string;
  };
  terms: { recall: number; precision: number; f1: number; category: number };
}

describe.skipIf(!present)('the engine on annotated articles', () => {
  let scores: Scores;

  beforeAll(() => {
    const output = execFileSync(process.execPath, [join(SHARED, 'evaluation/score.mjs'), ENGINE, '--json'], {
      encoding: 'utf8',
    });
    scores = JSON.parse(output) as Scores;
  });

  it('finds the figures and reads them right', () => {
    expect(scores.documents).toBeGreaterThanOrEqual(10);
    expect(scores.figures.f1).toBeGreaterThanOrEqual(98);
    expect(scores.figures.bound).toBeGreaterThanOrEqual(97);
    expect(scores.figures.metric).toBeGreaterThanOrEqual(85);
    const [right, all] = scores.figures.changes.split('/').map(Number);
    expect(right).toBe(all);
  });

  // The few bases of these articles say little: agreement.test.ts has many.
  it.each([
    ['per', 95],
    ['when', 90],
    ['role', 85],
    ['place', 85],
    ['audience', 80],
  ] as const)('tells %s of %d in a hundred figures', (field, least) => {
    expect(scores.figures.context[field]).toBeGreaterThanOrEqual(least);
  });

  it('finds the terms and their categories', () => {
    expect(scores.terms.f1).toBeGreaterThanOrEqual(97);
    expect(scores.terms.category).toBeGreaterThanOrEqual(97);
  });

  it('reads what other recognisers’ test suites ask', () => {
    const scorer = join(SHARED, 'evaluation/peer-score.mjs');
    const output = execFileSync(process.execPath, [scorer, ENGINE], { encoding: 'utf8' });
    const share = Number(/^all .*?([\d.]+) %/m.exec(output)?.[1]);
    expect(share).toBeGreaterThanOrEqual(97);
  });
});
