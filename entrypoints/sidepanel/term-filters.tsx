import { useMemo, useState } from 'preact/hooks';
import { FilterChips } from '@/components/filter-chips';
import { isFilteringTerms, NO_TERM_FILTER, type TermFilter, termChoices } from '@/lib/core/article/filter';
import type { TermRow } from '@/lib/core/article/view';
import { i18n } from '@/lib/platform/i18n';

export interface TermFiltersProps {
  terms: readonly TermRow[];
  filter: TermFilter;
  /** Terms that the filter lets through. */
  shown: number;
  onChange: (filter: TermFilter) => void;
}

/** Search in one line; families and, within the chosen ones, categories behind a button. */
export function TermFilters({ terms, filter, shown, onChange }: TermFiltersProps) {
  const [open, setOpen] = useState(false);
  const { families, categories } = useMemo(() => termChoices(terms, filter.families), [terms, filter.families]);
  const chosen = filter.families.length + filter.categories.length;
  return (
    <>
      <div class="bar">
        <input
          type="search"
          name="search-terms"
          value={filter.search}
          aria-label={i18n.t('panel.searchTerms')}
          placeholder={i18n.t('panel.searchTerms')}
          onInput={(event) => onChange({ ...filter, search: event.currentTarget.value })}
        />
        <button
          type="button"
          class="filter"
          data-action="filter-terms"
          aria-expanded={open}
          aria-controls="term-filters"
          onClick={() => setOpen(!open)}
        >
          {i18n.t('panel.filter')}
          {chosen > 0 && <small>{chosen}</small>}
        </button>
      </div>
      <div id="term-filters" class="filters" hidden={!open}>
        <FilterChips
          name="family"
          label={i18n.t('termFilter.families')}
          options={families.map(({ id, count }) => ({ id, count, label: i18n.t(`family.${id}`) }))}
          chosen={filter.families}
          // What was chosen of a family that is left out now would hide everything unseen.
          onChange={(ids) => onChange({ ...filter, families: idsOf(families, ids), categories: [] })}
        />
        <FilterChips
          name="category"
          label={i18n.t('termFilter.categories')}
          options={categories.map(({ id, count }) => ({ id, count, label: i18n.t(`category.${id}`) }))}
          chosen={filter.categories}
          onChange={(ids) => onChange({ ...filter, categories: idsOf(categories, ids) })}
        />
      </div>
      {isFilteringTerms(filter) && (
        <p class="filtered" role="status">
          {i18n.t('panel.someOf', [String(shown), String(terms.length)])}
          <button type="button" data-action="clear-filter" onClick={() => onChange(NO_TERM_FILTER)}>
            {i18n.t('panel.clear')}
          </button>
        </p>
      )}
    </>
  );
}

function idsOf<T extends string>(choices: readonly { id: T }[], wanted: readonly string[]): T[] {
  return choices.flatMap(({ id }) => (wanted.includes(id) ? [id] : []));
}
