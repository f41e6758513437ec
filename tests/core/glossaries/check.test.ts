import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRow, cleanLine, LONGEST_NOTE, MOST_ALIASES, termKey } from '@/lib/core/glossaries/check';
import { anyString } from '../../support/arbitrary';

const codes = (name: string, rest: object = {}) => checkRow({ row: 1, name, ...rest }).found.map(({ code }) => code);

describe('checkRow', () => {
  it.each([
    ['a name', '临澜英才计划', []],
    ['an empty name', '', ['emptyName']],
    ['a name of white space', ' \u3000\n', ['emptyName']],
    ['a name of what cannot be seen', '\u200b\u00ad', ['emptyName']],
    ['60 characters', '甲'.repeat(60), []],
    ['61 characters', '甲'.repeat(61), ['tooLong']],
    ['5,000 characters', '甲'.repeat(5000), ['tooLong']],
    ['one character', '才', ['oneCharacter']],
    ['one character beyond the basic plane', '𠮷', ['oneCharacter']],
    ['nothing but punctuation', '——《》！', ['onlyPunctuation']],
    ['nothing but symbols', '★→🎓', ['onlyPunctuation']],
    ['a mangled gloss alone', '？cái)', ['onlyPunctuation']],
    ['regular-expression characters', '人才(引进)?[.*+^$', []],
    ['__proto__', '__proto__', []],
    ['constructor', 'constructor', []],
    ['a formula', '=HYPERLINK("http://example.com")', []],
  ])('%s', (_, name, expected) => {
    expect(codes(name)).toEqual(expected);
  });

  it.each([
    ['an id', 'funding', 'funding'],
    ['a simplified name', '资金与补贴', 'funding'],
    ['a traditional name', '資金與補貼', 'funding'],
    ['Taiwan’s name', ' 攬才 ', 'attract'],
    ['an English name in any case', 'kind of TALENT', 'group'],
  ])('knows a category by %s', (_, category, expected) => {
    expect(checkRow({ row: 1, name: '甲乙', category })).toMatchObject({ term: { category: expected }, found: [] });
  });

  it.each(['fundings', '__proto__', 'constructor', 'toString', '甲'.repeat(5000)])(
    'refuses the category %.20s',
    (category) => {
      expect(codes('甲乙', { category })).toEqual(['unknownCategory']);
    },
  );

  it('leaves open what the row does not say', () => {
    expect(checkRow({ row: 1, name: ' 甲\u200b 乙 ' }).term).toEqual({ name: '甲 乙', key: '甲乙' });
    expect(checkRow({ row: 1, name: '甲乙', category: ' ' }).term).not.toHaveProperty('category');
  });

  it('takes aliases once, without the name', () => {
    const aliases = ['甲乙', ' 丙丁 ', '', 'ＡＢ', 'ab', '強市', '强市'];
    expect(checkRow({ row: 1, name: '甲乙', aliases }).term.aliases).toEqual(['丙丁', 'ＡＢ', '強市']);
  });

  it('refuses aliases and notes that it cannot keep whole', () => {
    expect(codes('甲乙', { aliases: ['——'] })).toEqual(['aliasOnlyPunctuation']);
    expect(codes('甲乙', { aliases: ['甲'.repeat(61)] })).toEqual(['aliasTooLong']);
    const many = Array.from({ length: MOST_ALIASES + 1 }, (_, index) => `别名${index}`);
    expect(codes('甲乙', { aliases: many })).toEqual(['tooManyAliases']);
    expect(codes('甲乙', { note: '注'.repeat(LONGEST_NOTE + 1) })).toEqual(['noteTooLong']);
  });

  it('quotes little of a long value', () => {
    const { found } = checkRow({ row: 1, name: '甲'.repeat(5000) });
    expect(found[0]?.value.length).toBeLessThan(50);
  });

  it('changes nothing of what it has cleaned', () => {
    fc.assert(
      fc.property(anyString, anyString, (name, note) => {
        const { term } = checkRow({ row: 1, name, note, aliases: [note] });
        expect(checkRow({ row: 1, ...term }).term).toEqual(term);
        expect(cleanLine(term.name)).toBe(term.name);
      }),
    );
  });
});

describe('termKey', () => {
  it.each(['高層次人才', '高层次人才 ', '高\u200b層次人才', '高 层次人才'])('is one for %j', (name) => {
    expect(termKey(name)).toBe('高层次人才');
  });
});
