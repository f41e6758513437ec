/** What the reader has put right, out of the table of figures: the last cell of a row says which of its fields. */
import type { Table } from 'mdast';
import { checkEdits, type EditInput } from '../../../corrections/check-edits';
import type { Annotation } from '../../../types';
import { DOT } from '../../markdown/clipping-blocks';
import { FIGURE_COLUMNS, type FigureColumn } from '../../markdown/options';
import { oneLine } from '../../markdown/text';
import { plainText } from './syntax';

const EDITABLE = ['value', 'unit', 'metric', 'when', 'audience', 'place'] as const;

/** A row of the table, in order; `input` is empty where nothing was corrected. */
export interface TableFigure {
  written: string;
  input: EditInput;
}

/** The fields that the last cell names: each part is the word over a column and what was read. */
function namedFields(cell: string, words: ReadonlyMap<FigureColumn, string>): (typeof EDITABLE)[number][] {
  const [first = '', ...rest] = cell.split(DOT);
  const named = EDITABLE.flatMap((name) => {
    const word = `${words.get(name)} `;
    return [{ name, at: first.indexOf(word), later: rest.some((part) => part.startsWith(word)) }];
  });
  // The first part stands in a sentence of the interface's language; what was read may hold such a word again.
  const [earliest] = named.filter(({ at }) => at >= 0).sort((one, other) => one.at - other.at);
  return named.filter((one) => one.later || one === earliest).map(({ name }) => name);
}

/** The figures of a table with all of its columns, whose order tells them apart; of others it is not known what is what. */
export function tableFigures(table: Table | undefined): TableFigure[] {
  const [head = [], ...rows] = (table?.children ?? []).map(({ children }) => children.map((cell) => plainText(cell)));
  if (head.length !== FIGURE_COLUMNS.length) return [];
  const words = new Map(FIGURE_COLUMNS.map((name, index) => [name, head[index] ?? ''] as const));
  return rows.map((row): TableFigure => {
    const cells = Object.fromEntries(FIGURE_COLUMNS.map((name, index) => [name, row[index] ?? '']));
    const input: EditInput = {};
    for (const name of cells.edited ? namedFields(cells.edited, words) : []) {
      const cell = cells[name] ?? '';
      input[name] = name === 'when' ? (cell.split(DOT, 1)[0] ?? '') : cell;
    }
    return { written: cells.figure ?? '', input };
  });
}

/** The annotations with those corrections: a figure is known by what is written, in the order of the text. */
export function withCorrections(
  quote: string,
  annotations: readonly Annotation[],
  figures: readonly TableFigure[],
): Annotation[] {
  let next = 0;
  return annotations.map((annotation) => {
    if (annotation.type !== 'figure' || next >= figures.length) return annotation;
    const written = oneLine(quote.slice(annotation.start, annotation.end));
    const at = figures.findIndex((one, index) => index >= next && one.written === written);
    const found = figures[at];
    if (!found) return annotation;
    next = at + 1;
    const { edits } = checkEdits(annotation, found.input);
    return Object.keys(edits).length > 0 ? { ...annotation, edits } : annotation;
  });
}
