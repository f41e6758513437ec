import { describe, expect, it } from 'vitest';
import { addressKey } from '@/lib/core/kept/address-key';
import { closestChange, compareTexts } from '@/lib/core/kept/compare-snapshot';
import { keptPassage } from '@/lib/core/kept/passage';
import { joinStates } from '@/lib/core/kept/states';
import { clipping, figure, term } from '../../support/clippings';

describe('keptPassage', () => {
  it('says nothing of notes, tags and values', () => {
    const one = clipping({ note: '口径存疑', tags: ['t1'], annotations: [term(), figure()] });
    const kept = keptPassage(one);
    expect(kept).toEqual({
      id: 'c1',
      selector: one.selector,
      colour: 'yellow',
      created: one.created,
      figures: [{ start: 8, end: 15 }],
    });
  });

  it('keeps the colour', () => {
    expect(keptPassage(clipping({ colour: 'pink' })).colour).toBe('pink');
  });
});

describe('addressKey', () => {
  it('is the same for all places of an article, and another for each route of an application', () => {
    const address = 'https://rsj.example.gov.cn/rcgz/1.html?id=7';
    expect(addressKey(`${address}#part`)).toBe(addressKey(address));
    expect(addressKey(`${address}#/article/1#part`)).toBe(addressKey(`${address}#/article/1`));
    expect(addressKey(`${address}#/article/1`)).not.toBe(addressKey(`${address}#/article/2`));
    expect(addressKey(address)).toMatch(/^kept:[0-9a-f]{1,8}$/);
  });

  it('tells addresses apart', () => {
    const urls = Array.from({ length: 5_000 }, (_, index) => `https://rsj.example.gov.cn/rcgz/t${index}.html`);
    expect(new Set(urls.map(addressKey)).size).toBe(urls.length);
  });
});

describe('joinStates', () => {
  it('takes each clipping as it stands in the frame that has it best', () => {
    const joined = joinStates([
      {
        kind: 'settled',
        states: [
          { id: 'a', status: 'orphan' },
          { id: 'b', status: 'exact' },
        ],
      },
      {
        kind: 'busy',
        states: [
          { id: 'a', status: 'changed', change: { pieces: [], figures: [] } },
          { id: 'b', status: 'orphan' },
        ],
      },
    ]);
    expect(joined.kind).toBe('busy');
    expect(joined.states.map(({ id, status }) => [id, status])).toEqual([
      ['a', 'changed'],
      ['b', 'exact'],
    ]);
  });

  it('is off where no frame looks', () => {
    expect(joinStates([])).toEqual({ kind: 'off', states: [] });
    expect(joinStates([{ kind: 'off', states: [] }])).toEqual({ kind: 'off', states: [] });
  });
});

describe('compareTexts', () => {
  const article = [
    '临澜市人才工作综述',
    '阅读：1024',
    '截至2024年底，临澜市人才总量达46.8万人，比上年增加2.1万人。',
    '对新引进的博士给予50万元安家费，分五年发放到位。',
  ].join('\u2029');

  it('finds a text unchanged whatever its counters, script and width', () => {
    expect(compareTexts(article, article)).toEqual({ gone: 0, come: 0 });
    expect(compareTexts(article, article.replace('1024', '2048'))).toEqual({ gone: 0, come: 0 });
    expect(compareTexts(article, article.replace('对新引进', '對新引進').replace('50', '５０'))).toEqual({
      gone: 0,
      come: 0,
    });
  });

  it('takes of several frames the one that holds the article', () => {
    const around = '临澜人才网\u2029首页 > 政策\u2029版权所有 临澜市人力资源和社会保障局 未经许可不得转载本网内容';
    const whole = `${around}\u2029${article}\u2029相关阅读：临澜市发布新一批急需紧缺人才目录，涵盖十二个产业`;
    expect(closestChange(article, [around, article.replace('50万元', '60万元'), '广告'])).toEqual({ gone: 1, come: 1 });
    expect(closestChange(article, ['广告', whole])).toMatchObject({ gone: 0 });
    expect(closestChange(article, [])).toBeUndefined();
  });

  it('counts paragraphs that have gone and come', () => {
    expect(compareTexts(article, article.replace('50万元', '60万元'))).toEqual({ gone: 1, come: 1 });
    expect(compareTexts(article, `${article}\u2029本办法自发布之日起施行，有效期五年，由市人社局解释。`)).toEqual({
      gone: 0,
      come: 1,
    });
    const [line = ''] = article.split('\u2029').slice(2);
    expect(compareTexts(`${article}\u2029${line}`, article)).toEqual({ gone: 1, come: 0 });
  });
});
