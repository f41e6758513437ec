import { useEffect, useState } from 'preact/hooks';
import { type ArticleChange, askBackground } from '@/lib/platform/messages';

/** Compares once, when it is asked; undefined while that is under way, and where nothing was kept. */
export function useArticleChange(tabId: number, pageId: string | undefined): ArticleChange | undefined {
  const [known, setKnown] = useState<{ pageId: string; change: ArticleChange | undefined }>();
  useEffect(() => {
    if (pageId === undefined) return;
    askBackground('kept.articleChange', { tabId, pageId }).then(
      (change) => setKnown({ pageId, change: change ?? undefined }),
      // Nothing is said of the article then; its clippings are listed as they stand.
      (error: unknown) => console.warn('Cezhu: the article was not compared with its kept text:', error),
    );
  }, [tabId, pageId]);
  return known?.pageId === pageId ? known?.change : undefined;
}
