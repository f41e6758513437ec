/** Sizes that happy-dom, which lays nothing out, does not give: every element fills a window of 1200 by 800. */
export function giveSizes(): void {
  const sizes = { offsetWidth: 1200, clientWidth: 1200, offsetHeight: 800, clientHeight: 800 };
  for (const [name, value] of Object.entries(sizes)) {
    Object.defineProperty(HTMLElement.prototype, name, { get: () => value, configurable: true });
  }
  class FixedSize implements ResizeObserver {
    observe(): void {
      // Nothing ever changes its size.
    }
    unobserve(): void {
      // As above.
    }
    disconnect(): void {
      // As above.
    }
  }
  window.ResizeObserver = FixedSize;
}
