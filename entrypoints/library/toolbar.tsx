import type { RefObject } from 'preact';
import { Choice } from '@/components/choice';
import { isFiltered, LIBRARY_SORTS, type LibraryQuery } from '@/lib/core/library/query';
import { queryString } from '@/lib/core/library/query-string';
import { i18n } from '@/lib/platform/i18n';
import { exportHref } from '@/lib/view/page-links';

export interface ToolbarProps {
  query: LibraryQuery;
  search: RefObject<HTMLInputElement | null>;
  filtersOpen: boolean;
  filterCount: number;
  onSearch: (text: string) => void;
  onLeaveSearch: () => void;
  onChange: (fields: Partial<LibraryQuery>) => void;
  onFilters: () => void;
  onHelp: () => void;
}

/** The search, the order, and the way to filters, trash and keys. */
export function Toolbar(props: ToolbarProps) {
  const { query, search, filtersOpen, filterCount, onSearch, onLeaveSearch, onChange, onFilters, onHelp } = props;
  return (
    <header class="toolbar">
      <input
        ref={search}
        type="search"
        name="search"
        value={query.search}
        placeholder={i18n.t('library.search')}
        aria-label={i18n.t('library.search')}
        autocomplete="off"
        onInput={(event) => onSearch(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing || !['Escape', 'Enter', 'ArrowDown'].includes(event.key)) return;
          // Escape would empty the field in Chromium: it leads back to the list.
          event.preventDefault();
          onLeaveSearch();
        }}
      />
      <button
        type="button"
        class="secondary filters-button"
        data-action="filters"
        aria-expanded={filtersOpen}
        aria-controls="library-filters"
        onClick={onFilters}
      >
        {i18n.t('panel.filter')}
        {filterCount > 0 && <small>{filterCount}</small>}
      </button>
      <Choice
        name="sort"
        label={i18n.t('panel.sort')}
        value={query.sort}
        options={LIBRARY_SORTS.map((id) => ({ id, label: i18n.t(`librarySort.${id}`) }))}
        onChange={(sort) => onChange({ sort })}
      />
      <label class="check">
        <input
          type="checkbox"
          name="grouped"
          checked={query.grouped}
          onChange={(event) => onChange({ grouped: event.currentTarget.checked })}
        />
        {i18n.t('library.group')}
      </label>
      <a
        class="trash-link"
        data-action="export-found"
        href={exportHref(isFiltered(query) ? { kind: 'search', query: queryString(query) } : { kind: 'all' })}
      >
        {i18n.t('exportPage.open')}
      </a>
      <a class="trash-link" href="#/trash">
        {i18n.t('library.trash')}
      </a>
      <button
        type="button"
        class="help"
        data-action="help"
        aria-label={i18n.t('library.keys')}
        title={i18n.t('library.keys')}
        onClick={onHelp}
      >
        ?
      </button>
    </header>
  );
}
