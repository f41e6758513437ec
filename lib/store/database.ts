/**
 * The extension's database, in its own origin. Views read it; only the background writes it (write.ts). A content script must never import this folder: IndexedDB there is the web page's.
 */
import Dexie, { type EntityTable } from 'dexie';
import type { Clipping, Tag } from '../core/types';

export class CezhuDatabase extends Dexie {
  declare clippings: EntityTable<Clipping, 'id'>;
  declare tags: EntityTable<Tag, 'id'>;

  constructor(name = 'cezhu') {
    // Browsers flush lazily unless asked: "saved" shall survive a power cut.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      clippings: 'id, pageId, created, *tags',
      tags: 'id, name',
    });
  }
}

let opened: CezhuDatabase | undefined;

/** The database of this context, opened at first use. */
export function database(): CezhuDatabase {
  opened ??= new CezhuDatabase();
  return opened;
}
