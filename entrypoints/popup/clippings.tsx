import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { ClippingItem } from '@/components/clipping-item';
import type { NoticeProps } from '@/components/notice';
import type { Clipping } from '@/lib/core/clippings/types';
import type { Tag } from '@/lib/core/types';
import { browser } from '@/lib/platform/browser';
import { i18n } from '@/lib/platform/i18n';
import { askBackground } from '@/lib/platform/messages';
import { addressToOpen } from '@/lib/platform/reader-page';
import { database } from '@/lib/store/database';
import { clippingsOfPage, clippingsWithTag, recentClippings, type TagCount } from '@/lib/store/read';
import { copyMarkdown, downloadMarkdown } from '@/lib/view/export';
import { useLive } from '@/lib/view/use-live';

/** Recent clippings listed; the library will hold them all. */
const RECENT = 20;
/** Clippings listed with a tag chosen. */
const TAGGED = 100;

interface ListProps {
  known: TagCount[];
  attempt: (work: () => Promise<void>) => void;
  say: (notice: NoticeProps | undefined) => void;
}

function timeText(iso: string): string {
  const format = { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat(browser.i18n.getUILanguage(), format).format(new Date(iso));
}

function Item({ clipping, known, attempt, say, withSource }: ListProps & { clipping: Clipping; withSource: boolean }) {
  const { id, url, title } = clipping;
  const tell = async (work: Promise<unknown>): Promise<void> => {
    await work;
    say(undefined);
  };
  const remove = async (): Promise<void> => {
    const removed = await askBackground('clip.remove', { id });
    if (!removed) return;
    const undo = () => attempt(() => tell(askBackground('clip.restore', { clipping: removed })));
    say({ kind: 'done', text: i18n.t('popup.removed'), action: { label: i18n.t('popup.undo'), run: undo } });
  };
  const copy = async (): Promise<void> => {
    await copyMarkdown([clipping], known);
    say({ kind: 'done', text: i18n.t('popup.copied') });
  };
  return (
    <ClippingItem
      clipping={clipping}
      known={known}
      {...(withSource ? { source: title || url } : {})}
      time={timeText(clipping.created)}
      strings={{
        addTag: i18n.t('popup.addTag'),
        removeTag: (name) => i18n.t('popup.removeTag', [name]),
        note: i18n.t('popup.note'),
        noteHint: i18n.t('popup.noteHint'),
        copy: i18n.t('popup.copyOne'),
        download: i18n.t('popup.downloadOne'),
        remove: i18n.t('popup.remove'),
        openPage: i18n.t('popup.openPage'),
      }}
      onAddTag={(name) => attempt(() => tell(askBackground('clip.addTag', { id, name })))}
      onRemoveTag={(tagId) => attempt(() => tell(askBackground('clip.removeTag', { id, tagId })))}
      onNote={(note) => attempt(() => tell(askBackground('clip.note', { id, note })))}
      onCopy={() => attempt(copy)}
      onDownload={() => attempt(async () => downloadMarkdown([clipping], known))}
      onRemove={() => attempt(remove)}
      onOpen={() => attempt(() => tell(browser.tabs.create({ url: addressToOpen(url) })))}
    />
  );
}

function Section({
  name,
  heading,
  tools,
  children,
}: {
  name: string;
  heading: string;
  tools?: ComponentChildren;
  children: ComponentChildren;
}) {
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

/** The clippings of the page in the tab, in page order, with the export of them all. */
export function PageClippings({ pageId, ...list }: ListProps & { pageId: string }) {
  const live = useLive(() => clippingsOfPage(database(), pageId), [pageId]);
  if (live.kind !== 'ready') return null;
  const clippings = live.value;
  const copyAll = async (): Promise<void> => {
    await copyMarkdown(clippings, list.known);
    list.say({ kind: 'done', text: i18n.t('popup.copied') });
  };
  const tools = clippings.length > 0 && (
    <span class="actions">
      <button type="button" data-action="copy-all" onClick={() => list.attempt(copyAll)}>
        {i18n.t('popup.copy')}
      </button>
      <button
        type="button"
        data-action="download-all"
        onClick={() => list.attempt(async () => downloadMarkdown(clippings, list.known))}
      >
        {i18n.t('popup.download')}
      </button>
    </span>
  );
  return (
    <Section name="page" heading={i18n.t('popup.thisPage')} tools={tools}>
      {clippings.length === 0 && <p class="empty">{i18n.t('popup.noneHere')}</p>}
      <ul>
        {clippings.map((clipping) => (
          <Item key={clipping.id} clipping={clipping} withSource={false} {...list} />
        ))}
      </ul>
    </Section>
  );
}

function TagFilter({
  tags,
  chosen,
  choose,
}: {
  tags: readonly (Tag & { clippings: number })[];
  chosen: string | undefined;
  choose: (id: string | undefined) => void;
}) {
  return (
    <nav class="filter" aria-label={i18n.t('popup.tags')}>
      <button type="button" aria-pressed={chosen === undefined} onClick={() => choose(undefined)}>
        {i18n.t('popup.allTags')}
      </button>
      {tags.map(({ id, name, clippings }) => (
        <button type="button" key={id} data-tag={id} aria-pressed={chosen === id} onClick={() => choose(id)}>
          {name} <small>{clippings}</small>
        </button>
      ))}
    </nav>
  );
}

/** The newest clippings of other pages, or with a tag chosen the newest that carry it, this page's among them. */
export function RecentClippings({ notPageId, ...list }: ListProps & { notPageId: string | undefined }) {
  const [chosen, choose] = useState<string>();
  const live = useLive(
    () =>
      chosen === undefined
        ? recentClippings(database(), RECENT, notPageId)
        : clippingsWithTag(database(), TAGGED, chosen),
    [chosen, notPageId],
  );
  if (live.kind !== 'ready') return null;
  const clippings = live.value;
  if (clippings.length === 0 && list.known.length === 0) return null;
  return (
    <Section name="recent" heading={i18n.t('popup.recent')}>
      {list.known.length > 0 && <TagFilter tags={list.known} chosen={chosen} choose={choose} />}
      {clippings.length === 0 && (
        <p class="empty">{i18n.t(chosen === undefined ? 'popup.noneElsewhere' : 'popup.noneTagged')}</p>
      )}
      <ul>
        {clippings.map((clipping) => (
          <Item key={clipping.id} clipping={clipping} withSource {...list} />
        ))}
      </ul>
    </Section>
  );
}
