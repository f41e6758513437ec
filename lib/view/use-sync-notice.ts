import { useEffect, useState } from 'preact/hooks';
import { browser } from '@/lib/platform/browser';
import { SYNC_NOTICE } from '@/lib/platform/notices';

/** Why the tags did not reach storage.sync, in the reader's language; undefined while all is well. */
export function useSyncNotice(): string | undefined {
  const [notice, setNotice] = useState<string>();
  useEffect(() => {
    const take = (value: unknown): void => setNotice(typeof value === 'string' ? value : undefined);
    const listener: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes, area) => {
      if (area === 'local' && changes[SYNC_NOTICE]) take(changes[SYNC_NOTICE].newValue);
    };
    browser.storage.onChanged.addListener(listener);
    void browser.storage.local.get(SYNC_NOTICE).then((stored) => take(stored[SYNC_NOTICE]));
    return () => browser.storage.onChanged.removeListener(listener);
  }, []);
  return notice;
}
