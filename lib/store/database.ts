/**
 * The extension's database, in its own origin. Views read it; only the background writes it (write*.ts). A content script must never import this folder: IndexedDB there is the web page's.
 */
import Dexie, { type EntityTable, type Table } from 'dexie';
import type { ArticleEdits } from '../core/article/sheet';
import type { Clipping, Snapshot, TrashedClipping } from '../core/clippings/types';
import type { Correction } from '../core/corrections/types';
import type { TextDocument } from '../core/documents/types';
import type { UserGlossary, UserTerm } from '../core/glossaries/types';
import type { GoneTag } from '../core/tags/changes';
import type { Tag } from '../core/types';

/** An entry or a category of the built-in glossary that the reader has switched off. */
export interface SwitchedOff {
  /** The entry's id, or what `categoryKey` makes of a category. */
  id: string;
  created: string;
}

/** A document that the reader has opened: kept so that its page survives a reload. */
export interface KeptDocument {
  /** SHA-256 of its text, see core/documents/content. */
  id: string;
  /** Key of its clippings. */
  pageId: string;
  /** When it was last opened, ISO 8601. */
  opened: string;
  document: TextDocument;
}

/** What the extension notes about the database itself. */
export interface Note {
  key: string;
  value: unknown;
}

export class CezhuDatabase extends Dexie {
  declare clippings: EntityTable<Clipping, 'id'>;
  declare trash: EntityTable<TrashedClipping, 'id'>;
  declare snapshots: Table<Snapshot, [pageId: string, sha256: string]>;
  declare notes: EntityTable<Note, 'key'>;
  declare tags: EntityTable<Tag, 'id'>;
  declare goneTags: EntityTable<GoneTag, 'id'>;
  declare glossaries: EntityTable<UserGlossary, 'id'>;
  declare userTerms: EntityTable<UserTerm, 'id'>;
  declare switchedOff: EntityTable<SwitchedOff, 'id'>;
  declare articleFacts: EntityTable<ArticleEdits, 'pageId'>;
  declare corrections: EntityTable<Correction, 'id'>;
  declare documents: EntityTable<KeptDocument, 'id'>;

  constructor(name = 'cezhu') {
    // Browsers flush lazily unless asked: "saved" shall survive a power cut.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      clippings: 'id, pageId, created, *tags',
      tags: 'id, name',
    });
    this.version(2).stores({
      glossaries: 'id',
      // Unique, so that two views that add a term at once do not make two of it. It is the only index: each would make
      // the import of a hundred thousand terms slower.
      userTerms: 'id, &[glossaryId+key]',
      switchedOff: 'id',
    });
    this.version(3).stores({ corrections: 'id, pageId' });
    this.version(4).stores({ articleFacts: 'pageId' });
    this.version(5).stores({ documents: 'id, opened' });
    this.version(6)
      .stores({
        clippings: 'id, pageId, created, changed, *tags',
        trash: 'id, pageId, trashed',
        snapshots: '[pageId+sha256], pageId',
        notes: 'key',
        goneTags: 'id',
      })
      // What was kept before says nothing of its article but the title.
      .upgrade((transaction) =>
        transaction
          .table<Clipping>('clippings')
          .toCollection()
          .modify((clipping) => {
            clipping.headings = [];
            clipping.facts = { title: clipping.title };
          }),
      );
  }
}

let opened: CezhuDatabase | undefined;

/** The database of this context, opened at first use. */
export function database(): CezhuDatabase {
  opened ??= new CezhuDatabase();
  return opened;
}
