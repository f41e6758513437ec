/** Clippings → W3C Web Annotations as JSON-LD, for other programs. Positions count code points there. */
import type { Clipping } from '../clippings/types';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** Code points of a text; half a surrogate pair counts as one. */
function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** What says where the passage is: its words, and where the text is known that it was counted in, its position. */
function selectorsOf({ selector: [{ exact, prefix, suffix }, { start, end }] }: Clipping, text: string | undefined) {
  const quote = { type: 'TextQuoteSelector', exact, prefix, suffix };
  if (text === undefined || text.slice(start, end) !== exact) return [quote];
  const from = codePoints(text.slice(0, start));
  return [quote, { type: 'TextPositionSelector', start: from, end: from + codePoints(exact) }];
}

/**
 * A clipping as an annotation. `tagNames` are the names of its tags; `text` is the text of the article as it was when
 * it was clipped from, where that was kept: without it no position is told, since code points cannot be counted.
 */
export function toAnnotation(clipping: Clipping, tagNames: readonly string[], text?: string): Record<string, unknown> {
  const { id, url, title, note, by, created, changed } = clipping;
  const body = [
    ...(note ? [{ type: 'TextualBody', value: note, format: 'text/plain', purpose: 'commenting' }] : []),
    ...tagNames.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' })),
  ];
  return {
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: note ? 'commenting' : 'highlighting',
    created,
    modified: changed,
    ...(by ? { creator: { type: 'Person', name: by } } : {}),
    ...(body.length > 0 ? { body } : {}),
    target: { source: { id: url, type: 'Text', ...(title ? { title } : {}) }, selector: selectorsOf(clipping, text) },
  };
}

/** A page of annotations in pieces, one annotation a line. */
export async function* annotationChunks(annotations: AsyncIterable<object>): AsyncGenerator<string> {
  yield `{\n"@context": "${CONTEXT}",\n"type": "AnnotationPage",\n"items": [`;
  let first = true;
  for await (const one of annotations) {
    yield `${first ? '' : ','}\n${JSON.stringify(one)}`;
    first = false;
  }
  yield '\n]\n}\n';
}
