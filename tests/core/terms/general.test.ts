import { describe, expect, it } from 'vitest';
import { annotate } from '@/lib/core/annotate';
import type { Term } from '@/lib/core/types';

/** A notice of medical insurance, as long as such notices are; what it says of residents it says of everybody. */
const NOTICE = Array.from(
  { length: 30 },
  (_, index) =>
    `${index + 1}．持有本市居住证的灵活就业人员和已办理落户手续的中职毕业生，可以到第${index + 1}服务窗口办理医疗保险参保登记，并按规定缴纳医疗保险费。`,
).join('\u2029');

const terms = (text: string, isTalent?: true): string[] =>
  annotate(text, isTalent ? { isTalent } : {})
    .filter((one): one is Term => one.type === 'term')
    .map(({ start, end }) => text.slice(start, end));

describe('expressions that are also said where no talent is meant', () => {
  it('are not found in a long text that has no other terms', () => {
    expect(NOTICE.length).toBeGreaterThan(1_500);
    expect(terms(NOTICE)).toEqual([]);
  });

  it('are found where the text is known to be about talent', () => {
    expect(terms(NOTICE, true)).toContain('居住证');
  });

  it('are found in a text that speaks of talent', () => {
    const found = terms(`${NOTICE}\u2029高层次人才可以申请人才公寓，并享受人才子女入学服务。`);
    expect(found.filter((term) => term === '居住证')).toHaveLength(30);
  });

  it('are not brought back by one term in passing', () => {
    expect(terms(`${NOTICE}\u2029联系人：市人才服务中心。`)).not.toContain('居住证');
  });

  it('are found in a short text, which cannot tell', () => {
    expect(terms('持有居住证的人员可以申请落户。')).toEqual(['居住证', '落户']);
  });

  it('leave the figures as they are', () => {
    const figures = (isTalent?: true) =>
      annotate(`${NOTICE}\u2029每人每年补贴400元。`, isTalent ? { isTalent } : {}).filter(
        ({ type }) => type === 'figure',
      );
    expect(figures().length).toBeGreaterThan(0);
    expect(figures()).toEqual(figures(true).map((figure) => ({ ...figure })));
  });
});
