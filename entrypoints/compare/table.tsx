import { useMemo, useState } from 'preact/hooks';
import { CompareGrid, type GridCell, type GridHead, type GridPlace, type GridRow } from '@/components/compare-grid';
import { cellOf } from '@/lib/core/compare/cell';
import { unitOfCell } from '@/lib/core/compare/table';
import { i18n } from '@/lib/platform/i18n';
import type { QueryState } from '@/lib/view/compare/use-query';
import { cellSpoken, cellWords, dimensionLabel, lineWords } from '@/lib/view/compare/words';
import type { Ready } from './ready';

/** What stands beside the table. Rows and columns are named by their keys: the table may change meanwhile. */
export type Shown =
  | { kind: 'none' }
  | { kind: 'cell'; row: string; column: string }
  | { kind: 'row'; row: string }
  | { kind: 'rows' }
  | { kind: 'chart'; row?: string };

export interface TableProps extends QueryState {
  comparison: Ready;
  shown: Shown;
  onShow: (shown: Shown) => void;
}

export function Table({ query, change, comparison, shown, onShow }: TableProps) {
  const { prepared, table } = comparison;
  const { rows, columns } = table;
  const [place, setPlace] = useState<GridPlace>({ row: 0, column: 0 });
  /** Told to those who do not see how the rows move. */
  const [spoken, setSpoken] = useState('');
  const { sort } = query;
  const rowDimensions = query.rows.filter((one) => one !== query.columns);
  const direction = sort.descending ? 'descending' : 'ascending';
  const heads = useMemo(
    () =>
      columns.map((line): GridHead => {
        const { labels, series } = lineWords(line, [query.columns]);
        const order = sort.by === 'column' && sort.column === line.key ? direction : 'none';
        return { key: line.key, label: labels[0] ?? i18n.t('compare.allFigures'), hint: series, order };
      }),
    [columns, query],
  );
  const wordingsOf = useMemo(() => new Map(prepared.grouped.groups.map((group) => [group.id, group])), [prepared]);
  const rowAt = (at: number): GridRow => {
    const line = rows[at];
    if (!line) return { key: '', labels: [], hint: '', pinned: false, wordings: 1, proposed: false, opens: false };
    const { labels, series } = lineWords(line, rowDimensions);
    const group = wordingsOf.get(line.parts[rowDimensions.indexOf('metric')]?.key ?? '');
    const before = rows[at - 1];
    return {
      key: line.key,
      labels,
      hint: series,
      pinned: line.pinned,
      wordings: group?.wordings.length ?? 1,
      proposed: group?.status === 'proposed',
      opens: query.grouped && before?.parts[0]?.key !== line.parts[0]?.key,
    };
  };
  const cellAt = (row: number, column: number): GridCell | undefined => {
    const line = rows[row];
    const indexes = line?.cells.get(column);
    if (!line || !indexes) return undefined;
    const cell = cellOf(prepared, indexes, unitOfCell(line, columns[column]));
    const { values, more } = cellWords(cell, prepared);
    return {
      values,
      more,
      state: cell.state,
      converted: cell.distinct.some((one) => one.converted),
      edited: cell.figures.some(({ figure }) => figure.edited),
      spoken: cellSpoken(cell, prepared),
    };
  };
  const sortBy = (by: 'label' | 'column', column: string, label: string): void => {
    const same = sort.by === by && sort.column === column;
    const descending = same ? !sort.descending : by === 'column';
    change({ sort: { by, column, descending } });
    setSpoken(i18n.t(descending ? 'compare.sortedDown' : 'compare.sortedUp', [label]));
  };
  const open = (at: GridPlace): void => {
    const head = heads[at.column - 1];
    if (at.row < 0) {
      if (at.column === 0) sortBy('label', '', i18n.t('compare.rowNames'));
      else if (head) sortBy('column', head.key, head.label);
      return;
    }
    const row = rows[at.row];
    if (!row) return;
    if (at.column === 0) onShow({ kind: 'row', row: row.key });
    else if (row.cells.has(at.column - 1) && head) onShow({ kind: 'cell', row: row.key, column: head.key });
  };
  const clear = { only: {}, search: '', kinds: [], hidden: [], comparable: false };
  return (
    <section class="table" aria-label={i18n.t('compare.table')}>
      <p class="counts" role="status">
        {i18n.t('compare.counts', [
          String(rows.length),
          String(columns.length),
          String(comparison.filtered.passing.length),
        ])}
        {table.alone > 0 && <span>{i18n.t('compare.alone', [String(table.alone)])}</span>}
        {table.hidden > 0 && (
          <button type="button" class="link" data-action="show-hidden" onClick={() => change({ hidden: [] })}>
            {i18n.t('compare.showHidden', [String(table.hidden)])}
          </button>
        )}
      </p>
      <p class="unseen" aria-live="polite">
        {spoken}
      </p>
      {rows.length === 0 ? (
        <p class="empty nothing">
          {i18n.t('compare.nothing')}{' '}
          <button type="button" class="link" data-action="clear" onClick={() => change(clear)}>
            {i18n.t('compare.clear')}
          </button>
        </p>
      ) : (
        <CompareGrid
          heads={heads}
          rows={rows.length}
          row={rowAt}
          cell={cellAt}
          place={{ row: Math.min(place.row, rows.length - 1), column: Math.min(place.column, heads.length) }}
          strings={{
            label: i18n.t('compare.table'),
            corner: rowDimensions.map(dimensionLabel).join(' · '),
            cornerOrder: sort.by === 'label' ? direction : 'none',
            missing: i18n.t('compare.missing'),
            proposed: (count) => i18n.t('compare.proposedFrom', [String(count)]),
            accepted: (count) => i18n.t('compare.mergedFrom', [String(count)]),
            converted: i18n.t('compare.converted'),
            edited: i18n.t('card.edited'),
            pinned: i18n.t('compare.pinned'),
          }}
          onMove={setPlace}
          onOpen={open}
        />
      )}
      {shown.kind === 'none' && rows.length > 0 && <p class="hint">{i18n.t('compare.gridHint')}</p>}
    </section>
  );
}
