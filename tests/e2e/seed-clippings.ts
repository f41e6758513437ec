/** Puts clippings straight into the extension's database, as years of reading would have. */
import type { Clipping } from '../../lib/core/clippings/types';
import type { Tag } from '../../lib/core/types';
import type { BrowserPage, ExtensionBrowser } from '../../scripts/browsers/types';

/** A page of the extension, once the database is there. */
export async function withDatabase(browser: ExtensionBrowser): Promise<BrowserPage> {
  const page = await browser.openExtensionPage('popup.html');
  await page.waitFor(async () =>
    (await indexedDB.databases()).some(({ name, version = 0 }) => name === 'cezhu' && version > 1),
  );
  return page;
}

/**
 * Stores `clippings`, and copies of them under other ids, pages and times until there are `count`. What is open does
 * not hear of it.
 */
export async function seedClippings(
  page: BrowserPage,
  clippings: readonly Clipping[],
  tags: readonly Tag[] = [],
  count = clippings.length,
): Promise<void> {
  await page.evaluate(
    async (originals: readonly Clipping[], allTags: readonly Tag[], wanted: number) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('cezhu');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const write = (store: string, rows: readonly object[]) =>
        new Promise<void>((resolve, reject) => {
          const transaction = db.transaction(store, 'readwrite');
          for (const row of rows) transaction.objectStore(store).put(row);
          transaction.oncomplete = () => resolve();
          transaction.onabort = () => reject(transaction.error);
        });
      await write('tags', allTags);
      for (let from = 0; from < wanted; from += 2_000) {
        const rows = Array.from({ length: Math.min(2_000, wanted - from) }, (_, index) => {
          const at = from + index;
          const one = originals[at % originals.length] as Clipping;
          const turn = Math.floor(at / originals.length);
          if (turn === 0) return one;
          const created = new Date(Date.parse(one.created) - turn * 86_400_000).toISOString();
          return { ...one, id: `${turn}-${one.id}`, pageId: `${turn}-${one.pageId}`, created, changed: created };
        });
        await write('clippings', rows);
      }
      db.close();
    },
    clippings,
    tags,
    count,
  );
}
