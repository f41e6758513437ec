/** Hears of every write to the clippings, whoever makes it, once it is committed. */
import type { DBCoreDeleteRangeRequest, DBCoreDeleteRequest, DBCoreTable } from 'dexie';
import type { Clipping } from '../core/clippings/types';
import type { CezhuDatabase } from './database';

/** Addresses of the articles of whose clippings some were written or deleted, by page id. */
export type TouchedPages = ReadonlyMap<string, string>;

/** The clippings that are to be deleted, as they are. Dexie's own promise: the zone of the transaction stays. */
function doomed(
  table: DBCoreTable,
  request: DBCoreDeleteRequest | DBCoreDeleteRangeRequest,
): Promise<(Clipping | undefined)[]> {
  const { trans } = request;
  if (request.type === 'delete') return table.getMany({ trans, keys: request.keys });
  const query = { index: table.schema.primaryKey, range: request.range };
  return table.query({ trans, values: true, query }).then(({ result }) => result);
}

/**
 * Calls `changed` after each transaction that has written clippings. Call it before the database is first used: what
 * stands between Dexie and the browser is settled when it opens.
 */
export function followClippings(db: CezhuDatabase, changed: (pages: TouchedPages) => void): void {
  const noted = new WeakMap<object, Map<string, string>>();
  const pagesOf = (transaction: IDBTransaction): Map<string, string> => {
    const known = noted.get(transaction);
    if (known) return known;
    const pages = new Map<string, string>();
    noted.set(transaction, pages);
    // Not before: an aborted transaction has changed nothing.
    transaction.addEventListener('complete', () => changed(pages));
    return pages;
  };
  db.use({
    stack: 'dbcore',
    name: 'followClippings',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        if (name !== 'clippings') return table;
        return {
          ...table,
          mutate: (request) => {
            const pages = pagesOf(request.trans as IDBTransaction);
            const note = (clippings: readonly (Clipping | undefined)[]): void => {
              for (const clipping of clippings) if (clipping) pages.set(clipping.pageId, clipping.url);
            };
            // Nothing is awaited here: the transaction's zone would be lost.
            if (request.type === 'add' || request.type === 'put') {
              note(request.values);
              return table.mutate(request);
            }
            return doomed(table, request).then((gone) => {
              note(gone);
              return table.mutate(request);
            });
          },
        };
      },
    }),
  });
}
