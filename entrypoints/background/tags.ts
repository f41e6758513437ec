import { browser } from '@/lib/platform/browser';
import { SYNC_NOTICE } from '@/lib/platform/notices';
import { database } from '@/lib/store/database';
import { joinTagBoard } from '@/lib/sync/tag-board';
import { errorText } from '@/lib/view/error-text';

/** Writes the tags to the board; a refusal is kept for the views to show, since the tags themselves are safe. */
export async function tagsChanged(): Promise<void> {
  try {
    await joinTagBoard(database());
    await browser.storage.local.remove(SYNC_NOTICE);
  } catch (error) {
    console.error('Cezhu: the tags did not reach storage.sync:', error);
    await browser.storage.local.set({ [SYNC_NOTICE]: errorText(error) });
  }
}

/** Joins the board now, and whenever another device has written to it. */
export function followTagBoard(): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'sync') void tagsChanged();
  });
  void tagsChanged();
}
