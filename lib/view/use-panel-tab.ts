import { useEffect, useState } from 'preact/hooks';
import { browser } from '@/lib/platform/browser';
import { type PanelTarget, takePanelTarget, watchPanelTarget } from '@/lib/platform/panel';
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

/** Hears what the panel of a tab is asked to show, once its article is there. */
export function usePanelTarget(tabId: number | undefined, isReady: boolean, show: (target: PanelTarget) => void): void {
  useEffect(() => {
    if (tabId === undefined || !isReady) return undefined;
    const lifetime = new AbortController();
    const take = (): void => {
      takePanelTarget(tabId).then(
        (target) => target && show(target),
        (error: unknown) => console.error('Cezhu: the panel does not know what it is asked for:', error),
      );
    };
    watchPanelTarget(take, lifetime.signal);
    take();
    return () => lifetime.abort();
  }, [tabId, isReady]);
}
