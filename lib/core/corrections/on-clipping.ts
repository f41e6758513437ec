/** The reader's corrections on what was kept: they may be later than the clipping. */
import type { Clipping } from '../clippings/types';
import { shift } from '../shift';
import type { Annotation } from '../types';
import { applyCorrections } from './apply';
import type { Correction } from './types';

export interface ClippingInContext {
  /** As far as it was kept: where corrections find their passages. */
  text: string;
  /** Where the quote begins in `text`. */
  by: number;
  /** The clipping's annotations with offsets into `text`. */
  moved: Annotation[];
}

export function inContext({ selector: [quote], annotations }: Clipping): ClippingInContext {
  const by = quote.prefix.length;
  return { text: quote.prefix + quote.exact + quote.suffix, by, moved: annotations.map((one) => shift(one, by, 0)) };
}

/** The clipping's annotations, offsets into its quote, as the reader has put them right since. */
export function correctedAnnotations(clipping: Clipping, corrections: readonly Correction[]): Annotation[] {
  if (corrections.length === 0) return clipping.annotations;
  const { text, by, moved } = inContext(clipping);
  return applyCorrections(text, moved, corrections).map((one) => shift(one, -by, 0));
}
