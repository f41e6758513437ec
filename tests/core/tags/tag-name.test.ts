import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanTagName, LONGEST_TAG, tagKey } from '@/lib/core/tags/tag-name';
import { anyString } from '../../support/arbitrary';

describe('cleanTagName', () => {
  it.each([
    ['安家费', '安家费'],
    ['  安家费 ', '安家费'],
    ['#安家费', '安家费'],
    ['＃ # 安家费', '安家费'],
    ['C#', 'C#'],
    ['人才\n公寓', '人才 公寓'],
    ['人才 \t　 公寓', '人才 公寓'],
    ['人\u200b才\ufeff公\u00ad寓', '人才公寓'],
    ['\u202e反向', '反向'],
    ['e\u0301cole', 'école'],
    ['e\u200b\u0301cole', 'école'],
    ['坏\ud800', '坏\ufffd'],
    ['', ''],
    [' #＃ ', ''],
    ['\u200b\u2060', ''],
    ['\ufe0f', ''],
  ])('%j → %j', (input, name) => {
    expect(cleanTagName(input)).toBe(name);
  });

  it('cuts long names between characters', () => {
    expect(cleanTagName('才'.repeat(100))).toBe('才'.repeat(LONGEST_TAG));
    expect(cleanTagName(`a${'😀'.repeat(100)}`)).toBe(`a${'😀'.repeat(29)}`);
    expect(cleanTagName(`${'才'.repeat(LONGEST_TAG - 1)} 后`)).toBe('才'.repeat(LONGEST_TAG - 1));
  });

  it('gives names that are clean already, whatever the input', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyString,
          fc.array(anyString).map((parts) => parts.join(' #')),
        ),
        (input) => {
          const name = cleanTagName(input);
          expect(cleanTagName(name)).toBe(name);
          expect(name.length).toBeLessThanOrEqual(LONGEST_TAG);
          expect(name).not.toMatch(/^[\s#＃]|[\p{Cc}\p{Cf}\u2028\u2029]| {2}|\s$/u);
          expect(name.isWellFormed()).toBe(true);
          expect(name === '').toBe(tagKey(name) === '');
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('tagKey', () => {
  it.each([
    ['安家費', '安家费'],
    ['ＨＲ', 'hr'],
    ['A类人才', 'Ａ類人才'],
    ['人才 公寓', '人才公寓'],
    ['㈠', '(一)'],
    ['ﬁne', 'FINE'],
  ])('takes %s and %s for one tag', (a, b) => {
    expect(tagKey(a)).toBe(tagKey(b));
  });

  it.each([
    ['引才', '用才'],
    ['A类', 'B类'],
    ['top talent', 'toptalent'],
  ])('tells %s and %s apart', (a, b) => {
    expect(tagKey(a)).not.toBe(tagKey(b));
  });
});
