/**
 * Keeps the tags of this device and the board that its owner's devices share level. Every write is read-merge-write,
 * nothing is inferred from what is missing, and nothing is written where the board says it already. May be stopped
 * between any two steps: the next pass begins with what is there.
 */
import type { Digest } from '../core/tags/registers/tag-id';
import { admit, storesOf } from '../core/tags/shared-board/admission';
import { answered, type StoreAnswer } from '../core/tags/shared-board/answer';
import { distinct, informed, newStoreId, observed } from '../core/tags/shared-board/heard';
import { digestOfTags } from '../core/tags/shared-board/knowledge';
import { type Plan, planWrite } from '../core/tags/shared-board/plan';
import { type Board, bucketReader, type Items, isBoardKey, readBoard } from '../core/tags/shared-board/read-board';
import { BROWSER_LIMITS, countedBytes, type Limits } from '../core/tags/shared-board/size';
import type { BoardArea, SharedTags, SyncRecord, SyncState, TagStore } from '../core/tags/shared-board/sync-record';
import { tagsOnBoard } from '../core/tags/shared-board/tags-on-board';
import { withoutOthers } from '../core/tags/shared-board/without-others';
import { spend } from '../core/tags/shared-board/write-budget';

export interface TagSyncParts {
  area: BoardArea;
  store: TagStore;
  digest: Digest;
  /** Milliseconds since 1970. */
  now: () => number;
  /** From 0 to below 1. */
  random: () => number;
  limits?: Limits;
}

/** The board is read again where it has changed while a write was made ready, so many times. */
const ATTEMPTS = 4;
const MINUTE = 60_000;

export class TagSync {
  readonly #parts: Required<TagSyncParts>;
  readonly #reader;
  #running: Promise<SyncState> | undefined;
  #next: Promise<SyncState> | undefined;

  constructor(parts: TagSyncParts) {
    this.#parts = { limits: BROWSER_LIMITS, ...parts };
    this.#reader = bucketReader(parts.digest);
  }

  /**
   * Joins the board in and writes what it lacks. One pass at a time; who asks while one is running gets the next one,
   * which all share. Answers how it stands then, which is in the record as well. @throws what the store throws.
   */
  pass(): Promise<SyncState> {
    if (!this.#running) return this.#run();
    this.#next ??= this.#running.then(
      () => this.#run(),
      () => this.#run(),
    );
    return this.#next;
  }

  /** The reader's answer to `asking` or `apart`, about these stores. */
  async answer(stores: readonly string[], answer: StoreAnswer): Promise<SyncState> {
    const { store, now, random } = this.#parts;
    await store.commit([], (record) => answered(record, stores, answer, { now: now(), random }));
    return this.pass();
  }

  /** Takes `replace` back: `items` are what stood on the board before. */
  async putBack(items: Items): Promise<SyncState> {
    const { area, store, now, random } = this.#parts;
    const stores = storesOf(await readBoard(items, this.#reader));
    await store.commit([], (record) => answered(record, stores, 'apart', { now: now(), random }));
    const ours = Object.keys(await area.get()).filter((key) => isBoardKey(key) && !(key in items));
    if (ours.length > 0) await area.remove(ours);
    await area.set(items);
    return this.pass();
  }

  #run(): Promise<SyncState> {
    this.#next = undefined;
    const running = this.#pass().finally(() => {
      if (this.#running === running) this.#running = undefined;
    });
    this.#running = running;
    return running;
  }

  async #pass(): Promise<SyncState> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const state = await this.#attempt();
      if (state) return state;
    }
    return this.#end({ state: 'waiting', why: 'busy', until: this.#parts.now() + MINUTE });
  }

  /** Undefined where the board has changed meanwhile. */
  async #attempt(): Promise<SyncState | undefined> {
    const { area, store, digest, now, limits } = this.#parts;
    const items = await area.get();
    const there = await readBoard(items, this.#reader);
    const before = await store.load();
    const admission = admit(there, before, now());
    if ('refusal' in admission) return this.#end(admission.refusal);
    const board = admission.isReplaced ? withoutOthers(there, admission.stores) : there;
    const { tags, record } = await this.#join(before, board, admission.stores);
    // The reader has made the first tag meanwhile: there must be a store for it.
    if (tags.length > 0 && record.stores.length === 0) return undefined;
    const knows = await digestOfTags(tags, now(), digest);
    const told = informed(record, board, knows, now());
    const plan = await planWrite({ items, board, tags, record: told, knows, now: now(), limits, digest });
    const learn = (state: SyncState, more: Partial<SyncRecord> = { bytes: countedBytes(items) }) =>
      this.#end(state, (latest) => ({ ...informed(latest, board, knows, now()), ...more }));
    if (plan.kind === 'nothing') return learn({ state: 'level' });
    if (plan.kind === 'full') return learn({ state: 'full', bytes: plan.bytes, limit: plan.limit });
    const budget = spend(told.budget, now());
    if ('until' in budget) return learn({ state: 'waiting', why: 'rate', until: budget.until });
    // Counted before it is written: a device that is stopped in between must not take itself for a copy.
    await store.commit([], (latest) => ({ ...latest, writes: record.writes + 1, budget }));
    return this.#write(plan, items, learn);
  }

  /** The board's tags in the database, and a record that belongs to these stores. */
  async #join(before: SharedTags, board: Board, stores: readonly string[]): Promise<SharedTags> {
    const { store, now, random } = this.#parts;
    const incoming = tagsOnBoard(board, stores);
    const own = stores.length > 0 || before.tags.length + incoming.length === 0 ? [...stores] : [newStoreId(random)];
    return store.commit(incoming, (record) => {
      const joined = { ...observed(record, incoming, now()), stores: own.length > 0 ? own : record.stores };
      return distinct(joined, board, random);
    });
  }

  async #write(
    { items, remove, bytes }: Extract<Plan, { kind: 'write' }>,
    read: Items,
    learn: (state: SyncState, more?: Partial<SyncRecord>) => Promise<SyncState>,
  ): Promise<SyncState | undefined> {
    const { area, now } = this.#parts;
    if (JSON.stringify(await area.get()) !== JSON.stringify(read)) return undefined;
    try {
      if (remove.length > 0) await area.remove(remove);
      await area.set(items);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return learn({ state: 'waiting', why: 'failed', message, until: now() + 5 * MINUTE });
    }
    return learn({ state: 'level' }, { written: now(), bytes });
  }

  /** Keeps how it stands. */
  async #end(status: SyncState, change: (record: SyncRecord) => SyncRecord = (record) => record): Promise<SyncState> {
    await this.#parts.store.commit([], (record) => ({ ...change(record), status }));
    return status;
  }
}
