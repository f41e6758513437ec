/**
 * The engine beside people: articles of many sorts, annotated by readers who had not seen the engine. Those of `annotated`
 * were looked at afterwards, so their shares say what must not be lost again; those of `annotated-unseen` are only ever
 * measured, and say what an unseen article gets. `MEASURE_AGREEMENT=1 npx vitest run --project unit` with this file
 * measures anew and writes `tests/fixtures/agreement.json`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { annotate } from '@/lib/core/annotate';
import { type Agreement, type AnnotatedArticle, agreementOn } from '../../support/agreement';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures');
const RECORD = `${FIXTURES}/agreement.json`;
const SETS = ['annotated', 'annotated-unseen'] as const;

type Shares = Record<keyof Omit<Agreement, 'extra'>, number>;

function articlesOf(set: string): AnnotatedArticle[] {
  return readdirSync(`${FIXTURES}/${set}`)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(`${FIXTURES}/${set}/${name}`, 'utf8')) as AnnotatedArticle);
}

const measured = SETS.map((set) => ({ set, articles: articlesOf(set) })).map(({ set, articles }) => {
  const { extra, ...fields } = agreementOn(articles, annotate);
  const shares = Object.fromEntries(
    Object.entries(fields).map(([field, { right, of }]) => [field, Number((right / of).toFixed(3))]),
  ) as Shares;
  return { set, articles, extra, figures: fields.read.of, shares };
});
if (process.env.MEASURE_AGREEMENT) {
  const record = Object.fromEntries(measured.map(({ set, shares }) => [set, shares]));
  writeFileSync(RECORD, `${JSON.stringify(record, undefined, 2)}\n`);
}
const recorded = JSON.parse(readFileSync(RECORD, 'utf8')) as Record<string, Shares>;

/** By so much a share may fall short of what was measured last: a rule may lose a figure where it wins several. */
const SLACK = 0.01;

describe.each(measured)(
  'figures and their context, beside people: $set',
  ({ set, articles, extra, figures, shares }) => {
    it('has articles with many figures to compare with', () => {
      expect(figures / articles.length).toBeGreaterThan(40);
    });

    it.each(Object.entries(recorded[set] ?? {}))('agrees on %s for a share of %d', (field, share) => {
      expect(shares[field as keyof Shares]).toBeGreaterThan(share - SLACK);
    });

    it('finds next to nothing that nobody annotated', () => {
      expect(extra / figures).toBeLessThan(0.01);
    });
  },
);

it('has shares of all sets on record', () => {
  expect(Object.keys(recorded).sort()).toEqual([...SETS].sort());
});
