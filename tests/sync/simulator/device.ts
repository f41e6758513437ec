/** A device: a browser's area, a database that outlives the background, and the background, which may be stopped. */
import { HybridClock } from '@/lib/core/tags/registers/clock';
import type { When } from '@/lib/core/tags/registers/operations';
import { joinTags, type TagRegisters } from '@/lib/core/tags/registers/tag-registers';
import { readMeta } from '@/lib/core/tags/shared-board/meta';
import type { Limits } from '@/lib/core/tags/shared-board/size';
import {
  type BoardArea,
  newSyncRecord,
  type SharedTags,
  type SyncRecord,
  type TagStore,
} from '@/lib/core/tags/shared-board/sync-record';
import { TagSync } from '@/lib/sync/tag-sync';
import { digest } from '@/tests/support/tag-registers';
import type { BrowserArea } from './browser-area';
import type { Mutant } from './mutants';
import { OperationLog } from './operation-log';
import type { Random } from './random';
import type { Process, Scheduler } from './scheduler';

export interface DeviceEnvironment {
  scheduler: Scheduler;
  random: Random;
  /** True time, milliseconds. */
  now: () => number;
  limits: Limits;
  mutant: Mutant;
}

interface Background extends Process {
  sync: TagSync;
}

export class Device {
  /** How far its clock is wrong, milliseconds. */
  skew = 0;
  isOnline = true;
  /** True time of the last alarm. */
  lastAlarm = 0;
  /** What it ever knew: what must be known in the end, as long as it is there. */
  everKnew: TagRegisters[] = [];
  /** It has written although the board said that it must not. */
  wroteOverNewer = 0;
  /** Writes that were refused for want of room although nothing had come in since it read what is there. */
  quotaErrors = 0;
  isUpgraded = false;
  readonly log = new OperationLog();
  tags: TagRegisters[] = [];
  record: SyncRecord;
  #background: Background | undefined;

  constructor(
    private readonly environment: DeviceEnvironment,
    readonly area: BrowserArea,
    readonly index: number,
  ) {
    this.record = this.#newRecord();
  }

  /** Numbers are few, so that devices take the same. */
  #newRecord(): SyncRecord {
    const { random } = this.environment;
    const id = `device${this.index}-${Math.floor(random() * 1e9)}`;
    return newSyncRecord({ id, number: 1 + Math.floor(random() * 4), name: `第${this.index}台` });
  }

  get clockTime(): number {
    return this.environment.now() + this.skew;
  }

  /** The extension is removed and installed again: nothing of the database is left. */
  reinstall(): void {
    this.stop();
    this.tags = [];
    this.everKnew = [];
    this.log.forget();
    this.record = this.#newRecord();
    this.start();
  }

  /** The extension becomes a later version, which writes the board in a form of its own and is not simulated further. */
  upgrade(): void {
    this.stop();
    this.isUpgraded = true;
    const buckets = Object.entries(this.area.get()).flatMap(([key, value]) =>
      /^t/.test(key) && typeof value === 'string' ? [[key, `a${value}`]] : [],
    );
    this.area.set({ ...Object.fromEntries(buckets), m: { format: 3, reads: 3, stores: this.record.stores } });
  }

  /** The profile is that of some time ago. */
  restore({ tags, record }: SharedTags): void {
    this.stop();
    this.tags = tags;
    this.everKnew = tags;
    this.log.forget();
    this.record = record;
    this.start();
  }

  /** Starts the background, where it is not running; each start looks at everything. */
  start(): void {
    if (this.#background || this.isUpgraded) return;
    const background: Background = { isDead: false, sync: undefined as unknown as TagSync };
    background.sync = new TagSync({
      area: this.#gatedArea(background),
      store: this.#gatedStore(background),
      digest,
      now: () => this.clockTime,
      random: this.environment.random,
      limits: this.environment.mutant.limits ?? this.environment.limits,
    });
    this.#background = background;
    if (!this.environment.mutant.noRemerge) this.ask();
  }

  stop(): void {
    if (this.#background) this.environment.scheduler.stop(this.#background);
    this.#background = undefined;
  }

  /** Something says that the board may have changed, or the tags: a pass follows soon, unless the background is stopped. */
  ask(): void {
    this.start();
    const background = this.#background;
    if (!background) return;
    this.environment.scheduler.later(() => void this.#pass(background), background);
  }

  async #pass({ sync }: Background): Promise<void> {
    const state = await sync.pass();
    if (state.state === 'asking' && this.environment.mutant.neverAsks) await sync.answer(state.stores, 'join');
  }

  alarm(): void {
    this.lastAlarm = this.environment.now();
    if (this.environment.mutant.noRemerge) return;
    this.start();
    this.ask();
  }

  /**
   * The reader answers what to do about an unknown store: one of `strangers` is not joined, and gives way where the
   * account is the reader's own.
   */
  answer(strangers: readonly string[], isAtHome: boolean): void {
    this.start();
    const { status } = this.record;
    const background = this.#background;
    if ((status.state !== 'asking' && status.state !== 'apart') || !background) return;
    const { stores } = status;
    const isStrange = stores.some((id) => strangers.includes(id));
    const giveWay = this.environment.mutant.neverReplaces ? 'apart' : 'replace';
    const answer = !isStrange ? 'join' : isAtHome ? giveWay : 'apart';
    if (answer === status.state) return;
    this.environment.scheduler.later(() => void background.sync.answer(stores, answer), background);
  }

  /** The reader does something with tags: one transaction. */
  operate(change: (tags: ReadonlyMap<string, TagRegisters>, when: When) => TagRegisters | undefined): void {
    this.start();
    const clock =
      this.environment.mutant.clock?.(this.record, this) ??
      new HybridClock(this.record.clock, this.record.device.number);
    const known = new Map(this.tags.map((tag) => [tag.id, tag]));
    const tag = change(known, { clock, now: this.clockTime });
    if (!tag || known.get(tag.id) === tag) return;
    this.log.add(known.get(tag.id), tag, this.environment.now(), this.skew === 0);
    known.set(tag.id, tag);
    this.#put([...known.values()].sort((a, b) => (a.id < b.id ? -1 : 1)));
    this.record = { ...this.record, clock: clock.last };
    this.ask();
  }

  #put(tags: TagRegisters[]): void {
    this.tags = tags;
    this.everKnew = joinTags(this.everKnew, tags);
  }

  /** Each call is done before or after its gate: a process may be stopped on either side of it. */
  async #through<T>(background: Background, work: () => T): Promise<T> {
    const { scheduler, random } = this.environment;
    const isFirst = random() < 0.5;
    if (!isFirst) await scheduler.gate(background);
    const result = work();
    if (isFirst) await scheduler.gate(background);
    return result;
  }

  #gatedArea(background: Background): BoardArea {
    const { area } = this;
    const { mutant } = this.environment;
    let isNewer = false;
    let read = '';
    return (mutant.area ?? ((one) => one))(
      {
        get: () =>
          this.#through(background, () => {
            const items = area.get();
            isNewer = (readMeta(items.m)?.reads ?? 0) > 2;
            read = JSON.stringify(items);
            return items;
          }),
        set: (items) =>
          this.#through(background, () => {
            if (isNewer) this.wroteOverNewer++;
            const isAsRead = JSON.stringify(area.get()) === read;
            const before = area.quotaErrors;
            try {
              area.set(items);
            } finally {
              if (isAsRead) this.quotaErrors += area.quotaErrors - before;
            }
          }),
        remove: (keys) => this.#through(background, () => area.remove(keys)),
      },
      this,
    );
  }

  #gatedStore(background: Background): TagStore {
    const join = this.environment.mutant.join ?? joinTags;
    return {
      load: () => this.#through(background, () => ({ tags: this.tags, record: this.record })),
      commit: (tags, change) =>
        this.#through(background, () => {
          if (tags.length > 0) this.#put(join(this.tags, tags));
          this.record = change(this.record);
          return { tags: this.tags, record: this.record };
        }),
    };
  }
}
