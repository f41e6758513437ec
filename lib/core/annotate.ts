/** Text → annotations: the one entry to terms and figures for the page, the engine build and the tests. */
import { findFigures } from './figures';
import type { Region } from './region';
import { builtInGlossary } from './terms/built-in';
import { findDocuments } from './terms/documents';
import { findTerms } from './terms/find';
import { compileGlossary, type Glossary, type Lemma } from './terms/glossary';
import { type FoldedText, fold } from './text/fold';
import type { Annotation, Figure, Span, Term } from './types';

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
function nest(terms: readonly Term[], titles: readonly Term[]): Term[] {
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

function termToRaw(term: Term, text: FoldedText): Term {
  const raw = { ...term, ...text.toRawSpan(term) };
  return term.inner ? { ...raw, inner: term.inner.map((inner) => termToRaw(inner, text)) } : raw;
}

function figureToRaw(figure: Figure, text: FoldedText): Figure {
  const raw: Figure = { ...figure, ...text.toRawSpan(figure) };
  const lead = (span: Span): Span => text.toRawSpan(span);
  if (figure.metric) raw.metric = lead(figure.metric);
  if (figure.audience) raw.audience = lead(figure.audience);
  if (figure.place) raw.place = lead(figure.place);
  if (figure.base) raw.base = lead(figure.base);
  if (figure.when?.span) raw.when = { ...figure.when, span: lead(figure.when.span) };
  return raw;
}

/** In order of start, then longer first, then terms first; `change` follows its figures to their new places. */
function merge(terms: readonly Term[], figures: readonly Figure[]): Annotation[] {
  const rank = (annotation: Annotation) => (annotation.type === 'term' ? 0 : 1);
  const merged = [...terms, ...figures].sort((a, b) => a.start - b.start || b.end - a.end || rank(a) - rank(b));
  const places = new Map<Annotation, number>(merged.map((annotation, index) => [annotation, index]));
  const place = (index: number): number => places.get(figures[index] as Figure) ?? -1;
  return merged.map((annotation) =>
    annotation.type === 'figure' && annotation.change
      ? { ...annotation, change: { from: place(annotation.change.from), to: place(annotation.change.to) } }
      : annotation,
  );
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
  return merge(
    terms.map((term) => termToRaw(term, folded)),
    figures.map((figure) => figureToRaw(figure, folded)),
  );
}
