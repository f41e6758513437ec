import { defineUnlistedScript } from '#imports';
import { isTalentPolicy, sampleText } from '@/lib/page/gate';
import { tellBackground } from '@/lib/platform/bare';

/** Milliseconds after which the page is looked at again: much of it may come late. */
const LOOKS = [0, 1_500, 5_000];

/** Runs in pages of permitted sites: tells the background when one is about talent policy. */
export default defineUnlistedScript(() => {
  const look = ([delay, ...later]: number[]): void => {
    if (delay === undefined) return;
    setTimeout(() => {
      if (isTalentPolicy(sampleText(document))) void tellBackground('page.relevant');
      else look(later);
    }, delay);
  };
  look(LOOKS);
});
