import { useEffect, useState } from 'preact/hooks';
import type { ArticleFacts } from '@/lib/core/article/types';
import type { FigureRow, TermRow } from '@/lib/core/article/view';
import { type Browser, browser } from '@/lib/platform/browser';
import { askPage } from '@/lib/platform/messages';

export interface Article {
  figures: FigureRow[];
  terms: TermRow[];
  facts: ArticleFacts;
}

export interface ArticleLoad {
  /** The last that was read whole; it stays while a changed page is read again. */
  article: Article | undefined;
  /** Figures read so far, while they are. */
  progress: { have: number; total: number } | undefined;
  error: unknown;
}

/** Milliseconds for which a page that keeps changing is left alone before it is read again. */
const REST = 350;
/** A page that changes while it is being read is begun anew so many times; then what came is taken. */
const PATIENCE = 3;

/** Reads a page's article part by part. Undefined where `isWanted` has turned false meanwhile. */
async function readArticle(
  tabId: number,
  isWanted: () => boolean,
  progress: (have: number, total: number) => void,
): Promise<Article | undefined> {
  for (let attempt = 1; ; attempt++) {
    const first = await askPage(tabId, 'article', { from: 0 });
    const figures = first.figures;
    let isSame = true;
    while (figures.length < first.total && isWanted()) {
      progress(figures.length, first.total);
      const { version, figures: more } = await askPage(tabId, 'article', { from: figures.length });
      isSame = version === first.version;
      if ((!isSame && attempt < PATIENCE) || more.length === 0) break;
      figures.push(...more);
    }
    if (!isWanted()) return undefined;
    if (isSame || attempt >= PATIENCE) {
      return { figures, terms: first.terms ?? [], facts: await askPage(tabId, 'facts', {}) };
    }
  }
}

/**
 * The article in a tab, read when `isShown`, again whenever the page says that it has changed, and from the start
 * when the tab or its address is another.
 */
export function useArticle(tabId: number | undefined, url: string | undefined, isShown: boolean): ArticleLoad {
  const [load, setLoad] = useState<ArticleLoad>({ article: undefined, progress: undefined, error: undefined });
  useEffect(() => {
    setLoad({ article: undefined, progress: undefined, error: undefined });
    if (tabId === undefined || !isShown) return undefined;
    let turn = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = async (): Promise<void> => {
      const mine = ++turn;
      const isWanted = (): boolean => mine === turn;
      try {
        const article = await readArticle(tabId, isWanted, (have, total) => {
          if (isWanted()) setLoad((before) => ({ ...before, progress: { have, total } }));
        });
        if (article && isWanted()) setLoad({ article, progress: undefined, error: undefined });
      } catch (error) {
        if (isWanted()) setLoad((before) => ({ ...before, progress: undefined, error }));
      }
    };
    const listener = (_message: unknown, sender: Browser.runtime.MessageSender): undefined => {
      if (sender.tab?.id !== tabId) return;
      clearTimeout(timer);
      timer = setTimeout(() => void read(), REST);
    };
    browser.runtime.onMessage.addListener(listener);
    void read();
    return () => {
      turn++;
      clearTimeout(timer);
      browser.runtime.onMessage.removeListener(listener);
    };
  }, [tabId, url, isShown]);
  return load;
}
