/** Tables → CSV (RFC 4180, CRLF) in which no spreadsheet computes anything. */
import Papa from 'papaparse';
import { guardCell } from '../glossaries/cells';
import type { Sheet, SheetCell } from './sheet';

/** Spreadsheets take a CSV file for the system's old encoding unless it begins so. */
export const BYTE_ORDER_MARK = '\ufeff';

/** Control characters but tab and line breaks: programs end a cell at NUL, and show nothing of the others. */
const UNSEEN = /(?![\t\n\r])\p{Cc}/gu;

function cellText(cell: SheetCell): string {
  if (cell === undefined) return '';
  // A number of ours is none of the reader's formulas: -5 stays -5.
  if (typeof cell !== 'string') return String(cell);
  return guardCell(cell.toWellFormed().replace(UNSEEN, ''));
}

/** Rows without heading and byte order mark: what follows in a file that is written piece by piece. */
export function csvRows(rows: readonly (readonly SheetCell[])[]): string {
  if (rows.length === 0) return '';
  const cells = rows.map((row) => row.map(cellText));
  return `${Papa.unparse(cells, { newline: '\r\n' })}\r\n`;
}

/** The first line of a file; `bom` puts the byte order mark before it, without which Excel misreads Chinese. */
export function csvHeading({ columns }: Pick<Sheet, 'columns'>, { bom }: { bom: boolean }): string {
  return (bom ? BYTE_ORDER_MARK : '') + csvRows([columns.map(({ title }) => title)]);
}

/**
 * A table as one CSV file. Cells that a spreadsheet would compute (OWASP: those that begin with `=`, `+`, `-`, `@`, a
 * tab or a line break, and the full-width forms of the signs) get an apostrophe before them; numbers are left alone.
 */
export function printCsv(sheet: Sheet, { bom }: { bom: boolean }): string {
  return csvHeading(sheet, { bom }) + csvRows(sheet.rows);
}
