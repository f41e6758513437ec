import { defineUnlistedScript } from '#imports';
import { isTalentPolicy } from '@/lib/page/gate';
import { sampleOf } from '@/lib/page/gate-sample';
import { tellBackground } from '@/lib/platform/bare';

/** Milliseconds after which the page is looked at again: much of it may come late. */
const LOOKS = [0, 1_500, 5_000];

function report(error: unknown): void {
  console.warn('Cezhu: the background did not take up this page:', error);
}

/** Runs in pages of permitted sites: tells the background when one is about talent policy. */
export default defineUnlistedScript(() => {
  const look = ([delay, ...later]: number[]): void => {
    if (delay === undefined) return;
    setTimeout(() => {
      if (isTalentPolicy(sampleOf(document))) tellBackground('page.relevant').catch(report);
      else look(later);
    }, delay);
  };
  // A page made ready in advance is not yet the one in its tab.
  if ('prerendering' in document && document.prerendering) {
    document.addEventListener('prerenderingchange', () => look(LOOKS), { once: true });
  } else look(LOOKS);
});
