/** Remembers how the clippings of an open page stand in it, for the library and the popup. */
import { joinStates } from '@/lib/core/kept/states';
import { browser } from '@/lib/platform/browser';
import { pageIdOf } from '@/lib/platform/hash';
import { addressOfPage } from '@/lib/platform/reader-page';
import { database } from '@/lib/store/database';
import { noteStanding } from '@/lib/store/write-standings';
import { askFrames } from './frames';

async function note(tabId: number): Promise<void> {
  const { url, incognito } = await browser.tabs.get(tabId);
  // Nothing of a private window is kept.
  if (!url || incognito) return;
  const { kind, states } = joinStates((await askFrames(tabId, 'keptStates', {})).map(({ value }) => value));
  if (kind !== 'settled') return;
  await noteStanding(database(), await pageIdOf(addressOfPage(url)), states, new Date().toISOString());
}

/** Beside everything else: nobody waits for it. */
export function rememberStanding(tabId: number): void {
  note(tabId).catch((error: unknown) => console.warn('Cezhu: how the clippings stand is not remembered:', error));
}
