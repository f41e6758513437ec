/** Gives a page of the extension the colours that the reader has chosen. */
import type { Theme } from '@/lib/core/settings';
import { loadSettings, watchSettings } from '@/lib/platform/settings';

/** Sets `data-theme` on the root element, now and whenever the setting changes; without it the browser decides. */
export async function followTheme(root: HTMLElement): Promise<void> {
  const apply = (theme: Theme): void => {
    if (theme === 'auto') delete root.dataset.theme;
    else root.dataset.theme = theme;
  };
  watchSettings(({ theme }) => apply(theme));
  apply((await loadSettings()).theme);
}
