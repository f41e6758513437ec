import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { BYTE_ORDER_MARK, csvHeading, csvRows, printCsv } from '@/lib/core/formats/csv';
import type { Sheet } from '@/lib/core/formats/sheet';
import { unguardCell } from '@/lib/core/glossaries/cells';

const sheet = (...rows: Sheet['rows'][number][]): Sheet => ({
  name: '剪存',
  columns: [{ title: '引文' }, { title: '数值' }],
  rows,
});
const parsed = (csv: string) => Papa.parse<string[]>(csv, { skipEmptyLines: true }).data;

describe('printCsv', () => {
  it('writes a heading, CRLF and, where wanted, a byte order mark', () => {
    const csv = printCsv(sheet(['人才总量达到160万人', 1_600_000]), { bom: true });
    expect(csv).toBe(`${BYTE_ORDER_MARK}引文,数值\r\n人才总量达到160万人,1600000\r\n`);
    expect(printCsv(sheet(), { bom: false })).toBe('引文,数值\r\n');
  });

  it('keeps quotation marks, commas and line breaks inside their cells', () => {
    const quote = '给予“一次性”补贴,"最高"50万元\n分两年发放';
    expect(parsed(printCsv(sheet([quote, undefined]), { bom: false }))[1]).toEqual([quote, '']);
  });

  it.each(["=cmd|' /C calc'!A0", '+1', '-1+1', '@SUM(A1)', '\t=1', '\n=1', '＝1+1', '－1', '＠sum', "'=1"])(
    'lets no spreadsheet compute %j',
    (text) => {
      const [, [cell = ''] = []] = parsed(printCsv(sheet([text, 1]), { bom: false }));
      expect(cell).toMatch(/^'/);
      expect(unguardCell(cell)).toBe(text);
    },
  );

  it('leaves numbers as they are, whatever their sign', () => {
    expect(parsed(printCsv(sheet(['下降', -2.5]), { bom: false }))[1]).toEqual(['下降', '-2.5']);
  });

  it('drops what ends or breaks a cell, and nothing else', () => {
    expect(parsed(printCsv(sheet(['人才\0政策\x1b\ud83d', 1]), { bom: false }))[1]).toEqual(['人才政策\ufffd', '1']);
  });

  it('is written in pieces as it is at once', () => {
    const whole = sheet(['甲', 1], ['乙', 2], ['丙', 3]);
    const pieces =
      csvHeading(whole, { bom: true }) + csvRows(whole.rows.slice(0, 2)) + csvRows([]) + csvRows([['丙', 3]]);
    expect(pieces).toBe(printCsv(whole, { bom: true }));
  });

  it('gives any text back that has no broken characters, and never a formula', () => {
    const text = fc
      .string({ unit: fc.constantFrom(...'=+-@\'\t\r\n,";人才万元＝ a|1'.split('')), maxLength: 12 })
      .filter((value) => value !== '');
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }), (rows) => {
        const csv = printCsv(sheet(...rows), { bom: false });
        const cells = Papa.parse<string[]>(csv, { newline: '\r\n', delimiter: ',' }).data.slice(1, -1);
        expect(cells.map((row) => row.map(unguardCell))).toEqual(rows);
        for (const cell of cells.flat()) expect('=+-@＝\t\r\n').not.toContain(cell[0]);
      }),
    );
  });
});
