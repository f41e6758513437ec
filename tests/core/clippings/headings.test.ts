import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HeadingElement, Headings } from '@/lib/core/clippings/headings';

const DOCUMENT = [
  '临澜市人才安居办法',
  '一、总体要求',
  '坚持党管人才。',
  '二、强化引进。加大力度。',
  '三、强化保障',
  '（一）住房。对新引进的博士给予安家费30万元。',
  '（二）子女入学',
  '1.申请材料。提交下列材料：',
  '（1）身份证',
  '（2）学历证书',
  '由教育部门统筹安排。',
  '四、附则',
  '本办法自印发之日起施行。',
].join('\u2029');

const over = (text: string, words: string, elements: HeadingElement[] = [], title?: string): string[] =>
  new Headings(text, elements).over(text.indexOf(words), title);

/** A heading element over those words. */
function element(text: string, words: string, level: number): HeadingElement {
  const start = text.indexOf(words);
  return { start, end: start + words.length, level };
}

describe('headings by numbering', () => {
  it.each<[string, string[]]>([
    ['坚持党管', ['一、总体要求']],
    ['加大力度', ['二、强化引进']],
    ['对新引进', ['三、强化保障', '（一）住房']],
    ['（一）住房', ['三、强化保障']],
    ['提交下列', ['三、强化保障', '（二）子女入学', '1.申请材料']],
    ['由教育部门', ['三、强化保障', '（二）子女入学', '1.申请材料']],
    ['本办法自', ['四、附则']],
    ['临澜市人才', []],
  ])('over %s', (words, headings) => {
    expect(over(DOCUMENT, words)).toEqual(headings);
  });

  it('reads chapters and articles', () => {
    const text =
      '第一章　总则\n第一条　为了引进人才，制定本办法。\n第二章　奖励\n第五条（适用范围）在本市工作的博士适用。\n第六条 住房\n给予补贴。';
    expect(over(text, '为了引进')).toEqual(['第一章 总则', '第一条']);
    expect(over(text, '在本市')).toEqual(['第二章 奖励', '第五条（适用范围）']);
    expect(over(text, '给予补贴')).toEqual(['第二章 奖励', '第六条 住房']);
  });

  it('reads traditional script, and keeps it', () => {
    const text = '壹、計畫目的\n延攬人才。\n貳、補助標準\n一、住宿補助\n每人新臺幣三萬元。';
    expect(over(text, '每人')).toEqual(['貳、補助標準', '一、住宿補助']);
  });

  it.each([
    ['a table of contents', '目录\n第一章 总则\n第二章 奖励\n第三章 附则\n引进人才'],
    ['items of a list', '需要：\n1.身份证\n2.学历证书\n引进人才'],
    ['sentences', '1.博士每人10万元。\n2.硕士每人5万元。\n引进人才'],
    ['numbers', '3.5万人\n20.3%\n引进人才'],
    ['rows of a table', '一、甲\t10万元\n引进人才'],
    ['a clause that goes on', '一、各区县要高度重视，加强领导，\n引进人才'],
  ])('takes no %s for headings', (_, text) => {
    expect(over(text, '引进人才')).toEqual([]);
  });
});

describe('heading elements', () => {
  const text = '人才新政\u2029申请条件\u2029年龄\u2029不超过四十岁。\u2029办理流程\u2029网上申请。';
  const elements = [
    element(text, '办理流程', 2),
    element(text, '申请条件', 2),
    element(text, '年龄', 3),
    element(text, '人才新政', 1),
  ];

  it('nest by their levels', () => {
    expect(over(text, '不超过', elements)).toEqual(['人才新政', '申请条件', '年龄']);
    expect(over(text, '网上', elements)).toEqual(['人才新政', '办理流程']);
  });

  it('leave out the article’s title', () => {
    expect(over(text, '网上', elements, '人才新政')).toEqual(['办理流程']);
  });

  it('stand over lines that are numbered, and by their numbers among one another', () => {
    const flat = '人才新政\u2029一、保障\u2029（一）住房\u20291.公寓。配租公寓。\u2029二、附则\u2029自今日起施行。';
    const headings = ['人才新政', '一、保障', '（一）住房', '二、附则'].map((words) => element(flat, words, 2));
    expect(over(flat, '配租', headings)).toEqual(['一、保障', '（一）住房', '1.公寓']);
    expect(over(flat, '自今日', headings)).toEqual(['二、附则']);
  });

  it('close what lines have opened before them', () => {
    const mixed = '一、往期\u2029旧文。\u2029最新消息\u2029新文。';
    expect(over(mixed, '新文', [element(mixed, '最新消息', 2)])).toEqual(['最新消息']);
  });
});

it('headings stand before the passage, in order, whatever the text', () => {
  const line = fc.constantFrom(
    '一、保障',
    '（一）住房。给予补贴。',
    '1.公寓',
    '第三条 人才',
    '博士10万元',
    '',
    '甲\t乙',
    '第一章 总则',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), fc.nat(), fc.array(fc.nat(5)), (lines, seed, levels) => {
      const text = lines.join('\u2029');
      const at = text.length === 0 ? 0 : seed % (text.length + 1);
      const elements = levels.map((level, index) => {
        const start = Math.min(text.length, index * 7);
        return { start, end: Math.min(text.length, start + 4), level: level + 1 };
      });
      const spans = new Headings(text, elements).spansOver(at);
      for (const [index, { start, end }] of spans.entries()) {
        expect(start).toBeLessThanOrEqual(end);
        expect(end).toBeLessThanOrEqual(at);
        if (index > 0) expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.start ?? 0);
      }
    }),
  );
});
