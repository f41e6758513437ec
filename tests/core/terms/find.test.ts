import { describe, expect, it } from 'vitest';
import { builtInGlossary } from '@/lib/core/terms/built-in';
import { compileGlossary } from '@/lib/core/terms/compile';
import { findTerms } from '@/lib/core/terms/find';
import type { Lemma } from '@/lib/core/terms/glossary';
import { fold } from '@/lib/core/text/fold';
import { slowTexts } from '../../support/hostile';

const LEMMAS: Lemma[] = [
  { id: 'qingnian-rencai', name: '青年人才', category: 'group' },
  { id: 'rencai-gongyu', name: '人才公寓', category: 'retain' },
  { id: 'gongyu', name: '公寓', category: 'retain' },
  { id: 'rencai-yinjin', name: '人才引进', category: 'attract' },
  { id: 'yinjin-rencai', name: '引进人才', category: 'attract' },
  { id: 'qiangshi', name: '人才强市', category: 'principle' },
  { id: 'qiangshi-zhanlue', name: '人才强市战略', category: 'principle' },
  { id: 'baiqiang', name: '百强', category: 'evaluate' },
  { id: 'xiangmu-chubei', name: '项目储备', category: 'governance' },
  { id: 'yincai', name: '引才', category: 'attract' },
];
const GLOSSARY = compileGlossary(LEMMAS, ['引才能']);

/** Raw text, id and inner ids of each term. */
function termsIn(raw: string): string[] {
  const folded = fold(raw);
  return findTerms(folded, GLOSSARY).map((term) => {
    const { start, end } = folded.toRawSpan(term);
    return [raw.slice(start, end), term.id, ...(term.inner ?? []).map(({ id }) => `(${id})`)].join(' ');
  });
}

describe('findTerms', () => {
  it.each([
    ['the longest word wins', '人才强市战略', ['人才强市战略 qiangshi-zhanlue (qiangshi)']],
    ['the shorter where the longer breaks off', '人才强市战役', ['人才强市 qiangshi']],
    ['traditional script', '實施人才強市戰略', ['人才強市戰略 qiangshi-zhanlue (qiangshi)']],
    ['the leftmost wins', '人才引进人才公寓', ['人才引进 rencai-yinjin', '人才公寓 rencai-gongyu (gongyu)']],
    ['none', '全市经济社会发展', []],
    ['nothing', '', []],
    ['blocks part words', '人才\u2029公寓', ['公寓 gongyu']],
    ['blank lines part words', '人才\n\n公寓', ['公寓 gongyu']],
    ['cells part words', '人才\t公寓', ['公寓 gongyu']],
    ['noise does not', '人 才\n公\u200b寓', ['人 才\n公\u200b寓 rencai-gongyu (gongyu)']],
    [
      'glosses do not, and the last stays outside',
      '人(rén)才(cái)公寓(yù)',
      ['人(rén)才(cái)公寓 rencai-gongyu (gongyu)'],
    ],
    ['everyday phrases', '吸引才能，引才', ['引才 yincai']],
  ])('%s: %s', (_, raw, terms) => {
    expect(termsIn(raw)).toEqual(terms);
  });

  it.each([
    ['百?gòu)?qiáng)縣', ['百?gòu)?qiáng) baiqiang']],
    ['項(xiàng)目?jī)?chǔ)備', ['項(xiàng)目?jī)?chǔ)備 xiangmu-chubei']],
    ['？cái)', []],
    ['青年人?cái)', ['青年人?cái) qingnian-rencai']],
    ['？rén)？cái)公寓', ['公寓 gongyu']],
    ['百?gòu)?ruò)縣', []],
  ])('reads lost characters: %s', (raw, terms) => {
    expect(termsIn(raw)).toEqual(terms);
  });

  it('takes the longest word that any reading of a lost character gives', () => {
    for (const [longer, shorter] of [
      ['强县', '墙'],
      ['墙县', '强'],
    ] as const) {
      const glossary = compileGlossary(
        [longer, shorter].map((name) => ({ id: name, name, category: 'group' as const })),
      );
      expect(findTerms(fold('？qiáng)縣'), glossary).map(({ id }) => id)).toEqual([longer]);
    }
  });

  it('joins terms that share 人才 into one that the second names', () => {
    const [term, ...rest] = findTerms(fold('优先安排青年人才公寓'), GLOSSARY);
    expect(rest).toEqual([]);
    expect(term).toMatchObject({
      start: 4,
      end: 10,
      id: 'rencai-gongyu',
      name: '青年人才公寓',
      category: 'retain',
      origin: 'pattern',
    });
    expect(term?.inner?.map(({ id, start, end }) => [id, start, end])).toEqual([
      ['qingnian-rencai', 4, 8],
      ['rencai-gongyu', 6, 10],
      ['gongyu', 8, 10],
    ]);
  });

  it('takes the kind of people alone where 人才 goes on into what is said of anything', () => {
    const glossary = builtInGlossary();
    const groups = (text: string) => findTerms(fold(text), glossary).map(({ start, end }) => text.slice(start, end));
    expect(groups('壮大青年科技人才队伍')).toEqual(['青年科技人才']);
    expect(groups('对高层次人才优先办理')).toEqual(['高层次人才']);
    expect(groups('高技能人才总量翻了一番')).toEqual(['高技能人才']);
    expect(groups('编制人才队伍建设规划')).toEqual(['人才队伍建设规划']);
    expect(groups('技能人才培养')).toEqual(['技能人才培养']);
    expect(groups('科技人才引进政策')).toEqual(['科技人才引进']);
    expect(groups('人才引进政策')).toEqual(['人才引进政策']);
  });

  it.each([
    ['发放大学生租房补贴和青年人才安家费', ['大学生租房补贴', '青年人才', '安家费']],
    ['给予港澳青年就业补贴', ['港澳青年', '就业补贴']],
    ['高校毕业生、生活补贴', ['高校毕业生', '生活补贴']],
  ])('joins young people and what they are paid: %s', (text, expected) => {
    const found = findTerms(fold(text), builtInGlossary()).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(expected);
  });

  it.each([
    ['由外国专家局办理', []],
    ['由市住房保障和房产管理局发放', []],
    ['形成人才引进和培养新格局', ['人才引进']],
    ['打开人才引进局面', ['人才引进']],
    ['对符合条件的人才优先办理', []],
  ])('leaves out the fields of offices: %s', (text, expected) => {
    const found = findTerms(fold(text), builtInGlossary()).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(expected);
  });

  it('joins as often as terms go on', () => {
    expect(termsIn('引进人才引进人才公寓')).toEqual([
      '引进人才引进 rencai-yinjin (yinjin-rencai) (rencai-yinjin)',
      '人才公寓 rencai-gongyu (gongyu)',
    ]);
  });

  it('does not join across a border', () => {
    expect(termsIn('青年人才，人才公寓')).toEqual(['青年人才 qingnian-rencai', '人才公寓 rencai-gongyu (gongyu)']);
  });

  it('finds a term that begins in an everyday phrase and runs on beyond it', () => {
    const lemmas = ['落户', '落户政策'].map((name) => ({ id: name, name, category: 'retain' as const }));
    const glossary = compileGlossary(lemmas, ['企业落户']);
    expect(findTerms(fold('企业落户园区，企业落户政策'), glossary).map(({ id, start }) => [id, start])).toEqual([
      ['落户政策', 9],
    ]);
  });

  it('reads radicals that stand for characters in text copied from PDF files', () => {
    const found = (text: string) =>
      findTerms(fold(text), GLOSSARY).map(({ id, name, start, end }) => [id, name, start, end]);
    expect(found('青年⼈才公寓')).toEqual(found('青年人才公寓'));
    expect(found('青年⼈才公寓')).toHaveLength(1);
  });

  it('gives inner terms in order of start, longer first, all strictly inside', () => {
    const glossary = compileGlossary(
      ['引育用留', '引育', '引', '育用留', '留'].map((name) => ({ id: name, name, category: 'principle' as const })),
      [],
    );
    const [term] = findTerms(fold('引育用留'), glossary);
    expect(term?.inner?.map(({ id }) => id)).toEqual(['引育', '引', '育用留', '留']);
  });

  it('does not find a word of letters or digits inside a longer one', () => {
    const glossary = compileGlossary(
      ['321计划', 'AI', 'C9'].map((name) => ({ id: name, name, category: 'programme' as const })),
      [],
    );
    const found = (text: string) => findTerms(fold(text), glossary).map(({ name }) => name);
    expect(found('入选321计划，懂AI人才，C9高校')).toEqual(['321计划', 'AI', 'C9']);
    expect(found('1321计划 AIDS OpenAI C919')).toEqual([]);
  });

  it('is linear on hostile text', () => {
    expect(slowTexts((text) => void findTerms(fold(text), GLOSSARY), 6)).toEqual([]);
  }, 60_000);
});
