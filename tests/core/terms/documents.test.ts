import { describe, expect, it } from 'vitest';
import { findTitles } from '@/lib/core/terms/documents';
import { fold } from '@/lib/core/text/fold';

function titlesIn(raw: string): string[] {
  const folded = fold(raw);
  return findTitles(folded).documents.map((document) => {
    const { start, end } = folded.toRawSpan(document);
    return raw.slice(start, end);
  });
}

describe('findTitles', () => {
  it.each([
    ['a title about talent', '根据《关于加快推进人才工作的意见》要求', ['《关于加快推进人才工作的意见》']],
    ['traditional script', '《外國專業人才延攬及僱用法》修正', ['《外國專業人才延攬及僱用法》']],
    ['two titles', '《人才十条》和《引才办法》', ['《人才十条》', '《引才办法》']],
    ['a title in a title', '《关于印发《人才公寓管理办法》的通知》', ['《关于印发《人才公寓管理办法》的通知》']],
    ['a title with noise in it', '《人\u200b才\n十 条》', ['《人\u200b才\n十 条》']],
    ['criteria', '按《泽州市积分制入户分值表》计分', ['《泽州市积分制入户分值表》']],
    ['a list of occupations', '列入《泽州市紧缺职业资格清单》', ['《泽州市紧缺职业资格清单》']],
    ['a permit', '领取《泽州市海外人才居住证》', ['《泽州市海外人才居住证》']],
    ['the document itself', '见《泽州引才办法》。\n泽州引才办法\n第一条', ['《泽州引才办法》', '泽州引才办法']],
    ['not: its title in a sentence', '见《泽州引才办法》。\n泽州引才办法已经施行。', ['《泽州引才办法》']],
    ['not: a form', '填写《泽州市人才认定申请表》', []],
    ['not: a report', '据《中国留学回国人员调查报告》统计', []],
    ['not: a title about something else', '《水污染防治条例》', []],
    ['not: no closing bracket', '《人才十条，全文如下', []],
    ['not: a closing bracket in another block', '《人才\u2029十条》', []],
    ['not: a closing bracket alone', '人才》', []],
    ['the title behind an unclosed bracket', '《《人才十条》', ['《人才十条》']],
    ['not: a whole paragraph in brackets', `《人才${'甲'.repeat(200)}》`, []],
  ])('%s', (_, raw, titles) => {
    expect(titlesIn(raw)).toEqual(titles);
  });

  it.each([
    ['《泽州市海外人才居住证》', 'retain'],
    ['《高端人才确认函》', 'attract'],
    ['《泽州引才办法》', 'document'],
  ])('says of %s that it is %s', (raw, category) => {
    expect(findTitles(fold(raw)).documents.map((one) => one.category)).toEqual([category]);
  });

  it('keeps other titles apart', () => {
    expect(findTitles(fold('《水污染防治条例》与《人才条例》')).others).toEqual([{ start: 0, end: 9 }]);
  });

  it('says what it is', () => {
    expect(findTitles(fold('见《職稱評審辦法》')).documents).toEqual([
      {
        type: 'term',
        start: 1,
        end: 9,
        id: 'pattern.document',
        name: '《职称评审办法》',
        category: 'document',
        origin: 'pattern',
      },
    ]);
  });
});
