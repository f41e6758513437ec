/** Where in a tab's frames the reader is. */
import { askPage, type Passage } from '@/lib/platform/messages';
import { askFrames } from './frames';

/** What the reader has selected in a tab: in the frame that has the focus, else in the first that has a selection. */
export async function selectionIn(tabId: number): Promise<(Passage & { frameId: number }) | null> {
  const places = await askFrames(tabId, 'focus', {});
  const selected = places.filter(({ value }) => value.selected);
  const frameId = (selected.find(({ value }) => value.focused) ?? selected[0])?.frameId ?? 0;
  const passage = await askPage(tabId, 'selection', {}, frameId);
  return passage && { ...passage, frameId };
}

/** Opens the next annotation's card: in the frame where the reader is, then in those after it. */
export async function goToNextIn(tabId: number, back: boolean): Promise<void> {
  const places = await askFrames(tabId, 'focus', {});
  const here = Math.max(
    0,
    places.findIndex(({ value }) => value.cardOpen),
    places.findIndex(({ value }) => value.focused),
  );
  const ahead = back ? places.slice(0, here + 1).reverse() : places.slice(here);
  for (const [index, { frameId }] of ahead.entries()) {
    const { moved } = await askPage(tabId, 'next', { back, entering: index > 0 }, frameId);
    if (!moved) continue;
    const others = places.filter(({ value, frameId: one }) => value.cardOpen && one !== frameId);
    await Promise.all(others.map((one) => askPage(tabId, 'closeCard', {}, one.frameId)));
    return;
  }
}
