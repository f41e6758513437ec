import { defineUnlistedScript } from '#imports';
import cardCss from '@/components/card.css?inline';
import { annotate } from '@/lib/core/annotate';
import { countAnnotations } from '@/lib/core/counts';
import { regionOfLanguage } from '@/lib/core/region';
import type { Annotation } from '@/lib/core/types';
import { AnnotatedPage } from '@/lib/page/annotated-page';
import { CardController } from '@/lib/page/card-controller';
import { CardHost } from '@/lib/page/card-host';
import { highlightPainter } from '@/lib/page/painter';
import { selectedPassage } from '@/lib/page/passage';
import { askBackground, handleMessages, type PageState, type ToPage } from '@/lib/platform/messages';
import { loadSettings, watchSettings } from '@/lib/platform/settings';
import { showCard, showToast } from './card-view';

/** Set in the isolated world of the page, where the page cannot see it: a second injection finds the first. */
interface Mark {
  cezhuAnnotator?: AbortController;
}

/** Injected by the background into a page that is to be annotated; waits there until it is switched on. */
export default defineUnlistedScript(async () => {
  const lifetime = new AbortController();
  const { signal } = lifetime;
  const mark = globalThis as Mark;
  mark.cezhuAnnotator?.abort();
  mark.cezhuAnnotator = lifetime;

  const painter = highlightPainter();
  const host = new CardHost(document, cardCss);
  const region = regionOfLanguage(document.documentElement.lang);
  const read = (text: string): Annotation[] => annotate(text, region ? { region } : {});
  const page = new AnnotatedPage({
    root: document.body ?? document.documentElement,
    painter,
    annotate: read,
    host: () => host.element,
    changed: () => {
      card.refresh();
      // The background is gone for good after an update: this script steps aside for its successor.
      askBackground('page.changed', state()).catch(() => lifetime.abort());
    },
  });
  const card = new CardController({
    document,
    page,
    host,
    painter,
    signal,
    render: (container, annotation, controller) => showCard(container, annotation, controller, page),
  });
  const state = (): PageState => {
    const { terms, figures, byHighlight } = countAnnotations(page.shown ? page.annotations : []);
    const open = card.annotation;
    const said = open && page.text.text.slice(open.start, open.end);
    return { shown: page.shown, terms, figures, counts: byHighlight, ...(said ? { card: said } : {}) };
  };

  signal.addEventListener('abort', () => {
    page.hide();
    host.remove();
  });
  handleMessages<ToPage>(
    {
      state: { from: 'any', handle: state },
      switch: {
        from: 'any',
        handle: async ({ shown }) => {
          if (shown) await page.show();
          else page.hide();
          return state();
        },
      },
      selection: { from: 'any', handle: () => selectedPassage(page, read) },
      next: {
        from: 'any',
        handle: async ({ back }) => {
          await card.next(back);
          return state();
        },
      },
      toast: {
        from: 'any',
        handle: ({ text, failed }) => {
          showToast(host, card, text, failed);
          return null;
        },
      },
    },
    signal,
  );
  watchSettings(({ shown }) => page.setFamilies(shown), signal);
  page.setFamilies((await loadSettings()).shown);
});
