/** Writes clippings under the keys of their articles as these are now made; see write.ts. */
import { formerAddress } from '../core/article/address';
import { pageIdOf } from '../platform/hash';
import type { CezhuDatabase } from './database';

/**
 * Clippings of applications that route by the fragment had one key for all articles of an application. Each is put
 * under the key of its own article; others are not touched. Answers how many were moved.
 */
export async function moveToRoutes(db: CezhuDatabase): Promise<number> {
  const routed = await db.clippings.filter(({ url }) => formerAddress(url) !== undefined).toArray();
  // Hashed before the transaction: IndexedDB would commit it while a digest is awaited.
  const keys = new Map(await Promise.all(routed.map(async ({ id, url }) => [id, await pageIdOf(url)] as const)));
  return db.transaction('rw', db.clippings, () =>
    db.clippings
      .where('id')
      .anyOf([...keys.keys()])
      .and(({ id, pageId }) => keys.get(id) !== pageId)
      .modify((clipping) => {
        clipping.pageId = keys.get(clipping.id) ?? clipping.pageId;
      }),
  );
}
