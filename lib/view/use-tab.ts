import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Browser, browser } from '@/lib/platform/browser';
import { askBackground, type TabState } from '@/lib/platform/messages';

/** The tab that a view speaks of: the one named in its address (`?tab=7`), else the active one of its window. */
export async function targetTab(search: string): Promise<number | undefined> {
  const named = Number(new URLSearchParams(search).get('tab') ?? Number.NaN);
  if (Number.isInteger(named)) return named;
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id;
}

export interface TabControl {
  state: TabState | undefined;
  /** Why the state could not be had. */
  error: unknown;
  switchPage: (shown: boolean) => Promise<void>;
  /** Asks again: the reader may have given a permission that no message tells of. */
  refresh: () => void;
}

/** A tab's state, kept up to date while the view is open. */
export function useTab(tabId: number | undefined): TabControl {
  const [known, setKnown] = useState<{ tabId: number; state: TabState }>();
  const [error, setError] = useState<unknown>();
  const [asked, ask] = useState(0);
  useEffect(() => {
    if (tabId === undefined) return;
    const refresh = () =>
      askBackground('tab.state', { tabId }).then((now) => {
        setKnown({ tabId, state: now });
        setError(undefined);
      }, setError);
    // The page tells the background when its counts change; the views hear the same message.
    const listener = (_message: unknown, sender: Browser.runtime.MessageSender): undefined => {
      if (sender.tab?.id === tabId) void refresh();
    };
    const updated = (id: number, { status }: { status?: string }): void => {
      if (id === tabId && status !== undefined) void refresh();
    };
    browser.runtime.onMessage.addListener(listener);
    browser.tabs.onUpdated.addListener(updated);
    void refresh();
    return () => {
      browser.runtime.onMessage.removeListener(listener);
      browser.tabs.onUpdated.removeListener(updated);
    };
  }, [tabId, asked]);
  const refresh = useCallback(() => ask((times) => times + 1), []);
  const switchPage = useCallback(
    async (shown: boolean) => {
      if (tabId !== undefined) setKnown({ tabId, state: await askBackground('tab.switch', { tabId, shown }) });
    },
    [tabId],
  );
  // What was known of another tab says nothing of this one.
  const state = known?.tabId === tabId ? known?.state : undefined;
  return { state, error, switchPage, refresh };
}
