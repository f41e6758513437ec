/** Tables → .xlsx. The library is loaded with the first workbook: the pages that may write one need not wait for it. */
import type { Cell as WrittenCell, Row as WrittenRow } from 'write-excel-file/universal';
import type { Sheet, SheetCell, SheetColumn } from '@/lib/core/formats/sheet';

/** Excel calls a file broken whose cells hold more UTF-16 code units. */
const LONGEST_CELL = 32_767;
const LONGEST_NAME = 31;
/** Rows of a sheet, its heading among them. */
const MOST_ROWS = 1_048_576;

/** A cell is told its type: text that begins with `=` is text, never a formula. */
function written(value: SheetCell, { wrap }: SheetColumn): WrittenCell {
  if (value === undefined || value === '') return null;
  const look = wrap ? { wrap: true, alignVertical: 'top' as const } : { alignVertical: 'top' as const };
  if (typeof value === 'boolean') return { value, type: Boolean, ...look };
  if (typeof value === 'number') {
    // There are no such numbers in a sheet.
    return Number.isFinite(value) ? { value, type: Number, ...look } : { value: String(value), type: String, ...look };
  }
  const text = value.toWellFormed();
  const short = text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL - 1).toWellFormed()}…` : text;
  return { value: short, type: String, ...look };
}

/** Names as Excel allows them, none twice whatever its case. */
function sheetNames(sheets: readonly Sheet[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }, index) => {
    const clean = name.replace(/[[\]/\\:*?\p{Cc}]+/gu, ' ').trim();
    // An apostrophe at either end would be that of a reference to the sheet; “History” is Excel's own.
    const base = clean.replace(/^'+|'+$/g, '').slice(0, LONGEST_NAME) || `Sheet ${index + 1}`;
    let unique = base.toLowerCase() === 'history' ? `${base} 1` : base;
    for (let n = 2; taken.has(unique.toLowerCase()); n++) {
      unique = `${base.slice(0, LONGEST_NAME - String(n).length - 1)} ${n}`;
    }
    taken.add(unique.toLowerCase());
    return unique.toWellFormed();
  });
}

/**
 * A workbook with one sheet for each table, its heading in view while rows are scrolled. The whole of it is in memory.
 * @throws RangeError where a table has more rows than a sheet may hold
 */
export async function workbook(sheets: readonly Sheet[]): Promise<Blob> {
  const { default: writeExcelFile } = await import('write-excel-file/universal');
  const names = sheetNames(sheets);
  const pages = sheets.map(({ columns, rows }, index) => {
    if (rows.length >= MOST_ROWS) throw new RangeError(`a sheet holds ${MOST_ROWS} rows`);
    const heading: WrittenRow = columns.map(({ title }) => ({ value: title, type: String, fontWeight: 'bold' }));
    return {
      sheet: names[index] as string,
      stickyRowsCount: 1,
      columns: columns.map(({ width = 12 }) => ({ width })),
      data: [heading, ...rows.map((row) => columns.map((column, at) => written(row[at], column)))],
    };
  });
  return writeExcelFile(pages).toBlob();
}
