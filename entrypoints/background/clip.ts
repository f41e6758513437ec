import type { Clipping } from '@/lib/core/types';
import { browser } from '@/lib/platform/browser';
import { pageIdOf } from '@/lib/platform/hash';
import { i18n } from '@/lib/platform/i18n';
import { askPage, type ClipResult } from '@/lib/platform/messages';
import { addressOfPage } from '@/lib/platform/reader-page';
import { database } from '@/lib/store/database';
import { putClipping } from '@/lib/store/write';
import { errorText } from '@/lib/view/error-text';
import { showRefusal } from './badge';
import { selectionIn } from './frame-focus';
import { admitsScripts, ensureAnnotator } from './inject';
import { mayKeep } from './private-windows';

/** Keeps the selection of a tab's page. Answers only after the database has committed. */
export async function clipSelection(tabId: number): Promise<ClipResult> {
  if (!(await admitsScripts(tabId))) return { kind: 'restricted' };
  await ensureAnnotator(tabId);
  const passage = await selectionIn(tabId);
  if (!passage) return { kind: 'nothingSelected' };
  // Address and title are the browser's word, not the page's.
  const tab = await browser.tabs.get(tabId);
  if (!(await mayKeep(tab))) return { kind: 'askPrivate' };
  const url = addressOfPage(tab.url ?? passage.url);
  const title = tab.title ?? passage.title;
  const now = new Date().toISOString();
  const clipping: Clipping = {
    id: crypto.randomUUID(),
    url,
    pageId: await pageIdOf(url),
    title,
    quote: passage.quote,
    selector: passage.selector,
    annotations: passage.annotations,
    tags: [],
    note: '',
    created: now,
    changed: now,
  };
  await putClipping(database(), clipping);
  return { kind: 'saved', clipping, shortened: passage.shortened };
}

/** The same for the menu and the shortcut, which have no view: the page itself says how it went. */
export async function clipAndTell(tabId: number): Promise<void> {
  const say = (text: string, failed: boolean) => askPage(tabId, 'toast', { text, failed });
  let result: ClipResult;
  try {
    result = await clipSelection(tabId);
  } catch (error) {
    console.error('Cezhu: the clipping was not saved:', error);
    await say(i18n.t('toast.failed', [errorText(error)]), true);
    return;
  }
  if (result.kind === 'saved')
    await say(i18n.t(result.shortened ? 'toast.shortened' : 'toast.saved'), result.shortened);
  else if (result.kind === 'askPrivate') await say(i18n.t('private.askAgain'), true);
  else if (result.kind === 'nothingSelected') await say(i18n.t('toast.nothingSelected'), true);
  // Nothing can be said in a page that admits no script; the button can.
  else await showRefusal(tabId);
}
