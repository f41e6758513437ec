import { describe, expect, it } from 'vitest';
import { sumStates } from '@/entrypoints/background/page-states';

describe('sumStates', () => {
  it('is nothing where no annotator runs, and the state itself where one does', () => {
    expect(sumStates([])).toBeUndefined();
    const alone = { shown: true, terms: 1, figures: 2, counts: { retain: 1 }, card: '人才' };
    expect(sumStates([alone])).toEqual(alone);
  });

  it('adds up what frames show, without touching their states', () => {
    const top = { shown: false, terms: 0, figures: 0, counts: { retain: 1 } };
    const frame = { shown: true, terms: 3, figures: 2, counts: { retain: 2, 'figure-money': 2 }, card: '5万元' };
    expect(sumStates([top, frame])).toEqual({
      shown: true,
      terms: 3,
      figures: 2,
      counts: { retain: 3, 'figure-money': 2 },
      card: '5万元',
    });
    expect(top.counts).toEqual({ retain: 1 });
  });
});
