import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import data from '@/assets/compare/metrics.json';
import schema from '@/assets/schemas/compare-metrics.schema.json';
import { likenessOf } from '@/lib/core/compare/likeness';
import { foldedMetric, metricKey } from '@/lib/core/compare/metric-key';
import { HELD_OUT_PAIRS, type MetricPair, SEEN_PAIRS } from './metric-pairs';

const GOAL = { precision: 0.95, recall: 0.85 };

function measured(pairs: readonly MetricPair[]) {
  const said = pairs.filter(({ a, b }) => likenessOf(a, b) !== undefined);
  const right = said.filter(({ same }) => same).length;
  const same = pairs.filter((pair) => pair.same);
  return {
    precision: right / said.length,
    recall: right / same.length,
    invented: said.filter((pair) => !pair.same).map(({ a, b }) => `${a} ${b}`),
    missed: same.filter(({ a, b }) => likenessOf(a, b) === undefined).map(({ a, b }) => `${a} ${b}`),
  };
}

describe('which metrics are proposed as one', () => {
  it('is measured on two hundred pairs and more, of both kinds', () => {
    const all = [...SEEN_PAIRS, ...HELD_OUT_PAIRS];
    expect(all.length).toBeGreaterThanOrEqual(200);
    expect(new Set(all.map(({ a, b }) => [a, b].sort().join())).size).toBe(all.length);
    for (const part of [SEEN_PAIRS, HELD_OUT_PAIRS]) {
      expect(part.filter(({ same }) => same).length).toBeGreaterThan(40);
      expect(part.filter(({ same }) => !same).length).toBeGreaterThan(40);
    }
  });

  it.each([
    ['the pairs that the table was made from', SEEN_PAIRS],
    ['the pairs that were held out', HELD_OUT_PAIRS],
  ])('is right on %s', (_, pairs) => {
    const { precision, recall, invented, missed } = measured(pairs);
    expect.soft(precision, `invented: ${invented.join('; ')}`).toBeGreaterThanOrEqual(GOAL.precision);
    expect.soft(recall, `missed: ${missed.join('; ')}`).toBeGreaterThanOrEqual(GOAL.recall);
  });

  it('does not depend on the order', () => {
    for (const { a, b } of [...SEEN_PAIRS, ...HELD_OUT_PAIRS]) expect(likenessOf(b, a)).toBe(likenessOf(a, b));
  });

  it('is blind to script, width, spaces and quotation marks', () => {
    expect(likenessOf('人才 總量', '人才总量')).toBe('folded');
    expect(likenessOf('Ｒ＆Ｄ 人員', 'R&D人员')).toBe('folded');
    expect(likenessOf('“揭榜挂帅”项目', '揭榜挂帅项目')).toBe('folded');
  });

  it('takes a slip for one in long expressions, and never where the character tells', () => {
    expect(likenessOf('柔性引进海外专家工作室', '柔性引进海外专家工做室')).toBe('similar');
    expect(likenessOf('人才创新创业示范园一期', '人才创新创业示范园二期')).toBeUndefined();
    expect(likenessOf('重点产业紧缺人才目录', '重点产业紧缺人才项目')).toBeUndefined();
  });

  it('bears what is no name', () => {
    const long = '人才'.repeat(2_500);
    expect(likenessOf('', '')).toBeUndefined();
    expect(likenessOf('', '人才总量')).toBeUndefined();
    expect(likenessOf('！？', '……')).toBeUndefined();
    expect(likenessOf(long, `${long} `)).toBe('folded');
    expect(likenessOf(long, `${long}才`)).toBeUndefined();
    expect(metricKey('总数')).not.toBe('');
  });
});

describe('the table of equivalences', () => {
  it('is as its schema says', () => {
    const validate = new Ajv({ allowMatchingProperties: true }).compile(schema);
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
  });

  it('is folded, and has no word in two places', () => {
    const groups = [...data.same.flat(), ...data.weak, ...data.tails, ...data.words];
    expect(groups.filter((word) => foldedMetric(word) !== word)).toEqual([]);
    expect(groups.filter((word, at) => groups.indexOf(word) !== at)).toEqual([]);
  });
});
