import { i18n } from '@/lib/platform/i18n';
import { askBackground } from '@/lib/platform/messages';
import type { Attempts } from '../use-attempt';

/** Puts the article of a tab into the comparison, with one step back. */
export function useCompareArticle(
  tabId: number | undefined,
  { attempt, say }: Pick<Attempts, 'attempt' | 'say'>,
): () => void {
  return () =>
    attempt(async () => {
      if (tabId === undefined) return;
      const result = await askBackground('compare.addArticle', { tabId });
      if (result.kind !== 'added') {
        const texts = {
          empty: 'compare.noFigures',
          restless: 'compare.restless',
          askPrivate: 'private.askPopup',
        } as const;
        say({ kind: 'hint', text: i18n.t(texts[result.kind]) });
        return;
      }
      const { pageId, previous, figures } = result;
      const run = (): void =>
        attempt(async () => {
          await askBackground('compare.removeArticles', { pageIds: [pageId] });
          if (previous) await askBackground('compare.restoreArticles', { articles: [previous] });
          say({ kind: 'done', text: i18n.t('panel.undone') });
        });
      const text = i18n.t(previous ? 'compare.addedAgain' : 'compare.added', [String(figures)]);
      say({ kind: 'done', text, action: { label: i18n.t('popup.undo'), run } });
    });
}
