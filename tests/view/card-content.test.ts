import { describe, expect, it, vi } from 'vitest';
import { annotate } from '@/lib/core/annotate';
import type { Figure, GlossaryEntry, Term } from '@/lib/core/types';
import { cardContent } from '@/lib/view/card-content';

vi.mock('@/lib/platform/i18n', () => ({
  i18n: { t: (key: string, words?: string[]) => (words ? `${key}(${words.join()})` : key) },
  isTraditional: () => false,
}));

vi.mock('@/lib/platform/browser', () => ({ browser: { i18n: { getUILanguage: () => 'zh-CN' } } }));

function card(text: string, wanted: string) {
  const all = annotate(text);
  const figure = all.find(
    (each): each is Figure => each.type === 'figure' && text.slice(each.start, each.end) === wanted,
  );
  if (!figure) throw new Error(`no figure ${wanted}`);
  return cardContent(figure, all, ({ start, end }) => text.slice(start, end), null);
}

const row = (content: ReturnType<typeof card>, label: string) =>
  content.rows.find((each) => each.label === `card.${label}`);

describe('the card of a figure', () => {
  it('shows both notations and the bound in words', () => {
    const content = card('到2025年，全市人才总量达到160万人以上。', '160万人以上');
    expect(content).toMatchObject({ title: '1,600,000 人', subtitle: '160万 · bound.atLeast', kind: 'kind.count' });
    expect(row(content, 'metric')?.text).toBe('人才总量');
    expect(row(content, 'when')?.text).toBe('2025年 · whenRole.by');
    expect(row(content, 'role')?.text).toBe('role.target');
  });

  it('says what the text leaves out, and marks what an earlier line said', () => {
    const content = card('栖湖市人才工作综述\u2029栖湖市重视人才。\u2029累计培养技师3000名。', '3000名');
    expect(row(content, 'place')).toEqual({ label: 'card.place', text: '栖湖市', inherited: true });
    expect(row(content, 'when')).toEqual({ label: 'card.when', text: 'card.unsaid', missing: true });
    expect(row(content, 'audience')).toBeUndefined();
  });

  it('tells which place 全市 stands for', () => {
    const content = card('栖湖市人才工作综述\u2029截至2024年底，全市人才总量达46.8万人。', '46.8万人');
    expect(row(content, 'place')?.text).toBe('card.standsFor(全市,栖湖市)');
  });

  it('computes a change, absolute and relative', () => {
    const content = card('人才总量从2015年29.82万人增长到2020年底42.8万人。', '42.8万人');
    expect(row(content, 'change')?.text).toBe('298,200 人 → 428,000 人 · +129,800 (+43.5%)');
  });

  it('has the value to be copied: for a table cell, and as it is shown', () => {
    expect(card('全市人才总量达到160万人以上。', '160万人以上').copies).toEqual({
      plain: '1600000',
      shown: '1,600,000 人',
    });
    expect(card('补贴3.5万至5万元。', '3.5万至5万元').copies).toMatchObject({ plain: '35000–50000' });
    expect(card('占比为9.3%。', '9.3%').copies).toEqual({ plain: '9.3', shown: '9.3%' });
  });

  it('puts what is measured first, right under the value', () => {
    const { rows } = card('到2025年，全市人才总量达到160万人以上。', '160万人以上');
    expect(rows.map(({ lead }) => lead ?? false)).toEqual([true, ...rows.slice(1).map(() => false)]);
    expect(rows[0]?.text).toBe('人才总量');
  });

  it('says an amount in the words of its currency', () => {
    expect(card('给予每人安家费30万元。', '30万元')).toMatchObject({ title: '300,000 panel.yuan', subtitle: '30万' });
  });

  it('shows what the reader has corrected, and what was read beside it', () => {
    const text = '到2025年，全市人才总量达到160万人以上。';
    const [figure] = annotate(text).filter((one): one is Figure => one.type === 'figure' && one.unit === '人');
    if (!figure) throw new Error('no figure');
    const edits = { value: 1_500_000, metric: '技能人才总量', when: '2026', place: '' };
    const corrected: Figure = { ...figure, edits };
    const content = cardContent(corrected, [corrected], ({ start, end }) => text.slice(start, end), null);
    expect(content).toMatchObject({ title: '1,500,000 人', edited: true });
    expect(row(content, 'metric')).toMatchObject({ text: '技能人才总量', edited: true });
    expect(row(content, 'when')).toMatchObject({ text: '2026年', edited: true });
    expect(row(content, 'place')).toMatchObject({ missing: true });
    expect(row(content, 'asRead')?.text).toBe('1,600,000 人');
    expect(content.copies?.plain).toBe('1500000');
  });

  it('asks nothing of a date', () => {
    expect(card('2024年，全市新增人才2万人。', '2024年').rows).toEqual([]);
  });
});

describe('the card of a term', () => {
  const term: Term = {
    type: 'term',
    start: 0,
    end: 6,
    id: 'youxiu-rencai-ruxing-jihua',
    name: '优秀人才入境计划',
    category: 'programme',
    origin: 'glossary',
    inner: [
      { type: 'term', start: 0, end: 4, id: 'youxiu-rencai', name: '优秀人才', category: 'group', origin: 'glossary' },
    ],
  };
  const entry: GlossaryEntry = {
    id: term.id,
    name: term.name,
    category: 'programme',
    definition: '香港按积分吸引优秀人才来港定居的计划。',
    aliases: ['优才计划'],
    regional: { hongkong: ['优秀人才入境计划'] },
    level: 'hongkong',
    since: 2006,
    issuer: '入境事务处',
  };
  const content = (known: GlossaryEntry | null) => cardContent(term, [term], () => '', known);

  it('tells what the glossary knows, and nothing else', () => {
    expect(content(entry).rows).toEqual([
      { label: 'card.level', text: 'level.hongkong' },
      { label: 'card.issuer', text: '入境事务处' },
      { label: 'card.years', text: '2006–' },
      { label: 'card.aliases', text: '优才计划' },
      { label: 'card.regional', text: 'level.hongkong 优秀人才入境计划' },
    ]);
    expect(content(null).rows).toEqual([]);
  });

  it('leads to the terms inside', () => {
    expect(content(entry).inner).toEqual([{ name: '优秀人才', kind: 'category.group', term: term.inner?.[0] }]);
  });
});

describe('the card of a term of the reader’s own', () => {
  const own: Term = {
    type: 'term',
    start: 0,
    end: 4,
    id: 'abcdefghijkl',
    name: '岚湾之星',
    category: 'programme',
    origin: 'user',
  };

  it('shows the note, the glossary and the aliases, and leads to the glossary', () => {
    const entry = { glossary: '我的词库', note: '第一行\n第二行', aliases: ['岚星'] };
    expect(cardContent(own, [own], () => '', entry)).toMatchObject({
      title: '岚湾之星',
      body: '第一行\n第二行',
      rows: [
        { label: 'card.glossary', text: '我的词库' },
        { label: 'card.aliases', text: '岚星' },
      ],
      action: { kind: 'edit', label: 'card.editTerm' },
    });
  });

  it('does without a note, and without an answer', () => {
    expect(cardContent(own, [own], () => '', { glossary: '我的词库', note: '', aliases: [] }).body).toBeUndefined();
    expect(cardContent(own, [own], () => '', null)).toMatchObject({ title: '岚湾之星', rows: [] });
  });

  it.each([
    ['glossary', { kind: 'switchOff', label: 'card.switchOff' }],
    ['pattern', undefined],
  ] as const)('is the only one that is edited: %s', (origin, action) => {
    expect(cardContent({ ...own, origin }, [own], () => '', null).action).toEqual(action);
  });
});
