import { useEffect, useState } from 'preact/hooks';
import { compareTexts, type TextChange } from '@/lib/core/kept/compare-snapshot';
import { askPage } from '@/lib/platform/messages';
import { database } from '@/lib/store/database';
import { firstSnapshotOf } from '@/lib/store/kept-pages';

/** How an article's text differs from what was kept of it, and when that was, ISO 8601. */
export interface ArticleChange extends TextChange {
  taken: string;
}

async function changeOf(tabId: number, pageId: string): Promise<ArticleChange | undefined> {
  const snapshot = await firstSnapshotOf(database(), pageId);
  if (!snapshot) return undefined;
  const { text } = await askPage(tabId, 'pageText', {});
  return { ...compareTexts(snapshot.text, text), taken: snapshot.taken };
}

/** Compares once, when it is asked; undefined while that is under way, and where nothing was kept. */
export function useArticleChange(tabId: number, pageId: string | undefined): ArticleChange | undefined {
  const [known, setKnown] = useState<{ pageId: string; change: ArticleChange | undefined }>();
  useEffect(() => {
    if (pageId === undefined) return;
    changeOf(tabId, pageId).then(
      (change) => setKnown({ pageId, change }),
      // Nothing is said of the article then; its clippings are listed as they stand.
      (error: unknown) => console.warn('Cezhu: the article was not compared with its kept text:', error),
    );
  }, [tabId, pageId]);
  return known?.pageId === pageId ? known?.change : undefined;
}
