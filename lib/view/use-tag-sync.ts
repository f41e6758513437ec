import { useEffect, useState } from 'preact/hooks';
import { browser } from '@/lib/platform/browser';
import { i18n } from '@/lib/platform/i18n';
import { database } from '@/lib/store/database';
import { type SyncView, syncView } from '@/lib/store/sync-record';
import { type SyncWords, syncWords } from './tag-sync-words';
import type { Said } from './use-attempt';
import { useLive } from './use-live';
import { useSettings } from './use-settings';

/** Milliseconds after which “today” and “in a moment” are looked at again. */
const PACE = 30_000;

export interface TagSyncView extends SyncWords {
  view: SyncView;
  isOn: boolean;
  now: number;
}

/** How tags stand with the browser's sync; undefined until that is known. */
export function useTagSync(): TagSyncView | undefined {
  const live = useLive(() => syncView(database()), []);
  const [settings] = useSettings();
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), PACE);
    return () => clearInterval(timer);
  }, []);
  if (live.kind !== 'ready') return undefined;
  const time = Math.max(now, live.value.record?.written ?? 0);
  return { ...syncWords(live.value, settings.shareTags, time), view: live.value, isOn: settings.shareTags, now: time };
}

async function openSync(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/tags.html#sync') });
  window.close();
}

/** For views where sync is a side matter: only what the reader has to do something about. */
export function useSyncNotice(): Said | undefined {
  const sync = useTagSync();
  if (sync?.kind !== 'wrong') return undefined;
  const action = { label: i18n.t('tagSync.open'), run: () => void openSync() };
  return { kind: 'hint', text: i18n.t('tagSync.popup', [sync.text]), action };
}
