import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReadingsOf } from '@/lib/core/tags/pinyin';
import { type SearchableTag, TagIndex } from '@/lib/core/tags/search';
import { tagKey } from '@/lib/core/tags/tag-name';
import { loadReadings } from '@/lib/view/readings';
import { manyTags } from '../../bench/many-tags';

let readings: ReadingsOf;
beforeAll(async () => {
  readings = await loadReadings();
});

const tag = (name: string, fields: Partial<SearchableTag> = {}): SearchableTag => ({
  id: name,
  name,
  created: '2024-01-01T00:00:00.000Z',
  ...fields,
});
const index = (...names: string[]): TagIndex => new TagIndex(readings).update(names.map((name) => tag(name)));
const found = (from: TagIndex, query: string): string[] => from.search(query, 20).map((hit) => hit.tag.name);

const NAMES = [
  '人才政策',
  '人才補貼',
  '高层次人才',
  '住房公積金',
  '博士后工作站',
  '重庆英才',
  '长三角一体化',
  '银行贷款',
  '省级人才计划',
  '绿色通道',
  'HR 服务',
  'A类人才',
  '留学人员创业园',
];

describe('a tag is found', () => {
  it.each([
    ['人才政策', '人才政策'],
    ['人才补贴', '人才補貼'],
    ['ａ類', 'A类人才'],
    ['住房公积', '住房公積金'],
    ['rczc', '人才政策'],
    ['rencaizhengce', '人才政策'],
    ["ren'cai'zheng", '人才政策'],
    ['ren cai zheng ce', '人才政策'],
    ['rencaizc', '人才政策'],
    ['renczhengce', '人才政策'],
    ['人才zc', '人才政策'],
    ['rc政策', '人才政策'],
    ['rencaibut', '人才補貼'],
    ['zfgjj', '住房公積金'],
    // Any reading of a character will do.
    ['chongqing', '重庆英才'],
    ['zhongqing', '重庆英才'],
    ['changsj', '长三角一体化'],
    ['zsj', '长三角一体化'],
    ['yinhang', '银行贷款'],
    ['yx', '银行贷款'],
    ['lvse', '绿色通道'],
    ['lst', '绿色通道'],
    ['bshgzz', '博士后工作站'],
    ['bshougzz', '博士后工作站'],
    ['bszzg', undefined],
    ['hrf', 'HR 服务'],
    ['hrfuwu', 'HR 服务'],
    ['高层 人才', '高层次人才'],
  ])('by %s: %s', (query, name) => {
    expect(found(index(...NAMES), query)[0]).toBe(name);
  });

  it('without readings by its characters alone', () => {
    const plain = new TagIndex().update(NAMES.map((name) => tag(name)));
    expect(found(plain, '補貼')).toEqual(['人才補貼']);
    expect(found(plain, 'rczc')).toEqual([]);
  });
});

describe('the order', () => {
  it('is: the name itself, its beginning, a part of it, its initials', () => {
    const names = ['人才', '人才政策', '高层次人才', '日常'];
    expect(found(index(...names), '人才')).toEqual(['人才', '人才政策', '高层次人才']);
    expect(found(index('人才', '日程', '海外人才', 'rc 建模'), 'rc')).toEqual(['rc 建模', '人才', '日程', '海外人才']);
    expect(found(index('日常管理', '热潮', '人才'), 'renc')).toEqual(['人才']);
  });

  it('has the often and lately used first among equals', () => {
    const tags = [
      tag('人才公寓'),
      tag('人才落户', { clippings: 40 }),
      tag('人才补贴', { clippings: 40, used: '2025-06-01' }),
      tag('人才体检', { used: '2025-07-01' }),
    ];
    const names = new TagIndex(readings)
      .update(tags)
      .search('人才', 9)
      .map((hit) => hit.tag.name);
    expect(names).toEqual(['人才补贴', '人才落户', '人才体检', '人才公寓']);
  });

  it('has what fits the place first among equals', () => {
    const boosted = new Map([['人才落户', 3]]);
    const hits = index('人才公寓', '人才落户').search('人才', 9, boosted);
    expect(hits.map((hit) => hit.tag.name)).toEqual(['人才落户', '人才公寓']);
  });
});

describe('what is meant', () => {
  it.each([
    ['人才補貼', '补贴', '補貼'],
    ['高层次人才', 'rencai', '人才'],
    ['高层次人才', 'gc', '高层'],
    // The gap between the characters is folded away: which part is meant cannot be told.
    ['人才 公寓', '公寓', undefined],
  ])('of %s by %s is %s', (name, query, meant) => {
    const { mark } = index(name).search(query, 1)[0] ?? {};
    expect(mark && name.slice(mark.start, mark.end)).toBe(meant);
  });
});

const many = (): SearchableTag[] => manyTags().map((name, at) => tag(name, { clippings: at % 7 }));

describe('with 2,000 tags', () => {
  it('prepares each name once, and each character once', () => {
    const asked = new Map<string, number>();
    const large = new TagIndex((one) => {
      asked.set(one, (asked.get(one) ?? 0) + 1);
      return readings(one);
    });
    const tags = many();
    expect(tags).toHaveLength(2_000);
    large.update(tags);
    expect(large.work.prepared).toBe(2_000);
    large.update([...tags, tag('新标签')]);
    large.update(tags.map((one) => ({ ...one, clippings: 3 })));
    expect(large.work.prepared).toBe(2_001);
  });

  it('looks at each name once for the first letter and then only at what is left', () => {
    const large = new TagIndex(readings).update(many());
    const looked = [...'llbsajf'].map((_, at, letters) => {
      const before = large.work.examined;
      expect(large.search(letters.slice(0, at + 1).join(''), 8).length).toBeGreaterThan(0);
      return large.work.examined - before;
    });
    expect(looked[0]).toBe(2_000);
    for (const [at, count] of looked.entries()) if (at > 0) expect(count).toBeLessThanOrEqual(looked[at - 1] ?? 0);
    expect(looked.at(-1)).toBeLessThan(100);
    expect(large.search('llbsajf', 8).map((hit) => hit.tag.name)).toContain('临澜博士安家费2025');
  });
});

const han = fc.constantFrom(...'人才政策补貼贴长重庆银行率省薪引博士后住房公积金A8');
const name = fc.array(han, { minLength: 1, maxLength: 8 }).map((units) => units.join(''));

describe('whatever the names', () => {
  it('results hold the query by some key, and the name itself is always found', () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, { selector: tagKey, minLength: 1, maxLength: 30 }), name, (names, query) => {
        const from = index(...names);
        for (const one of names) expect(found(from, one)).toContain(one);
        // Nothing typed here is Latin letters alone: a hit holds each character, or a letter that stands for it.
        for (const { tag: hit, spelt } of from.search(query, 50)) {
          if (!spelt) expect(tagKey(hit.name)).toContain(tagKey(query));
          else expect(query).toMatch(/a/i);
        }
      }),
    );
  });

  it('a tag is found by any reading of its characters, whole, begun or by initials', () => {
    const choice = fc.record({ reading: fc.nat(9), form: fc.constantFrom('whole', 'initial') });
    fc.assert(
      fc.property(name, fc.array(choice, { minLength: 8, maxLength: 8 }), fc.nat(), (one, choices, cut) => {
        const letters = [...tagKey(one)]
          .map((character, at) => {
            const all = readings(character);
            const { reading = 0, form } = choices[at] ?? {};
            const picked = all[reading % Math.max(1, all.length)] ?? character;
            return form === 'initial' ? picked.slice(0, 1) : picked;
          })
          .join('');
        const typed = letters.slice(0, 1 + (cut % letters.length));
        expect(found(index(one), typed)).toEqual([one]);
      }),
    );
  });

  it('typing on gives what asking at once gives', () => {
    fc.assert(
      fc.property(fc.uniqueArray(name, { selector: tagKey, maxLength: 30 }), name, (names, query) => {
        const typing = index(...names);
        for (let end = 1; end <= query.length; end++) {
          const typed = query.slice(0, end);
          expect(found(typing, typed)).toEqual(found(index(...names), typed));
        }
      }),
    );
  });
});
