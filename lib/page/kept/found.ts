/** A clipping's passage as it stands in the page. */
import { changeOf } from '../../core/kept/changes';
import type { KeptChange, KeptPassage } from '../../core/kept/types';
import { BLOCK_BREAK } from '../../core/text/characters';
import type { Annotation, Edit, Location, Span } from '../../core/types';
import { rangeOf } from '../collect';
import { isConnected } from '../dom';
import type { Place, Stretch } from './stretch';

export interface Found {
  passage: KeptPassage;
  status: 'exact' | 'changed';
  /** Ascending, one for each chunk that it reaches into. */
  places: readonly Place[];
  /** Offsets count from the passage's start; none where it is exact. */
  edits: readonly Edit[];
}

/** What a location in a stretch of the page is in its chunks; undefined for an orphan. */
export function foundAt(passage: KeptPassage, location: Location, stretch: Stretch): Found | undefined {
  if (location.status === 'orphan') return undefined;
  const { start } = location;
  const edits = location.status === 'changed' ? location.edits : [];
  return {
    passage,
    status: location.status,
    places: stretch.placesOf(location),
    edits: edits.map((edit) => ({ ...edit, at: { start: edit.at.start - start, end: edit.at.end - start } })),
  };
}

/** Does the page still hold it where it was found, unchanged since? */
export function stands({ places }: Found): boolean {
  return places.every(({ chunk }) => chunk.isAlive);
}

/** White space at the edges of what is painted would stick out of the lines. */
function trimmed(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && !text.charAt(from).trim()) from++;
  while (to > from && !text.charAt(to - 1).trim()) to--;
  return { start: from, end: to };
}

/** The blocks and cells of a place: what lies between them in the DOM need not be the article's. */
function blocksOf({ chunk, start, end }: Place): Span[] {
  const blocks: Span[] = [];
  const { text } = chunk;
  for (let from = start; from < end; ) {
    let to = from;
    while (to < end && text[to] !== BLOCK_BREAK && text[to] !== '\t') to++;
    const block = trimmed(text, { start: from, end: to });
    if (block.start < block.end) blocks.push(block);
    from = to + 1;
  }
  return blocks;
}

/** What is to be painted of it; nothing where the page has just changed under it. */
export function rangesOf({ places }: Found): StaticRange[] {
  return places.flatMap((place) => blocksOf(place).flatMap((block) => rangeOf(place.chunk, block) ?? []));
}

/** Asked for whenever a view looks: what was said of the same annotations holds. */
const said = new WeakMap<Found, { of: readonly (readonly Annotation[])[]; change: KeptChange }>();

/** What has changed in it since it was kept, with the figures that the page has there now. */
export function changeIn(found: Found): KeptChange {
  const of = found.places.map(({ chunk }) => chunk.annotations);
  const known = said.get(found);
  if (known && of.every((one, index) => one === known.of[index])) return known.change;
  const change = freshChange(found);
  said.set(found, { of, change });
  return change;
}

function freshChange({ passage, places, edits }: Found): KeptChange {
  const figures: Span[] = [];
  let base = 0;
  for (const { chunk, start, end } of places) {
    for (const one of chunk.annotations) {
      if (one.type !== 'figure' || one.start < start || one.end > end) continue;
      figures.push({ start: one.start - start + base, end: one.end - start + base });
    }
    base += end - start + BLOCK_BREAK.length;
  }
  const text = places.map(({ chunk, start, end }) => chunk.text.slice(start, end)).join(BLOCK_BREAK);
  return changeOf({ text, edits, figures }, { text: passage.selector[0].exact, figures: passage.figures });
}

/** From its first character to its last; undefined where the page has just changed under it. */
export function rangeOver(found: Found): Range | undefined {
  const ranges = rangesOf(found);
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!first || !last || !isConnected(first.startContainer) || !isConnected(last.endContainer)) return undefined;
  const range = new Range();
  range.setStart(first.startContainer, first.startOffset);
  range.setEnd(last.endContainer, last.endOffset);
  return range;
}
