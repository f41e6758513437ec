import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { FilterChips } from '@/components/filter-chips';
import { choicesOf, type FigureFilter, isFiltering, NO_FILTER } from '@/lib/core/article/filter';
import type { FigureRow } from '@/lib/core/article/view';
import { i18n } from '@/lib/platform/i18n';

export interface FigureFiltersProps {
  rows: readonly FigureRow[];
  filter: FigureFilter;
  /** Rows that the filter lets through. */
  shown: number;
  onChange: (filter: FigureFilter) => void;
  /** What else stands in the bar: the order. */
  children: ComponentChildren;
}

/** The options of one sort of choice, as chips take them, and back from their ids. */
function optionsOf<T extends string>(counts: ReadonlyMap<T, number>, label: (id: T) => string) {
  const options = [...counts].map(([id, count]) => ({ id, label: label(id), count }));
  return {
    options,
    read: (ids: readonly string[]): T[] => options.flatMap(({ id }) => (ids.includes(id) ? [id] : [])),
  };
}

export function FigureFilters({ rows, filter, shown, onChange, children }: FigureFiltersProps) {
  const [open, setOpen] = useState(false);
  const choices = useMemo(() => choicesOf(rows), [rows]);
  const kinds = optionsOf(choices.kinds, (id) => i18n.t(`kind.${id}`));
  const roles = optionsOf(choices.roles, (id) => i18n.t(`role.${id}`));
  const said = optionsOf(choices.said, (id) => i18n.t(`sortKey.${id}`));
  const chosen = filter.kinds.length + filter.roles.length + filter.said.length;
  return (
    <>
      <div class="bar">
        <input
          type="search"
          name="search-figures"
          value={filter.search}
          aria-label={i18n.t('panel.searchFigures')}
          placeholder={i18n.t('panel.searchFigures')}
          onInput={(event) => onChange({ ...filter, search: event.currentTarget.value })}
        />
        <button
          type="button"
          class="filter"
          data-action="filter"
          aria-expanded={open}
          aria-controls="filters"
          onClick={() => setOpen(!open)}
        >
          {i18n.t('panel.filter')}
          {chosen > 0 && <small>{chosen}</small>}
        </button>
        {children}
      </div>
      <div id="filters" class="filters" hidden={!open}>
        <FilterChips
          name="kind"
          label={i18n.t('panel.kinds')}
          options={kinds.options}
          chosen={filter.kinds}
          onChange={(ids) => onChange({ ...filter, kinds: kinds.read(ids) })}
        />
        <FilterChips
          name="role"
          label={i18n.t('sortKey.role')}
          options={roles.options}
          chosen={filter.roles}
          onChange={(ids) => onChange({ ...filter, roles: roles.read(ids) })}
        />
        <FilterChips
          name="said"
          label={i18n.t('panel.saidOnly')}
          options={said.options}
          chosen={filter.said}
          onChange={(ids) => onChange({ ...filter, said: said.read(ids) })}
        />
      </div>
      {isFiltering(filter) && (
        <p class="filtered" role="status">
          {i18n.t('panel.someOf', [String(shown), String(rows.length)])}
          <button type="button" data-action="clear-filter" onClick={() => onChange(NO_FILTER)}>
            {i18n.t('panel.clear')}
          </button>
        </p>
      )}
    </>
  );
}
