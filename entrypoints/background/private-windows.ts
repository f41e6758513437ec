/** The reader's consent to keep clips from private windows: in memory only, and only while such a window is open. */
import { type PrivateConsent, privateClip } from '@/lib/core/private-clips';
import { browser } from '@/lib/platform/browser';

/** In storage.session, which the browser never writes to disk: the background may die between question and answer. */
const KEY = 'privateConsent';

async function load(): Promise<PrivateConsent> {
  const stored = (await browser.storage.session.get(KEY))[KEY] as Partial<PrivateConsent> | undefined;
  return { given: stored?.given === true, ...(typeof stored?.asked === 'number' ? { asked: stored.asked } : {}) };
}

/** May what a tab shows be kept? Where not, the reader has to be asked now. */
export async function mayKeep({ incognito }: { incognito: boolean }): Promise<boolean> {
  if (!incognito) return true;
  const { keep, consent } = privateClip(incognito, await load(), Date.now());
  await browser.storage.session.set({ [KEY]: consent });
  return keep;
}

function report(error: unknown): void {
  console.error('Cezhu: the consent for private windows stands:', error);
}

/** With the last private window its session ends. */
export function followPrivateWindows(): void {
  const closed = async (): Promise<void> => {
    const windows = await browser.windows.getAll();
    if (!windows.some(({ incognito }) => incognito)) await browser.storage.session.remove(KEY);
  };
  browser.windows.onRemoved.addListener(() => void closed().catch(report));
}
