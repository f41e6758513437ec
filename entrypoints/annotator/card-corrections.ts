import { describe } from '@/lib/core/anchor/describe';
import type { Verdict } from '@/lib/core/corrections/types';
import type { Annotation } from '@/lib/core/types';
import type { AnnotatedPage } from '@/lib/page/annotated-page';
import { i18n } from '@/lib/platform/i18n';
import { askBackground } from '@/lib/platform/messages';
import type { CardActions } from './card-actions';
import type { ToastAction } from './card-toast';
import type { OwnCorrections } from './own-corrections';

/** What the reader says of an annotation in its card: kept at once, with a way back in the message that says so. */
export function correctionActions(
  page: AnnotatedPage,
  corrections: OwnCorrections,
  say: (text: string, failed: boolean, action?: ToastAction) => void,
): CardActions {
  const put = async (annotation: Annotation, verdict: Verdict, said: string): Promise<void> => {
    const undo = await corrections.put(annotation, describe(page.text.text, annotation), verdict);
    const takeBack = async (): Promise<void> => {
      try {
        await undo();
        say(i18n.t('corrected.undone'), false);
      } catch (error) {
        console.error('Cezhu: the correction was not taken back:', error);
        say(i18n.t('corrected.notUndone'), true);
      }
    };
    say(said, false, { label: i18n.t('corrected.undo'), run: () => void takeBack() });
  };
  return {
    notTerm: (term) => put(term, { kind: 'notTerm' }, i18n.t('corrected.notTerm', [term.name])),
    hideHere: (term) => put(term, { kind: 'hidden' }, i18n.t('corrected.hidden', [term.name])),
    notFigure: (figure) => put(figure, { kind: 'notFigure' }, i18n.t('corrected.notFigure', [page.textOf(figure)])),
    correct: async (figure) => {
      const index = page.annotations.findIndex(
        ({ type, start, end }) => type === 'figure' && start === figure.start && end === figure.end,
      );
      await askBackground('panel.edit', { index: Math.max(0, index), text: page.textOf(figure) });
    },
  };
}
