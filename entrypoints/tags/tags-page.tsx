import { useEffect, useState } from 'preact/hooks';
import { LookAlikePairs } from '@/components/look-alikes';
import { MergeTags } from '@/components/merge-tags';
import { Notice } from '@/components/notice';
import { PageNav } from '@/components/page-nav';
import { groupDigits } from '@/lib/core/formats/notation';
import { carriedIds } from '@/lib/core/tags/follow';
import type { TagOrder } from '@/lib/core/tags/sort';
import { i18n } from '@/lib/platform/i18n';
import { database } from '@/lib/store/database';
import { countCarrying, type TagUse } from '@/lib/store/read-tags';
import { errorText } from '@/lib/view/error-text';
import { pageNav } from '@/lib/view/page-links';
import { useAllTags } from '@/lib/view/use-all-tags';
import { useAttempts } from '@/lib/view/use-attempt';
import { useLive } from '@/lib/view/use-live';
import { useStoreNotice } from '@/lib/view/use-store-notice';
import { tagStrings } from './strings';
import { SyncSection } from './sync-section';
import { TagTable } from './tag-table';
import { useTagCommands } from './use-tag-commands';

/** The question which of several tags the others become. */
function Merge({
  tags,
  onMerge,
  onCancel,
}: {
  tags: readonly TagUse[];
  onMerge: (into: TagUse) => void;
  onCancel: () => void;
}) {
  const ids = carriedIds(tags);
  const carrying = useLive(() => countCarrying(database(), ids), [ids.join()]);
  const byUse = [...tags].sort((a, b) => b.clippings - a.clippings);
  return (
    <MergeTags
      tags={byUse}
      carrying={carrying.kind === 'ready' ? carrying.value : undefined}
      strings={tagStrings().merge}
      onMerge={(id) => {
        const into = tags.find((tag) => tag.id === id);
        if (into) onMerge(into);
      }}
      onCancel={onCancel}
    />
  );
}

/** Leads to the search with /, as on many pages, unless something is being written. */
function useSlash(): void {
  useEffect(() => {
    const lifetime = new AbortController();
    const listener = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.isComposing || event.target instanceof HTMLInputElement) return;
      document.querySelector<HTMLInputElement>('[name=search-tags]')?.focus();
      event.preventDefault();
    };
    document.addEventListener('keydown', listener, { signal: lifetime.signal });
    return () => lifetime.abort();
  }, []);
}

export function TagsPage() {
  const storeNotice = useStoreNotice();
  const { notice, say, attempt } = useAttempts();
  const [search, setSearch] = useState('');
  const [order, setOrder] = useState<TagOrder>('pinyin');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [merging, setMerging] = useState<readonly TagUse[]>();
  const { live, shown, lookAlikes } = useAllTags(search, order);
  const commands = useTagCommands({ attempt, say });
  const strings = tagStrings();
  useSlash();
  const tags = live.kind === 'ready' ? live.value : [];
  const selected = tags.filter(({ id }) => chosen.has(id));
  const finish = (): void => {
    setMerging(undefined);
    setChosen(new Set());
  };
  return (
    <>
      <PageNav {...pageNav()} current="tags" />
      {storeNotice && <Notice {...storeNotice} />}
      <header class="heading">
        <h1>{i18n.t('pages.tags')}</h1>
        {live.kind === 'ready' && <small>{i18n.t('tagPage.count', [groupDigits(tags.length)])}</small>}
      </header>
      <p class="hint">{i18n.t('tagPage.hint')}</p>
      <div class="said" aria-live="polite">
        {notice && <Notice {...notice} />}
        {live.kind === 'failed' && <Notice kind="failed" text={i18n.t('popup.storeFailed', [errorText(live.error)])} />}
      </div>
      <SyncSection attempt={attempt} say={say} />
      {live.kind === 'ready' && tags.length === 0 && <p class="empty">{i18n.t('tagPage.none')}</p>}
      {tags.length > 0 && (
        <>
          <LookAlikePairs
            pairs={lookAlikes}
            strings={strings.alike}
            onMerge={(pair) => setMerging(tags.filter(({ id }) => pair.some((tag) => tag.id === id)))}
            onApart={commands.apart}
          />
          <div class="tools">
            <input
              type="search"
              name="search-tags"
              value={search}
              placeholder={i18n.t('tagPage.search')}
              aria-label={i18n.t('tagPage.search')}
              onInput={(event) => setSearch(event.currentTarget.value)}
            />
            <label>
              <span>{i18n.t('tagPage.order')}</span>
              <select name="order" value={order} onChange={(event) => setOrder(event.currentTarget.value as TagOrder)}>
                {strings.orders.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
          </div>
          {selected.length > 0 && (
            <p class="selection">
              <span role="status">{i18n.t('tagPage.selected', [groupDigits(selected.length)])}</span>
              <span class="actions">
                {selected.length > 1 && (
                  <button type="button" data-action="merge" onClick={() => setMerging(selected)}>
                    {i18n.t('tagPage.merge')}
                  </button>
                )}
                <button
                  type="button"
                  data-action="remove-selected"
                  onClick={() => {
                    commands.remove(selected);
                    finish();
                  }}
                >
                  {i18n.t('tagPage.removeSelected')}
                </button>
                <button type="button" data-action="unselect" onClick={finish}>
                  {i18n.t('tagPage.unselect')}
                </button>
              </span>
            </p>
          )}
          {shown.length === 0 && <p class="empty">{i18n.t('tagPage.noMatch')}</p>}
          <TagTable
            tags={shown}
            all={tags}
            chosen={chosen}
            choose={setChosen}
            commands={commands}
            merge={(pair) => setMerging(pair)}
          />
          <p class="hint keys">{i18n.t('tagPage.keys')}</p>
        </>
      )}
      {merging && (
        <Merge
          tags={merging}
          onMerge={(into) => {
            commands.merge(merging, into);
            finish();
          }}
          onCancel={() => setMerging(undefined)}
        />
      )}
    </>
  );
}
