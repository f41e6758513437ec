import type { Figure } from '../types';

const RANGE = '–';

function numberText(value: number): string {
  // Twelve digits show a third as 0.333333333333 and hide binary noise such as 0.30000000000000004.
  return String(Number(value.toPrecision(12)));
}

/** A figure's normalised value without its unit: 1600000, 3–4, 2022-04, P5Y–P10Y. */
export function figureText({ value }: Pick<Figure, 'value'>): string {
  const values = Array.isArray(value) ? value : [value];
  return values.map((one) => (typeof one === 'number' ? numberText(one) : one)).join(RANGE);
}
