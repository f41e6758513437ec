import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ClippingList } from '@/components/clipping-list';
import { movedBy } from '@/components/list-keys';
import { groupDigits } from '@/lib/core/formats/notation';
import { type LibraryQuery, widened, withTagsFollowed } from '@/lib/core/library/query';
import { queryString, routeHash } from '@/lib/core/library/query-string';
import { clippingOfKey, NONE_CLOSED } from '@/lib/core/library/rows';
import { wordsOf } from '@/lib/core/library/words';
import { tagsByAnyId } from '@/lib/core/tags/follow';
import type { Tag } from '@/lib/core/types';
import { i18n } from '@/lib/platform/i18n';
import { database } from '@/lib/store/database';
import { clippingsById } from '@/lib/store/read-library';
import { filterWords } from '@/lib/view/library/filter-words';
import { idsAmong, useLibrary } from '@/lib/view/library/use-library';
import type { Go } from '@/lib/view/library/use-route';
import { useRows } from '@/lib/view/library/use-rows';
import type { Attempts } from '@/lib/view/use-attempt';
import { bulkActions } from './bulk';
import { Detail } from './detail';
import { Filters } from './filters';
import { HelpDialog } from './help';
import { listActions } from './list-actions';
import { actOn, pageKey } from './list-keys';
import { listRow } from './list-row';
import { SelectionBar } from './selection-bar';
import { Standing } from './standing';
import { Toolbar } from './toolbar';
import { NO_ACTIVE, useActive, useFollowedActive } from './use-active';
import { useSelection } from './use-selection';

export interface LibraryListProps extends Pick<Attempts, 'attempt' | 'say'> {
  query: LibraryQuery;
  known: readonly Tag[];
  go: Go;
}

/** The field for tags of the clipping that is shown. */
const tagField = (): HTMLInputElement | null => document.querySelector('.detail input[name=tag]');

export function LibraryList({ query: asked, known, go, attempt, say }: LibraryListProps) {
  const [closed, setClosed] = useState(NONE_CLOSED);
  const [active, setActive] = useActive();
  const [sight, setSight] = useState({ from: 0, to: 0 });
  const [filtersOpen, setFiltersOpen] = useState(false);
  const [help, setHelp] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const bulkField = useRef<HTMLInputElement>(null);
  const anchor = useRef(-1);
  const tags = useMemo(() => tagsByAnyId(known), [known]);
  const query = useMemo(() => withTagsFollowed(asked, (id) => tags.get(id)?.id), [asked, tags]);
  const view = useLibrary(query, closed, active.key);
  const { found, rowAt } = view;
  const selection = useSelection(queryString({ ...query, sort: 'newest', grouped: false }));
  useFollowedActive(active, setActive, view);

  const rows = Array.from({ length: Math.max(0, sight.to - sight.from) }, (_, index) => rowAt(sight.from + index));
  // What is chosen stays in view beside the list, also where its row is scrolled out of sight.
  const activeId = clippingOfKey(active.key);
  const ids = [...new Set([...idsAmong(rows), ...(activeId ? [activeId] : [])])];
  const { rowOf } = useRows(ids, (wanted) => clippingsById(database(), wanted));
  const words = useMemo(() => wordsOf(query.search), [query.search]);
  const undo = useRef<(() => void) | undefined>(undefined);
  const bulk = bulkActions({ attempt, say }, known, undo);
  const count = found?.rowCount ?? 0;
  const shown = rowOf(activeId);

  const focusList = (): void => document.getElementById('clippings')?.focus();
  const setQuery = (next: LibraryQuery, replace = false): void => go({ view: 'list', query: next }, { replace });
  const change = (fields: Partial<LibraryQuery>): void => {
    setActive(NO_ACTIVE);
    setQuery({ ...query, ...fields });
  };
  const list = listActions({ view, active, setActive, closed, setClosed, selection, anchor, attempt });
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = movedBy(event, active.at, count);
    if (at !== undefined) {
      if (event.shiftKey) list.extendTo(at, active.at);
      else anchor.current = at;
      list.moveTo(at);
      event.preventDefault();
      return;
    }
    const acted = actOn(event, {
      toggle: () => list.toggleAt(active.at),
      selectAll: list.selectAll,
      open: () => list.openAt(active.at),
      note: () => note.current?.focus(),
      tag: () => (selection.ids.size > 0 ? bulkField.current : tagField())?.focus(),
      copy: () => list.withTargets(bulk.copy),
      remove: () =>
        list.withTargets((targets) => {
          bulk.remove(targets);
          selection.clear();
        }),
      undo: bulk.undo,
      unfold: list.unfold,
      leave: () => {
        if (selection.ids.size > 0) selection.clear();
        else if (query.search) setQuery({ ...query, search: '' });
      },
    });
    if (acted) event.preventDefault();
  };
  useLayoutEffect(() => {
    const lifetime = new AbortController();
    const listen = (event: KeyboardEvent): void => {
      const key = pageKey(event);
      if (!key) return;
      event.preventDefault();
      if (key === 'search') search.current?.select();
      else setHelp(true);
    };
    document.addEventListener('keydown', listen, { signal: lifetime.signal });
    return () => lifetime.abort();
  }, []);

  const first = rows[0];
  const articleTitle = first?.kind === 'group' ? first.article.title : rowOf(first?.id ?? '')?.title;
  const set = filterWords(query, known, articleTitle ?? '');
  return (
    <div class={filtersOpen ? 'library open' : 'library'}>
      <Toolbar
        query={query}
        search={search}
        filtersOpen={filtersOpen}
        filterCount={set.length}
        onSearch={(text) => {
          setActive(NO_ACTIVE);
          // Each letter would be a step of the browser's history.
          setQuery({ ...query, search: text }, query.search !== '');
        }}
        onLeaveSearch={() => {
          search.current?.blur();
          focusList();
          if (active.at < 0 && count > 0) list.moveTo(0);
        }}
        onChange={change}
        onFilters={() => setFiltersOpen(!filtersOpen)}
        onHelp={() => setHelp(true)}
      />
      <aside id="library-filters" class="library-filters" aria-label={i18n.t('panel.filter')}>
        {found && <Filters query={query} counts={found.counts} known={known} onChange={change} />}
      </aside>
      <section class="results" aria-label={i18n.t('pages.library')}>
        <p class="found">
          <span role="status" data-count="found">
            {found && i18n.t('library.found', [groupDigits(found.total)])}
          </span>
          {set.map(({ key, text, without }) => (
            <button
              type="button"
              class="set"
              key={key}
              data-set={key}
              aria-label={i18n.t('library.removeFilter', [text])}
              onClick={() => change(without)}
            >
              {text} <span aria-hidden="true">×</span>
            </button>
          ))}
          {set.length > 1 && (
            <button
              type="button"
              class="link"
              data-action="clear-all"
              onClick={() => change({ ...widened(query), search: query.search })}
            >
              {i18n.t('library.clearFilters')}
            </button>
          )}
        </p>
        {selection.ids.size > 0 && <SelectionBar selection={selection} known={known} bulk={bulk} field={bulkField} />}
        <Standing view={view} query={query} onQuery={(next) => change(next)} />
        <ClippingList
          count={count}
          row={(at) => listRow(rowAt(at), { rowOf, tags, words, selected: selection.ids, grouped: query.grouped })}
          active={active.at}
          label={`${i18n.t('pages.library')} · ${i18n.t('library.keysHint')}`}
          onRange={(from, to) => {
            setSight({ from, to });
            view.look(from, to);
          }}
          onPoint={(at, event) => {
            const isBox = event.target instanceof HTMLElement && event.target.dataset.select !== undefined;
            if (event.shiftKey) list.extendTo(at, at);
            else if (isBox || event.ctrlKey || event.metaKey) list.toggleAt(at);
            else if (rowAt(at)?.kind === 'group') list.openAt(at);
            else anchor.current = at;
            list.moveTo(at);
          }}
          onOpen={(at) => rowAt(at)?.kind === 'clipping' && list.openAt(at)}
          onKeyDown={onKeyDown}
        />
      </section>
      <section
        class="shown"
        aria-label={i18n.t('library.detail')}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.isComposing) focusList();
        }}
      >
        {shown ? (
          <Detail
            clipping={shown}
            known={known}
            search={query.search}
            attempt={attempt}
            bulk={bulk}
            note={note}
            links={[
              { hash: routeHash({ view: 'clipping', id: shown.id }), label: i18n.t('library.alone') },
              {
                hash: routeHash({ view: 'list', query: { ...widened(query), article: shown.pageId, sort: 'place' } }),
                label: i18n.t('library.sameArticle'),
              },
            ]}
          />
        ) : (
          count > 0 && <p class="empty">{i18n.t('library.choose')}</p>
        )}
      </section>
      {help && <HelpDialog onClose={() => setHelp(false)} />}
    </div>
  );
}
