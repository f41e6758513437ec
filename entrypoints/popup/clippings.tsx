import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Notice } from '@/components/notice';
import { useGrowing } from '@/components/use-growing';
import type { Clipping } from '@/lib/core/clippings/types';
import { carriedIds } from '@/lib/core/tags/follow';
import type { Tag } from '@/lib/core/types';
import { i18n } from '@/lib/platform/i18n';
import { database } from '@/lib/store/database';
import { clippingsOfPage } from '@/lib/store/read';
import { countEach, labelsOf, type RecentShelf, recentShelf, type Shelf } from '@/lib/store/read-shelf';
import { tagsOf } from '@/lib/store/read-tags';
import { errorText } from '@/lib/view/error-text';
import type { LiveSource } from '@/lib/view/live-source';
import { exportHref } from '@/lib/view/page-links';
import { useLive } from '@/lib/view/use-live';
import { usePainted } from '@/lib/view/use-painted';
import { useSettled } from '@/lib/view/use-settled';
import { Item, type ListProps } from './item';
import { readPageShelf } from './shelves';

/** Recent clippings listed; the library has them all. */
const RECENT = 20;
/** Clippings listed with a tag chosen. */
const TAGGED = 60;

interface SectionProps {
  name: string;
  heading: string;
  tools?: ComponentChildren;
  children: ComponentChildren;
}

function Section({ name, heading, tools, children }: SectionProps) {
  return (
    <section class="list" data-list={name}>
      <header>
        <h2>{heading}</h2>
        {tools}
      </header>
      {children}
    </section>
  );
}

/** The clippings of a shelf: a few at first, more as the reader comes near the end. */
function Items({ shelf, withSource, ...list }: ListProps & { shelf: Shelf; withSource: boolean }) {
  const { count, end } = useGrowing(shelf.clippings.length);
  usePainted(withSource ? 'cezhu-recent-shown' : 'cezhu-page-shown');
  const known = new Set(shelf.tags.map(({ id }) => id));
  const isLabelled = shelf.clippings.slice(0, count).every((one) => one.tags.every((id) => known.has(id)));
  const live = useLive(
    async () => (isLabelled ? undefined : labelsOf(database(), shelf.clippings)),
    [shelf, isLabelled],
  );
  // What only shows once the list is scrolled comes behind what shows at once.
  const more = live.kind === 'ready' ? live.value : undefined;
  const tags = [...shelf.tags, ...(more?.tags ?? [])];
  const standings = new Map([...(more?.standings ?? []), ...shelf.standings]);
  return (
    <>
      <ul>
        {shelf.clippings.slice(0, count).map((clipping) => (
          <Item
            key={clipping.id}
            clipping={clipping}
            tags={tags}
            withSource={withSource}
            standing={standings.get(clipping.pageId)}
            {...list}
          />
        ))}
      </ul>
      <div ref={end} />
      {shelf.total > shelf.clippings.length && (
        <p class="empty">
          <a href="/library.html" target="_blank" rel="noreferrer">
            {i18n.t('clipItem.moreInLibrary', [String(shelf.total - shelf.clippings.length)])}
          </a>
        </p>
      )}
    </>
  );
}

/** The clippings of the page in the tab, in page order, with the export of them all. */
export function PageClippings({
  pageId,
  begun,
  ...list
}: ListProps & { pageId: string; begun: LiveSource<Shelf> | undefined }) {
  const live = useLive(() => readPageShelf(pageId), [pageId], begun);
  if (live.kind !== 'ready') return null;
  const shelf = live.value;
  const all = async (): Promise<[Clipping[], Shelf['tags']]> => {
    const clippings = await clippingsOfPage(database(), pageId);
    return [
      clippings,
      await tagsOf(
        database(),
        clippings.flatMap(({ tags }) => tags),
      ),
    ];
  };
  const copyAll = async (): Promise<void> => {
    const { copyMarkdown } = await import('@/lib/view/export');
    await copyMarkdown(...(await all()));
    list.say({ kind: 'done', text: i18n.t('popup.copied') });
  };
  const downloadAll = async (): Promise<void> => {
    const { downloadMarkdown } = await import('@/lib/view/export');
    await downloadMarkdown(...(await all()));
  };
  const tools = shelf.total > 0 && (
    <span class="actions">
      <button type="button" data-action="copy-all" onClick={() => list.attempt(copyAll)}>
        {i18n.t('popup.copy')}
      </button>
      <button type="button" data-action="download-all" onClick={() => list.attempt(downloadAll)}>
        {i18n.t('popup.download')}
      </button>
      <a
        data-action="export"
        href={exportHref({ kind: 'article', pageId })}
        target="_blank"
        rel="noreferrer"
        onClick={() => setTimeout(() => window.close())}
      >
        {i18n.t('exportPage.open')}
      </a>
    </span>
  );
  return (
    <Section name="page" heading={i18n.t('popup.thisPage')} tools={tools}>
      {shelf.total === 0 && <p class="empty">{i18n.t('popup.noneHere')}</p>}
      <Items shelf={shelf} withSource={false} {...list} />
    </Section>
  );
}

interface TagFilterProps {
  tags: readonly Tag[];
  chosen: string | undefined;
  choose: (id: string | undefined) => void;
}

function TagFilter({ tags, chosen, choose }: TagFilterProps) {
  // After the lists, and after those of other views: nobody waits for a number.
  const carried = useSettled(carriedIds(tags).join());
  const live = useLive(() => countEach(database(), tags), [carried]);
  const counts = live.kind === 'ready' ? live.value : undefined;
  return (
    <nav class="filter" aria-label={i18n.t('popup.tags')}>
      <button type="button" aria-pressed={chosen === undefined} onClick={() => choose(undefined)}>
        {i18n.t('popup.allTags')}
      </button>
      {tags.map(({ id, name, colour }) => (
        <button
          type="button"
          key={id}
          data-tag={id}
          data-colour={colour}
          aria-pressed={chosen === id}
          onClick={() => choose(id)}
        >
          {name} <small>{counts?.get(id)}</small>
        </button>
      ))}
    </nav>
  );
}

/** The ways to all clippings and to all tags; in Firefox the popup would stay open above the new tab. */
function Pages() {
  const link = (href: string, text: string) => (
    <a href={href} target="_blank" rel="noreferrer" onClick={() => setTimeout(() => window.close())}>
      {text}
    </a>
  );
  return (
    <span class="ways">
      {link('/library.html', i18n.t('pages.library'))}
      {link('/compare.html', i18n.t('compare.title'))}
      {link('/tags.html', i18n.t('pages.tags'))}
    </span>
  );
}

/** The newest clippings of other pages, or with a tag chosen the newest that carry it, this page's among them. */
export function RecentClippings({
  notPageId,
  begun,
  ...list
}: ListProps & { notPageId: string | undefined; begun: LiveSource<RecentShelf> }) {
  const [chosen, choose] = useState<string>();
  const live = useLive(
    () => recentShelf(database(), chosen, TAGGED),
    [chosen],
    chosen === undefined ? begun : undefined,
  );
  if (live.kind === 'failed')
    return <Notice kind="failed" text={i18n.t('popup.storeFailed', [errorText(live.error)])} />;
  if (live.kind !== 'ready') return null;
  const elsewhere = live.value.clippings.filter(({ pageId }) => pageId !== notPageId).slice(0, RECENT);
  const shelf = chosen === undefined ? { ...live.value, clippings: elsewhere, total: elsewhere.length } : live.value;
  if (shelf.clippings.length === 0 && shelf.filter.length === 0) return null;
  const { jump: _, ...others } = list;
  return (
    <Section name="recent" heading={i18n.t('popup.recent')} tools={<Pages />}>
      {shelf.filter.length > 0 && <TagFilter tags={shelf.filter} chosen={chosen} choose={choose} />}
      {shelf.clippings.length === 0 && (
        <p class="empty">{i18n.t(chosen === undefined ? 'popup.noneElsewhere' : 'popup.noneTagged')}</p>
      )}
      <Items key={chosen} shelf={shelf} withSource {...others} />
    </Section>
  );
}
