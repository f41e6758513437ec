import { useEffect, useState } from 'preact/hooks';
import type { KeptStates } from '@/lib/core/kept/types';
import { type Browser, browser } from '@/lib/platform/browser';
import { askBackground } from '@/lib/platform/messages';

/** How the clippings of a tab's article stand in it, asked for again whenever the page says that it has changed. */
export function useKeptStates(tabId: number | undefined, url: string | undefined): KeptStates | undefined {
  const [known, setKnown] = useState<{ url: string; states: KeptStates }>();
  useEffect(() => {
    if (tabId === undefined || url === undefined) return undefined;
    let turn = 0;
    const ask = (): void => {
      const mine = ++turn;
      askBackground('kept.states', { tabId }).then(
        (states) => mine === turn && setKnown({ url, states }),
        // The list is shown without them.
        (error: unknown) => console.warn('Cezhu: it is not known how the clippings stand in the page:', error),
      );
    };
    const listener = (_message: unknown, sender: Browser.runtime.MessageSender): undefined => {
      if (sender.tab?.id === tabId) ask();
    };
    browser.runtime.onMessage.addListener(listener);
    ask();
    return () => {
      turn++;
      browser.runtime.onMessage.removeListener(listener);
    };
  }, [tabId, url]);
  // What was known of another article says nothing of this one.
  return known?.url === url ? known?.states : undefined;
}
