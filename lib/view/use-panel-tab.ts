import { useEffect, useState } from 'preact/hooks';
import { browser } from '@/lib/platform/browser';
import { targetTab } from './use-tab';

/** The tab that a panel speaks of: the one named in its address, else whichever is active in its window. */
export function usePanelTab(search: string): number | undefined {
  const [tabId, setTabId] = useState<number>();
  useEffect(() => {
    let isCurrent = true;
    const look = (): void => {
      void targetTab(search).then((id) => isCurrent && setTabId(id));
    };
    look();
    browser.tabs.onActivated.addListener(look);
    return () => {
      isCurrent = false;
      browser.tabs.onActivated.removeListener(look);
    };
  }, [search]);
  return tabId;
}
