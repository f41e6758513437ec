import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from '@/lib/core/annotate';
import { LONGEST_SENTENCE, sentenceOf } from '@/lib/core/sentence';

/** The sentence around the first place of `passage`. */
function around(text: string, passage: string): string {
  const start = text.indexOf(passage);
  if (start < 0) throw new Error(`no ${passage}`);
  const { start: from, end } = sentenceOf(text, { start, end: start + passage.length });
  return text.slice(from, end);
}

describe('the sentence of a passage', () => {
  const report =
    '临澜市人才工作综述\u2029截至2024年底，全市人才总量达46.8万人，占常住人口的9.3%。其中高层次人才3.5万人；技能人才12万人。\u2029下一步，将继续引才。';

  it.each([
    ['46.8万人', '截至2024年底，全市人才总量达46.8万人，占常住人口的9.3%。'],
    ['3.5万人', '其中高层次人才3.5万人；'],
    ['12万人', '技能人才12万人。'],
    ['人才工作', '临澜市人才工作综述'],
    ['引才', '下一步，将继续引才。'],
  ])('is found around %s', (passage, sentence) => {
    expect(around(report, passage)).toBe(sentence);
  });

  it.each([
    // Closing marks belong to the sentence.
    ['会议指出：“今年引进博士300名。”随后参观了园区。', '300名', '会议指出：“今年引进博士300名。”'],
    ['他说：「補貼每月5000元！」台下鼓掌。', '5000元', '他说：「補貼每月5000元！」台下鼓掌。'],
    ['（安家费按20万元发放。）另有补贴。', '另有', '另有补贴。'],
    // A slogan does not end its sentence.
    ['打响“来了就是临澜人！”品牌，发放补贴2亿元。另设基金。', '2亿元', '打响“来了就是临澜人！”品牌，发放补贴2亿元。'],
    // Titles and brackets are not cut.
    [
      '依据《关于“人才从哪里来？”的若干意见》，补贴10万元。',
      '10万元',
      '依据《关于“人才从哪里来？”的若干意见》，补贴10万元。',
    ],
    [
      '给予补贴（博士10万元；硕士5万元。以实际发放为准）并配套住房。其他另议。',
      '5万元',
      '给予补贴（博士10万元；硕士5万元。以实际发放为准）并配套住房。',
    ],
    // A bracket that never closes is none.
    ['（一类人才给予补贴100万元。二类人才给予50万元。', '50万元', '二类人才给予50万元。'],
    // Half-width punctuation, numbers with points, lost characters.
    ['一等奖10万元;二等奖3.5万元;三等奖1万元', '3.5万元', '二等奖3.5万元;'],
    ['全国百?强县市引进人才200名。', '200名', '全国百?强县市引进人才200名。'],
    ['The city paid 3.5 million yuan. It hired 20 people.', '3.5 million', 'The city paid 3.5 million yuan.'],
    ['真的吗？！发放了30万元……还有更多。', '30万元', '发放了30万元……还有更多。'],
    // A row of a table is one, its cells are not.
    ['层次\t补贴\u2029博士\t3000元\u2029硕士\t2000元', '3000元', '博士\t3000元'],
    ['第一行\n　　补贴3000元  \n第三行', '3000元', '补贴3000元'],
  ])('%s', (text, passage, sentence) => {
    expect(around(text, passage)).toBe(sentence);
  });

  it('spans two sentences where the passage does', () => {
    expect(around('甲。乙一。丙二。丁。', '一。丙')).toBe('乙一。丙二。');
  });

  it('keeps the clauses around the passage of a sentence without end', () => {
    const clause = '建设人才公寓，完善《人才发展条例（试行）》配套措施，';
    const text = `${clause.repeat(60)}每月补贴3.5万元，${clause.repeat(60)}`;
    const found = around(text, '3.5万元');
    expect(found.length).toBeLessThanOrEqual(LONGEST_SENTENCE);
    expect(found.length).toBeGreaterThan(LONGEST_SENTENCE / 2);
    expect(found).toMatch(/^(建设|完善).*每月补贴3\.5万元，.*，$/);
  });

  const PIECES = [
    ...['人才总量达', '3.5万人', '。', '！', '？', '；', '，', '“', '”', '《', '》', '（', '）', '\n', '\u2029'],
    ...['\t', ' ', '.', '?', ';', '博士', '12,000元', '𠮷', '……', 'yuan. ', '「', '」', '1.2', '：'],
  ];
  const prose = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 400 }).map((parts) => parts.join(''));
  const place = fc.tuple(prose, fc.nat(), fc.integer({ min: 1, max: 12 })).map(([text, at, length]) => {
    const start = at % text.length;
    return { text, passage: { start, end: Math.min(text.length, start + length) } };
  });

  it('holds the passage, stays in its block and within its length', () => {
    fc.assert(
      fc.property(place, ({ text, passage }) => {
        const { start, end } = sentenceOf(text, passage);
        expect(start).toBeLessThanOrEqual(passage.start);
        expect(end).toBeGreaterThanOrEqual(passage.end);
        expect(end - start).toBeLessThanOrEqual(LONGEST_SENTENCE);
        expect(text.slice(start, passage.start) + text.slice(passage.end, end)).not.toMatch(/[\n\u2029]/);
      }),
    );
  });

  it('never cuts a figure, nor a character', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const figures = annotate(text).filter(({ type }) => type === 'figure');
        for (const figure of figures) {
          const { start, end } = sentenceOf(text, figure);
          expect(figures.filter((one) => one.start < start !== one.end <= start)).toEqual([]);
          expect(figures.filter((one) => one.start < end !== one.end <= end)).toEqual([]);
          expect(text.slice(start, end).isWellFormed()).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
