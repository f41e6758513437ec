import { render } from 'preact';
import { ClipBar } from '@/components/clip-bar';
import clipBarCss from '@/components/clip-bar.css?inline';
import { clipColours } from '@/lib/core/look';
import type { AnnotatedPage } from '@/lib/page/annotated-page';
import { visibleView } from '@/lib/page/card-anchor';
import { CardHost } from '@/lib/page/card-host';
import { placeButton } from '@/lib/page/clip-place';
import { boxesOf, type FinishedSelection, SelectionWatch } from '@/lib/page/selection-watch';
import { i18n } from '@/lib/platform/i18n';
import type { ClipWish } from '@/lib/platform/messages';

const MARK = 'data-cezhu-clip';

export interface ClipButtonOptions {
  page: AnnotatedPage;
  clip: (wish: ClipWish) => Promise<unknown>;
  /** On our own pages, whose policy lets no style element through. */
  asSheet: boolean;
  isOwn: (target: EventTarget) => boolean;
  signal: AbortSignal;
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** The small button by a finished selection, in an element of its own. */
export class ClipButton {
  private readonly host: CardHost;
  private readonly watch: SelectionWatch;

  constructor(private readonly options: ClipButtonOptions) {
    const { asSheet, signal, isOwn } = options;
    this.host = new CardHost(document, asSheet ? sheetOf(clipBarCss) : clipBarCss, MARK);
    this.watch = new SelectionWatch({
      document,
      isOwn: (target) => target === this.host.element || isOwn(target),
      finished: (selection) => this.show(selection),
      ended: () => this.hide(),
      signal,
    });
    signal.addEventListener('abort', () => this.host.remove());
  }

  setWanted(wanted: boolean): void {
    this.watch.setWanted(wanted);
  }

  private show({ range, pointer }: FinishedSelection): void {
    // The reader has switched the page off: nothing of ours shows there.
    if (!this.options.page.shown) return;
    const container = this.host.open();
    if (!container) return;
    const selected = { boxes: boxesOf(range), backward: isBackward(), pointer };
    const place = (): void => {
      if (!this.host.stand((size) => placeButton(selected, size, visibleView(window)))) this.hide();
    };
    render(null, container);
    render(
      <ClipBar
        colours={clipColours()}
        strings={{
          label: i18n.t('clipButton.label'),
          clip: i18n.t('clipButton.clip'),
          choose: i18n.t('clipButton.choose'),
          colour: {
            yellow: i18n.t('clipColour.yellow'),
            green: i18n.t('clipColour.green'),
            blue: i18n.t('clipColour.blue'),
            pink: i18n.t('clipColour.pink'),
            purple: i18n.t('clipColour.purple'),
          },
        }}
        onClip={(colour) => this.clip(colour === undefined ? {} : { colour })}
        onResize={place}
      />,
      container,
    );
    place();
  }

  private clip(wish: ClipWish): void {
    const done = this.options.clip(wish);
    this.watch.end();
    done.catch((error: unknown) => console.error('Cezhu: the selection was not clipped:', error));
  }

  private hide(): void {
    this.host.close();
  }
}

/** Did the selecting go from the end to the beginning? */
function isBackward(): boolean {
  const selection = document.getSelection();
  const { anchorNode, focusNode, anchorOffset = 0, focusOffset = 0 } = selection ?? {};
  if (!anchorNode || !focusNode) return false;
  if (anchorNode === focusNode) return focusOffset < anchorOffset;
  return (anchorNode.compareDocumentPosition(focusNode) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
}
