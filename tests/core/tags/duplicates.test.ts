import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { lookAlikes, pairOf } from '@/lib/core/tags/duplicates';
import type { ReadingsOf } from '@/lib/core/tags/pinyin';
import { loadReadings } from '@/lib/view/readings';

let readings: ReadingsOf;
beforeAll(async () => {
  readings = await loadReadings();
});

const tags = (names: readonly string[]) => names.map((name, at) => ({ id: name, name, clippings: names.length - at }));
const found = (names: readonly string[], apart: string[] = []) =>
  lookAlikes(tags(names), new Set(apart), readings).map(
    ({ tags: [a, b], likeness }) => `${a.name} ${b.name} ${likeness}`,
  );

describe('look-alikes', () => {
  it.each([
    ['人才政策', '人材政策', 'sound'],
    ['計畫', '计划', 'sound'],
    // Any reading: 重 is zhòng and chóng.
    ['虫庆人才', '重庆人才', 'sound'],
    ['人才補貼', '人才补贴政策', 'suffix'],
    ['安家费', '安家费用', 'suffix'],
    ['住房补贴', '补贴住房', 'order'],
    ['高层次人才引进', '高层次人才引近', 'sound'],
    ['博士后科研工作站', '博士后科研工作战', 'sound'],
    ['博士后科研工作站点', '博士后科研工作站', 'slip'],
    ['领军人才认定条件', '领军人才评定条件', 'slip'],
    ['talent policy', 'tallent policy', 'slip'],
  ])('%s and %s: %s', (a, b, likeness) => {
    expect(found([a, b])).toEqual([`${a} ${b} ${likeness}`]);
  });

  it.each([
    ['补贴', '补贴政策'],
    ['引才', '用才'],
    ['购房补贴', '租房补贴'],
    ['购房补贴发放标准', '租房补贴发放标准'],
    ['2024年人才政策', '2025年人才政策'],
    ['A类人才', 'B类人才'],
    ['省级领军人才计划', '市级领军人才计划'],
    ['博士', '博士后'],
    ['落户', '入学'],
    ['一级人才', '亿级人才'],
    ['HR', 'PR'],
  ])('not %s and %s', (a, b) => {
    expect(found([a, b])).toEqual([]);
  });

  it('that the reader keeps apart are left out', () => {
    expect(found(['人才政策', '人材政策'], [pairOf('人才政策', '人材政策')])).toEqual([]);
    expect(pairOf('b', 'a')).toBe(pairOf('a', 'b'));
  });

  it('have the more used one first, and the surest pair', () => {
    expect(found(['人才补贴政策', '落户', '人材补贴', '人才补贴'])).toEqual([
      '人材补贴 人才补贴 sound',
      '人才补贴政策 人才补贴 suffix',
    ]);
  });

  it('are the same whatever the order of the tags, and none is a pair with itself', () => {
    const name = fc.array(fc.constantFrom(...'人才材政策补贴住房博士后站引进近'), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(
        fc.uniqueArray(
          name.map((units) => units.join('')),
          { maxLength: 25 },
        ),
        fc.nat(),
        (names, turn) => {
          const given = tags(names);
          const pairs = (list: typeof given) =>
            lookAlikes(list, new Set(), readings).map(({ pair, likeness }) => `${pair} ${likeness}`);
          const at = turn % (given.length + 1);
          expect(pairs([...given.slice(at), ...given.slice(0, at)])).toEqual(pairs(given));
          for (const { tags: both } of lookAlikes(given, new Set(), readings)) expect(both[0].id).not.toBe(both[1].id);
        },
      ),
    );
  });

  it('ask for the readings of a character as often as it stands in a name, not for each pair', () => {
    const asked = { times: 0 };
    const counting: ReadingsOf = (one) => {
      asked.times++;
      return readings(one);
    };
    const names = Array.from({ length: 2_000 }, (_, at) => `临澜${'人才政策补贴住房落户引进'[at % 12]}${at}号`);
    lookAlikes(tags(names), new Set(), counting);
    expect(asked.times).toBeLessThanOrEqual(names.join('').length);
  });
});
