import { describe, expect, it } from 'vitest';
import { countAnnotations } from '@/lib/core/counts';
import { figure, term } from '../support/clippings';

describe('countAnnotations', () => {
  it('counts terms, figures and highlights, not inner terms', () => {
    const annotations = [
      term({ category: 'document', inner: [term(), term()] }),
      term({ category: 'retain' }),
      figure({ kind: 'money' }),
      figure({ kind: 'money' }),
      figure({ kind: 'date', value: '2025' }),
    ];
    expect(countAnnotations(annotations)).toEqual({
      terms: 2,
      figures: 3,
      byHighlight: { document: 1, retain: 1, 'figure-money': 2, 'figure-date': 1 },
    });
  });

  it('counts nothing', () => {
    expect(countAnnotations([])).toEqual({ terms: 0, figures: 0, byHighlight: {} });
  });
});
