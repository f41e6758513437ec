import { defineUnlistedScript } from '#imports';
import { addressKey } from '@/lib/core/kept/address-key';
import { isTalentPolicy } from '@/lib/page/gate';
import { whenReadable } from '@/lib/page/gate-frame';
import { sampleOf } from '@/lib/page/gate-sample';
import { guardPage } from '@/lib/page/gate-watch';
import { isBareCutOff, isStored, tellBackground, whenTold } from '@/lib/platform/bare';

/** In the isolated world of the page, which it shares with the annotator. */
interface Marks {
  cezhuGate?: AbortController;
  cezhuAnnotator?: AbortController;
}

function report(error: unknown): void {
  console.warn('Cezhu: the background did not take up this page:', error);
}

/** Runs in pages and frames of permitted sites: tells the background when one is about talent policy, or no longer. */
export default defineUnlistedScript(() => {
  const marks = globalThis as Marks;
  const lifetime = new AbortController();
  const { signal } = lifetime;
  marks.cezhuGate?.abort();
  marks.cezhuGate = lifetime;
  /** The site is no longer ours to read: everything of ours leaves it. */
  const stepAside = (): void => {
    lifetime.abort();
    marks.cezhuAnnotator?.abort();
  };
  const ask = async (): Promise<void> => {
    if ((await tellBackground('page.permitted')) === false) stepAside();
  };
  whenTold('permissionsRemoved', () => void ask().catch(report), signal);
  /** The reader has clipped from the page, so that it is annotated whatever it is about. */
  let isClipped = false;
  const askForClippings = (): Promise<void> =>
    isStored(addressKey(location.href)).then((is) => {
      isClipped = is;
    }, report);
  const guard = (): void =>
    guardPage({
      document,
      signal,
      look: () => {
        if (isBareCutOff()) stepAside();
        return !signal.aborted && (isClipped || isTalentPolicy(sampleOf(document)));
      },
      tell: (relevant) => {
        if (!signal.aborted) tellBackground(relevant ? 'page.relevant' : 'page.irrelevant').catch(report);
      },
      moved: askForClippings,
    });
  whenReadable(window, () => void askForClippings().then(guard), signal);
});
