/** What this frame knows of where the reader is. */
export function frameFocus(
  document: Document,
  cardOpen: boolean,
): { focused: boolean; selected: boolean; cardOpen: boolean } {
  const selection = document.getSelection();
  const inner = document.activeElement;
  // A page has the focus while a frame inside it has.
  const focused = document.hasFocus() && !(inner instanceof HTMLIFrameElement || inner instanceof HTMLFrameElement);
  return { focused, selected: selection !== null && !selection.isCollapsed && selection.rangeCount > 0, cardOpen };
}
