import { beforeAll, describe, expect, it } from 'vitest';
import { type ChoiceContext, tagChoices, termIndex, termNames } from '@/lib/core/tags/choices';
import type { ReadingsOf } from '@/lib/core/tags/pinyin';
import { TagIndex } from '@/lib/core/tags/search';
import { loadReadings } from '@/lib/view/readings';
import { figure, term } from '../../support/clippings';

let readings: ReadingsOf;
beforeAll(async () => {
  readings = await loadReadings();
});

const KNOWN = [
  '人才政策',
  '购房补贴',
  '安家费',
  '落户',
  '博士后',
  '临澜市',
  '引才经验',
  '对比',
  '待核实',
  '存疑',
  '已引用',
];

function context(fields: { taken?: string[]; terms?: string[]; company?: [string, number][] } = {}): ChoiceContext {
  const { taken = [], terms = [], company = [] } = fields;
  const tags = KNOWN.map((name, at) => ({ id: name, name, created: '', clippings: KNOWN.length - at }));
  return {
    index: new TagIndex(readings).update(tags),
    taken,
    terms: termIndex(terms, readings),
    company: new Map(company),
  };
}

const offered = (query: string, given?: Parameters<typeof context>[0]): string[] =>
  tagChoices(query, context(given)).map(({ name, reason }) => `${name} ${reason}`);

describe('termNames', () => {
  it('are the terms of the passage, once each, in the passage’s script', () => {
    const quote = '對高層次人才發放購房補貼，高層次人才子女入學。';
    const annotations = [
      term({ start: 1, end: 6, name: '高层次人才' }),
      figure({ start: 0, end: 1 }),
      term({ start: 8, end: 12, name: '购房补贴' }),
      term({ start: 13, end: 18, name: '高层次人才' }),
      term({ start: 18, end: 22, name: '子女教育' }),
    ];
    expect(termNames({ quote, annotations })).toEqual(['高層次人才', '購房補貼', '子女教育']);
  });
});

describe('tagChoices', () => {
  it('with nothing typed: terms of the passage, what goes with it, what is used most', () => {
    expect(
      offered('', {
        terms: ['安家費', '人才总量'],
        company: [
          ['对比', 1],
          ['存疑', 5],
          ['gone', 9],
        ],
      }),
    ).toEqual([
      '安家费 term',
      '人才总量 term',
      '存疑 together',
      '对比 together',
      '人才政策 recent',
      '购房补贴 recent',
      '落户 recent',
      '博士后 recent',
    ]);
  });

  it('leaves out what the clipping has', () => {
    expect(offered('', { taken: ['人才政策', '安家費'], terms: ['安家费'] })).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(人才政策|安家费) /)]),
    );
    expect(offered('人才政', { taken: ['人才政策'] })).toEqual(['人才政 new']);
    expect(offered('人才政策', { taken: ['人才政策'] })).toEqual([]);
  });

  it('has a new tag last, unless there is one of that name', () => {
    expect(offered('人才')).toEqual(
      ['人才政策 match', '引才经验 match', '人才 new'].filter((one) => !/引才/.test(one)),
    );
    expect(offered('購房補貼')).toEqual(['购房补贴 match']);
    expect(offered(' #＃ ')).toEqual(offered(''));
  });

  it('offers terms that are like what is typed, also those that are no tags yet', () => {
    expect(offered('rczl', { terms: ['人才总量'] })).toEqual(['人才总量 term', 'rczl new']);
    expect(offered('人才总量', { terms: ['人才总量'] })).toEqual(['人才总量 term']);
  });

  it('takes letters that spell a name for that name, and characters for themselves', () => {
    const likely = (query: string) => tagChoices(query, context())[0]?.likely ?? false;
    expect(likely('rczc')).toBe(true);
    expect(likely('人才')).toBe(false);
  });

  it('knows which tags it offers by their ids', () => {
    expect(tagChoices('gfbt', context())).toEqual([
      { id: '购房补贴', name: '购房补贴', reason: 'match', clippings: 10, mark: { start: 0, end: 4 }, likely: true },
      { name: 'gfbt', reason: 'new' },
    ]);
  });
});
