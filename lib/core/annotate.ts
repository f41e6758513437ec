/** Text → annotations: the one entry to terms and figures for the page, the engine build and the tests. */
import { findFigures } from './figures';
import type { Finding } from './figures/finding';
import type { Region } from './region';
import { builtInGlossary } from './terms/built-in';
import { findTitles } from './terms/documents';
import { findTerms } from './terms/find';
import { withoutGeneral } from './terms/general';
import type { Glossary } from './terms/glossary';
import { leaveOut } from './terms/leave-out';
import { newTerm } from './terms/new-term';
import { outside } from './terms/outside';
import { findPatterns } from './terms/patterns';
import { type FoldedText, fold } from './text/fold';
import type { Annotation, Figure, Mention, Place, Span, Term, When } from './types';

export interface AnnotateOptions {
  /** Decides what a bare 元 is. Default: mainland China, unless the text itself says. */
  region?: Region;
  /** Instead of the built-in glossary. */
  glossary?: Glossary;
  /** The text is, or is part of, one about talent. Default: the text itself tells. */
  isTalent?: boolean;
  /** Terms that no glossary lists but that are found, and are to be left out; what is not wanted of the glossary is not to be compiled into it. */
  skip?: (term: Term) => boolean;
}

/** Longer texts are folded into an array of their own, which goes when they do. */
const LONGEST_KEPT = 1 << 20;
/** Where each text is folded in turn: on fresh memory the system would spend as long as the folding takes. */
let scratch = new Uint16Array();

/** Room for the codes of `length` units, until the next call. */
function roomFor(length: number): Uint16Array | undefined {
  if (length > LONGEST_KEPT) return undefined;
  // Twice as much as was needed: texts that grow bit by bit do not need a new one each.
  if (length > scratch.length) scratch = new Uint16Array(Math.min(2 * length, LONGEST_KEPT));
  return scratch;
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
      const term = terms[next] as Term;
      if (term.start <= title.start && term.end >= title.end) holder = term;
      else if (term.start >= title.start && term.end <= title.end) {
        inner.push(newTerm(term, term.start, term.end, term.origin, undefined));
        if (term.inner) for (const each of term.inner) inner.push(each);
      }
    }
    nested.push(holder ?? newTerm(title, title.start, title.end, title.origin, inner.length > 0 ? inner : undefined));
  }
  for (; next < terms.length; next++) nested.push(terms[next] as Term);
  return nested;
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

/** The finding as the world sees it, in the raw text, without the fields that say nothing. */
function toFigure(finding: Finding, text: FoldedText): Figure {
  const { kind, value, unit, bound, per, metric, when, role, audience, place, base } = finding;
  const start = text.toRaw(finding.start);
  const end = text.toRawEnd(finding.end);
  const figure: Figure = { type: 'figure', kind, start, end, value, bound };
  if (unit !== '') figure.unit = unit;
  if (per) figure.per = per;
  if (metric) figure.metric = mentionLedBack(metric, text);
  if (when) figure.when = when.span ? ledBack(when, text.toRawSpan(when.span)) : when;
  if (role) figure.role = role;
  if (audience) figure.audience = mentionLedBack(audience, text);
  if (place) figure.place = placeLedBack(place, text);
  if (base) figure.base = mentionLedBack(base, text);
  return figure;
}

/** The same date with its span in the raw text. */
function ledBack({ value, role, inherited }: When, span: Span): When {
  return inherited === undefined ? { value, role, span } : { value, role, span, inherited };
}

/**
 * Two ascending lists as one, in order of start, then longer first, then terms first. Each `change`, which indexes
 * into `findings`, follows its figures to their new places.
 */
function merge(terms: readonly Term[], findings: readonly Finding[], text: FoldedText): Annotation[] {
  const merged: Annotation[] = new Array(terms.length + findings.length);
  let length = 0;
  /** For each of `findings` so far its place in `merged`. */
  const places = new Int32Array(findings.length);
  let next = 0;
  for (let index = 0; index < findings.length; index++) {
    const finding = findings[index] as Finding;
    const figure = toFigure(finding, text);
    for (let term = terms[next]; term && comesFirst(term, figure); term = terms[++next]) merged[length++] = term;
    const { change } = finding;
    // A change comes from a figure before it.
    if (change) figure.change = { from: places[change.from] ?? -1, to: length };
    places[index] = length;
    merged[length++] = figure;
  }
  while (next < terms.length) merged[length++] = terms[next++] as Term;
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
  const folded = fold(text, roomFor(text.length));
  const { glossary = builtInGlossary(), region, isTalent, skip } = options;
  const titles = findTitles(folded);
  const found = outside(findTerms(folded, glossary), titles.others);
  const known = skip ? leaveOut(found, skip) : found;
  const patterns = findPatterns(folded, known, titles);
  const terms = nest(known, skip ? leaveOut(patterns, skip) : patterns);
  const findings = findFigures(folded, terms, region ? { region } : {});
  const meant = isTalent ? terms : withoutGeneral(terms, glossary, folded.codes.length);
  for (const term of meant) leadTermBack(term, folded);
  return merge(meant, findings, folded);
}
