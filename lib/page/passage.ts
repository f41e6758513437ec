/** The reader's selection as a passage: quote, selector, annotations inside. */
import { describe } from '../core/anchor/describe';
import { annotationsInside } from '../core/shift';
import { BLOCK_BREAK } from '../core/text/characters';
import type { Annotation, Selector, Span } from '../core/types';
import type { AnnotatedPage } from './annotated-page';
import type { PageText } from './collect';
import { titleOf } from './dom';

/** Longest quote that one clipping takes, in UTF-16 code units: a long article whole. */
export const LONGEST_QUOTE = 200_000;
/** Code units around a passage that are annotated with it, for the context of its figures. */
const SURROUNDINGS = 2_000;

export interface SelectedPassage {
  quote: string;
  selector: Selector;
  annotations: Annotation[];
}

/** The part of the collected text that a selection covers, without white space at its edges. */
export function selectedSpan(page: PageText, range: Range): Span | undefined {
  const first = page.nodes.findIndex((node) => range.intersectsNode(node));
  if (first < 0) return undefined;
  let last = first;
  while (last + 1 < page.nodes.length && range.intersectsNode(page.nodes[last + 1] as Text)) last++;
  const startNode = page.nodes[first] as Text;
  const endNode = page.nodes[last] as Text;
  let start = (page.starts[first] as number) + (startNode === range.startContainer ? range.startOffset : 0);
  let end = (page.starts[last] as number) + (endNode === range.endContainer ? range.endOffset : endNode.data.length);
  while (start < end && !page.text.charAt(start).trim()) start++;
  while (end > start && !page.text.charAt(end - 1).trim()) end--;
  if (end <= start) return undefined;
  end = Math.min(end, start + LONGEST_QUOTE);
  // Never between the halves of a surrogate pair.
  if (/[\ud800-\udbff]/.test(page.text.charAt(end - 1)) && end < page.text.length) end--;
  return { start, end };
}

/**
 * Makes a passage of a span of the page. `annotations` are the page's, or undefined where it is not annotated:
 * then the passage is, with some of the text around it.
 */
export function passageOf(
  page: PageText,
  span: Span,
  annotations: readonly Annotation[] | undefined,
  annotate: (text: string) => Annotation[],
): SelectedPassage {
  const raw = page.text.slice(span.start, span.end);
  const from = Math.max(0, span.start - SURROUNDINGS);
  const inside = annotations
    ? annotationsInside(annotations, span)
    : annotationsInside(annotate(page.text.slice(from, span.end + SURROUNDINGS)), {
        start: span.start - from,
        end: span.end - from,
      });
  return { quote: raw.replaceAll(BLOCK_BREAK, '\n'), selector: describe(page.text, span), annotations: inside };
}

/** The passage that the reader has selected in the page, with where it stands; null where nothing is selected. */
export function selectedPassage(
  page: AnnotatedPage,
  annotate: (text: string) => Annotation[],
): (SelectedPassage & { title: string; url: string; shortened: boolean }) | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  // Read anew: the selected text may have arrived since the page was annotated.
  const text = page.collect();
  const span = selectedSpan(text, selection.getRangeAt(0));
  if (!span) return null;
  return {
    ...passageOf(text, span, page.annotationsOf(text), annotate),
    title: titleOf(document),
    url: location.href,
    shortened: span.end - span.start >= LONGEST_QUOTE - 1,
  };
}
