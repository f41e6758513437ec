import { useEffect, useState } from 'preact/hooks';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/core/settings';
import { loadSettings, saveSettings, watchSettings } from '@/lib/platform/settings';

/** The reader's settings and a way to change them; changes reach every open view and page. */
export function useSettings(): [Settings, (settings: Settings) => void] {
  const [settings, setSettings] = useState(DEFAULT_SETTINGS);
  useEffect(() => {
    const lifetime = new AbortController();
    watchSettings(setSettings, lifetime.signal);
    // Most readers have the settings that were shown at first: nothing is drawn again for them.
    void loadSettings().then((loaded) =>
      setSettings((shown) => (JSON.stringify(shown) === JSON.stringify(loaded) ? shown : loaded)),
    );
    return () => lifetime.abort();
  }, []);
  const change = (next: Settings): void => {
    setSettings(next);
    void saveSettings(next);
  };
  return [settings, change];
}
