import { DEFAULT_SITES, readSites, type Sites } from '../core/sites';
import { browser } from './browser';

const KEY = 'sites';

export async function loadSites(): Promise<Sites> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  return stored === undefined ? DEFAULT_SITES : readSites(stored);
}

/** Changes of this context, one after the other: two at once must not undo each other. */
let queue: Promise<unknown> = Promise.resolve();

/** Changes what is kept; answers what it is then. @throws where the store refuses. */
export function changeSites(change: (sites: Sites) => Sites): Promise<Sites> {
  const work = async (): Promise<Sites> => {
    const changed = change(await loadSites());
    await browser.storage.local.set({ [KEY]: changed });
    return changed;
  };
  const done = queue.then(work, work);
  queue = done.then(
    () => undefined,
    () => undefined,
  );
  return done;
}

/** Calls `changed` whenever any context has changed what is kept. */
export function watchSites(changed: (now: Sites, before: Sites) => void, signal?: AbortSignal): void {
  const listener: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes, area) => {
    const change = area === 'local' ? changes[KEY] : undefined;
    if (change) changed(readSites(change.newValue), readSites(change.oldValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/** The match patterns that the reader has allowed, in the welcome page, the popup or the browser's own settings. */
export async function heldPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  // What a build is given without asking (test builds) can be given back by nobody.
  const { host_permissions: given = [] } = browser.runtime.getManifest();
  return origins.filter((one) => !given.includes(one));
}
