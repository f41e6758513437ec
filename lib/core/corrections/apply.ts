/** Puts the reader's corrections onto what the engine has found. */
import { termKey } from '../term-key';
import type { Annotation, Figure, Span, Term } from '../types';
import { passageOf } from './passage';
import { subjectOf } from './subject';
import type { Correction, Subject, Verdict } from './types';

function keyOf({ start, end }: Span, subject: Subject): string {
  return JSON.stringify([start, end, subject.type, subject.type === 'term' ? subject.id : subject.kind]);
}

/** Of two corrections of one passage the later counts, in whatever order they come. */
function byAge(a: Correction, b: Correction): number {
  if (a.changed !== b.changed) return a.changed < b.changed ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

interface Resolved {
  /** Verdicts by passage and subject. */
  verdicts: Map<string, Verdict>;
  /** Terms that are hidden in the whole article, by `termKey`. */
  hidden: Set<string>;
}

function resolve(text: string, corrections: readonly Correction[]): Resolved {
  const resolved: Resolved = { verdicts: new Map(), hidden: new Set() };
  for (const { selector, subject, verdict } of [...corrections].sort(byAge)) {
    if (verdict.kind === 'hidden') {
      if (subject.type === 'term') resolved.hidden.add(termKey(subject));
      continue;
    }
    const span = passageOf(text, selector);
    if (span) resolved.verdicts.set(keyOf(span, subject), verdict);
  }
  return resolved;
}

function withoutDropped(term: Term, isDropped: (one: Annotation) => boolean): Term {
  if (!term.inner) return term;
  const inner = term.inner.filter((one) => !isDropped(one)).map((one) => withoutDropped(one, isDropped));
  const { inner: _, ...rest } = term;
  return inner.length > 0 ? { ...rest, inner } : rest;
}

/** A change leads from one index to another: both move, and it goes where one of its ends has gone. */
function withChange(figure: Figure, places: ReadonlyMap<number, number>): Figure {
  if (!figure.change) return figure;
  const { change, ...rest } = figure;
  const from = places.get(change.from);
  const to = places.get(change.to);
  return from === undefined || to === undefined ? rest : { ...rest, change: { from, to } };
}

/**
 * The annotations as the reader has put them right: those that are none are left out, figures carry their `edits`
 * beside what the text was read as. Corrections whose passage is not found for certain do nothing.
 */
export function applyCorrections(
  text: string,
  annotations: readonly Annotation[],
  corrections: readonly Correction[],
): Annotation[] {
  if (corrections.length === 0) return [...annotations];
  const { verdicts, hidden } = resolve(text, corrections);
  const verdictOf = (one: Annotation): Verdict | undefined => verdicts.get(keyOf(one, subjectOf(one)));
  const isDropped = (one: Annotation): boolean => {
    if (one.type === 'term') return hidden.has(termKey(one)) || verdictOf(one)?.kind === 'notTerm';
    return verdictOf(one)?.kind === 'notFigure';
  };
  const places = new Map<number, number>();
  const kept = annotations.filter((one, index) => {
    if (isDropped(one)) return false;
    places.set(index, places.size);
    return true;
  });
  return kept.map((one) => {
    if (one.type === 'term') return withoutDropped(one, isDropped);
    const verdict = verdictOf(one);
    const figure = withChange(one, places);
    return verdict?.kind === 'figure' ? { ...figure, edits: verdict.edits } : figure;
  });
}
