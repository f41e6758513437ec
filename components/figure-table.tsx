/**
 * The figures of an article as a table that thousands of rows do not slow: in a narrow panel two lines a row, where
 * there is room real columns. One stop of the Tab key; arrows or j and k move, Enter leads to the passage.
 */
import { useRef } from 'preact/hooks';
import { movedBy, placeOf } from './list-keys';
import { useVirtual } from './use-virtual';

export interface FigureCell {
  field: string;
  text: string;
  hint?: string;
  inherited?: boolean;
  edited?: boolean;
}

export interface FigureLine {
  sign: string;
  /** The sign in words. */
  bound: string;
  value: string;
  rest: string;
  cells: FigureCell[];
  /** Colour of the family. */
  colour: string;
  edited: boolean;
}

export interface FigureTableProps {
  count: number;
  /** The line at a place; asked only for lines that are seen. */
  line: (at: number) => FigureLine;
  /** Place of the chosen line, -1 for none. */
  chosen: number;
  wide: boolean;
  columns: { field: string; label: string }[];
  sorting: { key: string; descending: boolean };
  strings: { label: string; inherited: string; edited: string };
  onChoose: (at: number) => void;
  onJump: (at: number) => void;
  onSort: (field: string) => void;
}

/** Heights of a row, in CSS pixels; the style sheet has them too. */
const NARROW = 54;
const WIDE = 38;

function Head({ columns, sorting, onSort }: Pick<FigureTableProps, 'columns' | 'sorting' | 'onSort'>) {
  const orderOf = (field: string) => (sorting.key !== field ? 'none' : sorting.descending ? 'descending' : 'ascending');
  return (
    <div class="row head" role="row" tabIndex={-1} aria-rowindex={1}>
      {columns.map(({ field, label }) => (
        <span key={field} class={field} role="columnheader" tabIndex={-1} aria-sort={orderOf(field)}>
          <button type="button" data-sort={field} onClick={() => onSort(field)}>
            {label}
          </button>
        </span>
      ))}
    </div>
  );
}

function Cell({ cell, strings }: { cell: FigureCell; strings: FigureTableProps['strings'] }) {
  const { text, hint, inherited, edited } = cell;
  const marks = [inherited ? strings.inherited : '', edited ? strings.edited : ''].filter(Boolean);
  const kind = [inherited ? 'inherited' : '', edited ? 'edited' : ''].filter(Boolean).join(' ');
  return (
    <span class={`said ${kind}`} title={[hint ?? text, ...marks].join(' · ')}>
      {text}
      {marks.length > 0 && <span class="unseen"> {marks.join(' · ')}</span>}
    </span>
  );
}

export function FigureTable(props: FigureTableProps) {
  const { count, line, chosen, wide, columns, sorting, strings, onChoose, onJump, onSort } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { items, height, show } = useVirtual(scroller, count, wide ? WIDE : NARROW);
  const choose = (at: number): void => {
    onChoose(at);
    show(at);
  };
  const seen = items.some(({ index }) => index === chosen);
  return (
    <div
      ref={scroller}
      class={wide ? 'figures wide' : 'figures'}
      role="grid"
      tabIndex={0}
      aria-label={strings.label}
      aria-rowcount={count + (wide ? 1 : 0)}
      aria-colcount={columns.length}
      aria-activedescendant={seen ? `figure-${chosen}` : undefined}
      onClick={(event) => {
        const at = placeOf(event.target);
        if (at === undefined) return;
        // The row itself goes when it is scrolled away, and focus would go with it.
        event.currentTarget.focus({ preventScroll: true });
        onChoose(at);
        onJump(at);
      }}
      onKeyDown={(event) => {
        if (event.target instanceof HTMLButtonElement) return;
        const at = movedBy(event, chosen, count);
        if (at !== undefined) choose(at);
        else if (event.key === 'Enter' && chosen >= 0) onJump(chosen);
        else return;
        event.preventDefault();
      }}
    >
      {wide && <Head columns={columns} sorting={sorting} onSort={onSort} />}
      <div class="rows" role="rowgroup" style={{ height: `${height}px` }}>
        {items.map(({ index, start }) => {
          const { sign, bound, value, rest, cells, colour, edited } = line(index);
          return (
            <div
              key={index}
              id={`figure-${index}`}
              class="row"
              role="row"
              aria-rowindex={index + (wide ? 2 : 1)}
              aria-selected={index === chosen}
              data-at={index}
              tabIndex={-1}
              style={{ transform: `translateY(${start}px)`, '--family': colour }}
            >
              <span class="value" role="gridcell" tabIndex={-1}>
                {sign && (
                  <>
                    <i aria-hidden="true">{sign}</i>
                    <span class="unseen">{bound} </span>
                  </>
                )}
                <b>{value}</b>
                {rest && <small>{rest}</small>}
                {edited && <em>{strings.edited}</em>}
              </span>
              {columns.slice(1).map(({ field }) => {
                const cell = cells.find((one) => one.field === field);
                // In the second line a dot stands between two; the metric stands in the first.
                const later =
                  cell && cells.some((one) => one.field !== 'metric' && cells.indexOf(one) < cells.indexOf(cell));
                const name = `${field}${cell ? '' : ' empty'}${later ? ' later' : ''}`;
                return (
                  <span key={field} class={name} role="gridcell" tabIndex={-1}>
                    {cell && <Cell cell={cell} strings={strings} />}
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
