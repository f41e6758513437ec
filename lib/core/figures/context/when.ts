/** The date or period that governs a figure: the last one before it in its sentence. */
import type { Figure, When } from '../../types';
import type { Source } from '../source';

const SINCE = ['以来', '起', '开始', '至今'];

/** How the text ties `date` to what follows: 到2025年, 截至2020年底, 自2019年以来, 2021年. */
function roleOf(source: Source, date: Figure): When['role'] {
  const { start, end } = date;
  if (
    source.has('截至', start - 2) ||
    source.has('截止', start - 2) ||
    source.has('截止到', start - 3) ||
    source.has('截至到', start - 3)
  )
    return 'asOf';
  if (SINCE.some((word) => source.has(word, end)) || source.isOneOf('自', start - 1)) return 'since';
  if (date.kind === 'period') return 'during';
  if (source.isOneOf('到至', start - 1) && !isChange(source, start - 1)) return 'by';
  if (source.has('前', end) || source.has('之前', end) || source.has('以前', end)) return 'by';
  if (source.isOneOf('底末', end - 1)) return 'asOf';
  return 'at';
}

/** Does this 到 belong to 增长到, 提高到 rather than to the date behind it? */
function isChange(source: Source, at: number): boolean {
  return source.isOneOf('长高升加降少大展', at - 1);
}

export function findWhen(source: Source, date: Figure | undefined): When | undefined {
  if (!date || typeof date.value !== 'string') return undefined;
  return { value: date.value, role: roleOf(source, date), span: { start: date.start, end: date.end } };
}
