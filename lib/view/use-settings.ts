import { useEffect, useState } from 'preact/hooks';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/core/settings';
import { loadSettings, saveSettings, watchSettings } from '@/lib/platform/settings';

/** The reader's settings and a way to change them; changes reach every open view and page. */
export function useSettings(): [Settings, (settings: Settings) => void] {
  const [settings, setSettings] = useState(DEFAULT_SETTINGS);
  useEffect(() => {
    const lifetime = new AbortController();
    watchSettings(setSettings, lifetime.signal);
    void loadSettings().then(setSettings);
    return () => lifetime.abort();
  }, []);
  const change = (next: Settings): void => {
    setSettings(next);
    void saveSettings(next);
  };
  return [settings, change];
}
