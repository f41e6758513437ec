import { describe, expect, it } from 'vitest';
import { annotate } from '@/lib/core/annotate';
import { articlePassage, figureSentences } from '@/lib/core/clippings/article-spans';

describe('figureSentences', () => {
  it('has each sentence once, in order, and tables by their rows', () => {
    const text =
      '2025年，全市引进博士1200人、硕士3400人。人才公寓入住率93.5%。\u2029类别\t安家费\u2029A类\t50万元\u2029欢迎来临澜。';
    const spans = figureSentences(text, annotate(text));
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual([
      '2025年，全市引进博士1200人、硕士3400人。',
      '人才公寓入住率93.5%。',
      'A类\t50万元',
    ]);
  });

  it('is empty where there are no figures', () => {
    expect(figureSentences('欢迎来临澜。', annotate('欢迎来临澜。'))).toEqual([]);
  });
});

describe('articlePassage', () => {
  const NAV = '首页\u2029政务公开\u2029';
  const BODY = '为贯彻落实人才强市战略，充分激发各类人才创新创业活力，制定本办法。其他。';
  const of = (text: string, title?: string): string | undefined => {
    const span = articlePassage(text, title);
    return span && text.slice(span.start, span.end);
  };

  it.each<[string, string, string | undefined, string | undefined]>([
    ['the title', `${NAV}临澜市人才办法\u2029${BODY}`, '临澜市人才办法', '临澜市人才办法'],
    [
      'the title in the other script, over two lines',
      `${NAV}臨瀾市\n人才辦法\u2029${BODY}`,
      '临澜市人才办法',
      '臨瀾市\n人才辦法',
    ],
    [
      'the block that holds it',
      `${NAV}【通知】临澜市人才办法\u2029${BODY}`,
      '临澜市人才办法',
      '【通知】临澜市人才办法',
    ],
    ['the first sentence of some length', `${NAV}${BODY}`, '别的', BODY.slice(0, -3)],
    ['the first block', '  首页\u2029关于', undefined, '首页'],
    ['nothing', '', '办法', undefined],
  ])('is %s', (_, text, title, passage) => {
    expect(of(text, title)).toBe(passage);
  });
});
