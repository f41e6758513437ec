/** A part of a page's text as a passage: the quote, where it stands, and all that a clipping keeps of the page around it. */
import { describe } from '../core/anchor/describe';
import { factValues } from '../core/clippings/facts';
import { type HeadingElement, Headings } from '../core/clippings/headings';
import { LONGEST_QUOTE } from '../core/clippings/limits';
import type { ClippedFacts, SelectedPassage } from '../core/clippings/types';
import { LONGEST_SENTENCE, sentenceOf } from '../core/sentence';
import { annotationsInside } from '../core/shift';
import { BLOCK_BREAK } from '../core/text/characters';
import type { Annotation, Span } from '../core/types';
import type { AnnotatedPage } from './annotated-page';
import type { PageText } from './collect';
import { titleOf } from './dom';
import { articleFacts } from './facts';
import { headingElements } from './heading-elements';
import { selectedSpan } from './selected-span';
import { openRoots, selectedRange } from './selection';

/** Code units around a passage that are annotated with it, for the context of its figures. */
const SURROUNDINGS = 2_000;

export type { SelectedPassage };

/** What passages are made from, besides the page's text. */
export interface Around {
  /** The page's annotations; undefined where it is not annotated: then passages are, with some of the text around them. */
  annotations: readonly Annotation[] | undefined;
  annotate: (text: string) => Annotation[];
  headings: readonly HeadingElement[];
  facts: ClippedFacts;
}

const inLines = (text: string): string => text.replaceAll(BLOCK_BREAK, '\n');

/** Makes passages of one state of a page. */
export class Passages {
  private readonly headings: Headings;

  constructor(
    readonly page: PageText,
    private readonly around: Around,
  ) {
    this.headings = new Headings(page.text, around.headings);
  }

  of(span: Span): SelectedPassage {
    const { text } = this.page;
    const { facts } = this.around;
    const sentence = this.sentenceAround(span);
    return {
      quote: inLines(text.slice(span.start, span.end)),
      selector: describe(text, span),
      annotations: this.annotationsIn(span),
      headings: this.headings.over(span.start, facts.title),
      ...(sentence === undefined ? {} : { sentence }),
      facts,
    };
  }

  private annotationsIn(span: Span): Annotation[] {
    const { annotations, annotate } = this.around;
    if (annotations) return annotationsInside(annotations, span);
    const from = Math.max(0, span.start - SURROUNDINGS);
    const near = this.page.text.slice(from, span.end + SURROUNDINGS);
    return annotationsInside(annotate(near), { start: span.start - from, end: span.end - from });
  }

  /** The sentence in which the passage stands, where it is more than the passage. */
  private sentenceAround(span: Span): string | undefined {
    if (span.end - span.start > LONGEST_SENTENCE) return undefined;
    const { start, end } = sentenceOf(this.page.text, span);
    if (start >= span.start && end <= span.end) return undefined;
    return inLines(this.page.text.slice(start, end));
  }
}

/** Makes passages of a page. `text` is its text, in which the spans of the passages count. */
export function passagesOn(
  page: AnnotatedPage,
  annotate: (text: string) => Annotation[],
  text: PageText,
  roots: readonly ShadowRoot[] = openRoots(document),
): Passages {
  return new Passages(text, {
    annotations: page.annotationsOf(text),
    annotate,
    headings: headingElements(text, [document, ...roots]),
    facts: factValues(articleFacts(document, text.text, location.href)),
  });
}

/** The passage that the reader has selected in the page, with where it stands; null where nothing is selected. */
export function selectedPassage(
  page: AnnotatedPage,
  annotate: (text: string) => Annotation[],
): (SelectedPassage & { title: string; url: string; shortened: boolean }) | null {
  const roots = openRoots(document);
  const range = selectedRange(document, roots);
  if (!range) return null;
  // Read anew: the selected text may have arrived since the page was annotated.
  const passages = passagesOn(page, annotate, page.collect(), roots);
  const span = selectedSpan(passages.page, range, page.root);
  if (!span) return null;
  return {
    ...passages.of(span),
    title: titleOf(document),
    url: location.href,
    shortened: span.end - span.start >= LONGEST_QUOTE - 1,
  };
}
