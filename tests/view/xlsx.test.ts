import readExcelFile, { readSheet } from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import type { Sheet } from '@/lib/core/formats/sheet';
import { workbook } from '@/lib/view/xlsx';

const columns = [{ title: '引文', width: 60, wrap: true }, { title: '数值' }];
const figures = (rows: Sheet['rows'], name = '数字'): Sheet => ({ name, columns, rows });

describe('workbook', () => {
  it('reads back with its sheets, headings, texts and numbers', async () => {
    const blob = await workbook([
      figures([
        ['到2027年，人才总量达到160万人以上\n分两年发放', 1_600_000],
        ['降幅', -2.5],
        ['文中没有写明', undefined],
      ]),
      figures([], '文章'),
    ]);
    const sheets = await readExcelFile(blob);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['数字', '文章']);
    expect(sheets[0]?.data).toEqual([
      ['引文', '数值'],
      ['到2027年，人才总量达到160万人以上\n分两年发放', 1_600_000],
      ['降幅', -2.5],
      ['文中没有写明', null],
    ]);
  });

  it('holds formulas, names of objects and broken characters as text', async () => {
    const texts = [
      "=cmd|' /C calc'!A0",
      '=HYPERLINK("http://a.example")',
      '__proto__',
      'constructor',
      '<b>&amp;</b>',
      '@1',
    ];
    const rows = await readSheet(await workbook([figures(texts.map((text) => [text, 1]))]));
    expect(rows.slice(1).map(([text]) => text)).toEqual(texts);
    const broken = await readSheet(await workbook([figures([['人才\0政策\ud83d。', 1]])]));
    expect(broken[1]?.[0]).toBe('人才政策。');
  });

  it('cuts what Excel would call broken', async () => {
    const rows = await readSheet(await workbook([figures([['😀'.repeat(20_000), Number.NaN]])]));
    const [text, value] = rows[1] ?? [];
    expect(String(text).length).toBeLessThanOrEqual(32_767);
    expect(String(text).isWellFormed()).toBe(true);
    expect(String(text)).toMatch(/…$/);
    expect(value).toBe('NaN');
  });

  it('names sheets as Excel allows, none twice', async () => {
    const names = ['人才[2024]/计划:*?', '', "'引'", 'A'.repeat(40), 'a'.repeat(40), 'History'];
    const sheets = await readExcelFile(await workbook(names.map((name) => figures([], name))));
    const written = sheets.map(({ sheet }) => sheet);
    expect(written).toHaveLength(names.length);
    expect(new Set(written.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of written) expect(name).toMatch(/^(?!'|history$)[^[\]/\\:*?]{1,31}(?<!')$/i);
  });

  it('holds thousands of rows', async () => {
    const rows = Array.from({ length: 6_000 }, (_, n) => [`第${n}条：给予${n * 7919}万元补贴`, n]);
    const sheet = await readSheet(await workbook([figures(rows)]));
    expect(sheet).toHaveLength(6_001);
    expect(sheet.at(-1)).toEqual(rows.at(-1));
  });
});
