import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from '@/lib/core/annotate';
import { compileGlossary } from '@/lib/core/terms/compile';
import type { Lemma } from '@/lib/core/terms/glossary';
import type { Annotation, Span } from '@/lib/core/types';
import { anyString, noisyText } from '../support/arbitrary';
import { slowTexts } from '../support/hostile';
import { ALL } from '../support/prose';

const lemma = (name: string): Lemma => ({ id: name, name, category: 'group' });

function shown(text: string, annotations: Annotation[]): string[] {
  return annotations.map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);
}

/** Every span that an annotation names, its own last. */
function spansOf(annotation: Annotation): Span[] {
  if (annotation.type === 'term') return [...(annotation.inner ?? []), annotation];
  const { metric, audience, place, base, when } = annotation;
  return [metric, audience, place, base, when?.span, annotation].filter((span): span is Span => span !== undefined);
}

const prose = fc
  .array(fc.oneof(fc.constantFrom(...ALL), noisyText), { maxLength: 8, size: 'max' })
  .map((parts) => parts.join(''));

describe('annotate', () => {
  it('finds terms and figures, at their raw places', () => {
    const text = '對全職引進的博 士給予１０萬元安(ān)家費';
    expect(shown(text, annotate(text, { glossary: compileGlossary([lemma('安家费')]) }))).toEqual([
      'figure １０萬元',
      'term 安(ān)家費',
    ]);
  });

  it('leads the context of figures to the raw text', () => {
    const text = '新\u200b增技\u200b能人\u200b才 1.2 万人次';
    const figure = annotate(text, { glossary: compileGlossary([lemma('技能人才')]) }).find(
      ({ type }) => type === 'figure',
    );
    expect(figure?.type === 'figure' && figure.metric && text.slice(figure.metric.start, figure.metric.end)).toBe(
      '技\u200b能人\u200b才',
    );
  });

  it('lets the region decide what a bare 元 is', () => {
    const unit = (region: 'CN' | 'HK' | 'TW' | 'MO') =>
      annotate('每人補助5000元', { region }).flatMap((one) => (one.type === 'figure' ? [one.unit] : []));
    expect([unit('CN'), unit('HK'), unit('TW'), unit('MO')]).toEqual([['CNY'], ['HKD'], ['TWD'], ['MOP']]);
  });

  it('nests the terms of a title in it', () => {
    const text = '印发《青年人才公寓管理办法》，人才公寓';
    const [title, term] = annotate(text, { glossary: compileGlossary([lemma('青年人才'), lemma('人才公寓')]) });
    expect(title).toMatchObject({ type: 'term', category: 'document', start: 2, end: 14 });
    expect(
      title?.type === 'term' && title.inner?.map(({ name, start, end }) => [name, text.slice(start, end)]),
    ).toEqual([
      ['青年人才公寓', '青年人才公寓'],
      ['青年人才', '青年人才'],
      ['人才公寓', '人才公寓'],
    ]);
    expect(title?.type === 'term' && title.inner?.some((inner) => 'inner' in inner)).toBe(false);
    expect(term).toMatchObject({ type: 'term', name: '人才公寓', start: 15 });
  });

  it('looks for no terms but the reader’s in a title that is not about talent', () => {
    const text = '依《创业街区污水办法》，扶持创业';
    const named = (origin?: 'user') => {
      const glossary = compileGlossary([origin ? { ...lemma('创业'), origin } : lemma('创业')]);
      return annotate(text, { glossary }).map(({ start }) => start);
    };
    expect(named()).toEqual([14]);
    expect(named('user')).toEqual([2, 14]);
  });

  it.each([
    ['holds a title', '见《人才十条》全文', '《人才十条》全文', ['term 《人才十条》全文']],
    ['is a title', '见《人才十条》全文', '《人才十条》', ['term 《人才十条》']],
    ['crosses the beginning of a title', '见《人才十条》全文', '见《人才', ['term 《人才十条》']],
    ['crosses the end of a title', '见《人才十条》全文', '十条》全文', ['term 《人才十条》']],
    ['holds a title and the beginning of another', '《人才甲》《人才乙》', '《人才甲》《人', ['term 《人才甲》《人']],
  ])('keeps one of two where a term of the reader’s %s', (_, text, name, expected) => {
    const annotations = annotate(text, { glossary: compileGlossary([lemma(name)]) });
    expect(shown(text, annotations).filter((one) => one.startsWith('term'))).toEqual(expected);
    for (const annotation of annotations) {
      for (const { start, end } of spansOf(annotation)) {
        expect(start).toBeGreaterThanOrEqual(annotation.start);
        expect(end).toBeLessThanOrEqual(annotation.end);
      }
    }
  });

  it('links a change to the figure before it, by its place among terms and figures', () => {
    const text = '高层次人才由1.2万人增长到3.6万人';
    const annotations = annotate(text, { glossary: compileGlossary([lemma('高层次人才')]) });
    const to = annotations.find((one) => one.type === 'figure' && one.change);
    const from = to?.type === 'figure' && to.change ? annotations[to.change.from] : undefined;
    expect(to && text.slice(to.start, to.end)).toBe('3.6万人');
    expect(from && text.slice(from.start, from.end)).toBe('1.2万人');
    expect(to?.type === 'figure' && to.change && annotations[to.change.to]).toBe(to);
  });

  it('crosses no border', () => {
    for (const border of ['\u2029', '\n\n', '\r\n\r\n']) {
      const text = `青年人才${border}公寓，引进200${border}万元`;
      for (const { start, end } of annotate(text)) expect(text.slice(start, end)).not.toMatch(/[\r\n\u2029]/);
    }
  });

  it('answers in order, inside the text, without overlaps of a kind', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const annotations = annotate(text);
        const ends = { term: 0, figure: 0 };
        for (const [index, annotation] of annotations.entries()) {
          const before = annotations[index - 1];
          const { type, start, end } = annotation;
          if (before) expect(before.start < start || (before.start === start && before.end >= end)).toBe(true);
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(ends[type]);
          ends[type] = end;
          for (const span of spansOf(annotation)) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(text.length);
          }
          // A term and a figure lie apart, or one holds the other.
          if (before && before.end > start) expect(before.end).toBeGreaterThanOrEqual(end);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('keeps inner terms inside, in order, and without inner terms of their own', () => {
    fc.assert(
      fc.property(prose, (text) => {
        for (const annotation of annotate(text)) {
          if (annotation.type !== 'term') continue;
          const inner = annotation.inner ?? [];
          for (const [index, { start, end }] of inner.entries()) {
            expect(start >= annotation.start && end <= annotation.end).toBe(true);
            expect(start).toBeGreaterThanOrEqual(inner[index - 1]?.start ?? 0);
          }
        }
      }),
    );
  });

  it('links changes to figures', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const annotations = annotate(text);
        for (const [index, annotation] of annotations.entries()) {
          if (annotation.type !== 'figure' || !annotation.change) continue;
          expect(annotation.change.to).toBe(index);
          expect(annotations[annotation.change.from]?.type).toBe('figure');
        }
      }),
    );
  });

  it('survives JSON', () => {
    for (const text of ALL) {
      const annotations = annotate(text);
      expect(JSON.parse(JSON.stringify(annotations))).toEqual(annotations);
    }
  });

  it('never throws, whatever the units', () => {
    fc.assert(
      fc.property(anyString, (text) => {
        expect(Array.isArray(annotate(text))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('is linear on hostile text', () => {
    expect(slowTexts((text) => void annotate(text), 6)).toEqual([]);
  }, 120_000);
});
