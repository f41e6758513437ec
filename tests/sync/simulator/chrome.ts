/**
 * Chrome's rules: each key by itself; the first change to reach the server wins, the later device's is silently replaced;
 * signing in to an account that has items takes those and deletes what the account lacks; a key that was removed on the
 * server while it was changed here is put back.
 */
import { BrowserArea, type Json } from './browser-area';

interface Entry {
  /** Undefined: removed. */
  json: string | undefined;
  version: number;
}

export class ChromeServer {
  readonly entries = new Map<string, Entry>();
  version = 0;

  put(key: string, json: string | undefined): void {
    this.entries.set(key, { json, version: ++this.version });
  }

  /** The extension was removed or repaired somewhere: its items go for all. */
  wipe(): void {
    for (const [key, { json }] of this.entries) if (json !== undefined) this.put(key, undefined);
  }

  get items(): Json {
    const items: Json = new Map();
    for (const [key, { json }] of this.entries) if (json !== undefined) items.set(key, json);
    return items;
  }
}

const TOKENS = 100;
const REFILL = 100_000;

export class ChromeArea extends BrowserArea {
  #server: ChromeServer | undefined;
  #seen = 0;
  /** Keys that were changed here and not yet sent. */
  #pending = new Set<string>();
  #tokens = TOKENS;
  #counted = 0;

  protected write(key: string, json: string | undefined): void {
    if (this.items.get(key) === json) return;
    if (json === undefined) this.items.delete(key);
    else this.items.set(key, json);
    if (this.#server) this.#pending.add(key);
  }

  signIn(server: ChromeServer): void {
    this.#server = server;
    this.#seen = server.version;
    this.#pending.clear();
    const theirs = server.items;
    if (theirs.size === 0) {
      for (const key of this.items.keys()) this.#pending.add(key);
      return;
    }
    this.items = new Map(theirs);
    this.environment.changed();
  }

  signOut(): void {
    this.#server = undefined;
    this.#pending.clear();
  }

  synchronise(): void {
    const server = this.#server;
    if (!server || !this.#hasToken()) return;
    if (this.#download(server)) this.environment.changed();
    if (this.#pending.size === 0) return;
    for (const key of this.#pending) server.put(key, this.items.get(key));
    this.#pending.clear();
    this.#seen = server.version;
    this.#tokens--;
  }

  #hasToken(): boolean {
    const now = this.environment.now();
    this.#tokens = Math.min(TOKENS, this.#tokens + Math.max(now - this.#counted, 0) / REFILL);
    this.#counted = now;
    return this.#tokens >= 1;
  }

  #download(server: ChromeServer): boolean {
    let hasChanged = false;
    for (const [key, { json, version }] of server.entries) {
      if (version <= this.#seen) continue;
      if (this.#pending.has(key)) {
        // Removed there: what was changed here stays. Changed there: what was changed here is gone.
        if (json === undefined) continue;
        this.#pending.delete(key);
      }
      if (this.items.get(key) === json) continue;
      if (json === undefined) this.items.delete(key);
      else this.items.set(key, json);
      hasChanged = true;
    }
    this.#seen = server.version;
    return hasChanged;
  }
}
