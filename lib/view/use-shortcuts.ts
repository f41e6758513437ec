import { useEffect, useState } from 'preact/hooks';
import { i18n } from '@/lib/platform/i18n';
import { shortcuts } from '@/lib/platform/shortcuts';

/** A shortcut as the interface shows it. */
export interface ShownShortcut {
  name: string;
  description: string;
  keys: string[];
}

/** The browser's own command for the button. */
const POPUP = '_execute_action';

/** `Alt+Shift+S` as its keys; the Mac writes signs without anything between. */
function keysOf(shortcut: string): string[] {
  return shortcut.includes('+') ? shortcut.split('+').filter(Boolean) : [...shortcut];
}

/** The shortcuts as they are set, those with keys first; read again when the reader comes back to the page. */
export function useShortcuts(): ShownShortcut[] {
  const [shown, setShown] = useState<ShownShortcut[]>([]);
  useEffect(() => {
    const lifetime = new AbortController();
    const refresh = async (): Promise<void> => {
      const all = (await shortcuts()).map(({ name, description, shortcut }) => ({
        name,
        description: name === POPUP ? i18n.t('shortcuts.popup') : description,
        keys: keysOf(shortcut),
      }));
      setShown([...all].sort((a, b) => rank(a) - rank(b)));
    };
    const rank = ({ name, keys }: ShownShortcut): number => (keys.length === 0 ? 2 : name === POPUP ? 0 : 1);
    window.addEventListener('focus', () => void refresh(), lifetime);
    void refresh();
    return () => lifetime.abort();
  }, []);
  return shown;
}
