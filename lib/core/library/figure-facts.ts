/** The figures of a clipping as far as they can be filtered by. */
import { readingOf } from '../figures/reading';
import { type Annotation, FIGURE_KINDS, type FigureKind } from '../types';

export interface FigureFact {
  kind: FigureKind;
  unit: string;
  /** Least and greatest number that it says; NaN for dates, periods and durations. */
  low: number;
  high: number;
}

/** What the reader has corrected counts as corrected. */
export function figureFacts(annotations: readonly Annotation[]): FigureFact[] {
  return annotations.flatMap((annotation) => {
    if (annotation.type !== 'figure') return [];
    const { kind, value, unit = '' } = readingOf(annotation, () => '');
    const numbers = [value].flat().filter((one): one is number => typeof one === 'number');
    return [{ kind, unit, low: Math.min(...numbers, Infinity), high: Math.max(...numbers, -Infinity) }].map((fact) =>
      numbers.length > 0 ? fact : { ...fact, low: Number.NaN, high: Number.NaN },
    );
  });
}

/** One bit for each kind, in the order of FIGURE_KINDS. */
export function kindBits(facts: readonly FigureFact[]): number {
  return facts.reduce((bits, { kind }) => bits | (1 << FIGURE_KINDS.indexOf(kind)), 0);
}
