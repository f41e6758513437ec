import { useEffect, useState } from 'preact/hooks';
import { browser } from '@/lib/platform/browser';

/** Is the tab in a private window, where nothing is kept? */
export function useIsPrivate(tabId: number | undefined): boolean {
  const [isPrivate, setPrivate] = useState(false);
  useEffect(() => {
    if (tabId === undefined) return;
    browser.tabs.get(tabId).then(
      ({ incognito }) => setPrivate(incognito),
      (error: unknown) => console.info('Cezhu: the tab is gone:', error),
    );
  }, [tabId]);
  return isPrivate;
}
