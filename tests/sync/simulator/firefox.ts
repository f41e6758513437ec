/**
 * Firefox's rules: all items are one record; each key is merged three ways with what was last synchronised, and what comes
 * in wins; a key that is missing from what comes in is removed here even if it was changed; without a parent the server's
 * items are taken and those that only this device has stay. A tombstone of the record removes every synchronised key.
 */
import { BrowserArea, type Json } from './browser-area';

export class FirefoxServer {
  /** Undefined: nothing yet; null: a tombstone. */
  record: Json | null | undefined;
  version = 0;

  put(record: Json | null): void {
    this.record = record;
    this.version++;
  }

  wipe(): void {
    this.put(null);
  }

  get items(): Json {
    return this.record ?? new Map();
  }
}

export const FIREFOX_SYNC_EVERY = 600_000;

function same(a: Json, b: Json): boolean {
  return a.size === b.size && [...a].every(([key, json]) => b.get(key) === json);
}

export class FirefoxArea extends BrowserArea {
  #server: FirefoxServer | undefined;
  #seen = 0;
  #parent: Json | undefined;

  protected write(key: string, json: string | undefined): void {
    if (json === undefined) this.items.delete(key);
    else this.items.set(key, json);
  }

  signIn(server: FirefoxServer): void {
    this.#server = server;
    this.#seen = -1;
    this.#parent = undefined;
  }

  signOut(): void {
    this.#server = undefined;
  }

  synchronise(): void {
    const server = this.#server;
    if (!server) return;
    const before = new Map(this.items);
    if (server.version !== this.#seen) this.#mergeIn(server.record);
    this.#seen = server.version;
    if (!same(before, this.items)) this.environment.changed();
    const isKnown = server.record ? same(this.items, server.record) : this.items.size === 0;
    if (!isKnown) {
      server.put(new Map(this.items));
      this.#seen = server.version;
    }
    this.#parent = new Map(this.items);
  }

  #mergeIn(incoming: Json | null | undefined): void {
    if (incoming === null) {
      for (const key of this.#parent?.keys() ?? []) this.items.delete(key);
      return;
    }
    if (incoming === undefined) return;
    const parent = this.#parent;
    // What the server has not changed since may have been changed here.
    for (const [key, json] of incoming) if (parent?.get(key) !== json) this.items.set(key, json);
    for (const key of parent?.keys() ?? []) if (!incoming.has(key)) this.items.delete(key);
  }
}
