import { describe, expect, it } from 'vitest';
import { readMarkdown } from '@/lib/core/documents/markdown';

describe('readMarkdown', () => {
  it('takes title and address from the front matter', () => {
    const { title, address, blocks } = readMarkdown(
      '---\ntitle: 临澜引才记\nurl: https://news.example.cn/a\n---\n\n正文。',
    );
    expect({ title, address }).toEqual({ title: '临澜引才记', address: 'https://news.example.cn/a' });
    expect(blocks).toEqual([{ kind: 'paragraph', text: '正文。' }]);
  });

  it('keeps what is no front matter', () => {
    expect(readMarkdown('---\na: [\n---\n正文').blocks.length).toBeGreaterThan(0);
    expect(readMarkdown('正文').title).toBeUndefined();
  });

  it('reads headings, tables, lists, quotes and code', () => {
    const { blocks } = readMarkdown(
      [
        '# 临澜**人才**政策',
        '| 对象 | 补贴 |\n|---|---:|\n| 博士 | **30万元** |',
        '3. 申请\n   - 材料\n4. 审核',
        '> 人才是第一资源。',
        '```\n编号  001\n```',
      ].join('\n\n'),
    );
    expect(blocks).toEqual([
      { kind: 'heading', level: 1, text: '临澜人才政策' },
      {
        kind: 'table',
        rows: [
          [
            { text: '对象', heading: true },
            { text: '补贴', heading: true },
          ],
          [{ text: '博士' }, { text: '30万元' }],
        ],
      },
      { kind: 'item', text: '申请', depth: 0, ordinal: 3 },
      { kind: 'item', text: '材料', depth: 1 },
      { kind: 'item', text: '审核', depth: 0, ordinal: 4 },
      { kind: 'quote', text: '人才是第一资源。' },
      { kind: 'preformatted', text: '编号  001' },
    ]);
  });

  it('means by spaces and tildes what prose means', () => {
    const { blocks } = readMarkdown('    补贴10~20万元或30~40万元，\n另见[^1]。\n\nred\nblue');
    expect(blocks).toEqual([
      { kind: 'paragraph', text: '补贴10~20万元或30~40万元，另见[^1]。' },
      { kind: 'paragraph', text: 'red blue' },
    ]);
  });

  it('keeps a line break that is meant, and no tags', () => {
    expect(readMarkdown('甲<br>乙  \n丙<b>丁</b>').blocks).toEqual([{ kind: 'paragraph', text: '甲\n乙\n丙丁' }]);
  });
});
