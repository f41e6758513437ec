/** Clippings → the articles that every form of export is made of. */
import { clippedFacts } from '../../clippings/facts';
import { CLIPPING_COLOURS, type Clipping } from '../../clippings/types';
import { correctedAnnotations } from '../../corrections/on-clipping';
import { readingOf } from '../../figures/reading';
import type { Figure, FigureEdits, Span } from '../../types';
import { figureText } from '../figure-text';
import { passageLink } from '../text-fragment';
import type { ExportedArticle, ExportedClipping, ExportedFigure, ExportSources } from './types';

/** In page order: by position, then by time. */
function inPageOrder(a: Clipping, b: Clipping): number {
  return a.selector[1].start - b.selector[1].start || (a.created < b.created ? -1 : a.created > b.created ? 1 : 0);
}

/** What was read of the corrected fields of a figure. */
function asRead(figure: Figure, said: (span: Span) => string): ExportedFigure['asRead'] {
  const { value, unit, metric, when, audience, place } = readingOf(figure, said, {});
  const read: Record<keyof FigureEdits, string> = {
    value: figureText({ value }),
    unit: unit ?? '',
    metric: metric?.text ?? '',
    when: when?.text ?? '',
    audience: audience?.text ?? '',
    place: place?.text ?? '',
  };
  const edited = Object.keys(figure.edits ?? {}) as (keyof FigureEdits)[];
  return edited.length > 0 ? Object.fromEntries(edited.map((name) => [name, read[name]])) : undefined;
}

/** What a figure was before, where the passage tells a change. */
function changedFrom({ change }: Figure, { annotations }: Clipping, said: (span: Span) => string) {
  const before = change && annotations[change.from];
  if (before?.type !== 'figure') return undefined;
  const { value, unit } = readingOf(before, said);
  return { value, written: said(before), ...(unit === undefined ? {} : { unit }) };
}

function figuresOf(clipping: Clipping): ExportedFigure[] {
  const said = ({ start, end }: Span): string => clipping.quote.slice(start, end);
  return clipping.annotations.flatMap((annotation) => {
    if (annotation.type !== 'figure') return [];
    const { change: _, ...reading } = readingOf(annotation, said);
    const [read, from] = [asRead(annotation, said), changedFrom(annotation, clipping, said)];
    const { start, end } = annotation;
    const more = { ...(read ? { asRead: read } : {}), ...(from ? { from } : {}) };
    return [{ start, end, written: said(annotation), ...reading, ...more }];
  });
}

function clippingOf(clipping: Clipping, { tagNames, states, texts }: ExportSources): ExportedClipping {
  const { id, url, quote, clean, headings, sentence, note, script, by, created, changed, selector } = clipping;
  const state = states?.[id];
  const link = passageLink(clipping, texts?.[clipping.pageId]);
  return {
    id,
    url,
    quote,
    ...(clean === undefined ? {} : { clean }),
    headings: [...headings],
    ...(sentence === undefined ? {} : { sentence }),
    colour: clipping.colour ?? CLIPPING_COLOURS[0],
    note,
    // Several ids may mean one tag.
    tags: [...new Set(clipping.tags.flatMap((tag) => tagNames?.[tag] || []))],
    ...(script ? { script } : {}),
    ...(by ? { by } : {}),
    created,
    changed,
    ...(state ? { state } : {}),
    terms: clipping.annotations.flatMap((one) =>
      one.type === 'term'
        ? [{ start: one.start, end: one.end, id: one.id, name: one.name, category: one.category }]
        : [],
    ),
    figures: figuresOf(clipping),
    selector,
    ...(link === undefined ? {} : { link }),
  };
}

/** The script of most of what was clipped. */
function scriptOf(clippings: readonly Clipping[]): 'Hans' | 'Hant' | undefined {
  const count = (script: string): number => clippings.filter((one) => one.script === script).length;
  const [simplified, traditional] = [count('Hans'), count('Hant')];
  if (simplified + traditional === 0) return undefined;
  return traditional > simplified ? 'Hant' : 'Hans';
}

/** An article of these clippings, which are all of it; at least one. */
export function exportedArticle(clippings: readonly Clipping[], sources: ExportSources = {}): ExportedArticle {
  const newest = clippings.reduce((one, other) => (other.created > one.created ? other : one));
  const { pageId, url } = newest;
  const facts = clippedFacts(newest.facts, sources.factEdits?.[pageId] ?? {}, newest.title);
  const script = scriptOf(clippings);
  const corrections = sources.corrections?.[pageId] ?? [];
  const corrected = clippings.map((one) => ({ ...one, annotations: correctedAnnotations(one, corrections) }));
  return {
    pageId,
    url,
    title: facts.title?.trim() || newest.title.trim() || url,
    facts,
    ...(script ? { script } : {}),
    clipped: newest.created,
    clippings: corrected.sort(inPageOrder).map((clipping) => clippingOf(clipping, sources)),
  };
}

/** Articles in the order of their first clipping, with clippings in page order. The argument is left as it is. */
export function exportedArticles(clippings: readonly Clipping[], sources: ExportSources = {}): ExportedArticle[] {
  const articles = new Map<string, Clipping[]>();
  for (const clipping of clippings) {
    const known = articles.get(clipping.pageId);
    if (known) known.push(clipping);
    else articles.set(clipping.pageId, [clipping]);
  }
  return [...articles.values()].map((own) => exportedArticle(own, sources));
}
