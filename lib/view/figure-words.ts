/** A figure of the panel in the reader's language and notation. */

import { CONTEXT_FIELDS, type ContextField, type FigureRow } from '@/lib/core/article/view';
import { figureText } from '@/lib/core/formats/figure-text';
import { groupDigits, inMyriads } from '@/lib/core/formats/notation';
import type { Bound, FigureValue } from '@/lib/core/types';
import { i18n, isTraditional } from '@/lib/platform/i18n';
import { dateWords } from './date-words';
import { interfaceLanguage } from './language';
import { unitWords } from './unit-words';

export interface CellWords {
  field: ContextField | 'role';
  text: string;
  /** More than fits: for a tooltip. */
  hint?: string;
  inherited?: boolean;
  edited?: boolean;
}

export interface FigureWords {
  /** ≥ ≤ > < ≈, or nothing. */
  sign: string;
  /** The bound in words, for who hears it. */
  bound: string;
  value: string;
  /** Per whom or when, and what it was before. */
  rest: string;
  cells: CellWords[];
}

export const SIGNS: Record<Bound, string> = { exact: '', about: '≈', atLeast: '≥', atMost: '≤', over: '>', under: '<' };

/** Readers of Chinese count in 万 and 亿, others in thousands. */
function numberWords(value: number): string {
  const inChinese = interfaceLanguage() !== 'en';
  return (inChinese ? inMyriads(value, isTraditional()) : undefined) ?? groupDigits(value);
}

export function valueWords(row: Pick<FigureRow, 'kind' | 'unit'>, value: FigureValue): string {
  const values = [value].flat();
  const numbers = values.filter((one): one is number => typeof one === 'number');
  if (numbers.length < values.length) return values.map(dateWords).join('–');
  const unit = unitWords(row);
  const isWord = /^[A-Za-z]/.test(unit);
  return numbers.map(numberWords).join('–') + (isWord ? ' ' : '') + unit;
}

/** Dates and spans of time are said best as the text says them. */
function headWords(row: FigureRow): string {
  const isTime = [row.value].flat().some((one) => typeof one === 'string');
  return isTime && !row.edited ? row.text.trim() : valueWords(row, row.value);
}

export function figureWords(row: FigureRow): FigureWords {
  const cells: CellWords[] = CONTEXT_FIELDS.flatMap((field) => {
    const said = row[field];
    if (!said) return [];
    const text = field === 'when' ? dateWords(said.text) : said.text;
    const hint = field === 'when' && row.whenRole ? `${text} · ${i18n.t(`whenRole.${row.whenRole}`)}` : text;
    return [
      {
        field,
        text,
        hint,
        ...(said.inherited ? { inherited: true } : {}),
        ...(said.edited ? { edited: true } : {}),
      },
    ];
  });
  if (row.role) cells.push({ field: 'role', text: i18n.t(`role.${row.role}`) });
  const rest = [
    ...(row.per ?? []).map((one) => i18n.t(`per.${one}`)),
    ...(row.from === undefined ? [] : [i18n.t('panel.rise', [valueWords(row, row.from)])]),
  ];
  const isExact = row.bound === 'exact';
  return {
    sign: SIGNS[row.bound],
    bound: isExact ? '' : i18n.t(`bound.${row.bound}`),
    value: headWords(row),
    rest: rest.join(' · '),
    cells,
  };
}

/** What an editor's field shows of a value: as it would be written there. */
export function plainValue(value: FigureValue): string {
  return figureText({ value });
}
