/** Clippings that one page of the extension hands to another: too many for an address, and of no use after a restart. */
import { browser } from './browser';

const PREFIX = 'chosen.';

/** Puts ids aside; the key leads to them as long as the browser runs. What was put aside before is dropped. */
export async function putChosen(ids: readonly string[]): Promise<string> {
  const { session } = browser.storage;
  const old = Object.keys(await session.get(null)).filter((key) => key.startsWith(PREFIX));
  await session.remove(old);
  const key = crypto.randomUUID();
  await session.set({ [PREFIX + key]: [...ids] });
  return key;
}

/** The ids, or undefined where they are no longer there. */
export async function takeChosen(key: string): Promise<string[] | undefined> {
  const name = PREFIX + key;
  const ids = (await browser.storage.session.get(name))[name];
  return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : undefined;
}
