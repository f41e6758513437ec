import { clearLeftovers } from '@/lib/page/leftovers';
import { isCutOff } from '@/lib/platform/browser';

/** Milliseconds between looks at whether the extension is still there: the browser tells nobody that it is not. */
const LOOK = 2_000;
/** Said in the page by a new annotator. A page may say it too: then nothing is cut off, and nothing happens. */
const TAKE_OVER = 'cezhu-take-over';

/**
 * Ends the annotator's life once the extension has been updated, disabled or removed under it; at once where a new
 * annotator arrives. Cleans up after one that could not (Firefox ends such scripts where they stand).
 */
export function stepAsideWhenCutOff(lifetime: AbortController): void {
  const { signal } = lifetime;
  window.dispatchEvent(new Event(TAKE_OVER));
  clearLeftovers(document);
  const look = (): void => {
    if (isCutOff()) lifetime.abort();
  };
  const timer = setInterval(look, LOOK);
  signal.addEventListener('abort', () => clearInterval(timer));
  window.addEventListener(TAKE_OVER, look, { signal });
  document.addEventListener('visibilitychange', look, { signal });
}
