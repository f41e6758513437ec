/** The library's side in the worker: reads all clippings bit by bit, keeps up with changes and answers questions. */
import { Library, type LibraryResult } from '@/lib/core/library/library';
import { NO_QUERY } from '@/lib/core/library/query';
import { NONE_CLOSED, RowList } from '@/lib/core/library/rows';
import type { CezhuDatabase } from '@/lib/store/database';
import { clippingIds, clippingsById, followLibrary, type Touched } from '@/lib/store/read-library';
import { allStandings, standingsOf } from '@/lib/store/standings';
import type { Found, FromWorker, Request, ToWorker } from './protocol';

/** Clippings read at once: between two times questions are answered. */
const BATCH = 400;
/** Milliseconds between two words on how far the reading is. */
const PACE = 250;

export class LibraryServer {
  private readonly library = new Library();
  private result: LibraryResult = this.library.find(NO_QUERY);
  private rows = new RowList(this.library.shelf, this.result, NONE_CLOSED);
  /** Ids that others have touched since they were read. */
  private readonly touched = new Set<string>();
  private tagsTouched = true;
  /** Articles of which it has been noted anew how their clippings stand. */
  private readonly seen = new Set<string>();
  private standingsUnread = true;
  /** Everything is to be read, for the first time or again. */
  private unread = true;
  private busy = false;
  private total = 0;

  constructor(
    private readonly db: CezhuDatabase,
    private readonly tell: (event: FromWorker) => void,
  ) {}

  /** Reads from now on; the first `changed` comes when there is something to show. */
  start(signal: AbortSignal): void {
    followLibrary(this.db, (touched) => this.heard(touched), signal);
    this.work();
  }

  private heard({ clippings, tags, standings }: Touched): void {
    if (clippings === 'all') this.unread = true;
    else for (const id of clippings) this.touched.add(id);
    this.tagsTouched ||= tags;
    if (standings === 'all') this.standingsUnread = true;
    else for (const pageId of standings) this.seen.add(pageId);
    this.work();
  }

  /** Does what there is to do; one such work at a time. */
  private work(): void {
    if (this.busy) return;
    this.busy = true;
    this.catchUp()
      .catch((error: unknown) => {
        const { name, message } = error instanceof Error ? error : new Error(String(error));
        this.tell({ kind: 'failed', name, message });
      })
      .finally(() => {
        this.busy = false;
      });
  }

  private async catchUp(): Promise<void> {
    while (this.unread || this.tagsTouched || this.standingsUnread || this.touched.size + this.seen.size > 0) {
      if (this.tagsTouched) await this.readTags();
      await this.readStandings();
      if (this.unread) await this.readAll();
      else await this.readTouched();
      this.changed();
    }
  }

  private changed(read = this.total): void {
    this.tell({ kind: 'changed', read, total: this.total });
  }

  private async readTags(): Promise<void> {
    this.tagsTouched = false;
    const [tags, gone] = await Promise.all([this.db.tags.toArray(), this.db.goneTags.toCollection().primaryKeys()]);
    this.library.setTags(tags, gone);
  }

  private async readStandings(): Promise<void> {
    const { shelf } = this.library;
    if (this.standingsUnread) {
      this.standingsUnread = false;
      for (const [pageId, standing] of await allStandings(this.db)) shelf.setStanding(pageId, standing);
    }
    const pages = [...this.seen];
    this.seen.clear();
    if (pages.length === 0) return;
    const standings = await standingsOf(this.db, pages);
    for (const pageId of pages) shelf.setStanding(pageId, standings.get(pageId));
  }

  /** Newest first, so that what is shown first is there first. */
  private async readAll(): Promise<void> {
    this.unread = false;
    const ids = await clippingIds(this.db);
    const there = new Set(ids);
    for (const id of [...this.library.shelf.allIds()]) if (!there.has(id)) this.library.shelf.remove(id);
    const isFirst = this.library.shelf.size === 0;
    this.total = ids.length;
    let told = -PACE;
    for (let from = 0; from < ids.length && !this.unread; from += BATCH) {
      if (isFirst && performance.now() - told >= PACE && from > 0) {
        this.changed(from);
        told = performance.now();
      }
      await this.readSome(ids.slice(from, from + BATCH));
      // What was touched meanwhile is read again after it.
    }
    this.total = this.library.shelf.size;
  }

  private async readTouched(): Promise<void> {
    const ids = [...this.touched];
    this.touched.clear();
    for (let from = 0; from < ids.length; from += BATCH) await this.readSome(ids.slice(from, from + BATCH));
    this.total = this.library.shelf.size;
  }

  private async readSome(ids: readonly string[]): Promise<void> {
    const { shelf } = this.library;
    const clippings = await clippingsById(this.db, ids);
    const there = new Set(clippings.map(({ id }) => id));
    for (const id of ids) if (!there.has(id)) shelf.remove(id);
    for (const clipping of clippings) shelf.put(clipping);
  }

  /** Answers a question from the page. */
  answer(request: Request): void {
    const { number } = request;
    try {
      this.tell({ kind: 'answer', number, value: this.answerTo(request) });
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      this.tell({ kind: 'failed', number, name, message });
    }
  }

  private answerTo(request: Request): ToWorker[keyof ToWorker]['result'] {
    switch (request.name) {
      case 'find':
        return this.find(request.params);
      case 'rows':
        return this.rows.slice(request.params.from, request.params.to);
      case 'ids':
        return this.rows.ids(request.params.from, request.params.to);
      case 'place':
        return this.rows.find(request.params.key);
    }
  }

  private find({ query, closed, active, from, to }: ToWorker['find']['params']): Found {
    this.result = this.library.find(query);
    this.rows = new RowList(this.library.shelf, this.result, closed);
    const { total, counts } = this.result;
    return {
      from,
      to,
      total,
      grouped: query.grouped,
      rowCount: this.rows.count,
      rows: this.rows.slice(from, to),
      counts,
      activeKey: active,
      active: active === '' ? -1 : this.rows.find(active),
    };
  }
}
