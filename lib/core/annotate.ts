/** Text → annotations: the one entry to terms and figures for the page, the engine build and the tests. */
import { findFigures } from './figures';
import type { Region } from './region';
import { builtInGlossary } from './terms/built-in';
import { findDocuments } from './terms/documents';
import { findTerms } from './terms/find';
import { compileGlossary, type Glossary, type Lemma } from './terms/glossary';
import { type FoldedText, fold } from './text/fold';
import type { Annotation, Figure, Mention, Place, Span, Term, When } from './types';

export interface AnnotateOptions {
  /** Decides what a bare 元 is. Default: mainland China, unless the text itself says. */
  region?: Region;
  /** Instead of the built-in glossary. A list is compiled at each call: compile it once for many texts. */
  glossary?: Glossary | readonly Lemma[];
}

function isCompiled(glossary: Glossary | readonly Lemma[]): glossary is Glossary {
  return 'trie' in glossary;
}

/**
 * Both lists ascending and free of overlaps of their own; what a document title holds becomes its inner terms.
 * A term that holds a whole title keeps its place, one that only crosses its border is dropped.
 */
function nest(terms: Term[], titles: readonly Term[]): Term[] {
  if (titles.length === 0) return terms;
  const nested: Term[] = [];
  let next = 0;
  for (const title of titles) {
    while (next < terms.length && (terms[next] as Term).end <= title.start) nested.push(terms[next++] as Term);
    if ((nested.at(-1)?.end ?? 0) > title.start) continue;
    const inner: Term[] = [];
    let holder: Term | undefined;
    for (; next < terms.length && (terms[next] as Term).start < title.end; next++) {
      const { inner: nestedIn, ...term } = terms[next] as Term;
      if (term.start <= title.start && term.end >= title.end) holder = terms[next];
      else if (term.start >= title.start && term.end <= title.end) inner.push(term, ...(nestedIn ?? []));
    }
    nested.push(holder ?? (inner.length > 0 ? { ...title, inner } : title));
  }
  return nested.concat(terms.slice(next));
}

/** Leads a term and those inside it to the raw text, in place: both were made for this one call. */
function leadTermBack(term: Term, text: FoldedText): void {
  term.start = text.toRaw(term.start);
  term.end = text.toRawEnd(term.end);
  if (term.inner) for (const inner of term.inner) leadTermBack(inner, text);
}

function mentionLedBack(mention: Mention, text: FoldedText): Mention {
  const { start, end }: Span = text.toRawSpan(mention);
  return mention.inherited ? { start, end, inherited: true } : { start, end };
}

function placeLedBack(place: Place, text: FoldedText): Place {
  const raw: Place = mentionLedBack(place, text);
  if (place.referent) raw.referent = text.toRawSpan(place.referent);
  return raw;
}

/** The same for a figure. Its context gets new spans, since figures share them: one metric, several amounts. */
function leadFigureBack(figure: Figure, text: FoldedText): void {
  figure.start = text.toRaw(figure.start);
  figure.end = text.toRawEnd(figure.end);
  if (figure.metric) figure.metric = mentionLedBack(figure.metric, text);
  if (figure.audience) figure.audience = mentionLedBack(figure.audience, text);
  if (figure.place) figure.place = placeLedBack(figure.place, text);
  if (figure.base) figure.base = mentionLedBack(figure.base, text);
  if (figure.when?.span) figure.when = ledBack(figure.when, text.toRawSpan(figure.when.span));
}

/** The same date with its span in the raw text. */
function ledBack({ value, role, inherited }: When, span: Span): When {
  return inherited === undefined ? { value, role, span } : { value, role, span, inherited };
}

/**
 * Two ascending lists as one, in order of start, then longer first, then terms first. Each `change`, so far indexes
 * into `figures`, follows its figures to their new places.
 */
function merge(terms: readonly Term[], figures: readonly Figure[]): Annotation[] {
  const merged: Annotation[] = [];
  const places: number[] = [];
  let next = 0;
  for (const figure of figures) {
    for (let term = terms[next]; term && comesFirst(term, figure); term = terms[++next]) merged.push(term);
    places.push(merged.length);
    merged.push(figure);
  }
  for (; next < terms.length; next++) merged.push(terms[next] as Term);
  for (const figure of figures) {
    const { change } = figure;
    if (change) figure.change = { from: places[change.from] ?? -1, to: places[change.to] ?? -1 };
  }
  return merged;
}

function comesFirst(term: Term, figure: Figure): boolean {
  return term.start < figure.start || (term.start === figure.start && term.end >= figure.end);
}

/**
 * Finds the terms and figures of a text. Offsets in the result are UTF-16 code units of `text` as given;
 * U+2029 and blank lines in it are borders that nothing crosses. Never throws.
 */
export function annotate(text: string, options: AnnotateOptions = {}): Annotation[] {
  const folded = fold(text);
  const { glossary = builtInGlossary(), region } = options;
  const terms = nest(
    findTerms(folded, isCompiled(glossary) ? glossary : compileGlossary(glossary)),
    findDocuments(folded),
  );
  const figures = findFigures(folded, terms, region ? { region } : {});
  for (const term of terms) leadTermBack(term, folded);
  for (const figure of figures) leadFigureBack(figure, folded);
  return merge(terms, figures);
}
