import fc from 'fast-check';
import { expect, describe as group, it } from 'vitest';
import { describe } from '@/lib/core/anchor/describe';
import { annotate } from '@/lib/core/annotate';
import { applyCorrections } from '@/lib/core/corrections/apply';
import { subjectOf } from '@/lib/core/corrections/subject';
import type { Correction, Verdict } from '@/lib/core/corrections/types';
import type { Annotation } from '@/lib/core/types';

const TEXT =
  '临澜市2024年引进高层次人才1200人，发放人才补贴3.5亿元。全市人才总量由100万人增加到120万人。对高层次人才给予安家费50万元，对博士后给予生活补贴10万元。';
const FOUND = annotate(TEXT);

function correction(text: string, one: Annotation, verdict: Verdict, id = 'a', changed = '2024-05-06'): Correction {
  return {
    id,
    pageId: 'p',
    selector: describe(text, one),
    subject: subjectOf(one),
    verdict,
    created: changed,
    changed,
  };
}

function dropping(one: Annotation): Verdict {
  return { kind: one.type === 'term' ? 'notTerm' : 'notFigure' };
}

const withoutIndexes = (all: readonly Annotation[]) =>
  all.map((one) => (one.type === 'figure' ? { ...one, change: undefined } : one));

const anyAnnotation = fc.constantFrom(...FOUND);

group('applyCorrections', () => {
  it('changes nothing where there is nothing to apply', () => {
    expect(FOUND.length).toBeGreaterThan(6);
    expect(applyCorrections(TEXT, FOUND, [])).toEqual(FOUND);
  });

  it('drops one passage and no other, also when the text has moved', () => {
    fc.assert(
      fc.property(anyAnnotation, fc.constantFrom('', '本报讯。', '导航\n首页\n'), (one, before) => {
        const text = before + TEXT;
        const found = annotate(text);
        const left = applyCorrections(text, found, [correction(TEXT, one, dropping(one))]);
        const gone = found.filter(({ start, end }) => !left.some((kept) => kept.start === start && kept.end === end));
        expect(gone.map(({ start }) => start)).toEqual([one.start + before.length]);
        expect(left.length).toBe(found.length - 1);
      }),
    );
  });

  it('does not depend on the order', () => {
    const verdicts: Verdict[] = [{ kind: 'notFigure' }, { kind: 'figure', edits: { value: 7 } }];
    const figures = FOUND.filter(({ type }) => type === 'figure');
    const all = figures.flatMap((one, index) =>
      verdicts.map((verdict, turn) => correction(TEXT, one, verdict, `${index}-${turn}`, `2024-05-0${1 + turn}`)),
    );
    const wanted = applyCorrections(TEXT, FOUND, all);
    expect(wanted.filter((one) => one.type === 'figure' && one.edits?.value === 7)).toHaveLength(figures.length);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(applyCorrections(TEXT, FOUND, shuffled)).toEqual(wanted);
      }),
    );
  });

  it('keeps the original beside the edits', () => {
    const money = FOUND.find((one) => one.type === 'figure' && one.value === 350_000_000) as Annotation;
    const edits = { value: 360_000_000, metric: '人才专项补贴' };
    const left = applyCorrections(TEXT, FOUND, [correction(TEXT, money, { kind: 'figure', edits })]);
    expect(left.find(({ start }) => start === money.start)).toEqual({ ...money, edits });
    expect(left.filter(({ start }) => start !== money.start)).toEqual(FOUND.filter((one) => one !== money));
  });

  it('keeps changes between the figures that they join', () => {
    const changeOf = (all: readonly Annotation[]) =>
      all.flatMap((one) => {
        if (one.type !== 'figure' || !one.change) return [];
        const { from, to } = one.change;
        return [[from, to].map((index) => all[index]?.start)];
      });
    const wanted = changeOf(FOUND);
    expect(wanted).toHaveLength(1);
    const first = FOUND[0] as Annotation;
    const left = applyCorrections(TEXT, FOUND, [correction(TEXT, first, dropping(first))]);
    expect(changeOf(left)).toEqual(wanted);
    const from = FOUND.find(({ start }) => start === wanted[0]?.[0]) as Annotation;
    const alone = applyCorrections(TEXT, FOUND, [correction(TEXT, from, { kind: 'notFigure' })]);
    expect(changeOf(alone)).toEqual([]);
    expect(withoutIndexes(alone)).toEqual(withoutIndexes(FOUND.filter((one) => one !== from)));
  });

  it('hides a term wherever it stands in the article', () => {
    const term = FOUND.find((one) => one.type === 'term' && one.name === '高层次人才') as Annotation;
    const same = FOUND.filter((one) => one.type === 'term' && term.type === 'term' && one.id === term.id);
    expect(same.length).toBe(2);
    const left = applyCorrections(TEXT, FOUND, [correction(TEXT, term, { kind: 'hidden' })]);
    expect(left.length).toBe(FOUND.length - 2);
  });

  it('does not guess between places that fit equally', () => {
    const line =
      '各县区对新引进的硕士研究生按照每人每年发放生活补贴的标准为3万元，由同级财政部门负责按时足额拨付到位并接受监督。\n';
    const one = annotate(line + line).find((found) => found.type === 'figure') as Annotation;
    const made = correction(line + line, one, { kind: 'notFigure' });
    const twice = line + line + line;
    const moved = `通知\n${twice}`;
    expect(applyCorrections(moved, annotate(moved), [made])).toEqual(annotate(moved));
    // Just where it was said it is no guess.
    expect(applyCorrections(line + line, annotate(line + line), [made])).toHaveLength(annotate(line + line).length - 1);
  });

  it('looks at all the context that is kept where the nearest fits several places', () => {
    const line =
      '各县区对新引进的硕士研究生按照每人每年发放生活补贴的标准为3万元，由同级财政部门负责按时足额拨付到位并接受监督。\n';
    const [first, second] = ['甲县的规定如下：\n', '乙县的规定如下：\n'];
    const text = first + line + second + line;
    const figures = annotate(text).filter((found) => found.type === 'figure');
    expect(figures).toHaveLength(2);
    const made = correction(text, figures[1] as Annotation, { kind: 'notFigure' });
    const moved = `通知\n${text}`;
    const left = applyCorrections(moved, annotate(moved), [made]).filter((found) => found.type === 'figure');
    expect(left.map(({ start }) => start)).toEqual([moved.indexOf('3万元')]);
  });

  it('does nothing where the number has changed', () => {
    const money = FOUND.find((one) => one.type === 'figure' && one.value === 350_000_000) as Annotation;
    const text = TEXT.replace('3.5亿元', '3.6亿元');
    expect(applyCorrections(text, annotate(text), [correction(TEXT, money, { kind: 'notFigure' })])).toEqual(
      annotate(text),
    );
  });
});
