/** A frame smaller than that holds no article: an advertisement, a counter, a button. CSS pixels. */
const SMALLEST = { width: 200, height: 100 } as const;

/**
 * Calls `begin` when the document is one that a reader may read: at once, when a page that was made ready in advance
 * is shown, or when a frame has grown large enough.
 */
export function whenReadable(view: Window, begin: () => void, signal: AbortSignal): void {
  const { document } = view;
  const sized = (): boolean =>
    view === view.top || (view.innerWidth >= SMALLEST.width && view.innerHeight >= SMALLEST.height);
  const whenSized = (): void => {
    if (sized()) {
      begin();
      return;
    }
    const resized = new AbortController();
    signal.addEventListener('abort', () => resized.abort());
    const grown = (): void => {
      if (!sized()) return;
      resized.abort();
      begin();
    };
    view.addEventListener('resize', grown, { signal: resized.signal });
  };
  // A page made ready in advance is not yet the one in its tab.
  if ('prerendering' in document && document.prerendering) {
    document.addEventListener('prerenderingchange', whenSized, { once: true, signal });
  } else whenSized();
}
