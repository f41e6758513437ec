import { describe, expect, it } from 'vitest';
import { findDocuments } from '@/lib/core/terms/documents';
import { fold } from '@/lib/core/text/fold';

function titlesIn(raw: string): string[] {
  const folded = fold(raw);
  return findDocuments(folded).map((document) => {
    const { start, end } = folded.toRawSpan(document);
    return raw.slice(start, end);
  });
}

describe('findDocuments', () => {
  it.each([
    ['a title about talent', '根据《关于加快推进人才工作的意见》要求', ['《关于加快推进人才工作的意见》']],
    ['traditional script', '《外國專業人才延攬及僱用法》修正', ['《外國專業人才延攬及僱用法》']],
    ['two titles', '《人才十条》和《引才办法》', ['《人才十条》', '《引才办法》']],
    ['a title in a title', '《关于印发《人才公寓管理办法》的通知》', ['《关于印发《人才公寓管理办法》的通知》']],
    ['a title with noise in it', '《人\u200b才\n十 条》', ['《人\u200b才\n十 条》']],
    ['not: a title about something else', '《水污染防治条例》', []],
    ['not: no closing bracket', '《人才十条，全文如下', []],
    ['not: a closing bracket in another block', '《人才\u2029十条》', []],
    ['not: a closing bracket alone', '人才》', []],
    ['the title behind an unclosed bracket', '《《人才十条》', ['《人才十条》']],
    ['not: a whole paragraph in brackets', `《人才${'甲'.repeat(200)}》`, []],
  ])('%s', (_, raw, titles) => {
    expect(titlesIn(raw)).toEqual(titles);
  });

  it('says what it is', () => {
    expect(findDocuments(fold('见《職稱評審辦法》'))).toEqual([
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
