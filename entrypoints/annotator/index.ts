import { defineUnlistedScript } from '#imports';
import cardCss from '@/components/card.css?inline';
import { annotate } from '@/lib/core/annotate';
import { countAnnotations } from '@/lib/core/counts';
import { isQuiet } from '@/lib/core/highlights';
import { regionOfLanguage } from '@/lib/core/region';
import type { Annotation } from '@/lib/core/types';
import { AnnotatedPage } from '@/lib/page/annotated-page';
import { CardController } from '@/lib/page/card-controller';
import { CardHost } from '@/lib/page/card-host';
import { highlightPainter } from '@/lib/page/painter';
import { selectedPassage } from '@/lib/page/passage';
import { isCutOff } from '@/lib/platform/browser';
import { askBackground, handleMessages, type PageState, type ToPage } from '@/lib/platform/messages';
import { loadSettings, watchSettings } from '@/lib/platform/settings';
import { showToast } from './card-toast';
import { prepareCard } from './card-view';
import { OwnGlossaries } from './own-glossaries';

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
  const own = new OwnGlossaries(() => void page.again());
  // The gate or the reader has said that the page is about talent; a slice alone might not tell.
  const read = (text: string): Annotation[] =>
    annotate(text, { isTalent: true, ...own.matching, ...(region ? { region } : {}) });
  const page = new AnnotatedPage({
    // Not the body: some sites replace theirs.
    root: document.documentElement,
    painter,
    annotate: read,
    host: () => host.element,
    changed: () => {
      card.refresh();
      tell();
    },
  });
  const card = new CardController({
    document,
    page,
    host,
    painter,
    signal,
    prepare: (annotation, controller) =>
      prepareCard(annotation, controller, {
        page,
        read,
        say: (text, failed) => showToast(host, controller, text, failed),
      }),
  });
  const state = (): PageState => {
    const annotations = page.shown ? page.annotations.filter((one) => !isQuiet(one)) : [];
    const { byHighlight } = countAnnotations(annotations);
    // Totals say what is painted; the legend also says what is switched off.
    const { terms, figures } = countAnnotations(annotations.filter((one) => page.isPainted(one)));
    const open = card.annotation;
    return { shown: page.shown, terms, figures, counts: byHighlight, ...(open ? { card: page.textOf(open) } : {}) };
  };
  const tell = (): void => {
    askBackground('page.changed', state()).catch((error: unknown) => {
      // After an update this script is cut off for good and steps aside; any other failure concerns one message.
      if (isCutOff()) lifetime.abort();
      else console.warn('Cezhu: the background did not take the counts:', error);
    });
  };
  // Back from the back/forward cache: the browser has forgotten the badge.
  window.addEventListener('pageshow', ({ persisted }) => persisted && tell(), { signal });

  signal.addEventListener('abort', () => {
    page.hide();
    host.remove();
  });
  /** What the page was last told to be. */
  let wanted = false;
  handleMessages<ToPage>(
    {
      state: { from: 'any', handle: state },
      switch: {
        from: 'any',
        handle: async ({ shown }) => {
          wanted = shown;
          if (!shown) page.hide();
          else {
            await own.ready();
            // The reader may have switched it off again meanwhile.
            if (wanted) await page.show();
          }
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
      glossaryChanged: {
        from: 'any',
        handle: () => {
          own.load();
          return null;
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
  own.load();
  watchSettings(({ shown }) => page.setFamilies(shown), signal);
  const settings = await loadSettings();
  if (!signal.aborted) page.setFamilies(settings.shown);
});
