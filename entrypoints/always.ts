import { defineUnlistedScript } from '#imports';
import { tellBackground } from '@/lib/platform/bare';

function report(error: unknown): void {
  console.warn('Cezhu: the background did not take up this page:', error);
}

/** Runs in pages of sites that the reader wants annotated always: tells the background without a look. */
export default defineUnlistedScript(() => {
  const tell = (): void => void tellBackground('page.relevant').catch(report);
  // A page made ready in advance is not yet the one in its tab.
  if ('prerendering' in document && document.prerendering) {
    document.addEventListener('prerenderingchange', tell, { once: true });
  } else tell();
});
