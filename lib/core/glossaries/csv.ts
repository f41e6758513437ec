/** Glossary ↔ CSV. Read with commas, semicolons or tabs, with a heading in any language of ours or with none. */
import Papa from 'papaparse';
import { guardCell, joinAliases, splitAliases, unguardCell } from './cells';
import { shorten } from './check';
import { GlossaryFileError, MOST_ROWS } from './file-error';
import type { FileContent, Problem, RawRow, TermFields } from './types';
import { COLUMNS, type Column, categoryName, columnOf, headingOf, type Language } from './words';

const DELIMITERS = [',', '\t', ';'];

/** The terms as CSV, with a heading; categories by their names in that language. */
export function printCsv(terms: readonly TermFields[], language: Language): string {
  const heading = COLUMNS.map((column) => headingOf(column, language));
  const rows = terms.map(({ name, category, aliases, note }) =>
    [name, categoryName(category, language), joinAliases(aliases), note].map(guardCell),
  );
  return printRows([heading, ...rows]);
}

/** Cells as CSV, none of which a spreadsheet computes if they have been guarded. */
export function printRows(rows: readonly (readonly string[])[]): string {
  return `${Papa.unparse(
    rows.map((cells) => [...cells]),
    { newline: '\r\n' },
  )}\r\n`;
}

/** What a row's cells are; undefined where they name no column of ours, so that they are no heading. */
function headingColumns(cells: readonly string[]): (Column | undefined)[] | undefined {
  const columns = cells.map(columnOf);
  return columns.includes('name') ? columns : undefined;
}

/**
 * A heading tells the delimiter for certain; without one, what makes the most even rows. Excel's own `sep=` line
 * tells it too.
 */
function delimiterOf(text: string): string {
  const first = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const named = /^sep=(.)$/i.exec(first)?.[1];
  if (named && DELIMITERS.includes(named)) return named;
  const byHeading = DELIMITERS.map((delimiter) => {
    const cells = Papa.parse<string[]>(first, { delimiter }).data[0] ?? [];
    return { delimiter, known: cells.filter(columnOf).length };
  }).sort((a, b) => b.known - a.known)[0];
  if (byHeading && byHeading.known > 0) return byHeading.delimiter;
  const guess = Papa.parse(text, { preview: 20, delimitersToGuess: DELIMITERS }).meta.delimiter;
  return DELIMITERS.includes(guess) ? guess : ',';
}

/** Indexes of rows whose quotes do not close. */
function brokenRows(errors: readonly Papa.ParseError[]): Set<number> {
  return new Set(errors.flatMap(({ type, row }) => (type === 'Quotes' && row !== undefined ? [row] : [])));
}

function toRow(row: number, cells: readonly string[], columns: readonly (Column | undefined)[]): RawRow {
  const said = (column: Column): string | undefined => {
    const index = columns.indexOf(column);
    return index < 0 ? undefined : unguardCell(cells[index] ?? '');
  };
  const [name = '', category, aliases, note] = COLUMNS.map(said);
  return {
    row,
    name,
    ...(category === undefined ? {} : { category }),
    ...(aliases === undefined ? {} : { aliases: splitAliases(aliases) }),
    ...(note === undefined ? {} : { note }),
  };
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** @throws GlossaryFileError where there is nothing to read, or too much. */
export function readCsv(input: string): FileContent {
  const text = input.replace(/^\ufeff/, '');
  const delimiter = delimiterOf(text);
  const { data, errors } = Papa.parse<string[]>(text, { delimiter });
  // The last line break makes no row.
  if (data.length > 0 && isBlank(data.at(-1) as string[])) data.pop();
  const start = /^sep=.?$/i.test(data[0]?.[0] ?? '') ? 1 : 0;
  if (data.length - start > MOST_ROWS) throw new GlossaryFileError('TooManyRowsError', String(data.length));
  const heading = headingColumns(data[start] ?? []);
  const broken = brokenRows(errors);
  const columns = heading ?? COLUMNS;
  const content: FileContent = { rows: [], problems: [], ignored: [] };
  if (heading) {
    content.ignored = heading.flatMap((column, index) => {
      const word = shorten(data[start]?.[index] ?? '');
      return column || !word ? [] : [word];
    });
  }
  for (let index = heading ? start + 1 : start; index < data.length; index++) {
    const cells = data[index] as string[];
    const problem = unreadable(index, cells, columns.length, broken);
    if (problem) content.problems.push(problem);
    else if (!isBlank(cells)) content.rows.push(toRow(index + 1, cells, columns));
  }
  if (content.rows.length + content.problems.length === 0) throw new GlossaryFileError('EmptyFileError', '0');
  return content;
}

function unreadable(index: number, cells: readonly string[], width: number, broken: Set<number>): Problem | undefined {
  const row = index + 1;
  if (broken.has(index)) return { code: 'brokenQuotes', row, value: shorten(cells[0] ?? '') };
  // An unquoted comma in a note: the rest of the note would be lost without a word.
  if (!isBlank(cells.slice(width))) return { code: 'extraCells', row, value: shorten(cells[0] ?? '') };
  return undefined;
}
