/** The keys of the open card: Escape closes it, Tab goes round in it. */

export interface KeyOptions {
  document: Document;
  isOpen: () => boolean;
  close: () => void;
  signal: AbortSignal;
}

/** What the Tab key stops at, in order. */
function stopsIn(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('button:not(:disabled)')];
}

/** Escape is swallowed only while a card is open, and not while an input method is at work. */
export function followKeys({ document, isOpen, close, signal }: KeyOptions): void {
  const pressed = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.key !== 'Escape' || event.isComposing || !isOpen()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    close();
  };
  // The window hears keys before the page's own listeners on the document do.
  (document.defaultView ?? document).addEventListener('keydown', pressed as EventListener, { signal, capture: true });
}

/** Lets Tab go round inside `root`, which holds the dialog. */
export function goRound(root: ShadowRoot, event: KeyboardEvent): void {
  if (!event.isTrusted || event.key !== 'Tab' || event.altKey || event.ctrlKey || event.metaKey) return;
  const stops = stopsIn(root);
  const at = stops.indexOf(root.activeElement as HTMLElement);
  const next = event.shiftKey ? (at <= 0 ? stops.at(-1) : stops[at - 1]) : stops[(at + 1) % stops.length];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
