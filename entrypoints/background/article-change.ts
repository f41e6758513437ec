import { closestChange, type TextChange } from '@/lib/core/kept/compare-snapshot';
import type { ArticleChange } from '@/lib/platform/messages';
import { database } from '@/lib/store/database';
import { firstSnapshotOf } from '@/lib/store/kept-pages';
import { askFrames } from './frames';

/** How a tab's article, in whichever frame it stands, differs from what was first kept of it; null where nothing was. */
export async function articleChange(tabId: number, pageId: string): Promise<ArticleChange | null> {
  const snapshot = await firstSnapshotOf(database(), pageId);
  if (!snapshot) return null;
  const frames = await askFrames(tabId, 'pageText', {});
  const change: TextChange | undefined = closestChange(
    snapshot.text,
    frames.map(({ value }) => value.text),
  );
  return change ? { ...change, taken: snapshot.taken } : null;
}
