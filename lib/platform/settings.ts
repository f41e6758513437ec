import { readSettings, type Settings } from '../core/settings';
import { browser, isCutOff } from './browser';

const KEY = 'settings';

export async function loadSettings(): Promise<Settings> {
  return readSettings((await browser.storage.local.get(KEY))[KEY]);
}

export async function saveSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [KEY]: settings });
}

/** Calls `changed` whenever any view saves settings. */
export function watchSettings(changed: (settings: Settings) => void, signal?: AbortSignal): void {
  const listener: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes, area) => {
    if (area === 'local' && changes[KEY]) changed(readSettings(changes[KEY].newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => isCutOff() || browser.storage.onChanged.removeListener(listener));
}
