import type { Clipping } from '@/lib/core/types';
import { browser } from '@/lib/platform/browser';
import { pageIdOf } from '@/lib/platform/hash';
import { i18n } from '@/lib/platform/i18n';
import { askPage, type ClipResult } from '@/lib/platform/messages';
import { database } from '@/lib/store/database';
import { putClipping } from '@/lib/store/write';
import { errorText } from '@/lib/view/error-text';
import { admitsScripts, ensureAnnotator } from './inject';

/** Keeps the selection of a tab's page. Answers only after the database has committed. */
export async function clipSelection(tabId: number): Promise<ClipResult> {
  if (!(await admitsScripts(tabId))) return { kind: 'restricted' };
  await ensureAnnotator(tabId);
  const passage = await askPage(tabId, 'selection', {});
  if (!passage) return { kind: 'nothingSelected' };
  // The address is the browser's word, not the page's.
  const { url = passage.url } = await browser.tabs.get(tabId);
  const now = new Date().toISOString();
  const clipping: Clipping = {
    id: crypto.randomUUID(),
    url,
    pageId: await pageIdOf(url),
    title: passage.title,
    quote: passage.quote,
    selector: passage.selector,
    annotations: passage.annotations,
    tags: [],
    note: '',
    created: now,
    changed: now,
  };
  await putClipping(database(), clipping);
  return { kind: 'saved', clipping };
}

/** The same for the menu and the shortcut, which have no view: the page itself says how it went. */
export async function clipAndTell(tabId: number): Promise<void> {
  const say = (text: string, failed: boolean) => askPage(tabId, 'toast', { text, failed });
  try {
    const result = await clipSelection(tabId);
    if (result.kind === 'saved') await say(i18n.t('toast.saved'), false);
    else if (result.kind === 'nothingSelected') await say(i18n.t('toast.nothingSelected'), true);
  } catch (error) {
    await say(i18n.t('toast.failed', [errorText(error)]), true);
    throw error;
  }
}
