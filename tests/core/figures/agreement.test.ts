/**
 * The engine beside people: forty-six articles of many sorts, annotated by readers who had not seen the engine. All
 * were looked at afterwards, so the shares below say what must not be lost again, not what an unseen article gets.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { annotate } from '@/lib/core/annotate';
import { type Agreement, type AnnotatedArticle, agreementOn } from '../../support/agreement';

const FOLDER = resolve(import.meta.dirname, '../../fixtures/annotated');
const articles = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as AnnotatedArticle);

/** The least share of figures for which the engine says what the readers say. */
const LEAST: Partial<Record<keyof Agreement, number>> = {
  read: 0.985,
  bound: 0.985,
  metric: 0.84,
  when: 0.8,
  role: 0.79,
  audience: 0.7,
  place: 0.75,
  base: 0.79,
  per: 0.86,
  changes: 0.95,
};

describe('figures and their context, beside people', () => {
  const agreement = agreementOn(articles, annotate);

  it('has many articles to compare with', () => {
    expect(articles.length).toBeGreaterThanOrEqual(46);
    expect(agreement.read.of).toBeGreaterThan(2_500);
  });

  it.each(Object.entries(LEAST))('agrees on %s for a share of %d at the least', (name, least) => {
    const { right, of } = agreement[name as keyof Omit<Agreement, 'extra'>];
    expect(right / of).toBeGreaterThanOrEqual(least);
  });

  it('finds next to nothing that nobody annotated', () => {
    expect(agreement.extra / agreement.read.of).toBeLessThan(0.01);
  });
});
