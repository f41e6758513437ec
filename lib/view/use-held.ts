import { useEffect, useState } from 'preact/hooks';
import { type Difference, difference } from '@/lib/core/site-patterns';
import { browser } from '@/lib/platform/browser';
import { heldPatterns } from '@/lib/platform/sites';

/** The match patterns that the reader has allowed, kept up to date; undefined until the browser has told. */
export function useHeld(): string[] | undefined {
  const [held, setHeld] = useState<string[]>();
  useEffect(() => {
    const refresh = (): void => void heldPatterns().then(setHeld);
    browser.permissions.onAdded.addListener(refresh);
    browser.permissions.onRemoved.addListener(refresh);
    refresh();
    return () => {
      browser.permissions.onAdded.removeListener(refresh);
      browser.permissions.onRemoved.removeListener(refresh);
    };
  }, []);
  return held;
}

/** Asks the browser and gives back to it; answers whether all that was asked for was granted. */
async function settle({ ask, giveBack }: Difference): Promise<boolean> {
  // Both at once and in this order: the request must come before the click is over, and what is to be given back
  // must not pass for the permission that is asked for.
  const returned = giveBack.length > 0 ? browser.permissions.remove({ origins: giveBack }) : undefined;
  const granted = ask.length > 0 ? browser.permissions.request({ origins: ask }) : undefined;
  await returned;
  return (await granted) ?? true;
}

/**
 * Goes from the patterns that are held to those that are wanted: asks for exactly what is missing and gives back
 * exactly what is not wanted. Call it in the handler of a click: browsers insist.
 */
export function allowExactly(wanted: readonly string[], held: readonly string[]): Promise<boolean> {
  return settle(difference(wanted, held));
}
