/** storage.sync of one browser on one device, with the limits that browsers have; how it is synchronised is theirs. */
import { chromeBytes, firefoxBytes, itemBytes, type Limits } from '@/lib/core/tags/shared-board/size';

export type Kind = 'chrome' | 'firefox';
/** Items by key, their values as JSON. */
export type Json = Map<string, string>;

export interface AreaEnvironment {
  limits: Limits;
  /** True time, milliseconds. */
  now: () => number;
  /** Something has changed here, for whatever reason. */
  changed: () => void;
}

const PER_MINUTE = 120;
const PER_HOUR = 1800;

/** What every browser's area does; the rules of synchronising are in the classes that extend it. */
export abstract class BrowserArea {
  items: Json = new Map();
  /** Writes that were refused because too much was to be stored. */
  quotaErrors = 0;
  #calls: number[] = [];

  constructor(
    protected readonly environment: AreaEnvironment,
    private readonly kind: Kind,
  ) {}

  get(): Record<string, unknown> {
    return Object.fromEntries([...this.items].map(([key, json]) => [key, JSON.parse(json)]));
  }

  set(items: Readonly<Record<string, unknown>>): void {
    this.#count();
    const next = { ...this.get(), ...items };
    const { limits } = this.environment;
    const total = this.kind === 'chrome' ? chromeBytes(next) : firefoxBytes(next);
    const isTooMuch =
      total > limits.total ||
      Object.keys(next).length > limits.items ||
      Object.entries(items).some(([key, value]) => itemBytes(key, value) > limits.item);
    if (isTooMuch) {
      this.quotaErrors++;
      throw new Error('QUOTA_BYTES quota exceeded');
    }
    for (const [key, value] of Object.entries(items)) this.write(key, JSON.stringify(value));
    this.environment.changed();
  }

  remove(keys: readonly string[]): void {
    this.#count();
    for (const key of keys) this.write(key, undefined);
    this.environment.changed();
  }

  /** A local change of one item; undefined removes it. */
  protected abstract write(key: string, json: string | undefined): void;
  /** Talks to the server once, if it is time and something is to be said. */
  abstract synchronise(): void;
  abstract signIn(server: unknown): void;
  abstract signOut(): void;

  #count(): void {
    if (this.kind === 'firefox') return;
    const now = this.environment.now();
    this.#calls = this.#calls.filter((at) => at > now - 3_600_000);
    if (this.#calls.length >= PER_HOUR) throw new Error('MAX_WRITE_OPERATIONS_PER_HOUR');
    if (this.#calls.filter((at) => at > now - 60_000).length >= PER_MINUTE)
      throw new Error('MAX_WRITE_OPERATIONS_PER_MINUTE');
    this.#calls.push(now);
  }
}
