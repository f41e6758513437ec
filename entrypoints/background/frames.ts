/**
 * Which frames of a tab run an annotator. The background may die at any time and the browser tells it of no frame
 * that goes away: their numbers lie in storage.session, and a frame that no longer answers is forgotten.
 */
import { browser } from '@/lib/platform/browser';
import { askPage, MessageError, type ToPage } from '@/lib/platform/messages';

const keyOf = (tabId: number): string => `frames.${tabId}`;

/** Changes one after another: two frames of a tab may announce themselves together. */
let writing: Promise<void> = Promise.resolve();

async function knownFrames(tabId: number): Promise<number[]> {
  const stored = (await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)];
  return Array.isArray(stored) ? stored.filter((one) => typeof one === 'number') : [];
}

function change(tabId: number, edit: (known: ReadonlySet<number>) => Set<number>): Promise<void> {
  const next = writing.then(async () => {
    const known = new Set(await knownFrames(tabId));
    const edited = edit(known);
    if (edited.size === 0) await browser.storage.session.remove(keyOf(tabId));
    else if (edited.size !== known.size || [...edited].some((one) => !known.has(one)))
      await browser.storage.session.set({ [keyOf(tabId)]: [...edited].sort((a, b) => a - b) });
  });
  // What fails concerns who asked for it, not those who come after.
  writing = next.then(
    () => undefined,
    () => undefined,
  );
  return next;
}

/** Frames of a tab that may run an annotator, the top one (0) first, then in the order in which they were made. */
export async function framesOf(tabId: number): Promise<number[]> {
  await writing;
  return [...new Set([0, ...(await knownFrames(tabId))])].sort((a, b) => a - b);
}

export function noteFrames(tabId: number, frameIds: readonly number[]): Promise<void> {
  return change(tabId, (known) => new Set([...known, ...frameIds]));
}

function forgetFrames(tabId: number, frameIds: readonly number[]): Promise<void> {
  return change(tabId, (known) => new Set([...known].filter((one) => !frameIds.includes(one))));
}

export interface FrameAnswer<K extends keyof ToPage> {
  frameId: number;
  value: ToPage[K]['result'];
}

/**
 * Asks the annotator in each frame of a tab; frames where none runs are left out.
 * @throws MessageError where one that runs has failed.
 */
export async function askFrames<K extends keyof ToPage & string>(
  tabId: number,
  name: K,
  params: ToPage[K]['params'],
): Promise<FrameAnswer<K>[]> {
  const frames = await framesOf(tabId);
  const answers = await Promise.allSettled(frames.map((frameId) => askPage(tabId, name, params, frameId)));
  const gone: number[] = [];
  const given: FrameAnswer<K>[] = [];
  for (const [index, answer] of answers.entries()) {
    const frameId = frames[index] as number;
    if (answer.status === 'fulfilled') given.push({ frameId, value: answer.value });
    // No receiver: nothing of ours runs there. What our own script reports is another matter.
    else if (answer.reason instanceof MessageError && answer.reason.name !== 'NoAnswerError') throw answer.reason;
    else gone.push(frameId);
  }
  if (gone.length > 0) await forgetFrames(tabId, gone);
  return given;
}

/** A closed tab has no frames. */
export function followFrames(): void {
  browser.tabs.onRemoved.addListener((tabId) => {
    change(tabId, () => new Set()).catch((error: unknown) => {
      console.error('Cezhu: a closed tab’s frames are still noted:', error);
    });
  });
}
