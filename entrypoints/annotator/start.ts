import cardCss from '@/components/card.css?inline';
import { annotate } from '@/lib/core/annotate';
import type { Look } from '@/lib/core/look';
import { regionOfLanguage } from '@/lib/core/region';
import type { Annotation } from '@/lib/core/types';
import { AnnotatedPage } from '@/lib/page/annotated-page';
import { CardController } from '@/lib/page/card-controller';
import { CardHost } from '@/lib/page/card-host';
import { frameFocus } from '@/lib/page/frame-focus';
import { highlightCss } from '@/lib/page/highlight-css';
import { highlightPainter } from '@/lib/page/painter';
import { Ruler } from '@/lib/page/ruler';
import { isCutOff } from '@/lib/platform/browser';
import { askBackground, handleMessages, type PageState, type ToPage } from '@/lib/platform/messages';
import { loadSettings, watchSettings } from '@/lib/platform/settings';
import { ArticleView } from './article-view';
import { correctionActions } from './card-corrections';
import { keptAround, keptCards } from './card-kept';
import { showToast, type ToastAction } from './card-toast';
import { prepareCard } from './card-view';
import { ClipButton } from './clip-button';
import { Clipper } from './clipper';
import { comparableHandlers } from './comparable';
import { OwnClippings } from './own-clippings';
import { OwnCorrections } from './own-corrections';
import { OwnGlossaries } from './own-glossaries';
import { stepAsideWhenCutOff } from './step-aside';
import { farewell, offerOf } from './unsaved';

/** Set in the isolated world of the page, where the page cannot see it: a second injection finds the first. */
interface Mark {
  cezhuAnnotator?: AbortController;
}

/** Where a page of our own is annotated: it has no injected style sheet, and is switched on from the start. */
export interface OwnPage {
  /** The article; its `lang` says the region. */
  root: HTMLElement;
  cardCss: CSSStyleSheet;
  /** Gives the highlights another look. */
  restyle: (look: Look) => void;
}

/** Annotates the document. In a web page it waits until it is switched on. */
export async function startAnnotator(ownPage?: OwnPage): Promise<void> {
  const lifetime = new AbortController();
  const { signal } = lifetime;
  const mark = globalThis as Mark;
  mark.cezhuAnnotator?.abort();
  mark.cezhuAnnotator = lifetime;
  stepAsideWhenCutOff(lifetime);

  const painter = highlightPainter();
  const host = new CardHost(document, ownPage?.cardCss ?? cardCss);
  const region = regionOfLanguage((ownPage?.root ?? document.documentElement).lang);
  const own = new OwnGlossaries(() => void page.again());
  const corrections = new OwnCorrections(() => void page.again());
  // The gate or the reader has said that the page is about talent; a slice alone might not tell.
  const read = (text: string): Annotation[] =>
    corrections.apply(text, annotate(text, { isTalent: true, ...own.matching, ...(region ? { region } : {}) }));
  const page = new AnnotatedPage({
    // Not the body nor the root element: some sites replace theirs.
    root: ownPage?.root ?? document,
    painter,
    annotate: read,
    host: () => host.element,
    changed: () => {
      card.refresh();
      article.changed();
      corrections.follow(location.href);
      kept.follow(location.href);
      ruler.changed();
      tell();
    },
    moved: () => kept.places.moved(),
  });
  const say = (text: string, failed: boolean, action?: ToastAction): void =>
    showToast(host, card, text, failed, action);
  const leave = (): void => {
    lifetime.abort();
    farewell(new CardHost(document, ownPage?.cardCss ?? cardCss));
  };
  const kept = new OwnClippings({
    page,
    show: (range) => article.showRange(range),
    changed: () => card.refresh(),
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
        say,
        leave,
        actions: correctionActions(page, corrections, say),
        keptAround: (one) => keptAround(page, kept.places, one),
      }),
    kept: keptCards(page, kept.places),
  });
  const article = new ArticleView(page, signal);
  const clipper = new Clipper({
    page,
    read,
    find: (row) => article.annotationOf(row.kind === 'figure' ? row.row : row),
    say,
  });
  const clipButton = new ClipButton({
    page,
    clip: (wish) => clipper.clipSelected(wish),
    asSheet: ownPage !== undefined,
    isOwn: (target) => target === host.element,
    signal,
  });
  const ruler = new Ruler({ document, page, signal, jump: (annotation) => article.show(annotation) });
  const state = (): PageState => {
    // Totals say what is painted; the legend also says what is switched off.
    const { terms, figures, byHighlight } = page.counts;
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
    kept.stop();
    page.hide();
    host.remove();
  });
  /** What the page was last told to be. */
  let wanted = ownPage !== undefined;
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
      ...article.handlers,
      ...clipper.handlers,
      ...comparableHandlers(page),
      ...kept.handlers,
      next: {
        from: 'any',
        handle: async ({ back, entering }) => {
          const moved = await card.next(back, entering);
          return { ...state(), moved };
        },
      },
      focus: { from: 'any', handle: () => frameFocus(document, card.annotation !== undefined) },
      closeCard: {
        from: 'any',
        handle: () => {
          card.close();
          return null;
        },
      },
      glossaryChanged: {
        from: 'any',
        handle: () => {
          own.load();
          return null;
        },
      },
      correctionsChanged: {
        from: 'any',
        handle: () => {
          void corrections.load();
          return null;
        },
      },
      toast: {
        from: 'any',
        handle: ({ text, failed, unsaved, again }) => {
          if (unsaved) say(text, failed, offerOf(unsaved));
          else say(text, failed, again === undefined ? undefined : clipper.again(again));
          return null;
        },
      },
    },
    signal,
  );
  own.load();
  corrections.follow(location.href);
  const restyle = (look: Look): void => {
    page.setCss(highlightCss(look));
    if (ownPage) {
      ownPage.restyle(look);
      return;
    }
    askBackground('page.restyle', {}).catch((error: unknown) => {
      if (isCutOff()) lifetime.abort();
      else console.warn('Cezhu: the style of the highlights did not change:', error);
    });
  };
  watchSettings((settings) => {
    page.setShown(settings.shown);
    ruler.setWanted(settings.ruler);
    kept.setWanted(settings.paintClippings);
    clipButton.setWanted(settings.clipButton);
    restyle(settings);
  }, signal);
  const settings = await loadSettings();
  if (signal.aborted) return;
  page.setShown(settings.shown);
  ruler.setWanted(settings.ruler);
  kept.setWanted(settings.paintClippings);
  clipButton.setWanted(settings.clipButton);
  page.setCss(highlightCss(settings));
  ownPage?.restyle(settings);
  if (ownPage) await own.ready();
  if (ownPage && wanted && !signal.aborted) await page.show();
}
