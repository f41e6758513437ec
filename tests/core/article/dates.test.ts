import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfAddress, findDate, readDate, zoned } from '@/lib/core/article/dates';

describe('readDate', () => {
  it.each([
    ['2025-03-18', '2025-03-18'],
    ['2025-03-18 09:30', '2025-03-18T09:30'],
    ['2025-03-18 09:30:45', '2025-03-18T09:30:45'],
    ['2025-03-18-17:00:00', '2025-03-18T17:00'],
    ['2025 03/18 10:22:31', '2025-03-18T10:22:31'],
    ['2025-03-18T09:30:00+08:00', '2025-03-18T09:30+08:00'],
    ['2025-03-18T01:30:05.123Z', '2025-03-18T01:30:05Z'],
    ['2025-03-18T09:30:00+0800', '2025-03-18T09:30+08:00'],
    ['2025/3/8', '2025-03-08'],
    ['2025.03.18', '2025-03-18'],
    ['20250318', '2025-03-18'],
    ['2025年3月18日', '2025-03-18'],
    ['2025 年 3 月 18 日', '2025-03-18'],
    ['2025年03月18日08:12', '2025-03-18T08:12'],
    ['二〇二五年三月十八日', '2025-03-18'],
    ['二○二五年十一月二十日', '2025-11-20'],
    ['２０２５年３月１８日', '2025-03-18'],
    ['中華民國114年3月18日', '2025-03-18'],
    ['民國 114 年 03 月 18 日', '2025-03-18'],
    ['114-03-18', '2025-03-18'],
    ['114/3/18', '2025-03-18'],
    ['2025年3月18日（星期二）11時30分', '2025-03-18T11:30'],
    ['2025年3月18日 下午3:05', '2025-03-18T15:05'],
    ['March 18, 2025', '2025-03-18'],
    ['18 Mar 2025', '2025-03-18'],
    ['Tuesday, March 18, 2025', '2025-03-18'],
    ['2024-02-29', '2024-02-29'],
  ])('%s', (text, iso) => {
    expect(readDate(text)).toBe(iso);
  });

  it.each([
    '',
    '2025-02-29',
    '2025-13-01',
    '2025年',
    '2025年3月',
    '25-03-18',
    '192.168.10.1',
    '第114条',
    '2025-03-181',
  ])('none in “%s”', (text) => {
    expect(readDate(text)).toBeUndefined();
  });

  it('gives a valid day or nothing for any text', () => {
    const dateLike = fc.stringMatching(
      /^(民國)?[0-9〇二五]{1,4}[-/.年][0-9三]{1,2}[-/.月][0-9十八]{1,2}日? ?[0-9]{0,2}[:時]?[0-9]{0,2}$/,
    );
    fc.assert(
      fc.property(fc.oneof(fc.string(), dateLike), (text) => {
        const iso = readDate(text);
        if (iso === undefined) return;
        expect(iso).toMatch(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?$/);
        expect(Number.isNaN(Date.parse(iso))).toBe(false);
        expect(new Date(`${iso.slice(0, 10)}T00:00Z`).toISOString().slice(0, 10)).toBe(iso.slice(0, 10));
      }),
    );
  });
});

describe('findDate', () => {
  it('tells where the date stands', () => {
    const text = '发布时间：2025-03-18 09:30 来源';
    const found = findDate(text);
    expect(text.slice(found?.start, found?.end)).toBe('2025-03-18 09:30');
  });

  it('passes over what only looks like a date', () => {
    expect(findDate('版本 12/13/14，2025年3月18日')?.iso).toBe('2025-03-18');
  });
});

describe('zoned', () => {
  it('gives a time its zone where it is China’s, and leaves out one that nobody can place', () => {
    expect(zoned('2025-03-18T09:30', true)).toBe('2025-03-18T09:30+08:00');
    expect(zoned('2025-03-18T09:30', false)).toBe('2025-03-18');
    expect(zoned('2025-03-18', true)).toBe('2025-03-18');
    expect(zoned('2025-03-18T01:30Z', true)).toBe('2025-03-18T01:30Z');
    expect(zoned('2025-03-18T01:30-05:00', false)).toBe('2025-03-18T01:30-05:00');
  });
});

describe('dayOfAddress', () => {
  it.each([
    ['https://www.linlan.gov.cn/zwgk/202503/t20250318_1.html', '2025-03-18'],
    ['https://www.linlan.gov.cn/art/2025/3/18/art_1_2.html', '2025-03-18'],
    ['https://edu.linlan.example/2025-03/18/content_1.htm', '2025-03-18'],
    ['http://society.linlan.example/n1/2025/0318/c1008-1.html', '2025-03-18'],
    ['https://www.linlan.example/politics/20250318/0a1b/c.html', '2025-03-18'],
  ])('%s', (address, day) => {
    expect(dayOfAddress(address)).toBe(day);
  });

  it.each([
    'https://www.linlan.example/news/8812.html',
    'https://www.linlan.example/a/202503181234.html',
    'https://www.linlan.example/2025/13/40/1.html',
    'https://www.linlan.example/zwgk/202503/index.html',
  ])('none in %s', (address) => {
    expect(dayOfAddress(address)).toBeUndefined();
  });
});
