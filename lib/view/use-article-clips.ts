import { i18n } from '@/lib/platform/i18n';
import { type ArticleClipResult, type ArticleSelection, askBackground } from '@/lib/platform/messages';
import { unsavedNotice } from './unsaved-file';
import type { Attempts, Said } from './use-attempt';

/** Clips a part of the article in the panel's tab, and says what became of it. */
export type ClipArticle = (selection: ArticleSelection) => void;

function savedText(saved: number, known: number): string {
  if (known === 0) return i18n.t('panelClip.saved', [String(saved)]);
  return i18n.t('panelClip.savedSome', [String(saved), String(known)]);
}

/** What the panel clips, with one step to take all of it back. */
export function useArticleClips(
  tabId: number | undefined,
  { attempt, say }: Pick<Attempts, 'attempt' | 'say'>,
): ClipArticle {
  const undo = (ids: string[]) => (): void =>
    attempt(async () => {
      const gone = await askBackground('clip.undo', { ids });
      say({ kind: 'done', text: i18n.t('panelClip.undone', [String(gone)]) });
    });
  const noticeOf = (result: ArticleClipResult, again: () => void): Said => {
    if (result.kind === 'gone') return { kind: 'hint', text: i18n.t('panel.gone') };
    if (result.kind === 'askPrivate') return { kind: 'hint', text: i18n.t('private.askPopup') };
    const { ids, known } = result;
    if (result.kind === 'unsaved') {
      const { text, ...notice } = unsavedNotice(document, result.clippings, result.error);
      const before = ids.length > 0 ? `${savedText(ids.length, known)} ` : '';
      const rest = i18n.t('bulkClip.unsaved', [String(result.clippings.length)]);
      return { ...notice, text: `${before}${rest} ${text}` };
    }
    if (ids.length > 0) {
      return {
        kind: 'done',
        text: savedText(ids.length, known),
        action: { label: i18n.t('popup.undo'), run: undo(ids) },
      };
    }
    if (known > 1) return { kind: 'hint', text: i18n.t('panelClip.allKnown', [String(known)]) };
    return { kind: 'hint', text: i18n.t('clipping.known'), action: { label: i18n.t('clipping.anyway'), run: again } };
  };
  const clip = (selection: ArticleSelection, anyway: boolean): void =>
    attempt(async () => {
      if (tabId === undefined) return;
      say(noticeOf(await askBackground('clip.article', { tabId, selection, anyway }), () => clip(selection, true)));
    });
  return (selection) => clip(selection, false);
}
