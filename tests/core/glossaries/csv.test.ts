import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardCell, joinAliases, splitAliases, unguardCell } from '@/lib/core/glossaries/cells';
import { printCsv, readCsv } from '@/lib/core/glossaries/csv';
import { MOST_ROWS } from '@/lib/core/glossaries/file-error';
import type { TermFields } from '@/lib/core/glossaries/types';
import { CATEGORIES } from '@/lib/core/types';
import { anyString } from '../../support/arbitrary';

const awkward = fc.oneof(
  anyString,
  fc.constantFrom(
    ...['=HYPERLINK("x")', "'=1", "''+1", '@x', '-1', "'", '"', '""', ',', ';', '\t', '\r', '\n', '\r\n', 'a|b', '\\|'],
    ...['sep=;', 'name', '名称', ' 前后空格 ', '\ufeff', '__proto__', '|', '\\', '\\\\', '｜'],
  ),
);
const fields: fc.Arbitrary<TermFields> = fc.record({
  name: awkward,
  category: fc.constantFrom(...CATEGORIES),
  aliases: fc.array(
    awkward.filter((alias) => alias !== ''),
    { maxLength: 4 },
  ),
  note: awkward,
});

describe('printCsv and readCsv', () => {
  it('give back any strings', () => {
    fc.assert(
      fc.property(
        fc.array(
          fields.filter(({ name }) => name.trim() !== ''),
          { minLength: 1, maxLength: 6 },
        ),
        fc.constantFrom('zh_CN' as const, 'zh_TW' as const, 'en' as const),
        (terms, language) => {
          const { rows, problems } = readCsv(printCsv(terms, language));
          expect(problems).toEqual([]);
          expect(rows.map(({ name, aliases, note }) => ({ name, aliases, note }))).toEqual(
            terms.map(({ name, aliases, note }) => ({ name, aliases, note })),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('writes no cell that a spreadsheet would compute', () => {
    const terms = ['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\t=1'].map(
      (name): TermFields => ({ name, category: 'group', aliases: [name], note: name }),
    );
    const cells = printCsv(terms, 'en').match(/(^|,|\n)"?[=+\-@\t]/g);
    expect(cells).toBeNull();
  });
});

describe('guardCell', () => {
  it('is taken back by unguardCell, whatever the text', () => {
    fc.assert(
      fc.property(awkward, (text) => {
        expect(unguardCell(guardCell(text))).toBe(text);
      }),
    );
    expect(guardCell('人才')).toBe('人才');
    expect(unguardCell("'quoted'")).toBe("'quoted'");
  });
});

describe('joinAliases', () => {
  it('is taken back by splitAliases', () => {
    fc.assert(
      fc.property(fc.array(awkward.filter(Boolean)), (aliases) => {
        expect(splitAliases(joinAliases(aliases))).toEqual(aliases);
      }),
    );
    expect(splitAliases('甲|乙｜丙||')).toEqual(['甲', '乙', '丙']);
  });
});

describe('readCsv', () => {
  const names = (text: string) => readCsv(text).rows.map(({ row, name }) => `${row} ${name}`);

  it.each([
    ['commas', '名称,分类\n甲乙,引才'],
    ['semicolons', '名称;分类\n甲乙;引才'],
    ['tabs', '名称\t分类\n甲乙\t引才'],
    ['a BOM', '\ufeff名称,分类\r\n甲乙,引才\r\n'],
    ['quotes everywhere', '"名称","分类"\n"甲乙","引才"'],
    ['another order', '分类,名称\n引才,甲乙'],
    ['Taiwan’s headings', '名稱,分類\n甲乙,引才'],
    ['English headings', 'Name,Category\n甲乙,引才'],
    ['old Mac line ends', '名称,分类\r甲乙,引才'],
  ])('reads %s', (_, text) => {
    expect(readCsv(text)).toMatchObject({ rows: [{ row: 2, name: '甲乙', category: '引才' }], problems: [] });
  });

  it('reads files without a heading in the order of ours', () => {
    expect(readCsv('甲乙;引才;丙|丁;注\n戊己;;;').rows).toEqual([
      { row: 1, name: '甲乙', category: '引才', aliases: ['丙', '丁'], note: '注' },
      { row: 2, name: '戊己', category: '', aliases: [], note: '' },
    ]);
    expect(names('甲乙\n丙丁')).toEqual(['1 甲乙', '2 丙丁']);
  });

  it('knows Excel’s line about the delimiter', () => {
    expect(names('sep=;\n名称;备注\n甲乙;丙,丁')).toEqual(['3 甲乙']);
  });

  it('counts rows as spreadsheets do: with the heading, blank rows and cells of several lines', () => {
    expect(names('名称,备注\n甲乙,"一\n二"\n\n丙丁,')).toEqual(['2 甲乙', '4 丙丁']);
  });

  it('says nothing of columns that the file has not', () => {
    expect(readCsv('名称\n甲乙').rows).toEqual([{ row: 2, name: '甲乙' }]);
  });

  it('names the columns that it passes over', () => {
    expect(readCsv('序号,名称,__proto__,\n1,甲乙,x,').ignored).toEqual(['序号', '__proto__']);
  });

  it('tells the row whose quotes do not close, and keeps those before', () => {
    const { rows, problems } = readCsv('名称,备注\n甲乙,好\n丙丁,"没有结束\n戊己,x');
    expect(rows.map(({ name }) => name)).toEqual(['甲乙']);
    expect(problems).toMatchObject([{ code: 'brokenQuotes', row: 3, value: '丙丁' }]);
  });

  it('tells rows with more cells than the heading, lest the end of a note be lost', () => {
    expect(readCsv('名称,备注\n甲乙,先看条件,再申报\n丙丁,好,,').problems).toMatchObject([
      { code: 'extraCells', row: 2 },
    ]);
  });

  it('keeps rows without a name, and passes over empty ones', () => {
    expect(readCsv('名称,备注\n甲乙,\n,\n丙丁,')).toMatchObject({ rows: [{ row: 2 }, { row: 4 }], problems: [] });
    expect(readCsv('名称,备注\n,只有备注').rows).toMatchObject([{ row: 2, name: '', note: '只有备注' }]);
  });

  it.each(['', '\n\n', '\ufeff', '名称,分类'])('refuses a file with nothing in it: %j', (text) => {
    expect(() => readCsv(text)).toThrow(expect.objectContaining({ name: 'EmptyFileError' }));
  });

  it('refuses more rows than it can take', () => {
    expect(() => readCsv('甲乙\n'.repeat(MOST_ROWS + 2))).toThrow(
      expect.objectContaining({ name: 'TooManyRowsError' }),
    );
  });
});
