import { describe, expect, it } from 'vitest';
import { Fading, paintNameOf } from '@/lib/core/fading';
import { figure, term } from '../support/clippings';

describe('Fading', () => {
  it('fades a term after its third occurrence, each term for itself', () => {
    const fading = new Fading();
    const flat = term({ id: 'talent-flat', category: 'retain' });
    const doctor = term({ id: 'doctor', category: 'group' });
    expect([flat, flat, doctor, flat, flat, doctor].map((one) => fading.next(one))).toEqual([
      'retain',
      'retain',
      'group',
      'retain',
      'retain-faint',
      'group',
    ]);
  });

  it('never fades figures', () => {
    const fading = new Fading();
    const names = Array.from({ length: 6 }, () => fading.next(figure({ kind: 'money' })));
    expect(new Set(names)).toEqual(new Set(['figure-money']));
    expect(paintNameOf(figure({ kind: 'age' }), 99)).toBe('figure-age');
  });
});
