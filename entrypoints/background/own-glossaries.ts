import entries from 'virtual:glossary/entries';
import { compileForPages } from '@/lib/core/glossaries/compile';
import type { PageGlossary } from '@/lib/core/glossaries/page-glossary';
import { browser } from '@/lib/platform/browser';
import { database } from '@/lib/store/database';
import { glossariesFor, switchedOffIds, termsOf } from '@/lib/store/read-glossaries';
import { askFrames } from './frames';

/** Compiled glossaries that are kept: sites may have different ones, few readers have many. */
const KEPT = 4;

/** By the ids of the glossaries in it; begun anew whenever something changes. */
let compiled = new Map<string, Promise<PageGlossary | null>>();

async function compile(glossaryIds: readonly string[]): Promise<PageGlossary | null> {
  const db = database();
  const [switchedOff, ...lists] = await Promise.all([switchedOffIds(db), ...glossaryIds.map((id) => termsOf(db, id))]);
  return compileForPages(lists.flat(), switchedOff, entries);
}

function hostOf(url: string | undefined): string {
  return url && URL.canParse(url) ? new URL(url).hostname : '';
}

/** What a page of that address is matched with; null where that is the built-in glossary as it is. */
export async function glossaryForPage(url: string | undefined): Promise<PageGlossary | null> {
  const ids = (await glossariesFor(database(), hostOf(url))).map(({ id }) => id);
  const key = ids.join();
  const known = compiled.get(key);
  if (known) return known;
  const [oldest] = compiled.keys();
  if (compiled.size >= KEPT && oldest !== undefined) compiled.delete(oldest);
  const compiling = compile(ids);
  compiled.set(key, compiling);
  const kept = compiled;
  // A failure is told to who asked, and tried again when the next asks.
  compiling.catch(() => kept.delete(key));
  return compiling;
}

/** Makes the pages that are open ask again. */
export async function glossariesChanged(): Promise<void> {
  compiled = new Map();
  const tabs = await browser.tabs.query({});
  // In most tabs nothing of ours runs, and none answers.
  await Promise.allSettled(tabs.map(({ id }) => (id === undefined ? null : askFrames(id, 'glossaryChanged', {}))));
}
