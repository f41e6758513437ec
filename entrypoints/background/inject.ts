import { browser } from '@/lib/platform/browser';
import { askPage, type PageState, type TabState } from '@/lib/platform/messages';
import { addressOfPage, isReader } from '@/lib/platform/reader-page';
import { askFrames, noteFrames } from './frames';
import { currentCss } from './look';
import { sumStates } from './page-states';

/** The state of a tab's annotators taken together, or undefined where none runs. */
export async function runningIn(tabId: number): Promise<PageState | undefined> {
  return sumStates((await askFrames(tabId, 'state', {})).map(({ value }) => value));
}

/** Runs in each frame: is it one for an annotator, and has it none? Small frames hold advertisements. */
function wantsAnnotator(): boolean {
  const { cezhuAnnotator } = globalThis as { cezhuAnnotator?: AbortController };
  if (cezhuAnnotator && !cezhuAnnotator.signal.aborted) return false;
  return window === window.top || (window.innerWidth >= 200 && window.innerHeight >= 100);
}

async function injectInto(tabId: number, frameId: number): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  await browser.scripting.insertCSS({ target, css: await currentCss() });
  // At once: an image that never arrives must not keep the reader waiting.
  await browser.scripting.executeScript({ target, files: ['/annotator.js'], injectImmediately: true });
  await noteFrames(tabId, [frameId]);
}

/** Into all frames that the browser lets us into, or into one. @throws where it lets us into none. */
async function inject(tabId: number, frameId?: number): Promise<void> {
  const target = frameId === undefined ? { tabId, allFrames: true } : { tabId, frameIds: [frameId] };
  const looks = await browser.scripting.executeScript({ target, func: wantsAnnotator, injectImmediately: true });
  const wanting = looks.filter(({ result }) => result === true).map((look) => look.frameId);
  const done = await Promise.allSettled(wanting.map((one) => injectInto(tabId, one)));
  // A frame may have gone meanwhile; without the page itself, or the one frame asked for, nothing is done.
  for (const [index, outcome] of done.entries()) {
    if (outcome.status === 'fulfilled') continue;
    if (wanting[index] === (frameId ?? 0)) throw outcome.reason;
    console.info('Cezhu: a frame was left out:', outcome.reason);
  }
}

/** Injections by tab, one after another: gates and the reader may ask for the same frame together. */
const injecting = new Map<number, Promise<void>>();

function inTurn(tabId: number, work: () => Promise<void>): Promise<void> {
  const turn = (injecting.get(tabId) ?? Promise.resolve()).then(work, work);
  injecting.set(tabId, turn);
  const forget = (): void => {
    if (injecting.get(tabId) === turn) injecting.delete(tabId);
  };
  turn.then(forget, forget);
  return turn;
}

/** Makes sure that annotators run in a tab's frames. @throws where the browser allows no script there. */
export async function ensureAnnotator(tabId: number): Promise<void> {
  // Our own reader page admits no script, and needs none.
  if (isReader((await browser.tabs.get(tabId)).url)) return;
  await inTurn(tabId, () => inject(tabId));
}

/** Does the browser let us into the tab's page? Only trying tells: addresses may be hidden from us, rules differ. */
export async function admitsScripts(tabId: number): Promise<boolean> {
  // Our own reader page admits none, and needs none.
  if (await runningIn(tabId)) return true;
  try {
    await browser.scripting.executeScript({ target: { tabId }, func: () => true, injectImmediately: true });
    return true;
  } catch (error) {
    console.info('Cezhu: this page admits no extension:', error);
    return false;
  }
}

export async function tabState(tabId: number): Promise<TabState> {
  const { url: shown = '', title = '' } = await browser.tabs.get(tabId);
  const url = addressOfPage(shown);
  const page = await runningIn(tabId);
  if (page) return { kind: 'annotated', url, title, page };
  return (await admitsScripts(tabId)) ? { kind: 'idle', url, title } : { kind: 'restricted' };
}

/** Shows or hides a tab's annotations, in all its frames. Where the browser refuses, the answer says `restricted`. */
export async function switchTab(tabId: number, shown: boolean): Promise<TabState> {
  if (shown) {
    // A frame may run where the page itself may not be read.
    if (await admitsScripts(tabId)) await ensureAnnotator(tabId);
  }
  await askFrames(tabId, 'switch', { shown });
  return tabState(tabId);
}

/** Shows or hides the annotations of one frame: its gate has looked at it. */
export async function switchFrame(tabId: number, frameId: number, shown: boolean): Promise<void> {
  if (shown) await inTurn(tabId, () => inject(tabId, frameId));
  else if (!(await askFrames(tabId, 'state', {})).some((one) => one.frameId === frameId)) return;
  await askPage(tabId, 'switch', { shown }, frameId);
}
