import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanAddress, cleanValue, LONGEST_VALUE } from '@/lib/core/article/clean';

describe('cleanValue', () => {
  it.each([
    ['  临澜市\n 人民政府 ', '临澜市 人民政府'],
    ['临\u0000澜\u200b日\u202e报\ufeff', '临澜日报'],
    ['<b>临澜</b>日报&nbsp;网', '临澜日报 网'],
    ['<script>alert(1)</script>', 'alert(1)'],
    ['A &amp; B', 'A & B'],
    ['临澜\ud800日报', '临澜日报'],
  ])('%j', (raw, value) => {
    expect(cleanValue(raw)).toBe(value);
  });

  it.each([undefined, null, '', ' \u3000', '——', '\u0000\u200b', '：'])('nothing of %j', (raw) => {
    expect(cleanValue(raw)).toBeUndefined();
  });

  it('is short, trimmed and free of what is not seen, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 700 }), (raw) => {
        const value = cleanValue(raw);
        if (value === undefined) return;
        expect(value).toBe(value.trim());
        expect(value.length).toBeLessThanOrEqual(LONGEST_VALUE);
        expect(value).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
      }),
    );
  });

  it('cuts no character in two', () => {
    expect(cleanValue(`${'一'.repeat(LONGEST_VALUE - 1)}𠮷𠮷`)).toBe('一'.repeat(LONGEST_VALUE - 1));
  });
});

describe('cleanAddress', () => {
  it.each([
    ['/a/b.html#top', 'https://www.linlan.gov.cn/a/b.html'],
    ['http://user:word@x.cn/', 'http://x.cn/'],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['http://', undefined],
    ['', undefined],
  ])('%s', (raw, address) => {
    expect(cleanAddress(raw, 'https://www.linlan.gov.cn/')).toBe(address);
  });
});
