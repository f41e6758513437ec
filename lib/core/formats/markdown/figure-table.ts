/** The figures of a clipping as a GFM table: data in ISO notation and plain digits, everything else in the reader's words. */
import type { Table, TableCell } from 'mdast';
import type { ExportedFigure } from '../export/types';
import { figureText } from '../figure-text';
import { FIGURE_COLUMNS, type FigureColumn, type MarkdownWords } from './options';
import { oneLine, text } from './text';

const ARROW = ' → ';

/** 2025 · by: the time in ISO form, with its role where that is more than at the time. */
function whenCell({ when }: ExportedFigure, words: MarkdownWords): string {
  if (!when) return '';
  return when.role === 'at' ? when.text : `${when.text} · ${words.whenRoles[when.role]}`;
}

/** 全市（临澜市）: as it is written, with the name that stands for it. */
function placeCell({ place }: ExportedFigure): string {
  if (!place) return '';
  return place.written ? `${place.written}（${place.text}）` : place.text;
}

/** What was read of the fields that the reader has corrected. */
function correctedCell({ asRead }: ExportedFigure, words: MarkdownWords): string {
  if (!asRead) return '';
  const read = FIGURE_COLUMNS.flatMap((name) => {
    const field = asRead[name as keyof typeof asRead];
    return field === undefined ? [] : [`${words.columns[name]} ${field || '—'}`];
  });
  return words.corrected.replace('$1', () => read.join(' · '));
}

/** The cells of a figure, by column; '' where the text does not say. */
export function figureCells(figure: ExportedFigure, words: MarkdownWords): Record<FigureColumn, string> {
  const { metric, written, unit, bound, per = [], audience, role, from } = figure;
  const value = figureText(figure);
  const cells: Record<FigureColumn, string> = {
    metric: metric?.text ?? '',
    figure: written,
    value,
    unit: unit ?? '',
    bound: bound === 'exact' ? '' : words.bounds[bound],
    per: per.map((one) => words.per[one]).join(' · '),
    audience: audience?.text ?? '',
    place: placeCell(figure),
    when: whenCell(figure, words),
    role: role ? words.roles[role] : '',
    change: from ? figureText(from) + ARROW + value : '',
    edited: correctedCell(figure, words),
  };
  return Object.fromEntries(FIGURE_COLUMNS.map((name) => [name, oneLine(cells[name])])) as typeof cells;
}

/** @param filled leaves out columns that are empty in all rows. */
export function figureTable(
  figures: readonly ExportedFigure[],
  words: MarkdownWords,
  filled: boolean,
): Table | undefined {
  if (figures.length === 0) return undefined;
  const rows = figures.map((figure) => figureCells(figure, words));
  const columns = FIGURE_COLUMNS.filter((name) => !filled || rows.some((row) => row[name]));
  const cell = (value: string): TableCell => ({ type: 'tableCell', children: value ? [text(value)] : [] });
  const row = (of: (name: FigureColumn) => string) => ({
    type: 'tableRow' as const,
    children: columns.map((name) => cell(of(name))),
  });
  return {
    type: 'table',
    children: [row((name) => words.columns[name]), ...rows.map((cells) => row((name) => cells[name]))],
  };
}
