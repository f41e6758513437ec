import { Choice } from '@/components/choice';
import { DIMENSIONS, type Dimension } from '@/lib/core/compare/query';
import { i18n } from '@/lib/platform/i18n';
import type { QueryState } from '@/lib/view/compare/use-query';
import { dimensionLabel } from '@/lib/view/compare/words';
import type { Attempts } from '@/lib/view/use-attempt';
import { ExportMenu } from './export-menu';
import type { Ready } from './ready';
import type { Shown } from './table';

export interface ToolbarProps extends Pick<Attempts, 'attempt' | 'say'> {
  state: QueryState;
  comparison: Ready;
  shown: Shown;
  filters: boolean;
  onShow: (shown: Shown) => void;
  onFilters: () => void;
}

const OPTIONS = DIMENSIONS.map((id) => ({ id, label: () => dimensionLabel(id) }));

/** What rows and columns are made of, the search, and what stands beside the table. */
export function Toolbar({ state, comparison, shown, filters, onShow, onFilters, attempt, say }: ToolbarProps) {
  const { query, change } = state;
  const [first = 'metric', second = ''] = query.rows as [Dimension?, (Dimension | '')?];
  const options = OPTIONS.map(({ id, label }) => ({ id, label: label() }));
  const none = { id: '' as const, label: '—' };
  const proposals = comparison.prepared.grouped.groups.filter(({ status }) => status === 'proposed').length;
  const turn = (kind: 'rows' | 'chart'): void => onShow(shown.kind === kind ? { kind: 'none' } : { kind });
  const setRows = (one: Dimension, other: Dimension | ''): void =>
    change({ rows: other && other !== one ? [one, other] : [one], hidden: [], pinned: [] });
  return (
    <div class="layout-bar">
      <Choice
        name="rows"
        label={i18n.t('compare.rows')}
        value={first}
        options={options}
        onChange={(id) => setRows(id, second)}
      />
      <Choice<Dimension | ''>
        name="rows2"
        label={i18n.t('compare.thenRows')}
        value={second}
        options={[none, ...options.filter(({ id }) => id !== first)]}
        onChange={(id) => setRows(first, id)}
      />
      <Choice<Dimension | ''>
        name="columns"
        label={i18n.t('compare.columns')}
        value={query.columns}
        options={[none, ...options.filter(({ id }) => id !== first || query.rows.length > 1)]}
        onChange={(columns) => change({ columns, sort: { by: 'count', column: '', descending: true } })}
      />
      <input
        type="search"
        name="search-compared"
        value={query.search}
        aria-label={i18n.t('compare.search')}
        placeholder={i18n.t('compare.search')}
        onInput={(event) => change({ search: event.currentTarget.value })}
      />
      <button type="button" class="secondary filters-button" aria-expanded={filters} onClick={onFilters}>
        {i18n.t('compare.filters')}
      </button>
      <button
        type="button"
        class="secondary"
        data-action="rows-panel"
        aria-pressed={shown.kind === 'rows'}
        onClick={() => turn('rows')}
      >
        {i18n.t('compare.wordings')}
        {proposals > 0 && <small>{proposals}</small>}
      </button>
      <button
        type="button"
        class="secondary"
        data-action="chart-panel"
        aria-pressed={shown.kind === 'chart'}
        onClick={() => turn('chart')}
      >
        {i18n.t('compare.chart')}
      </button>
      <ExportMenu {...state} comparison={comparison} attempt={attempt} say={say} />
    </div>
  );
}
