import { render } from 'preact';
import { Card, Toast } from '@/components/card';
import type { Annotation, GlossaryEntry } from '@/lib/core/types';
import type { AnnotatedPage } from '@/lib/page/annotated-page';
import type { CardController } from '@/lib/page/card-controller';
import type { CardHost } from '@/lib/page/card-host';
import { i18n } from '@/lib/platform/i18n';
import { askBackground } from '@/lib/platform/messages';
import { type CardContent, cardContent } from '@/lib/view/card-content';

/** Milliseconds that a message to the reader stays. */
const TOAST_TIME = 2_600;

/** The term's entry; the card does without where the background does not answer. */
async function entryOf(annotation: Annotation): Promise<GlossaryEntry | null> {
  if (annotation.type === 'figure') return null;
  try {
    return await askBackground('glossary.entry', { id: annotation.id });
  } catch (error) {
    console.warn('Cezhu: no definition for this term:', error);
    return null;
  }
}

/** Fetches what an annotation's card says; the function that it answers renders the card. */
export async function prepareCard(
  annotation: Annotation,
  controller: CardController,
  page: AnnotatedPage,
): Promise<(container: HTMLElement) => void> {
  const contentOf = async (shown: Annotation) =>
    cardContent(shown, page.annotations, (span) => page.textOf(span), await entryOf(shown));
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
  const draw = (container: HTMLElement, content: CardContent, trail: readonly CardContent[]): void => {
    const show = (next: CardContent, way: readonly CardContent[]): void => {
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
