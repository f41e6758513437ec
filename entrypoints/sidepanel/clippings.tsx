import { type PageClipping, PageClippings } from '@/components/page-clippings';
import type { Clipping } from '@/lib/core/clippings/types';
import { CLIPPING_COLOURS } from '@/lib/core/clippings/types';
import { shorten } from '@/lib/core/kept/shorten';
import { KEPT_STATUSES, type KeptState, type KeptStates } from '@/lib/core/kept/types';
import { clipColour } from '@/lib/core/look';
import { followedTags, tagsByAnyId } from '@/lib/core/tags/follow';
import type { Tag } from '@/lib/core/types';
import { i18n } from '@/lib/platform/i18n';
import { type ArticleChange, askBackground, type Opened } from '@/lib/platform/messages';
import { database } from '@/lib/store/database';
import { changeStrings, keptDay } from '@/lib/view/kept-words';
import { exportHref } from '@/lib/view/page-links';
import { useArticleChange } from '@/lib/view/use-article-change';
import type { Attempts } from '@/lib/view/use-attempt';
import { useKeptStates } from '@/lib/view/use-kept';
import { useLive } from '@/lib/view/use-live';
import '../../components/page-clippings.css';

/** Code units of a quote that are shown. */
const SHOWN = 300;
/** Characters kept in sight on either side of a change. */
const AROUND = 24;

function itemOf(clipping: Clipping, tags: ReadonlyMap<string, Tag>, state: KeptState | undefined): PageClipping {
  const { id, quote, clean, created, colour } = clipping;
  return {
    id,
    quote: (clean ?? quote).slice(0, SHOWN),
    created,
    day: i18n.t('kept.day', [keptDay(created)]),
    colour: clipColour(colour ?? CLIPPING_COLOURS[0]),
    tags: followedTags(clipping.tags, tags).map(({ name }) => name),
    ...(state ? { state: { kind: state.status, text: i18n.t(`keptState.${state.status}`) } } : {}),
    ...(state?.change ? { change: { ...state.change, pieces: shorten(state.change.pieces, AROUND) } } : {}),
  };
}

function summaryOf(count: number, states: readonly KeptState[]): string {
  const parts = KEPT_STATUSES.flatMap((status) => {
    const number = states.filter((one) => one.status === status).length;
    return number > 0 ? [`${i18n.t(`keptState.${status}`)} ${number}`] : [];
  });
  const total = i18n.t('kept.count', [String(count)]);
  return parts.length > 0 ? `${total} · ${parts.join(' · ')}` : total;
}

function hintsOf(known: KeptStates | undefined, change: ArticleChange | undefined): string[] {
  const hints: string[] = [];
  if (known?.kind === 'off') hints.push(i18n.t('kept.off'));
  if (known?.kind === 'busy') hints.push(i18n.t('kept.busy'));
  if (change) {
    const day = keptDay(change.taken);
    const touched = known?.states.filter(({ status }) => status !== 'exact').length ?? 0;
    if (change.gone + change.come === 0) hints.push(i18n.t('kept.articleSame', [day]));
    else if (touched === 0) hints.push(i18n.t('kept.articleChanged', [day]));
    else hints.push(i18n.t('kept.articleTouched', [day, String(touched)]));
  }
  return hints;
}

export interface ClippingsProps extends Pick<Attempts, 'attempt'> {
  tabId: number;
  url: string;
  pageId: string | undefined;
  clippings: readonly Clipping[];
  /** The one that the reader has asked to see. */
  shown: string | undefined;
  jumped: (jumped: Opened) => void;
}

/** The article's clippings in page order, with how each stands in it. */
export function Clippings({ tabId, url, pageId, clippings, shown, attempt, jumped }: ClippingsProps) {
  const known = useKeptStates(tabId, url);
  const change = useArticleChange(tabId, pageId);
  const live = useLive(() => database().tags.toArray(), []);
  const tags = tagsByAnyId(live.kind === 'ready' ? live.value : []);
  const states = new Map(known?.states.map((state) => [state.id, state]));
  return (
    <>
      {pageId !== undefined && clippings.length > 0 && (
        <p class="export-link">
          <a href={exportHref({ kind: 'article', pageId })} target="_blank" rel="noreferrer">
            {i18n.t('exportPage.open')}
          </a>
        </p>
      )}
      <PageClippings
        items={clippings.map((clipping) => itemOf(clipping, tags, states.get(clipping.id)))}
        summary={summaryOf(clippings.length, known?.states ?? [])}
        hints={hintsOf(known, change)}
        shown={shown}
        strings={{
          ...changeStrings(),
          label: i18n.t('kept.label'),
          empty: i18n.t('popup.noneHere'),
          jump: i18n.t('panel.jump'),
        }}
        onJump={(id) => attempt(async () => jumped(await askBackground('kept.goTo', { tabId, id })))}
      />
    </>
  );
}
