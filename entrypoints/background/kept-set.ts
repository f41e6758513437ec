/**
 * Which articles have clippings, for the gate: a key in storage.local for each, so that the gate reads one item and
 * wakes nobody on the pages that have none.
 */
import { addressKey } from '@/lib/core/kept/address-key';
import { browser } from '@/lib/platform/browser';
import { pageIdOf } from '@/lib/platform/hash';
import { addressOfPage } from '@/lib/platform/reader-page';
import { database } from '@/lib/store/database';
import type { TouchedPages } from '@/lib/store/follow-clippings';
import { clippedAddresses, hasClippings } from '@/lib/store/kept-pages';
import { forgetStandings } from '@/lib/store/write-standings';

const PREFIX = addressKey('').slice(0, 'kept:'.length);
/** In storage.session: the set has been compared with the database since the extension was started. */
const CHECKED = 'keptSetChecked';

/** Has the reader clipped from the article at an address? Not, where the database does not say. */
export async function isClipped(url: string | undefined): Promise<boolean> {
  if (url === undefined) return false;
  try {
    return await hasClippings(database(), await pageIdOf(addressOfPage(url)));
  } catch (error) {
    // The page is annotated as one without clippings; whoever wants to clip is told what is wrong.
    console.error('Cezhu: it is not known whether this page has clippings:', error);
    return false;
  }
}

/** Makes the set true of articles whose clippings have changed. */
export async function updateKeptSet(pages: TouchedPages): Promise<void> {
  const had: Record<string, true> = {};
  const gone: string[] = [];
  const forgotten: string[] = [];
  for (const [pageId, url] of pages) {
    if (await hasClippings(database(), pageId)) had[addressKey(url)] = true;
    else {
      gone.push(addressKey(url));
      forgotten.push(pageId);
    }
  }
  await browser.storage.local.set(had);
  if (gone.length > 0) await browser.storage.local.remove(gone);
  if (forgotten.length > 0) await forgetStandings(database(), forgotten);
}

/** Makes the set true of all articles, once in a session: clippings may have come by a restored database. */
export async function checkKeptSet(): Promise<void> {
  if ((await browser.storage.session.get(CHECKED))[CHECKED]) return;
  await browser.storage.session.set({ [CHECKED]: true });
  const wanted = new Set((await clippedAddresses(database())).map(addressKey));
  const known = Object.keys(await browser.storage.local.get(null)).filter((key) => key.startsWith(PREFIX));
  const missing = [...wanted].filter((key) => !known.includes(key));
  await browser.storage.local.set(Object.fromEntries(missing.map((key) => [key, true])));
  await browser.storage.local.remove(known.filter((key) => !wanted.has(key)));
}
