import { expect, describe as group, it } from 'vitest';
import { describe } from '@/lib/core/anchor/describe';
import { annotate } from '@/lib/core/annotate';
import { correctedAnnotations } from '@/lib/core/corrections/on-clipping';
import { subjectOf } from '@/lib/core/corrections/subject';
import type { Correction, Verdict } from '@/lib/core/corrections/types';
import { exportedArticle } from '@/lib/core/formats/export/articles';
import { annotationsInside } from '@/lib/core/shift';
import type { Figure } from '@/lib/core/types';
import { clipping } from '../../support/clippings';

const TEXT = [
  '临澜市2025年引进高层次人才1200人。',
  '全市人才公寓达到2万套，对博士给予安家费50万元，对硕士给予安家费20万元。',
  '岚湾区另给安家费50万元。',
].join('\u2029');
const START = TEXT.indexOf('全市');
const SPAN = { start: START, end: TEXT.indexOf('\u2029岚湾') };
const FOUND = annotate(TEXT);

const kept = clipping({
  quote: TEXT.slice(SPAN.start, SPAN.end),
  selector: describe(TEXT, SPAN),
  annotations: annotationsInside(FOUND, SPAN),
});

const isGrant = (value: number) => (one: (typeof FOUND)[number]) => one.type === 'figure' && one.value === value;

function correction(on: (typeof FOUND)[number] | undefined, verdict: Verdict, changed = '2026-05-06'): Correction {
  if (!on) throw new Error('the engine does not find it');
  const selector = describe(TEXT, on);
  return { id: changed, pageId: kept.pageId, selector, subject: subjectOf(on), verdict, created: changed, changed };
}

const grant = FOUND.find(isGrant(500_000));
const elsewhere = FOUND.findLast(isGrant(500_000));
const edited = correction(grant, { kind: 'figure', edits: { value: 600_000 } });

group('correctedAnnotations', () => {
  it('puts figures right that were corrected after they were clipped, at their places in the quote', () => {
    const corrected = correctedAnnotations(kept, [edited]);
    expect(corrected).toEqual(
      kept.annotations.map((one) => (isGrant(500_000)(one) ? { ...one, edits: { value: 600_000 } } : one)),
    );
    expect(corrected).not.toEqual(kept.annotations);
  });

  it('leaves out what is none, and leaves alone what a correction elsewhere is of', () => {
    const flats = FOUND.find(isGrant(20_000));
    const left = correctedAnnotations(kept, [correction(flats, { kind: 'notFigure' })]);
    expect(left).toHaveLength(kept.annotations.length - 1);
    expect(left.some(isGrant(20_000))).toBe(false);
    expect(correctedAnnotations(kept, [correction(elsewhere, { kind: 'notFigure' })])).toEqual(kept.annotations);
  });
});

group('an exported article', () => {
  it('has the reader’s corrections of its own, with what was read', () => {
    const figureOf = (pageId: string) =>
      exportedArticle([kept], { corrections: { [pageId]: [edited] } }).clippings[0]?.figures.find(
        ({ written }) => written === '50万元',
      );
    expect(figureOf(kept.pageId)).toMatchObject({ value: 600_000, edited: true, asRead: { value: '500000' } });
    expect(figureOf('another')).toMatchObject({ value: 500_000 satisfies Figure['value'], edited: false });
  });
});
