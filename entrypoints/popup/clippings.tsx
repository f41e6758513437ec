import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useGrowing } from '@/components/use-growing';
import type { Clipping } from '@/lib/core/clippings/types';
import { i18n } from '@/lib/platform/i18n';
import { database } from '@/lib/store/database';
import { clippingsOfPage } from '@/lib/store/read';
import { recentShelf, type Shelf, shelfOfPage } from '@/lib/store/read-shelf';
import { type TagCount, tagsOf } from '@/lib/store/read-tags';
import { useLive } from '@/lib/view/use-live';
import { usePainted } from '@/lib/view/use-painted';
import { Item, type ListProps } from './item';

/** Recent clippings listed; the library has them all. */
const RECENT = 20;
/** Clippings listed with a tag chosen. */
const TAGGED = 60;
/** Clippings of the page listed. */
const OF_PAGE = 200;

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
  return (
    <>
      <ul>
        {shelf.clippings.slice(0, count).map((clipping) => (
          <Item key={clipping.id} clipping={clipping} tags={shelf.tags} withSource={withSource} {...list} />
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
export function PageClippings({ pageId, ...list }: ListProps & { pageId: string }) {
  const live = useLive(() => shelfOfPage(database(), pageId, OF_PAGE), [pageId]);
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
    downloadMarkdown(...(await all()));
  };
  const tools = shelf.total > 0 && (
    <span class="actions">
      <button type="button" data-action="copy-all" onClick={() => list.attempt(copyAll)}>
        {i18n.t('popup.copy')}
      </button>
      <button type="button" data-action="download-all" onClick={() => list.attempt(downloadAll)}>
        {i18n.t('popup.download')}
      </button>
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
  tags: readonly TagCount[];
  chosen: string | undefined;
  choose: (id: string | undefined) => void;
}

function TagFilter({ tags, chosen, choose }: TagFilterProps) {
  return (
    <nav class="filter" aria-label={i18n.t('popup.tags')}>
      <button type="button" aria-pressed={chosen === undefined} onClick={() => choose(undefined)}>
        {i18n.t('popup.allTags')}
      </button>
      {tags.map(({ id, name, clippings, colour }) => (
        <button
          type="button"
          key={id}
          data-tag={id}
          data-colour={colour}
          aria-pressed={chosen === id}
          onClick={() => choose(id)}
        >
          {name} <small>{clippings}</small>
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
export function RecentClippings({ notPageId, ...list }: ListProps & { notPageId: string | undefined }) {
  const [chosen, choose] = useState<string>();
  const live = useLive(
    () => recentShelf(database(), chosen === undefined ? RECENT : TAGGED, notPageId, chosen),
    [chosen, notPageId],
  );
  if (live.kind !== 'ready') return null;
  const shelf = live.value;
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
