/** Fills the extension's database from one of its own pages, as no reader could in the time that a test has. */
import type { Clipping } from '../../lib/core/clippings/types';
import { tagKey } from '../../lib/core/tags/tag-name';
import type { Tag } from '../../lib/core/types';
import { sha256 } from '../../lib/platform/hash';
import type { BrowserPage } from '../../scripts/browsers/types';

/** Runs a request on a table and answers its result once the transaction is through. */
function onTable<T>(view: BrowserPage, table: string, work: 'put' | 'delete' | 'getAll', rows: unknown[]): Promise<T> {
  return view.evaluate(
    (store: string, method: 'put' | 'delete' | 'getAll', some: unknown[]) =>
      new Promise<T>((resolve, reject) => {
        const opening = indexedDB.open('cezhu');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const transaction = db.transaction(store, 'readwrite');
          const target = transaction.objectStore(store);
          let last: IDBRequest | undefined;
          if (method === 'getAll') last = target.getAll();
          else for (const row of some) last = method === 'put' ? target.put(row) : target.delete(row as IDBValidKey);
          transaction.oncomplete = () => {
            db.close();
            resolve(last?.result as T);
          };
          transaction.onabort = () => reject(transaction.error);
        };
      }),
    table,
    work,
    rows,
  );
}

/** Puts rows into the database; a view that is open already hears nothing of it. */
export async function putRows(view: BrowserPage, table: string, rows: readonly object[]): Promise<void> {
  // In parts: a driver takes no message of any length.
  for (let at = 0; at < rows.length; at += 500) await onTable(view, table, 'put', rows.slice(at, at + 500));
}

export async function deleteRow(view: BrowserPage, table: string, key: string): Promise<void> {
  await onTable(view, table, 'delete', [key]);
}

/** All rows of a table. */
export function rowsOf<T>(view: BrowserPage, table: string): Promise<T[]> {
  return onTable<T[]>(view, table, 'getAll', []);
}

/** Tags of these names, with the ids that the extension gives them. */
export function seedTags(names: readonly string[]): Promise<Tag[]> {
  return Promise.all(
    names.map(async (name) => ({
      id: (await sha256(tagKey(name))).slice(0, 12),
      name,
      created: '2024-01-01T00:00:00.000Z',
    })),
  );
}

/** `count` clippings of many articles, each with three of `tags`. */
export function seedClippings(count: number, tags: readonly Tag[], pageId = 'elsewhere'): Clipping[] {
  return Array.from({ length: count }, (_, at) => {
    const quote = `第${at}条：临澜市对新引进的博士给予每人安家费${(at % 9) + 1}0万元，购房补贴最高${(at % 40) + 10}万元，并协助解决配偶就业和子女入学。`;
    const created = new Date(Date.UTC(2024, 0, 1) + at * 60_000).toISOString();
    return {
      id: `${pageId}-${at}`,
      url: `https://rsj.linlan.example/${Math.floor(at / 5)}.html`,
      pageId: pageId === 'elsewhere' ? `${pageId}-${Math.floor(at / 5)}` : pageId,
      title: `临澜市人才政策实施细则（第${Math.floor(at / 5)}号）`,
      quote,
      selector: [
        { type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' },
        { type: 'TextPositionSelector', start: at * 100, end: at * 100 + quote.length },
      ],
      annotations: [],
      headings: ['二、待遇'],
      facts: { title: `临澜市人才政策实施细则（第${Math.floor(at / 5)}号）` },
      tags: [at, at * 7, at * 31].flatMap((one) => tags[one % tags.length]?.id ?? []),
      note: at % 3 === 0 ? '与去年比较' : '',
      created,
      changed: created,
    };
  });
}
