/**
 * Typed messages between the background, the views (popup …) and the script in the page.
 * Handlers answer through `sendResponse` with `return true`, the one form that every supported browser knows.
 */

import type { FactEdits, SheetFact } from '../core/article/sheet';
import type { ArticleFacts } from '../core/article/types';
import type { ArticlePart, FigureOriginal, RowId } from '../core/article/view';
import type { Clipping } from '../core/clippings/types';
import type { Correction, CorrectionTarget, Verdict } from '../core/corrections/types';
import type { TextDocument } from '../core/documents/types';
import type { PageGlossary } from '../core/glossaries/page-glossary';
import type {
  GlossaryFields,
  ImportCounts,
  RawRow,
  TermFields,
  UserEntry,
  UserGlossary,
  UserTerm,
} from '../core/glossaries/types';
import type { GlossaryEntry } from '../core/types';
import { type Browser, browser, isCutOff } from './browser';
import type { ClippingMessages, ClippingPageMessages } from './message-types/clippings';
import type { CompareMessages, ComparePageMessages } from './message-types/compare';
import type { KeptMessages, KeptPageMessages } from './message-types/kept';
import type { LibraryMessages } from './message-types/library';
import type { BackupMessages, StoreMessages } from './message-types/store';
import type { TagSyncMessages } from './message-types/tag-sync';
import type { TagMessages } from './message-types/tags';
import type { TransferMessages } from './message-types/transfer';
import { rootError } from './root-error';

export type * from './message-types/clippings';
export type * from './message-types/compare';
export type * from './message-types/kept';
export type * from './message-types/library';
export type * from './message-types/store';
export type * from './message-types/tags';

/** What the script in a page says of itself. */
export interface PageState {
  shown: boolean;
  terms: number;
  figures: number;
  /** Annotations by highlight name (`retain`, `figure-money` …). */
  counts: Record<string, number>;
  /** The text of the open card, for views that mirror it. */
  card?: string;
}

/** A tab as the popup sees it. */
export type TabState =
  | { kind: 'restricted' }
  | { kind: 'idle'; url: string; title: string }
  | { kind: 'annotated'; url: string; title: string; page: PageState };

/** What a frame knows of where the reader is. */
export interface FrameFocus {
  /** It has the focus, and no frame inside it. */
  focused: boolean;
  selected: boolean;
  cardOpen: boolean;
}

/** Where the panel leads: to a figure's passage, or to the `nth` occurrence of a term, counted from 0. */
export type Jump = RowId | { id: string; name: string; nth: number };

export type Jumped =
  | { kind: 'shown'; nth?: number; of?: number }
  /** The page has it no longer. */
  | { kind: 'gone' }
  /** The page has it, and does not show it. */
  | { kind: 'hidden' };

export interface ToBackground
  extends BackupMessages,
    ClippingMessages,
    CompareMessages,
    KeptMessages,
    LibraryMessages,
    StoreMessages,
    TagMessages,
    TagSyncMessages,
    TransferMessages {
  /** From the gate: this page is about talent policy. */
  'page.relevant': { params: Record<string, never>; result: null };
  /** From the gate: it is no longer, after a navigation within it. */
  'page.irrelevant': { params: Record<string, never>; result: null };
  /** From the gate: may its site still be read? */
  'page.permitted': { params: Record<string, never>; result: boolean };
  /** From the script in the page: its counts have changed. */
  'page.changed': { params: PageState; result: null };
  /** From the script in the page: the reader has chosen another look, which its style sheet is to follow. */
  'page.restyle': { params: Record<string, never>; result: null };
  /** Of the built-in glossary or of the reader's own. */
  'glossary.entry': { params: { id: string }; result: GlossaryEntry | UserEntry | null };
  /** What the page that asks is to be matched with; null where that is the built-in glossary as it is. */
  'glossary.forPage': { params: Record<string, never>; result: PageGlossary | null };
  /** Opens the reader's glossaries at a term. */
  'glossary.open': { params: { termId: string }; result: null };
  /** Switches entries and categories of the built-in glossary off or on again. */
  'glossary.switchBuiltIn': { params: { ids: string[]; off: boolean }; result: null };
  'glossary.create': { params: { name: string }; result: UserGlossary };
  'glossary.change': { params: { id: string; fields: Partial<GlossaryFields> }; result: null };
  'glossary.remove': { params: { id: string }; result: null };
  'glossary.restore': { params: { id: string }; result: null };
  'term.add': { params: { glossaryId: string; fields: TermFields }; result: UserTerm };
  'term.change': { params: { id: string; fields: TermFields }; result: null };
  'term.remove': { params: { id: string }; result: UserTerm | null };
  'term.restore': { params: { term: UserTerm }; result: null };
  'term.importAll': { params: { glossaryId: string; rows: RawRow[] }; result: ImportCounts };
  /** Keeps an opened document, unless the window is a private one. */
  'document.keep': { params: { document: TextDocument }; result: { id: string; kept: boolean } };
  'document.forget': { params: { id: string }; result: null };
  'tab.state': { params: { tabId: number }; result: TabState };
  'tab.switch': { params: { tabId: number; shown: boolean }; result: TabState };
  /** From a card: opens the panel with the editor at a figure. */
  'panel.edit': { params: RowId; result: null };
  /** Opens the panel in a tab of its own, for browsers that have none and where they refuse. */
  'panel.inTab': { params: { tabId: number }; result: null };
  /** The reader's own word on an article; null takes it back. Answers all there are then. */
  'facts.set': { params: { tabId: number; pageId: string; name: SheetFact; value: string | null }; result: FactEdits };
  /** The corrections of the article that the page that asks shows. */
  'correction.ofPage': { params: Record<string, never>; result: Correction[] };
  /** The reader's word on an annotation of a tab's article, in place of an earlier one; a page names no tab. */
  'correction.put': {
    params: CorrectionTarget & { verdict: Verdict; tabId?: number };
    result: { correction: Correction; previous: Correction | null };
  };
  /** Takes a correction back. */
  'correction.remove': { params: { id: string; tabId?: number }; result: Correction | null };
}

export interface ToPage extends ClippingPageMessages, ComparePageMessages, KeptPageMessages {
  state: { params: Record<string, never>; result: PageState };
  switch: { params: { shown: boolean }; result: PageState };
  /**
   * `moved` is false where no annotation was left in that direction. `entering`: the reader comes from another frame,
   * to this one's first annotation or, going back, its last.
   */
  next: { params: { back: boolean; entering?: boolean }; result: PageState & { moved: boolean } };
  /** Is the reader in this frame? */
  focus: { params: Record<string, never>; result: FrameFocus };
  closeCard: { params: Record<string, never>; result: null };
  /** The article at a glance, from its `from`th figure on. */
  article: { params: { from: number }; result: ArticlePart };
  facts: { params: Record<string, never>; result: ArticleFacts };
  goTo: { params: Jump; result: Jumped };
  /** A figure for the editor; null where the page has it no longer. */
  figure: { params: RowId; result: FigureOriginal | null };
  /** The reader's glossaries have changed: what the page is matched with is to be asked for again. */
  glossaryChanged: { params: Record<string, never>; result: null };
  /** The reader's corrections of the article have changed. */
  correctionsChanged: { params: Record<string, never>; result: null };
  /**
   * Says something to the reader in the page, for a moment; `unsaved` is offered as a file, `again` offers to clip the
   * last passage all the same.
   */
  toast: { params: { text: string; failed: boolean; unsaved?: Clipping; again?: string }; result: null };
}

type Messages = Record<string, { params: unknown; result: unknown }>;
type Sender = Browser.runtime.MessageSender;

/** Who may send a message: the extension's own pages, its scripts in web pages, or both. */
export type Origin = 'view' | 'page' | 'any';

export type Handlers<M extends { [K in keyof M]: Messages[string] }> = {
  [K in keyof M]: {
    from: Origin;
    handle(params: M[K]['params'], sender: Sender): Promise<M[K]['result']> | M[K]['result'];
  };
};

interface Envelope {
  cezhu: string;
  params: unknown;
}

type Answer = { ok: true; value: unknown } | { ok: false; error: { name: string; message: string } };

/** The other side refused or failed; `name` is the error's name there (`QuotaExceededError` …). */
export class MessageError extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

function isEnvelope(message: unknown): message is Envelope {
  return typeof message === 'object' && message !== null && typeof (message as Partial<Envelope>).cezhu === 'string';
}

function comesFrom(sender: Sender): Origin {
  return sender.url?.startsWith(browser.runtime.getURL('')) ? 'view' : 'page';
}

/**
 * Answers messages from now on. Call it synchronously at start, so that the message that woke the background
 * finds its handler. Messages from other extensions and messages that are not ours are left alone.
 */
export function handleMessages<M extends { [K in keyof M]: Messages[string] }>(
  handlers: Handlers<M>,
  signal?: AbortSignal,
): void {
  const listener = (message: unknown, sender: Sender, sendResponse: (answer: Answer) => void): true | undefined => {
    if (sender.id !== browser.runtime.id || !isEnvelope(message)) return undefined;
    const handler = Object.hasOwn(handlers, message.cezhu) ? handlers[message.cezhu as keyof M] : undefined;
    if (!handler || (handler.from !== 'any' && handler.from !== comesFrom(sender))) return undefined;
    Promise.resolve()
      .then(() => handler.handle(message.params as M[keyof M]['params'], sender))
      .then(
        (value) => sendResponse({ ok: true, value }),
        (error: unknown) => {
          console.error(`Cezhu: “${message.cezhu}” failed:`, error);
          const { name, message: text } = rootError(error);
          sendResponse({ ok: false, error: { name, message: text } });
        },
      );
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  // Cut off, the browser has taken the listener off, and refuses to be asked.
  signal?.addEventListener('abort', () => isCutOff() || browser.runtime.onMessage.removeListener(listener));
}

function unwrap(answer: unknown, name: string): unknown {
  const known = answer as Answer | undefined;
  if (known?.ok === true) return known.value;
  if (known?.ok === false) throw new MessageError(known.error.name, known.error.message);
  throw new MessageError('NoAnswerError', `nobody answered “${name}”`);
}

/** Asks the background. @throws MessageError where it fails or does not answer. */
export async function askBackground<K extends keyof ToBackground & string>(
  name: K,
  params: ToBackground[K]['params'],
): Promise<ToBackground[K]['result']> {
  const envelope: Envelope = { cezhu: name, params };
  return unwrap(await send(envelope), name) as ToBackground[K]['result'];
}

/** @throws MessageError CutOffError where the extension has been updated or removed under this script, NoAnswerError where the background ended before it answered. */
async function send(envelope: Envelope): Promise<unknown> {
  if (isCutOff()) throw new MessageError('CutOffError', 'the extension has been updated');
  try {
    return await browser.runtime.sendMessage(envelope);
  } catch (error) {
    const { message } = rootError(error);
    throw new MessageError(isCutOff() ? 'CutOffError' : 'NoAnswerError', message);
  }
}

/**
 * The same for what may be asked twice and is done once: asked again where the background ended before it answered,
 * since nobody knows then whether it was done.
 */
export async function askOnce<K extends keyof ToBackground & string>(
  name: K,
  params: ToBackground[K]['params'],
): Promise<ToBackground[K]['result']> {
  try {
    return await askBackground(name, params);
  } catch (error) {
    if (!(error instanceof MessageError) || error.name !== 'NoAnswerError') throw error;
    return askBackground(name, params);
  }
}

/** Asks the script in a tab's page, or in one of its frames. @throws Error where no script of ours runs there. */
export async function askPage<K extends keyof ToPage & string>(
  tabId: number,
  name: K,
  params: ToPage[K]['params'],
  frameId = 0,
): Promise<ToPage[K]['result']> {
  const envelope: Envelope = { cezhu: name, params };
  return unwrap(await browser.tabs.sendMessage(tabId, envelope, { frameId }), name) as ToPage[K]['result'];
}
