/** When views show what has changed, heard of by an observer: timers come late in tabs behind others. */
import type { BrowserPage } from '../../scripts/browsers/types';

/** What a view must come to: a text that it shows, or shows no longer, in its body or in an element of it. */
export interface Awaited {
  text: string;
  selector?: string;
  isGone?: boolean;
}

interface Seen {
  shownAt: number | undefined;
}

/** Begins to watch a view; what it answers waits, and answers the time (milliseconds since 1970) at which that came. */
export async function watchFor(view: BrowserPage, awaited: Awaited): Promise<() => Promise<number>> {
  await view.evaluate(({ text, selector = 'body', isGone = false }: Awaited) => {
    const seen = globalThis as unknown as Seen;
    seen.shownAt = undefined;
    const observer = new MutationObserver(() => {
      const shown = document.querySelector(selector)?.textContent ?? '';
      if (shown.includes(text) === isGone) return;
      seen.shownAt ??= Date.now();
      observer.disconnect();
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  }, awaited);
  return async () => {
    await view.waitFor(() => (globalThis as unknown as Seen).shownAt !== undefined, [], 60_000);
    return view.evaluate(() => (globalThis as unknown as Seen).shownAt ?? 0);
  };
}

/** Begins to note which of these texts a view shows, one at a time; what it answers tells them in order. */
export async function watchOrder(view: BrowserPage, texts: readonly string[]): Promise<() => Promise<string[]>> {
  await view.evaluate((wanted: readonly string[]) => {
    const order: string[] = [];
    Reflect.set(globalThis, 'order', order);
    const observer = new MutationObserver(() => {
      const shown = wanted.find((text) => document.body.textContent?.includes(text));
      if (shown !== undefined && shown !== order.at(-1)) order.push(shown);
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  }, texts);
  return () => view.evaluate(() => (globalThis as unknown as { order: string[] }).order);
}

/** Begins to count how often a view asks a table for rows or keys; what it answers tells how often that was. */
export async function countReads(view: BrowserPage, table: string): Promise<() => Promise<number>> {
  await view.evaluate((name: string) => {
    const seen = globalThis as unknown as { reads: number };
    seen.reads = 0;
    const methods = ['get', 'getAll', 'getAllKeys', 'getKey', 'count', 'openCursor', 'openKeyCursor'];
    for (const { prototype } of [IDBObjectStore, IDBIndex]) {
      for (const method of methods) {
        const original = Reflect.get(prototype, method) as (...args: unknown[]) => unknown;
        Reflect.set(prototype, method, function (this: IDBObjectStore | IDBIndex, ...args: unknown[]) {
          if (('objectStore' in this ? this.objectStore : this).name === name) seen.reads++;
          return original.apply(this, args);
        });
      }
    }
  }, table);
  return () => view.evaluate(() => (globalThis as unknown as { reads: number }).reads);
}

interface Runtime {
  sendMessage(message: unknown): Promise<{ ok: boolean; value: unknown }>;
}

interface Globals {
  browser?: { runtime: Runtime };
  chrome: { runtime: Runtime };
}

export interface Timed {
  /** Milliseconds since 1970, as the times at which views show things. */
  asked: number;
  answered: number;
  value: unknown;
}

/** Sends the background a message from a view, as a reader's click does; answers when, and what came back. */
export async function timedFrom(view: BrowserPage, name: string, params: object): Promise<Timed> {
  const { ok, ...timed } = await view.evaluate(
    async (message: string, sent: object) => {
      const { browser, chrome } = globalThis as unknown as Globals;
      const asked = Date.now();
      const answer = await (browser ?? chrome).runtime.sendMessage({ cezhu: message, params: sent });
      return { asked, answered: Date.now(), ...answer };
    },
    name,
    params,
  );
  if (!ok) throw new Error(`“${name}” failed: ${JSON.stringify(timed)}`);
  return timed;
}
