import { describe, expect, test } from 'vitest';
import { findFigures } from '@/lib/core/figures';
import type { Finding } from '@/lib/core/figures/finding';
import { fold } from '@/lib/core/text/fold';
import type { Span } from '@/lib/core/types';

/** The figures of a sentence with their spans spelled out; dates and periods left out. */
function read(sentence: string) {
  const text = fold(sentence);
  const said = (span: Span | undefined) => (span ? text.text.slice(span.start, span.end) : undefined);
  return findFigures(text, []).flatMap((figure: Finding) =>
    figure.kind === 'date' || figure.kind === 'period'
      ? []
      : [
          {
            text: said(figure),
            metric: said(figure.metric),
            when: figure.when && `${figure.when.value} ${figure.when.role}`,
            role: figure.role,
            place: said(figure.place),
            audience: said(figure.audience),
            base: said(figure.base),
          },
        ],
  );
}

describe('what is measured', () => {
  test.each([
    ['全市人才总量达到86万人。', '人才总量'],
    ['新增高技能人才2.3万人。', '高技能人才'],
    ['建成517所高校。', '高校'],
    ['发放一次性安家费30万元。', '安家费'],
    ['给予50万元购房补贴。', '购房补贴'],
    ['建设面积约400平方米的人才之家。', '面积'],
    ['签订了240份工作意向协议。', '工作意向协议'],
    ['高校毕业生留存率超过85%。', '高校毕业生留存率'],
  ])('%s → %s', (sentence, metric) => {
    expect(read(sentence)[0]?.metric).toContain(metric);
  });

  test('growth leans on the amount before it', () => {
    expect(read('引进博士4387名，同比增长77%。')[1]).toMatchObject({ metric: '博士', role: 'growth', base: '同比' });
  });
});

describe('when', () => {
  test.each([
    ['2021年，全市引进人才2万人。', '2021 at'],
    ['到2025年，人才总量达到160万人以上。', '2025 by'],
    ['截至2020年底，全市拥有平台15个。', '2020-12 asOf'],
    ['2022年以来，引进人才2600余人。', '2022 since'],
    ['“十四五”期间，培养工程师500名。', '2021/2025 during'],
    ['引进人才2万人。', undefined],
    ['2021年开局良好。引进人才2万人。', '2021 at'],
    ['开局良好。引进人才2万人。', undefined],
  ])('%s → %s', (sentence, when) => {
    expect(read(sentence).at(-1)?.when).toBe(when);
  });
});

describe('what sort of number', () => {
  test.each([
    ['新引进各类人才2万人。', 'new'],
    ['累计培养技师3000名。', 'cumulative'],
    ['全市现有专家120名。', 'stock'],
    ['到2025年，技能人才达到10万人。', 'target'],
    ['力争新增人才公寓5000套。', 'target'],
    ['给予一次性奖励20万元。', 'entitlement'],
    ['年龄不超过40周岁。', 'requirement'],
    ['在本单位工作满3年。', 'requirement'],
    ['同比增长5.7%。', 'growth'],
    ['研发人员占比达12%。', 'share'],
    ['是首批认定的20个国家园区之一。', 'notOwn'],
  ])('%s → %s', (sentence, role) => {
    expect(read(sentence)[0]?.role).toBe(role);
  });
});

describe('whose, and for whom', () => {
  test.each([
    ['全市引进人才2万人。', '全市'],
    ['2023年，辽宁引进博士300名。', '辽宁'],
    ['连续多年在全省领先，引进人才2万人。', undefined],
    ['参加贵州人才博览会，签约30人。', undefined],
  ])('%s → %s', (sentence, place) => {
    expect(read(sentence)[0]?.place).toBe(place);
  });

  test('a list keeps for whom each amount is', () => {
    const figures = read('生活补贴标准为：本科1万元、硕士3万元、博士10万元。');
    expect(figures.map(({ audience }) => audience)).toEqual(['本科', '硕士', '博士']);
    expect(figures.every(({ role }) => role === 'entitlement')).toBe(true);
    expect(figures.every(({ metric }) => metric?.includes('生活补贴'))).toBe(true);
  });

  test('对…给予', () => {
    expect(read('对全职引进的顶尖人才，给予100万元安家费。')[0]?.audience).toBe('全职引进的顶尖人才');
  });
});

describe('changes', () => {
  const change = (sentence: string) => {
    const text = fold(sentence);
    const figures = findFigures(text, []);
    return figures.flatMap(({ change: found }) =>
      found ? [[found.from, found.to].map((index) => text.text.slice(figures[index]?.start, figures[index]?.end))] : [],
    );
  };

  test.each([
    ['人才总量从2015年29.82万人增长到2020年底42.8万人。', [['29.82万人', '42.8万人']]],
    ['补贴由每人3万元提高至5万元。', [['3万元', '5万元']]],
    ['办理时限由20个工作日压缩到5个工作日。', [['20个工作日', '5个工作日']]],
    ['占比从8.2%上升为9.5%。', [['8.2%', '9.5%']]],
    [
      '经营人才由4.1万人增长到5.9万人，技能人才由10.2万人增长到15万人。',
      [
        ['4.1万人', '5.9万人'],
        ['10.2万人', '15万人'],
      ],
    ],
    ['引进人才2万人，增长到3万人。', []],
    ['给予3万元至5万元补贴。', []],
    ['占从业人员的26%，其中高技能人才占比达到31%。', []],
    ['自由职业者占6%，比重扩大到9%。', []],
    ['月薪从8000元一路涨到1.2万元。', [['8000元', '1.2万元']]],
  ])('%s', (sentence, expected) => {
    expect(change(sentence)).toEqual(expected);
  });
});

describe('the page decides what a bare 元 is', () => {
  test.each([
    ['每月津貼5000元。', undefined, 'CNY'],
    ['每月津貼5000元。', 'HK', 'HKD'],
    ['每月津貼5000元。', 'TW', 'TWD'],
    ['每月津貼5000元。', 'MO', 'MOP'],
    ['以新臺幣計，每月津貼5000元。', undefined, 'TWD'],
  ] as const)('%s %s → %s', (sentence, region, unit) => {
    expect(findFigures(fold(sentence), [], region ? { region } : {})[0]?.unit).toBe(unit);
  });
});

describe('terms', () => {
  test('a unit never eats into a term, and a term keeps its own number', () => {
    const text = fold('3万人才公寓和三支一扶计划');
    const at = (word: string) => ({ start: text.text.indexOf(word), end: text.text.indexOf(word) + word.length });
    const figures = findFigures(text, [at('人才公寓'), at('三支一扶')]);
    expect(figures.map(({ start, end, value }) => [text.text.slice(start, end), value])).toEqual([['3万', 30000]]);
  });
});
