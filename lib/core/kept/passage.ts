import { CLIPPING_COLOURS, type Clipping } from '../clippings/types';
import type { KeptPassage } from './types';

/** What a page may know of a clipping: where it stands, how it is painted, and where its figures are. */
export function keptPassage({ id, selector, colour, created, annotations }: Clipping): KeptPassage {
  const figures = annotations.flatMap(({ type, start, end }) => (type === 'figure' ? [{ start, end }] : []));
  return { id, selector, colour: colour ?? CLIPPING_COLOURS[0], created, figures };
}
