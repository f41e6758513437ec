import { describe, expect, it } from 'vitest';
import { FAMILIES, familyOf, type HighlightName, highlightOf, isQuiet, lineOf } from '@/lib/core/highlights';
import { CATEGORIES, FIGURE_KINDS } from '@/lib/core/types';
import { figure, term } from '../support/clippings';

const NAMES: HighlightName[] = [...CATEGORIES, ...FIGURE_KINDS.map((kind) => `figure-${kind}` as const)];

describe('the families', () => {
  it('hold every highlight exactly once', () => {
    expect(FAMILIES.flatMap(({ members }) => members).sort()).toEqual([...NAMES].sort());
  });

  it.each(NAMES)('know %s', (name) => {
    expect(familyOf(name).members).toContain(name);
  });

  it('refuse a name that is none', () => {
    expect(() => familyOf('figure-weekday' as HighlightName)).toThrow(RangeError);
  });

  it('can be told apart without colour', () => {
    expect(new Set(FAMILIES.map(({ line, weight }) => `${line} ${weight}`)).size).toBe(FAMILIES.length);
  });

  it('leave principles off', () => {
    expect(FAMILIES.filter(({ shown }) => !shown).map(({ name }) => name)).toEqual(['principles']);
  });
});

describe('the groups of a family', () => {
  const grouped = FAMILIES.filter(({ groups }) => groups);

  it('are there for figures, each with a line of its own', () => {
    expect(grouped.map(({ name }) => name)).toEqual(['figures']);
    for (const { members, groups } of grouped) {
      const all = Object.values(groups ?? {});
      expect(all.flatMap((group) => group.members).sort()).toEqual([...members].sort());
      expect(new Set(all.map(({ line }) => line)).size).toBe(all.length);
    }
  });

  it('say the line of their members', () => {
    expect(lineOf(familyOf('figure-percent'), 'figure-percent')).toBe('double');
    expect(lineOf(familyOf('figure-date'), 'figure-date')).toBe('dashed');
    expect(lineOf(familyOf('funding'), 'funding')).toBe(familyOf('funding').line);
  });
});

describe('highlightOf', () => {
  it('names terms by category and figures by kind', () => {
    expect(highlightOf(term({ category: 'retain' }))).toBe('retain');
    expect(highlightOf(figure({ kind: 'money' }))).toBe('figure-money');
  });
});

describe('isQuiet', () => {
  it.each([
    ['a bare year', figure({ kind: 'date', value: '2025' }), true],
    ['a month', figure({ kind: 'date', value: '2025-04' }), false],
    ['a day', figure({ kind: 'date', value: '2025-04-30' }), false],
    ['a period', figure({ kind: 'period', value: '2021/2025' }), false],
    ['two years', figure({ kind: 'date', value: ['2024', '2025'] }), false],
    ['a count of four digits', figure({ kind: 'count', value: 2025 }), false],
    ['a term', term(), false],
  ])('%s', (_, annotation, quiet) => {
    expect(isQuiet(annotation)).toBe(quiet);
  });
});
