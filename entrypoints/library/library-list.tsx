import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ClippingList } from '@/components/clipping-list';
import { movedBy } from '@/components/list-keys';
import { groupDigits } from '@/lib/core/formats/notation';
import { type LibraryQuery, widened } from '@/lib/core/library/query';
import { queryString } from '@/lib/core/library/query-string';
import { NONE_CLOSED, rowKey, withClosed } from '@/lib/core/library/rows';
import { wordsOf } from '@/lib/core/library/words';
import type { Tag } from '@/lib/core/types';
import { browser } from '@/lib/platform/browser';
import { i18n } from '@/lib/platform/i18n';
import { addressToOpen } from '@/lib/platform/reader-page';
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

export function LibraryList({ query, known, go, attempt, say }: LibraryListProps) {
  const [closed, setClosed] = useState(NONE_CLOSED);
  const [active, setActive] = useActive();
  const [sight, setSight] = useState({ from: 0, to: 0 });
  const [filtersOpen, setFiltersOpen] = useState(false);
  const [help, setHelp] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const bulkField = useRef<HTMLInputElement>(null);
  const anchor = useRef(-1);
  const view = useLibrary(query, closed, active.key);
  const { found, rowAt, client } = view;
  const selection = useSelection(queryString({ ...query, sort: 'newest', grouped: false }));
  useFollowedActive(active, setActive, view);

  const rows = Array.from({ length: Math.max(0, sight.to - sight.from) }, (_, index) => rowAt(sight.from + index));
  const activeRow = active.at >= 0 ? rowAt(active.at) : undefined;
  const ids = idsAmong([...rows, activeRow]);
  const { rowOf } = useRows(ids, (wanted) => clippingsById(database(), wanted));
  const words = useMemo(() => wordsOf(query.search), [query.search]);
  const names = useMemo(() => new Map(known.map(({ id, name }) => [id, name])), [known]);
  const bulk = bulkActions({ attempt, say }, known);
  const count = found?.rowCount ?? 0;
  const shown = activeRow?.kind === 'clipping' ? rowOf(activeRow.id) : undefined;

  const focusList = (): void => document.getElementById('clippings')?.focus();
  const moveTo = (at: number): void => {
    const row = rowAt(at);
    setActive({ at, key: row ? rowKey(row) : '' });
  };
  const setQuery = (next: LibraryQuery, replace = false): void => go({ view: 'list', query: next }, { replace });
  const change = (fields: Partial<LibraryQuery>): void => {
    setActive(NO_ACTIVE);
    setQuery({ ...query, ...fields });
  };
  /** The clippings of a row: of a group's head those of the group. */
  const idsAt = async (at: number): Promise<string[]> => {
    const row = rowAt(at);
    if (row?.kind !== 'group') return row ? [row.id] : [];
    const range = row.closed ? { from: at, to: at + 1 } : { from: at + 1, to: at + 1 + row.count };
    return (await client?.ask('ids', range)) ?? [];
  };
  const toggleAt = (at: number): void => {
    anchor.current = at;
    attempt(async () => selection.toggle(await idsAt(at)));
  };
  const selectRange = (from: number, to: number): void => {
    const range = { from: Math.min(from, to), to: Math.max(from, to) + 1 };
    attempt(async () => selection.add((await client?.ask('ids', range)) ?? []));
  };
  /** What an action is about: the chosen clippings, or without any those of the active row. */
  const withTargets = (work: (ids: string[]) => void): void =>
    attempt(async () => {
      const targets = selection.ids.size > 0 ? [...selection.ids] : await idsAt(active.at);
      if (targets.length > 0) work(targets);
    });
  const unfoldAt = (at: number, open: boolean): boolean => {
    const row = rowAt(at);
    if (row?.kind !== 'group' || row.closed !== open) return false;
    setClosed(withClosed(closed, row.article.pageId, !open));
    return true;
  };
  /** The head of the group in which a clipping stands. */
  const headOf = (at: number): number => {
    const row = rowAt(at);
    return query.grouped && row?.kind === 'clipping' ? at - row.place : at;
  };
  const openAt = (at: number): void => {
    const row = rowAt(at);
    if (row?.kind === 'group') unfoldAt(at, row.closed);
    else if (row) {
      attempt(async () => {
        const clipping = rowOf(row.id) ?? (await database().clippings.get(row.id));
        if (clipping) await browser.tabs.create({ url: addressToOpen(clipping.url) });
      });
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = movedBy(event, active.at, count);
    if (at !== undefined) {
      if (event.shiftKey) {
        if (anchor.current < 0) anchor.current = Math.max(0, active.at);
        selectRange(anchor.current, at);
      } else anchor.current = at;
      moveTo(at);
      event.preventDefault();
      return;
    }
    const acted = actOn(event, {
      toggle: () => toggleAt(active.at),
      selectAll: () => attempt(async () => selection.set((await client?.ask('ids', {})) ?? [])),
      open: () => openAt(active.at),
      note: () => note.current?.focus(),
      tag: () => (selection.ids.size > 0 ? bulkField.current : tagField())?.focus(),
      copy: () => withTargets(bulk.copy),
      remove: () =>
        withTargets((targets) => {
          bulk.remove(targets);
          selection.clear();
        }),
      undo: bulk.undo,
      unfold: (open) => {
        if (unfoldAt(active.at, open)) return true;
        const head = headOf(active.at);
        if (open || head === active.at) return false;
        moveTo(head);
        return true;
      },
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

  const articleTitle =
    query.article && activeRow?.kind !== 'group' ? (shown?.title ?? rowOf(ids[0] ?? '')?.title ?? '') : '';
  const set = filterWords(query, known, articleTitle);
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
          focusList();
          if (active.at < 0 && count > 0) moveTo(0);
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
          row={(at) => listRow(rowAt(at), { rowOf, names, words, selected: selection.ids, grouped: query.grouped })}
          active={active.at}
          label={`${i18n.t('pages.library')} · ${i18n.t('library.keysHint')}`}
          onRange={(from, to) => {
            setSight({ from, to });
            view.look(from, to);
          }}
          onPoint={(at, event) => {
            const isBox = event.target instanceof HTMLElement && event.target.dataset.select !== undefined;
            if (event.shiftKey) selectRange(anchor.current < 0 ? at : anchor.current, at);
            else if (isBox || event.ctrlKey || event.metaKey) toggleAt(at);
            else if (rowAt(at)?.kind === 'group') openAt(at);
            else anchor.current = at;
            moveTo(at);
          }}
          onOpen={openAt}
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
            alone={`#/clipping/${shown.id}`}
          />
        ) : (
          count > 0 && <p class="empty">{i18n.t('library.choose')}</p>
        )}
      </section>
      {help && <HelpDialog onClose={() => setHelp(false)} />}
    </div>
  );
}
