/**
 * The grid of a comparison: rows and columns in sight are rendered, the first column stays. Its cells are worked with the
 * keys of a grid, and the one that the keys are on is told by aria-activedescendant.
 */
import { useRef } from 'preact/hooks';
import { useVirtual } from './use-virtual';

export interface GridHead {
  key: string;
  label: string;
  /** What figures of the column are and are counted in. */
  hint: string;
  order: 'none' | 'ascending' | 'descending';
}

export interface GridRow {
  key: string;
  labels: string[];
  hint: string;
  pinned: boolean;
  /** How many wordings the row's metric is put together from, and whether the reader has agreed. */
  wordings: number;
  proposed: boolean;
  /** The row begins a group, where rows are grouped. */
  opens: boolean;
}

export interface GridCell {
  /** `of` says of what a value is, where the cell's values differ in that: 2023, 博士. */
  values: { sign: string; value: string; of: string }[];
  more: number;
  state: 'one' | 'agreed' | 'conflict' | 'several';
  converted: boolean;
  edited: boolean;
  spoken: string;
}

export interface GridPlace {
  /** -1 for the heads. */
  row: number;
  /** 0 for the rows' names. */
  column: number;
}

export interface CompareGridProps {
  heads: readonly GridHead[];
  rows: number;
  row: (at: number) => GridRow;
  cell: (row: number, column: number) => GridCell | undefined;
  place: GridPlace;
  strings: {
    label: string;
    /** Over the rows' names. */
    corner: string;
    cornerOrder: GridHead['order'];
    missing: string;
    proposed: (wordings: number) => string;
    accepted: (wordings: number) => string;
    converted: string;
    edited: string;
    pinned: string;
  };
  onMove: (place: GridPlace) => void;
  /** A cell or a row's name is opened, or a head is sorted by. */
  onOpen: (place: GridPlace) => void;
}

/** CSS pixels; the style sheet has them too. */
const HEIGHT = 46;
const NAME = 250;
const WIDTH = 156;

function idOf({ row, column }: GridPlace): string {
  return `cell-${row}-${column}`;
}

function moved(event: KeyboardEvent, { row, column }: GridPlace, rows: number, columns: number): GridPlace | undefined {
  const page = 10;
  const far = event.ctrlKey || event.metaKey;
  const [top, last] = [-1, rows - 1];
  const at = (r: number, c: number): GridPlace => ({
    row: Math.min(last, Math.max(top, r)),
    column: Math.min(columns, Math.max(0, c)),
  });
  switch (event.key) {
    case 'ArrowDown':
      return at(row + 1, column);
    case 'ArrowUp':
      return at(row - 1, column);
    case 'ArrowRight':
      return at(row, column + 1);
    case 'ArrowLeft':
      return at(row, column - 1);
    case 'PageDown':
      return at(row + page, column);
    case 'PageUp':
      return at(row - page, column);
    case 'Home':
      return far ? at(0, 0) : at(row, 0);
    case 'End':
      return far ? at(last, columns) : at(row, columns);
  }
  return undefined;
}

function placeOf(target: EventTarget | null): GridPlace | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row][data-column]') : null;
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : undefined;
}

function CellValues({ cell, strings }: { cell: GridCell; strings: CompareGridProps['strings'] }) {
  return (
    <>
      <span class="values" aria-hidden="true">
        {cell.values.map(({ sign, value, of }) => (
          <span key={`${sign}${value} ${of}`} title={[sign + value, of].filter(Boolean).join(' · ')}>
            {sign && <i>{sign}</i>}
            {value}
            {of && <small class="value-of">{of}</small>}
          </span>
        ))}
        {cell.more > 0 && <small>+{cell.more}</small>}
      </span>
      {(cell.converted || cell.edited) && (
        <small class="marks" aria-hidden="true">
          {[cell.converted ? strings.converted : '', cell.edited ? strings.edited : ''].filter(Boolean).join(' · ')}
        </small>
      )}
      <span class="unseen">
        {[cell.spoken, cell.converted ? strings.converted : '', cell.edited ? strings.edited : '']
          .filter(Boolean)
          .join('，')}
      </span>
    </>
  );
}

function RowName({ row, strings }: { row: GridRow; strings: CompareGridProps['strings'] }) {
  const [first = '', ...others] = row.labels;
  const told = row.proposed ? strings.proposed(row.wordings) : strings.accepted(row.wordings);
  return (
    <>
      <b title={first}>
        {row.pinned && <span title={strings.pinned}>📌</span>}
        {first}
      </b>
      {row.wordings > 1 && (
        <em class={row.proposed ? 'proposed' : ''} title={told}>
          <span aria-hidden="true">≈{row.wordings}</span>
          <span class="unseen">{told}</span>
        </em>
      )}
      <small title={[...others, row.hint].join(' · ')}>{[...others, row.hint].filter(Boolean).join(' · ')}</small>
    </>
  );
}

export function CompareGrid(props: CompareGridProps) {
  const { heads, rows, row, cell, place, strings, onMove, onOpen } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const down = useVirtual(scroller, rows, HEIGHT, { before: HEIGHT });
  const across = useVirtual(scroller, heads.length, WIDTH, { horizontal: true, before: NAME });
  const isHere = (r: number, c: number): boolean => place.row === r && place.column === c;
  const show = ({ row: r, column: c }: GridPlace): void => {
    if (r >= 0) down.show(r);
    if (c > 0) across.show(c - 1);
  };
  const isRendered =
    (place.row < 0 || down.items.some(({ index }) => index === place.row)) &&
    (place.column === 0 || across.items.some(({ index }) => index === place.column - 1));
  const shared = (r: number, c: number) => ({
    id: idOf({ row: r, column: c }),
    'data-row': r,
    'data-column': c,
    'aria-colindex': c + 1,
  });
  const wide = NAME + across.height;
  return (
    <div
      ref={scroller}
      class="compare-grid"
      role="grid"
      tabIndex={0}
      aria-label={strings.label}
      aria-rowcount={rows + 1}
      aria-colcount={heads.length + 1}
      aria-activedescendant={isRendered ? idOf(place) : undefined}
      onClick={(event) => {
        const at = placeOf(event.target);
        if (!at) return;
        event.currentTarget.focus({ preventScroll: true });
        onMove(at);
        onOpen(at);
      }}
      onKeyDown={(event) => {
        const to = moved(event, place, rows, heads.length);
        if (to) {
          onMove(to);
          show(to);
        } else if (event.key === 'Enter' || event.key === ' ') onOpen(place);
        else return;
        event.preventDefault();
      }}
    >
      <div class="grid-row heads" role="row" aria-rowindex={1} tabIndex={-1} style={{ width: `${wide}px` }}>
        <span
          {...shared(-1, 0)}
          tabIndex={-1}
          class={isHere(-1, 0) ? 'name here' : 'name'}
          role="columnheader"
          aria-sort={strings.cornerOrder}
        >
          <span class="head-name">{strings.corner}</span>
        </span>
        {across.items.map(({ index, start }) => {
          const head = heads[index];
          return (
            head && (
              <span
                key={head.key}
                {...shared(-1, index + 1)}
                tabIndex={-1}
                class={isHere(-1, index + 1) ? 'cell here' : 'cell'}
                role="columnheader"
                aria-sort={head.order}
                style={{ transform: `translateX(${start + NAME}px)` }}
                title={head.hint ? `${head.label} · ${head.hint}` : head.label}
              >
                <b class="head-name">{head.label}</b>
                {head.hint && <small class="head-hint">{head.hint}</small>}
              </span>
            )
          );
        })}
      </div>
      <div class="grid-body" role="rowgroup" style={{ height: `${down.height}px`, width: `${wide}px` }}>
        {down.items.map(({ index, start }) => {
          const line = row(index);
          return (
            <div
              key={line.key}
              class={line.opens ? 'grid-row opens' : 'grid-row'}
              role="row"
              aria-rowindex={index + 2}
              tabIndex={-1}
              style={{ transform: `translateY(${start}px)`, width: `${wide}px` }}
            >
              <span
                {...shared(index, 0)}
                tabIndex={-1}
                class={isHere(index, 0) ? 'name here' : 'name'}
                role="rowheader"
              >
                <RowName row={line} strings={strings} />
              </span>
              {across.items.map(({ index: column, start: left }) => {
                const content = cell(index, column);
                const at = shared(index, column + 1);
                const here = isHere(index, column + 1) ? ' here' : '';
                return (
                  <span
                    key={column}
                    {...at}
                    tabIndex={-1}
                    class={`cell ${content?.state ?? 'missing'}${here}`}
                    role="gridcell"
                    style={{ transform: `translateX(${left + NAME}px)` }}
                  >
                    {content ? (
                      <CellValues cell={content} strings={strings} />
                    ) : (
                      <>
                        <span aria-hidden="true">—</span>
                        <span class="unseen">{strings.missing}</span>
                      </>
                    )}
                  </span>
                );
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
}
