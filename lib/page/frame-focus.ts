import { selectedRange } from './selection';

/** What this frame knows of where the reader is. */
export function frameFocus(
  document: Document,
  cardOpen: boolean,
): { focused: boolean; selected: boolean; cardOpen: boolean } {
  const inner = document.activeElement;
  // A page has the focus while a frame inside it has.
  const focused = document.hasFocus() && !(inner instanceof HTMLIFrameElement || inner instanceof HTMLFrameElement);
  return { focused, selected: selectedRange(document) !== undefined, cardOpen };
}
