/** The same figure met twice: clipped and in its article, or in two copies of one article. It counts once. */
import { foldAligned } from '../article/aligned';
import type { ComparedFigure, FigureSource } from './types';

const NOISE = /[\s…\u2029\u200b]+/g;

function folded(text: string): string {
  return foldAligned(text).replace(NOISE, '');
}

/** At one place of one article. */
function placeKey({ pageId, start, text }: FigureSource): string {
  return `at ${pageId} ${start} ${text}`;
}

/**
 * In the same sentence of what the same publisher has put out on the same day; undefined where publisher or day is not
 * known. The figure's place in its sentence tells it from others there.
 */
function copyKey({ publisher, published, sentence }: FigureSource): string | undefined {
  if (!publisher || !published) return undefined;
  const { before, said, after } = sentence;
  return ['copy', folded(publisher), published.slice(0, 10), folded(before), folded(said), folded(after)].join('\n');
}

const FIELDS = ['metric', 'place', 'audience', 'when', 'role', 'base'] as const;

/** How much is known of a figure: the reader's own word before all. */
function weightOf(figure: ComparedFigure): number {
  return (figure.edited ? FIELDS.length + 1 : 0) + FIELDS.filter((field) => figure[field] !== '').length;
}

/** Two words of the reader on one figure that disagree are both shown. */
function isContradiction(one: ComparedFigure, other: ComparedFigure): boolean {
  return (
    one.edited && other.edited && JSON.stringify([one.value, one.unit]) !== JSON.stringify([other.value, other.unit])
  );
}

function joined(one: ComparedFigure, other: ComparedFigure): ComparedFigure {
  const [best, rest] = weightOf(other) > weightOf(one) ? [other, one] : [one, other];
  const sources = [...best.sources];
  for (const source of rest.sources) {
    const known = sources.findIndex(({ pageId, start }) => pageId === source.pageId && start === source.start);
    const there = sources[known];
    if (!there) sources.push(source);
    // The way back leads through the clipping, where there is one.
    else if (source.clipping && !there.clipping) sources[known] = { ...there, clipping: source.clipping };
  }
  return { ...best, sources };
}

/** Each figure once, in the order in which they are first met, with all its sources. */
export function joinCopies(figures: readonly ComparedFigure[]): ComparedFigure[] {
  const kept: ComparedFigure[] = [];
  const places = new Map<string, number>();
  for (const figure of figures) {
    const keys = figure.sources.flatMap((source) => [placeKey(source), copyKey(source) ?? []].flat());
    const at = keys.map((key) => places.get(key)).find((place) => place !== undefined);
    const known = at === undefined ? undefined : kept[at];
    const isNew = at === undefined || known === undefined || isContradiction(known, figure);
    if (isNew) kept.push(figure);
    else kept[at] = joined(known, figure);
    for (const key of keys) if (isNew ? !places.has(key) : true) places.set(key, isNew ? kept.length - 1 : at);
  }
  return kept;
}
