import { checkPassage } from '@/lib/core/clippings/check';
import { isSamePassage } from '@/lib/core/clippings/same';
import { type Browser, browser } from '@/lib/platform/browser';
import { pageIdOf } from '@/lib/platform/hash';
import { addressOfPage } from '@/lib/platform/reader-page';
import { database } from '@/lib/store/database';
import { clippingsOfPage } from '@/lib/store/read';

/**
 * Opens, in a tab beside it, the clipping of a passage of the page that asks; the page does not learn which that is.
 * @throws DOMException NotFoundError where it has been deleted meanwhile.
 */
export async function openKnown(passage: unknown, { tab, url = '' }: Browser.runtime.MessageSender): Promise<null> {
  const { selector } = checkPassage(passage);
  const clippings = await clippingsOfPage(database(), await pageIdOf(addressOfPage(tab?.url ?? url)));
  const known = clippings.find((one) => isSamePassage(one.selector, selector));
  if (!known) throw new DOMException('the clipping is no longer there', 'NotFoundError');
  const address = browser.runtime.getURL('/library.html' as '/popup.html');
  await browser.tabs.create({
    url: `${address}#/clipping/${known.id}`,
    ...(tab === undefined ? {} : { index: tab.index + 1 }),
  });
  return null;
}
