/**
 * The extension's database, in its own origin. Views read it; only the background writes it (write*.ts). A content script must never import this folder: IndexedDB there is the web page's.
 */
import Dexie, { type EntityTable, type PromiseExtended, type Table } from 'dexie';
import type { ArticleEdits } from '../core/article/sheet';
import type { Clipping, Snapshot, TrashedClipping } from '../core/clippings/types';
import type { MetricChoice } from '../core/compare/metric-groups';
import type { SavedComparison } from '../core/compare/query';
import type { ComparedArticle } from '../core/compare/types';
import type { Correction } from '../core/corrections/types';
import type { KeptDocument } from '../core/documents/types';
import type { SwitchedOff, UserGlossary, UserTerm } from '../core/glossaries/types';
import type { GoneTag } from '../core/tags/changes';
import type { Tag } from '../core/types';
import { watchedFactory } from './opening';

/** What the extension notes about the database itself. */
export interface Note {
  key: string;
  value: unknown;
}

/**
 * Rows of a file on their way into the tables, in the order in which they came; and, under the name of the job with
 * `undo ` before it, what the tables held before.
 */
export interface StagedRows {
  job: string;
  /** From 0. */
  n: number;
  content: unknown;
}

/** The newest version below. */
const SCHEMA_VERSION = 8;

/** @throws DOMException VersionError where the database has been upgraded by a newer version of the program. */
function refuseNewer({ version }: IDBDatabase): void {
  if (version >= (SCHEMA_VERSION + 1) * 10) {
    throw new DOMException('the database is of a newer version', 'VersionError');
  }
}

export class CezhuDatabase extends Dexie {
  declare clippings: EntityTable<Clipping, 'id'>;
  declare trash: EntityTable<TrashedClipping, 'id'>;
  declare snapshots: Table<Snapshot, [pageId: string, sha256: string]>;
  declare notes: EntityTable<Note, 'key'>;
  declare staged: Table<StagedRows, [job: string, n: number]>;
  declare tags: EntityTable<Tag, 'id'>;
  declare goneTags: EntityTable<GoneTag, 'id'>;
  declare glossaries: EntityTable<UserGlossary, 'id'>;
  declare userTerms: EntityTable<UserTerm, 'id'>;
  declare switchedOff: EntityTable<SwitchedOff, 'id'>;
  declare articleFacts: EntityTable<ArticleEdits, 'pageId'>;
  declare corrections: EntityTable<Correction, 'id'>;
  declare documents: EntityTable<KeptDocument, 'id'>;
  declare comparedArticles: EntityTable<ComparedArticle, 'pageId'>;
  declare metricChoices: EntityTable<MetricChoice, 'id'>;
  declare comparisons: EntityTable<SavedComparison, 'id'>;

  /** Chromium's word on a database that it found broken and replaced by an empty one. */
  loss: string | undefined;
  /** A newer version of the program has asked for the database: this page has to be loaded anew. */
  outdated = false;

  constructor(name = 'cezhu') {
    const factory = watchedFactory(SCHEMA_VERSION, {
      lost: (message) => {
        this.loss = message;
      },
      // Everything that waits for the database fails.
      giveUp: () => this.close(),
    });
    // Browsers flush lazily unless asked: "saved" shall survive a power cut.
    super(name, { chromeTransactionDurability: 'strict', ...(factory ? { indexedDB: factory, IDBKeyRange } : {}) });
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
        staged: '[job+n]',
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
    // Rows of tags stay as they are: what they do not say of their registers follows from what they do.
    this.version(7).stores({ tags: 'id, name, *also' });
    this.version(8).stores({ comparedArticles: 'pageId', metricChoices: 'id', comparisons: 'id' });
    this.on('versionchange', ({ newVersion }) => {
      // Dexie closes the database itself, so that the newer version need not wait.
      if (newVersion !== null) this.outdated = true;
    });
    // Dexie opens a newer database as if it knew it: this version would write rows that the newer one does not expect.
    this.on('ready', () => refuseNewer(this.backendDB()), true);
  }

  /** Opens the database. Where it fails, the next who needs it tries again: what was in the way may have gone. */
  override open(): PromiseExtended<Dexie> {
    return super.open().catch((error: unknown) => {
      // Not at once: those who wait would all try again, and so for ever.
      setTimeout(() => {
        if (!this.isOpen()) this.close({ disableAutoOpen: false });
      }, 0);
      throw error;
    });
  }
}

let opened: CezhuDatabase | undefined;

/** The database of this context, opened at first use. */
export function database(): CezhuDatabase {
  opened ??= new CezhuDatabase();
  return opened;
}
