/** Where an article has its figures and terms, as a few marks over its whole height. */

/** A painted annotation: how far down the page it stands, 0–1, and how it is marked. */
export interface Place {
  at: number;
  colour: string;
  isFigure: boolean;
}

export interface Mark extends Place {
  /** Index of the place that a click on the mark leads to. */
  first: number;
}

/** Marks at the most, whatever the page's length. */
export const MOST_MARKS = 200;
/** Annotations looked up at the most: each costs the browser a look at its boxes. */
export const MOST_PLACES = 400;

/** Every so many-eth of a list, from its first on, so that no more than `most` are left. */
export function sampled<T>(list: readonly T[], most: number): T[] {
  const step = Math.max(1, Math.ceil(list.length / most));
  return step === 1 ? [...list] : list.filter((_, index) => index % step === 0);
}

/** One mark for each stretch that has a place, in the order of the page: a figure's where one stands there. */
export function marksOf(places: readonly Place[], most = MOST_MARKS): Mark[] {
  const marks = new Map<number, Mark>();
  for (const [first, place] of places.entries()) {
    if (!(place.at >= 0 && place.at <= 1)) continue;
    const stretch = Math.min(most - 1, Math.floor(place.at * most));
    const mark = marks.get(stretch);
    if (!mark || (place.isFigure && !mark.isFigure)) marks.set(stretch, { ...place, first });
  }
  return [...marks].sort(([a], [b]) => a - b).map(([, mark]) => mark);
}
