/** What is wrong with the database, for any page of the extension to show. */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { browser } from '@/lib/platform/browser';
import { i18n } from '@/lib/platform/i18n';
import type { StoreIllness } from '@/lib/platform/messages';
import { STORE_NOTICE } from '@/lib/platform/notices';
import { database } from '@/lib/store/database';
import type { Said } from './use-attempt';

const TITLES = {
  lost: 'recovery.lost',
  unreadable: 'recovery.unreadable',
  newer: 'recovery.newer',
  refused: 'recovery.refused',
  full: 'recovery.full',
  blocked: 'recovery.blocked',
} as const;

/** What is wrong, in a few words. */
export function illnessTitle({ kind }: StoreIllness): string {
  return i18n.t(TITLES[kind]);
}

async function openRecovery(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/recovery.html') });
}

/** Has a newer version of the extension asked for the database while this page had it open? */
function useOutdated(): boolean {
  const [outdated, setOutdated] = useState(database().outdated);
  useLayoutEffect(() => {
    const listener = ({ newVersion }: IDBVersionChangeEvent): void => {
      if (newVersion !== null) setOutdated(true);
    };
    database().on('versionchange', listener);
    return () => database().on('versionchange').unsubscribe(listener);
  }, []);
  return outdated;
}

/** A notice about the database with the way to its recovery; undefined while all is well. */
export function useStoreNotice(): Said | undefined {
  const [illness, setIllness] = useState<StoreIllness>();
  const outdated = useOutdated();
  useEffect(() => {
    const take = (value: unknown): void => setIllness((value as StoreIllness | undefined) ?? undefined);
    const listener: Parameters<typeof browser.storage.onChanged.addListener>[0] = (changes, area) => {
      if (area === 'local' && changes[STORE_NOTICE]) take(changes[STORE_NOTICE].newValue);
    };
    browser.storage.onChanged.addListener(listener);
    void browser.storage.local.get(STORE_NOTICE).then((stored) => take(stored[STORE_NOTICE]));
    return () => browser.storage.onChanged.removeListener(listener);
  }, []);
  if (outdated) {
    const action = { label: i18n.t('recovery.reload'), run: () => location.reload() };
    return { kind: 'failed', text: i18n.t('recovery.outdated'), action };
  }
  if (!illness) return undefined;
  const action = { label: i18n.t('recovery.open'), run: () => void openRecovery() };
  return { kind: 'failed', text: i18n.t('recovery.notice', [illnessTitle(illness)]), action };
}
