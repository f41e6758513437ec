/** What the tests of survival do: keep passages from pages of the extension, look into the database, count. */
import type { BrowserPage } from '../../scripts/browsers/types';

interface Runtime {
  runtime: {
    sendMessage(message: unknown): Promise<{ ok: boolean; value?: { kind: string }; error?: { name: string } }>;
  };
}

interface Globals {
  browser?: Runtime;
  chrome: Runtime;
}

/** What became of a wish to keep a passage: `lost` where the background ended before it answered. */
export interface Outcome {
  kind: 'saved' | 'unsaved' | 'refused' | 'lost';
  /** Name of the error. */
  error?: string;
}

/** Asks for a passage to be kept, from a page of the extension. */
export function askToKeep(page: BrowserPage, id: string, quote: string): Promise<Outcome> {
  return page.evaluate(
    async (clippingId: string, text: string): Promise<Outcome> => {
      const { browser, chrome } = globalThis as unknown as Globals;
      const passage = {
        quote: text,
        selector: [
          { type: 'TextQuoteSelector', exact: text, prefix: '', suffix: '' },
          { type: 'TextPositionSelector', start: 0, end: text.length },
        ],
        annotations: [],
        headings: [],
        facts: {},
      };
      try {
        const answer = await (browser ?? chrome).runtime.sendMessage({
          cezhu: 'clip.passage',
          params: { passage, id: clippingId },
        });
        if (!answer) return { kind: 'lost' };
        if (!answer.ok) return { kind: 'refused', error: answer.error?.name ?? '' };
        if (answer.value?.kind === 'saved') return { kind: 'saved' };
        const { error } = answer.value as { error?: { name: string } };
        return { kind: 'unsaved', error: error?.name ?? '' };
      } catch {
        return { kind: 'lost' };
      }
    },
    id,
    quote,
  );
}

export interface StoredClipping {
  id: string;
  quote: string;
  url: string;
}

/** Every clipping in the database, read without any of the extension's own code. */
export function storedClippings(page: BrowserPage): Promise<StoredClipping[]> {
  return page.evaluate(
    () =>
      new Promise<StoredClipping[]>((resolve, reject) => {
        const opening = indexedDB.open('cezhu');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const reading = db.transaction('clippings').objectStore('clippings').getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            db.close();
            resolve((reading.result as StoredClipping[]).map(({ id, quote, url }) => ({ id, quote, url })));
          };
        };
      }),
  );
}

/** A sentence that no other number gives. */
export function sentence(index: number | string): string {
  return `第${index}号：临澜市对新引进的博士研究生每人发放安家费10万元。`;
}

export interface Tally {
  /** Acknowledged and not there. */
  lost: number;
  /** There twice. */
  duplicated: number;
}

/** Compares what was acknowledged with what is there. */
export function tally(acknowledged: ReadonlyMap<string, string>, stored: readonly StoredClipping[]): Tally {
  const ids = new Set(stored.map(({ id }) => id));
  const quotes = new Set(stored.map(({ quote }) => quote));
  return {
    lost: [...acknowledged.keys()].filter((id) => !ids.has(id)).length,
    duplicated: stored.length - quotes.size,
  };
}

/** Numbers between 0 and 1 that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** How often something is done: few times in the suite, as often as an environment variable says for the figures. */
export function times(variable: string, usual: number): number {
  const given = Number(process.env[variable] ?? '');
  return given > 0 ? given : usual;
}
