/** Clippings → W3C Web Annotations as JSON-LD, for other programs. Positions count code points there. */
import type { Script } from '../clippings/types';
import type { Location, Selector } from '../types';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** What is said of a clipping; a `Clipping` and what is exported of one have it alike. */
export interface AnnotatedPassage {
  id: string;
  url: string;
  note: string;
  by?: string;
  created: string;
  changed: string;
  script?: Script;
  state?: Location['status'];
  selector: Selector;
}

/** Code points of a text; half a surrogate pair counts as one. */
function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** What says where the passage is: its words, and where the text is known that it was counted in, its position. */
function selectorsOf([{ exact, prefix, suffix }, { start, end }]: Selector, text: string | undefined) {
  const quote = { type: 'TextQuoteSelector', exact, prefix, suffix };
  if (text === undefined || text.slice(start, end) !== exact) return [quote];
  const from = codePoints(text.slice(0, start));
  return [quote, { type: 'TextPositionSelector', start: from, end: from + codePoints(exact) }];
}

/**
 * A clipping as an annotation. `tagNames` are the names of its tags; `text` is the text of the article as it was when
 * it was clipped from, where that was kept: without it no position is told, since code points cannot be counted. How
 * the passage stands in its page is an assessment, the time for which the selectors hold the state of the target.
 */
export function toAnnotation(
  passage: AnnotatedPassage,
  title: string,
  tagNames: readonly string[],
  text?: string,
): Record<string, unknown> {
  const { id, url, note, by, created, changed, script, state, selector } = passage;
  const body = [
    ...(note ? [{ type: 'TextualBody', value: note, format: 'text/plain', purpose: 'commenting' }] : []),
    ...tagNames.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' })),
    ...(state ? [{ type: 'TextualBody', value: state, format: 'text/plain', purpose: 'assessing' }] : []),
  ];
  const source = {
    id: url,
    type: 'Text',
    ...(title ? { title } : {}),
    ...(script ? { language: `zh-${script}` } : {}),
  };
  return {
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: note ? 'commenting' : 'highlighting',
    created,
    modified: changed,
    ...(by ? { creator: { type: 'Person', name: by } } : {}),
    ...(body.length > 0 ? { body } : {}),
    target: {
      source,
      selector: selectorsOf(selector, text),
      state: { type: 'TimeState', sourceDate: created },
    },
  };
}

/** What stands before the annotations of a page, parted by `ANNOTATION_BETWEEN`, and behind them. `id` is its IRI. */
export function annotationsBegin(id: string): string {
  return `{\n"@context": "${CONTEXT}",\n"id": ${JSON.stringify(id)},\n"type": "AnnotationPage",\n"items": [\n`;
}
export const ANNOTATION_BETWEEN = ',\n';
export const ANNOTATIONS_END = '\n]\n}\n';

/** A page of annotations in pieces, one annotation a line. */
export async function* annotationChunks(id: string, annotations: AsyncIterable<object>): AsyncGenerator<string> {
  yield annotationsBegin(id);
  let first = true;
  for await (const one of annotations) {
    yield `${first ? '' : ANNOTATION_BETWEEN}${JSON.stringify(one)}`;
    first = false;
  }
  yield ANNOTATIONS_END;
}
