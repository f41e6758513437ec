/** What an annotator leaves in the page when its browser ends it where it stands. */
import { CLIP_PAINTS, FAMILIES } from '../core/highlights';
import { FOCUS, PREFIX } from './highlight-css';

/** Takes out the highlights and the elements of an annotator that runs no more. */
export function clearLeftovers(document: Document): void {
  if (typeof CSS !== 'undefined' && 'highlights' in CSS) {
    for (const name of FAMILIES.flatMap(({ members }) => members)) {
      CSS.highlights.delete(PREFIX + name);
      CSS.highlights.delete(`${PREFIX}${name}-faint`);
    }
    for (const name of CLIP_PAINTS) CSS.highlights.delete(PREFIX + name);
    CSS.highlights.delete(FOCUS);
  }
  // Not through the document, whose properties a page can shadow.
  for (const element of Document.prototype.querySelectorAll.call(document, '[data-cezhu-card], [data-cezhu-clip]'))
    element.remove();
}
