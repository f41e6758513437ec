import { describe, expect, it } from 'vitest';
import { FOLD, LOST_FIRST, LOST_LAST, SORT, Sort } from '@/lib/core/text/characters';

const foldOf = (character: string) => String.fromCharCode(FOLD[character.charCodeAt(0)] ?? 0);
const sortOf = (character: string) => SORT[character.charCodeAt(0)];

describe('FOLD', () => {
  it.each([
    ['攬', '揽'],
    ['職', '职'],
    ['補', '补'],
    ['臺', '台'],
    ['裏', '里'],
    ['Ａ', 'a'],
    ['Z', 'z'],
    ['９', '9'],
    ['（', '('],
    ['％', '%'],
    ['～', '~'],
    ['·', '·'],
    ['・', '·'],
    ['「', '“'],
    ['』', '’'],
    ['金', '金'],
  ])('%s → %s', (character, folded) => {
    expect(foldOf(character)).toBe(folded);
  });

  it('folds compatibility ideographs to the characters they stand for', () => {
    expect(foldOf('\uf90a')).toBe('金');
  });

  it('is a projection: what is folded stays', () => {
    const moving = Array.from(FOLD.keys()).filter((code) => FOLD[FOLD[code] as number] !== FOLD[code]);
    expect(moving.map((code) => `${String.fromCharCode(code)}→${foldOf(String.fromCharCode(code))}`)).toEqual([]);
  });

  it('leaves surrogates alone, so that pairs stay pairs', () => {
    for (let code = 0xd800; code <= 0xdfff; code++) expect(FOLD[code]).toBe(code);
  });

  it('never leads into the range of lost characters', () => {
    expect(FOLD.some((code) => code >= LOST_FIRST && code <= LOST_LAST)).toBe(false);
  });
});

describe('SORT', () => {
  it.each([
    ['han', '人〇㐀龥金'],
    ['digit', '09０９'],
    ['space', ' \u00a0\u3000\u2003\u202f'],
    ['lineBreak', '\n\r\u2028\u0085'],
    ['blockBreak', '\u2029'],
    ['invisible', '\u200b\u200d\u00ad\ufeff\ufe0f\u2060\u202e'],
    ['openBracket', '(（'],
    ['question', '?？'],
    ['other', '\tA。)々'],
  ] as const)('%s', (sort, characters) => {
    for (const character of characters) expect(sortOf(character), character).toBe(Sort[sort]);
  });

  it('gives folding nothing Han that stops being Han', () => {
    for (const [code, sort] of SORT.entries()) if (sort === Sort.han) expect(SORT[FOLD[code] as number]).toBe(Sort.han);
  });
});
