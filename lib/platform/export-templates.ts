/** The reader's own templates in storage.local, one for each preset that has been changed. */
import { browser } from './browser';

const KEY = 'exportTemplates';

export type ExportTemplates = Readonly<Record<string, string>>;

export async function loadTemplates(): Promise<ExportTemplates> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(Object.entries(stored).filter(([, source]) => typeof source === 'string'));
}

/** Keeps a template; undefined goes back to the preset's own. */
export async function saveTemplate(preset: string, source: string | undefined): Promise<void> {
  const { [preset]: _, ...others } = await loadTemplates();
  await browser.storage.local.set({ [KEY]: source === undefined ? others : { ...others, [preset]: source } });
}
