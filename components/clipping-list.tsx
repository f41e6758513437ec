/**
 * A list of clippings that a hundred thousand do not slow: rows of one height, of which only those in sight are
 * rendered. One stop of the Tab key; the row that keys work on is told by aria-activedescendant, since rows come and go.
 * To screen readers it is a tree, of one level or, grouped by article, of two.
 */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { placeOf } from './list-keys';
import { useVirtual } from './use-virtual';

/** Height of a row in CSS pixels; the style sheet has it too. Browsers draw no more than some 17 million. */
export const ROW_HEIGHT = 104;
const COMPACT_HEIGHT = 64;
const MOST_TALL = 160_000;

/** What a list shows of one row. */
export interface ListRow {
  key: string;
  /** 2 for what stands in a group. */
  level: 1 | 2;
  /** From 1, among `of`. */
  place: number;
  of: number;
  selected: boolean;
  /** Of a group's head. */
  closed?: boolean;
  children: ComponentChildren;
}

export interface ClippingListProps {
  count: number;
  /** The row at a place; undefined while it is read. */
  row: (at: number) => ListRow | undefined;
  /** Place of the row that keys work on, -1 for none. */
  active: number;
  label: string;
  onRange: (from: number, to: number) => void;
  /** The reader has pointed at a row. */
  onPoint: (at: number, event: MouseEvent) => void;
  onOpen: (at: number) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

export function ClippingList(props: ClippingListProps) {
  const { count, row, active, label, onRange, onPoint, onOpen, onKeyDown } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const compact = count > MOST_TALL;
  const { items, height, show } = useVirtual(scroller, count, compact ? COMPACT_HEIGHT : ROW_HEIGHT);
  const from = items[0]?.index ?? 0;
  const to = (items.at(-1)?.index ?? -1) + 1;
  useLayoutEffect(() => onRange(from, to), [from, to]);
  useLayoutEffect(() => {
    if (active >= 0 && active < count) show(active);
  }, [active]);
  const isSeen = active >= from && active < to;
  return (
    <div
      ref={scroller}
      id="clippings"
      class={compact ? 'clippings compact' : 'clippings'}
      role="tree"
      tabIndex={0}
      aria-label={label}
      aria-multiselectable="true"
      aria-activedescendant={isSeen ? `clipping-${active}` : undefined}
      onClick={(event) => {
        const at = placeOf(event.target);
        if (at === undefined) return;
        // The row itself goes when it is scrolled away, and focus would go with it.
        event.currentTarget.focus({ preventScroll: true });
        onPoint(at, event);
      }}
      onDblClick={(event) => {
        const at = placeOf(event.target);
        if (at !== undefined) onOpen(at);
      }}
      onKeyDown={onKeyDown}
    >
      <div class="rows" role="presentation" style={{ height: `${height}px` }}>
        {items.map(({ index, start }) => {
          const shown = row(index);
          const classes = ['row', shown?.closed === undefined ? '' : 'head', index === active ? 'active' : ''];
          return (
            <div
              key={shown?.key ?? index}
              id={`clipping-${index}`}
              class={classes.filter(Boolean).join(' ')}
              role="treeitem"
              aria-level={shown?.level ?? 1}
              aria-setsize={shown?.of ?? count}
              aria-posinset={shown?.place ?? index + 1}
              aria-selected={shown?.selected ?? false}
              aria-expanded={shown?.closed === undefined ? undefined : !shown.closed}
              aria-busy={shown === undefined}
              tabIndex={-1}
              data-at={index}
              data-key={shown?.key}
              style={{ transform: `translateY(${start}px)` }}
            >
              <span class="box" aria-hidden="true" data-select="" />
              {shown?.children}
            </div>
          );
        })}
      </div>
    </div>
  );
}
