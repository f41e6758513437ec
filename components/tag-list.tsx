/**
 * All tags, of which only the rows in sight are rendered. The Tab key reaches one row, arrows or j and k lead to the
 * others; F2 renames, Delete deletes, the space bar chooses.
 */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { movedBy, placeOf } from './list-keys';
import { useVirtual } from './use-virtual';

export interface TagListProps {
  label: string;
  count: number;
  /** Key of the row at a place, so that its element stays the same while the list changes. */
  keyOf: (at: number) => string;
  /** Its content; `current` where its controls are stops of the Tab key. */
  row: (at: number, current: boolean) => ComponentChildren;
  /** Place of the row that the keys are for. */
  at: number;
  /** Raised where the row at `at` is to have the focus. */
  focus: number;
  onMove: (at: number) => void;
  onRename: (at: number) => void;
  onRemove: (at: number) => void;
}

/** Height of a row, in CSS pixels; the style sheet has it too. */
const ROW = 44;

export function TagList({ label, count, keyOf, row, at, focus, onMove, onRename, onRemove }: TagListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { items, height, show } = useVirtual(scroller, count, ROW);
  /** The row was moved to by a key or is wanted in another way: its first control is to have the focus. */
  const wanted = useRef(false);
  const current = Math.min(at, count - 1);
  useLayoutEffect(() => {
    if (focus > 0) wanted.current = true;
    show(current);
  }, [focus]);
  useLayoutEffect(() => {
    if (!wanted.current) return;
    const control = scroller.current?.querySelector<HTMLElement>(`[data-at="${current}"] :is(input, button)`);
    if (!control) return;
    wanted.current = false;
    control.focus({ preventScroll: true });
  });
  const move = (to: number): void => {
    wanted.current = true;
    show(to);
    onMove(to);
  };
  return (
    <div ref={scroller} class="tag-list">
      <ul
        class="rows"
        aria-label={label}
        style={{ height: `${height}px` }}
        onFocusCapture={(event) => {
          const place = placeOf(event.target as Element);
          if (place !== undefined && place !== current) onMove(place);
        }}
        onKeyDown={(event) => {
          // In a select, arrows and letters are its own.
          if (event.target instanceof HTMLSelectElement) return;
          const to = movedBy(event, current, count);
          if (to !== undefined) move(to);
          else if (event.key === 'F2') onRename(current);
          else if (event.key === 'Delete') onRemove(current);
          else return;
          event.preventDefault();
        }}
      >
        {items.map(({ index, start }) => (
          <li
            key={keyOf(index)}
            class="row"
            aria-setsize={count}
            aria-posinset={index + 1}
            data-at={index}
            data-tag={keyOf(index)}
            style={{ transform: `translateY(${start}px)` }}
          >
            {row(index, index === current)}
          </li>
        ))}
      </ul>
    </div>
  );
}
