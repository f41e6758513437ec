import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentText, identityText, titleFromBlocks } from '@/lib/core/documents/content';
import { blocksOfText } from '@/lib/core/documents/plain-text';

const NOTICE = `临澜市人才安居办法

第一章 总则
第一条 为引进高层次人才，制定本办法。
（一）适用对象
博士研究生每月3000元，硕士研究生每月1500元。
对象\t补贴\t服务期
博士\t30万元\t5年
硕士\t15万元\t3年

一、 申请的，应当符合下列条件。
`;

describe('blocksOfText', () => {
  it('tells title, headings, paragraphs and tables apart', () => {
    expect(blocksOfText(NOTICE)).toEqual([
      { kind: 'heading', level: 1, text: '临澜市人才安居办法' },
      { kind: 'heading', level: 2, text: '第一章 总则' },
      { kind: 'paragraph', text: '第一条 为引进高层次人才，制定本办法。' },
      { kind: 'heading', level: 3, text: '（一）适用对象' },
      { kind: 'paragraph', text: '博士研究生每月3000元，硕士研究生每月1500元。' },
      {
        kind: 'table',
        rows: [
          [{ text: '对象' }, { text: '补贴' }, { text: '服务期' }],
          [{ text: '博士' }, { text: '30万元' }, { text: '5年' }],
          [{ text: '硕士' }, { text: '15万元' }, { text: '3年' }],
        ],
      },
      { kind: 'paragraph', text: '一、 申请的，应当符合下列条件。' },
    ]);
  });

  it('takes a lone line for a paragraph', () => {
    expect(blocksOfText('引进博士30名')).toEqual([{ kind: 'paragraph', text: '引进博士30名' }]);
  });

  it('parts a paragraph that no browser lays out well, at the end of a sentence', () => {
    const sentence = '临澜市给予每人安家费30万元。';
    const blocks = blocksOfText(sentence.repeat(3_000));
    expect(blocks.length).toBeGreaterThan(4);
    for (const block of blocks) {
      expect(documentText({ blocks: [block] }).length).toBeLessThan(10_000);
      expect(documentText({ blocks: [block] })).toMatch(/。$/);
    }
  });

  it('keeps every character but white space, of any text', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '一、引才',
        '（二）安居',
        '对象\t补贴',
        '博士\t3万元',
        '第一章 总则',
        '　　临澜市。',
        '\u2028',
        '\u000b',
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = lines.join('\n');
        expect(identityText({ blocks: blocksOfText(text) })).toBe(text.replace(/\s+/g, ''));
      }),
    );
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('才', '。', '😀', 'a'), minLength: 7_000, maxLength: 30_000 }),
        (text) => {
          expect(identityText({ blocks: blocksOfText(text) })).toBe(text);
          for (const block of blocksOfText(text)) expect(documentText({ blocks: [block] }).isWellFormed()).toBe(true);
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('titleFromBlocks', () => {
  it.each([
    [
      'the first heading of the first level',
      '说明\n\n# 题',
      [{ kind: 'paragraph', text: '说明' } as const, { kind: 'heading', level: 1, text: '临澜人才 政策' } as const],
      '临澜人才 政策',
    ],
    ['a short first line', '', [{ kind: 'paragraph', text: '临澜引才\n第二行' } as const], '临澜引才'],
    ['no long one', '', [{ kind: 'paragraph', text: '引'.repeat(61) } as const], undefined],
    ['no sentence', '', [{ kind: 'paragraph', text: '为引进人才，制定本办法。' } as const], undefined],
    ['nothing', '', [], undefined],
  ])('takes %s', (_, __, blocks, title) => {
    expect(titleFromBlocks(blocks)).toBe(title);
  });
});
