/** The keyboard shortcuts, which the browser alone can change. */
import { browser } from './browser';

export interface Shortcut {
  name: string;
  /** In the reader's language; empty for the browser's own command that opens the popup. */
  description: string;
  /** As the browser writes it (`Alt+Shift+S`, `⌥⇧S`); empty where none is set. */
  shortcut: string;
}

/** Chromium and its like open their page at this address; Edge turns it into its own. */
const CHROMIUM_PAGE = 'chrome://extensions/shortcuts';

export async function shortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name = '', description = '', shortcut = '' }) => ({ name, description, shortcut }));
}

interface NewerCommands {
  openShortcutSettings?: () => Promise<void>;
}

/** Opens the browser's page for shortcuts. @throws where it has none that an extension may open. */
export async function openShortcutPage(): Promise<void> {
  const { openShortcutSettings } = browser.commands as NewerCommands;
  if (openShortcutSettings) await openShortcutSettings.call(browser.commands);
  else await browser.tabs.create({ url: CHROMIUM_PAGE });
}
