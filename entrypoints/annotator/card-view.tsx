import { render } from 'preact';
import { Card, Toast } from '@/components/card';
import type { UserEntry } from '@/lib/core/glossaries/types';
import type { Annotation, GlossaryEntry, Term } from '@/lib/core/types';
import type { AnnotatedPage } from '@/lib/page/annotated-page';
import type { CardController } from '@/lib/page/card-controller';
import type { CardHost } from '@/lib/page/card-host';
import { i18n } from '@/lib/platform/i18n';
import { askBackground } from '@/lib/platform/messages';
import { type CardContent, cardContent } from '@/lib/view/card-content';
import { errorText } from '@/lib/view/error-text';

/** Milliseconds that a message to the reader stays. */
const TOAST_TIME = 2_600;

/** A card's content with the id of its term, empty for a figure. */
type Shown = CardContent & { id: string };

/** The term's entry; the card does without where the background does not answer. */
async function entryOf(annotation: Annotation): Promise<GlossaryEntry | UserEntry | null> {
  if (annotation.type === 'figure') return null;
  try {
    return await askBackground('glossary.entry', { id: annotation.id });
  } catch (error) {
    console.warn('Cezhu: no definition for this term:', error);
    return null;
  }
}

/** Does what the card offers for a term. */
async function act(kind: NonNullable<CardContent['action']>['kind'], { id }: Pick<Term, 'id'>): Promise<void> {
  if (kind === 'edit') await askBackground('glossary.open', { termId: id });
  else await askBackground('glossary.switchBuiltIn', { ids: [id], off: true });
}

/** Fetches what an annotation's card says; the function that it answers renders the card. */
export async function prepareCard(
  annotation: Annotation,
  controller: CardController,
  page: AnnotatedPage,
  say: (text: string, failed: boolean) => void,
): Promise<(container: HTMLElement) => void> {
  const contentOf = async (shown: Annotation): Promise<Shown> => ({
    ...cardContent(shown, page.annotations, (span) => page.textOf(span), await entryOf(shown)),
    id: shown.type === 'term' ? shown.id : '',
  });
  const carryOut = async ({ action, id, title }: Shown): Promise<void> => {
    if (!action) return;
    try {
      await act(action.kind, { id });
      if (action.kind === 'switchOff') say(i18n.t('toast.switchedOff', [title]), false);
    } catch (error) {
      console.error('Cezhu: the term is as it was:', error);
      say(i18n.t('toast.failed', [errorText(error)]), true);
    }
  };
  const strings = {
    label: i18n.t('card.label'),
    inner: i18n.t('card.inner'),
    inherited: i18n.t('card.inherited'),
    previous: i18n.t('card.previous'),
    next: i18n.t('card.next'),
    close: i18n.t('card.close'),
    back: i18n.t('card.back'),
  };
  /** `trail` are the terms that led to the content, the longest first. */
  const draw = (container: HTMLElement, content: Shown, trail: readonly Shown[]): void => {
    const show = (next: Shown, way: readonly Shown[]): void => {
      // The reader may have closed the card meanwhile, or opened another.
      if (controller.annotation !== annotation) return;
      draw(container, next, way);
      controller.follow();
    };
    const outer = trail.at(-1);
    render(
      <Card
        {...content}
        {...(outer ? { outer: outer.title } : {})}
        strings={strings}
        onInner={async (index) => {
          const inner = content.inner[index];
          if (inner) show(await contentOf(inner.term), [...trail, content]);
        }}
        onBack={() => outer && show(outer, trail.slice(0, -1))}
        onPrevious={() => void controller.next(true)}
        onNext={() => void controller.next(false)}
        onClose={() => controller.close()}
        onAction={() => void carryOut(content)}
      />,
      container,
    );
  };
  const content = await contentOf(annotation);
  return (container) => draw(container, content, []);
}

let leaving: ReturnType<typeof setTimeout> | undefined;

/** Says something to the reader at the top right of the viewport, for a moment. */
export function showToast(host: CardHost, controller: CardController, text: string, failed: boolean): void {
  controller.close();
  clearTimeout(leaving);
  const container = host.open();
  if (!container) return;
  render(<Toast text={text} failed={failed} />, container);
  host.place({ left: window.innerWidth, right: window.innerWidth, top: 0, bottom: 8 });
  // A card that the reader has opened meanwhile stays.
  leaving = setTimeout(() => controller.annotation ?? host.close(), failed ? TOAST_TIME * 3 : TOAST_TIME);
}
