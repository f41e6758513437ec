import type { Clipping } from '@/lib/core/clippings/types';
import { type Browser, browser } from '@/lib/platform/browser';
import { pageIdOf } from '@/lib/platform/hash';
import { i18n } from '@/lib/platform/i18n';
import { isUuid, newUuid } from '@/lib/platform/ids';
import { askPage, type ClipResult, type PassageResult, type SelectedPassage } from '@/lib/platform/messages';
import { addressOfPage } from '@/lib/platform/reader-page';
import { errorText } from '@/lib/view/error-text';
import { showRefusal } from './badge';
import { selectionIn } from './frame-focus';
import { admitsScripts, ensureAnnotator } from './inject';
import { type Kept, keep, offerFile } from './keep';
import { mayKeep } from './private-windows';

/** Code units of a passage that comes unasked from a page: a sentence or a few. */
const LONGEST_PASSAGE = 5_000;

/**
 * Keeps a passage of a tab's page. Address and title are the browser's word, not the page's; where the browser does
 * not tell them, they are `known`. Answers only after the database has committed.
 */
async function keepPassage(
  tab: Browser.tabs.Tab,
  { quote, selector, annotations }: SelectedPassage,
  known: { url: string; title: string },
  id: string | undefined,
): Promise<Kept> {
  const url = addressOfPage(tab.url ?? known.url);
  const title = tab.title ?? known.title;
  const now = new Date().toISOString();
  const clipping: Clipping = {
    id: isUuid(id) ? id : newUuid(),
    url,
    pageId: await pageIdOf(url),
    title,
    quote,
    selector,
    annotations,
    headings: [],
    facts: { title },
    tags: [],
    note: '',
    created: now,
    changed: now,
  };
  return keep(clipping);
}

/** Keeps the selection of a tab's page; `id` is the clipping's to be. */
export async function clipSelection(tabId: number, id?: string): Promise<ClipResult> {
  if (!(await admitsScripts(tabId))) return { kind: 'restricted' };
  await ensureAnnotator(tabId);
  const passage = await selectionIn(tabId);
  if (!passage) return { kind: 'nothingSelected' };
  const tab = await browser.tabs.get(tabId);
  if (!(await mayKeep(tab))) return { kind: 'askPrivate' };
  const kept = await keepPassage(tab, passage, passage, id);
  return kept.kind === 'saved' ? { ...kept, shortened: passage.shortened } : kept;
}

/** Keeps a passage that the script in a page was asked for there. @throws TypeError where the sender is no such script. */
export async function clipPassage(
  { passage, id }: { passage: SelectedPassage; id?: string },
  { tab, url }: Browser.runtime.MessageSender,
): Promise<PassageResult> {
  if (tab?.id === undefined || !url || !passage.quote || passage.quote.length > LONGEST_PASSAGE) {
    throw new TypeError('a passage comes from a page, and has a quote that fits');
  }
  const now = await browser.tabs.get(tab.id);
  if (!(await mayKeep(now))) return { kind: 'askPrivate' };
  const kept = await keepPassage(now, passage, { url, title: '' }, id);
  return kept.kind === 'saved' ? { kind: 'saved' } : kept;
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
  if (result.kind === 'unsaved') await offerFile(tabId, result);
  else if (result.kind === 'saved')
    await say(i18n.t(result.shortened ? 'toast.shortened' : 'toast.saved'), result.shortened);
  else if (result.kind === 'askPrivate') await say(i18n.t('private.askAgain'), true);
  else if (result.kind === 'nothingSelected') await say(i18n.t('toast.nothingSelected'), true);
  // Nothing can be said in a page that admits no script; the button can.
  else await showRefusal(tabId);
}
