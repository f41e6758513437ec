import { render } from 'preact';
import { ClippingCard } from '@/components/card-clipping';
import { shorten } from '@/lib/core/kept/shorten';
import { clipColour } from '@/lib/core/look';
import type { Annotation } from '@/lib/core/types';
import type { AnnotatedPage } from '@/lib/page/annotated-page';
import type { CardController, KeptCards } from '@/lib/page/card-controller';
import { changeIn, rangeOver } from '@/lib/page/kept/found';
import type { KeptPlaces } from '@/lib/page/kept/kept-places';
import { i18n } from '@/lib/platform/i18n';
import { askBackground } from '@/lib/platform/messages';
import { errorText } from '@/lib/view/error-text';
import { changeStrings, keptDay } from '@/lib/view/kept-words';

/** Characters kept in sight on either side of a change. */
const AROUND = 28;

/** Renders the card of a clipping as the page now has it; again when the page has been read again. */
function draw(places: KeptPlaces, id: string, controller: CardController, container: HTMLElement, live: boolean): void {
  const found = places.get(id);
  if (!found) return;
  const change = found.status === 'changed' ? changeIn(found) : undefined;
  const paint = (status?: string): void => {
    const show = (where: 'panel' | 'library') => (): void => {
      askBackground('kept.show', { id, where }).catch((error: unknown) => {
        console.error('Cezhu: the clipping is not shown elsewhere:', error);
        if (controller.openedClipping === id) paint(i18n.t('toast.failed', [errorText(error)]));
      });
    };
    render(
      <ClippingCard
        id={id}
        colour={clipColour(found.passage.colour)}
        title={i18n.t('kept.day', [keptDay(found.passage.created)])}
        state={i18n.t(change ? 'kept.changed' : 'kept.exact')}
        {...(change ? { change: { ...change, pieces: shorten(change.pieces, AROUND) } } : {})}
        actions={[
          { name: 'panel', icon: 'clip', label: i18n.t('kept.inPanel'), onAct: show('panel') },
          { name: 'library', icon: 'next', label: i18n.t('kept.inLibrary'), onAct: show('library') },
        ]}
        {...(status ? { status } : {})}
        live={live}
        strings={{
          ...changeStrings(),
          label: i18n.t('kept.label'),
          close: i18n.t('card.close'),
          more: i18n.t('cardActions.more'),
        }}
        onClose={() => controller.close()}
        onResize={() => controller.follow()}
      />,
      container,
    );
  };
  paint();
}

/** The clippings of the page as the card's controller asks for them. */
export function keptCards(page: AnnotatedPage, places: KeptPlaces): KeptCards {
  return {
    at: (node, offset) => {
      const place = page.placeOf(node, offset);
      return (place ? places.at(place.chunk, place.offset) : []).flatMap((found) => {
        const range = rangeOver(found);
        return range ? [{ id: found.passage.id, range }] : [];
      });
    },
    rangeOf: (id) => {
      const found = places.get(id);
      return found && rangeOver(found);
    },
    prepare: (id, controller) =>
      places.get(id) && ((container, byKeyboard) => draw(places, id, controller, container, byKeyboard)),
  };
}

/** What an annotation's card says of the clipping around it; undefined where there is none. */
export function keptAround(
  page: AnnotatedPage,
  places: KeptPlaces,
  annotation: Annotation,
): { text: string; id: string; spot: Range } | undefined {
  const spot = page.liveRange(annotation);
  const place = spot && page.placeOf(spot.startContainer, spot.startOffset);
  // Of several the shortest; one that only ends where the annotation begins is none.
  const found =
    place &&
    places
      .at(place.chunk, place.offset)
      .find(({ places: all }) => all.some((one) => one.chunk === place.chunk && one.end > place.offset));
  if (!spot || !found) return undefined;
  const { id, created } = found.passage;
  return { text: i18n.t('kept.day', [keptDay(created)]), id, spot };
}
