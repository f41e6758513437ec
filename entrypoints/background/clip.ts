/** Clippings made from passages that a page tells; see clip-tell for how the reader hears of it. */
import type { FactEdits } from '@/lib/core/article/sheet';
import { type CheckedPassage, checkPassage } from '@/lib/core/clippings/check';
import { derivedFrom } from '@/lib/core/clippings/derived';
import { clippedFacts } from '@/lib/core/clippings/facts';
import { CLIPPING_COLOURS, type Clipping } from '@/lib/core/clippings/types';
import { type Browser, browser } from '@/lib/platform/browser';
import { pageIdOf } from '@/lib/platform/hash';
import { isUuid, newUuid } from '@/lib/platform/ids';
import type { ClipResult, ClipWish, PassageResult, UnsavedClipping } from '@/lib/platform/messages';
import { addressOfPage } from '@/lib/platform/reader-page';
import { rootError } from '@/lib/platform/root-error';
import { factEditsOf } from '@/lib/store/article-facts';
import { database } from '@/lib/store/database';
import { type Kept, keepClippings } from '@/lib/store/write-clippings';
import { takeSnapshot } from './clip-snapshot';
import { selectionIn } from './frame-focus';
import { admitsScripts, ensureAnnotator } from './inject';
import { mayKeep } from './private-windows';
import { writeFailed } from './store-health';

/** Where passages come from. */
export interface PassageOrigin {
  tab: Browser.tabs.Tab;
  frameId: number;
  /** What the page says of itself, where the browser does not tell. */
  url: string;
  title: string;
}

/** A new clipping of a passage; the article is that of the tab, by the browser's word and not the page's. */
function clippingOf(
  passage: CheckedPassage,
  article: Pick<Clipping, 'url' | 'pageId' | 'title' | 'facts'>,
  { colour, id }: ClipWish,
  now: string,
): Clipping {
  const { quote, selector, annotations, headings, sentence } = passage;
  return {
    id: isUuid(id) ? id : newUuid(),
    ...article,
    quote,
    ...derivedFrom(quote, selector[0].exact),
    selector,
    annotations,
    headings,
    ...(sentence === undefined ? {} : { sentence }),
    ...(colour !== undefined && CLIPPING_COLOURS.includes(colour) ? { colour } : {}),
    tags: [],
    note: '',
    created: now,
    changed: now,
  };
}

/** What the reader has written of an article; a clipping does without it where the database does not tell. */
async function editsOf(pageId: string): Promise<FactEdits> {
  try {
    return await factEditsOf(database(), pageId);
  } catch (error) {
    console.error('Cezhu: the facts of the article were not read:', error);
    return {};
  }
}

/**
 * Clippings to be, of passages of a tab's page. `wish.id` is that of a single one.
 * @throws DOMException DataError where one is no passage.
 */
async function clippingsOf(
  { tab, ...origin }: PassageOrigin,
  passages: readonly unknown[],
  wish: ClipWish,
): Promise<Clipping[]> {
  const checked = passages.map(checkPassage);
  const url = addressOfPage(tab.url ?? origin.url);
  const pageId = await pageIdOf(url);
  const title = tab.title ?? origin.title;
  const edits = await editsOf(pageId);
  const now = new Date().toISOString();
  return checked.map((passage) =>
    clippingOf(passage, { url, pageId, title, facts: clippedFacts(passage.facts, edits, title) }, wish, now),
  );
}

/** Answers only after the database has committed. The snapshot of the article comes after that and delays nobody. */
async function keep(origin: PassageOrigin, clippings: readonly Clipping[], { anyway }: ClipWish): Promise<Kept> {
  const kept = await keepClippings(database(), clippings, { anyway });
  if (kept.saved.length > 0) takeSnapshot(origin, kept.saved);
  return kept;
}

/** Clippings that the database did not take, and why. */
export interface Refused {
  clippings: Clipping[];
  error: { name: string; message: string };
}

/** Keeps passages of a tab's page, all of them or none; what the database does not take is handed back. */
export async function keepPassages(
  origin: PassageOrigin,
  passages: readonly unknown[],
  wish: ClipWish,
): Promise<Kept | Refused> {
  const clippings = await clippingsOf(origin, passages, wish);
  try {
    return await keep(origin, clippings, wish);
  } catch (error) {
    console.error('Cezhu: the clippings were not saved:', error);
    writeFailed();
    const { name, message } = rootError(error);
    return { clippings, error: { name, message } };
  }
}

type KeptOne = { kind: 'saved'; clipping: Clipping } | { kind: 'known'; clipping: Clipping } | UnsavedClipping;

/** Keeps one passage; a clipping that the database does not take is handed back. */
async function keepPassage(origin: PassageOrigin, passage: unknown, wish: ClipWish): Promise<KeptOne> {
  const kept = await keepPassages(origin, [passage], wish);
  if ('error' in kept) return { kind: 'unsaved', clipping: kept.clippings[0] as Clipping, error: kept.error };
  const { saved, known } = kept;
  return saved[0] ? { kind: 'saved', clipping: saved[0] } : { kind: 'known', clipping: known[0] as Clipping };
}

/** Keeps the selection of a tab's page. */
export async function clipSelection(tabId: number, wish: ClipWish = {}): Promise<ClipResult> {
  if (!(await admitsScripts(tabId))) return { kind: 'restricted' };
  await ensureAnnotator(tabId);
  const passage = await selectionIn(tabId);
  if (!passage) return { kind: 'nothingSelected' };
  const tab = await browser.tabs.get(tabId);
  if (!(await mayKeep(tab))) return { kind: 'askPrivate' };
  const kept = await keepPassage({ ...passage, tab }, passage, wish);
  return kept.kind === 'saved' ? { ...kept, shortened: passage.shortened } : kept;
}

/** Keeps a passage that the script in a page was asked for there. @throws TypeError where the sender is no such script. */
export async function clipPassage(
  passage: unknown,
  wish: ClipWish,
  { tab, url, frameId = 0 }: Browser.runtime.MessageSender,
): Promise<PassageResult> {
  if (tab?.id === undefined || !url) throw new TypeError('a passage comes from a page');
  const now = await browser.tabs.get(tab.id);
  // What is no passage is refused before the reader is asked anything.
  checkPassage(passage);
  if (!(await mayKeep(now))) return { kind: 'askPrivate' };
  const kept = await keepPassage({ tab: now, frameId, url, title: '' }, passage, wish);
  return kept.kind === 'unsaved' ? kept : { kind: kept.kind };
}
