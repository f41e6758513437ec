/** Which rows of a long list, or columns of a wide one, are in its scrolled part; only they are rendered. */
import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

export interface VirtualRows {
  items: VirtualItem[];
  /** Height of all rows, or width of all columns, in CSS pixels. */
  height: number;
  show: (index: number) => void;
}

/** `size` is the height of each row, or the width of each column, in CSS pixels; `before` is what stands pinned before them. */
export function useVirtual(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  size: number,
  { horizontal = false, before = 0 }: { horizontal?: boolean; before?: number } = {},
): VirtualRows {
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const options = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => size,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    overscan: horizontal ? 2 : 6,
    horizontal,
    // What is pinned covers as much at the end as it moves all down.
    scrollPaddingEnd: before,
    onChange: () => redraw(undefined),
  };
  const [virtual] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options));
  virtual.setOptions(options);
  useLayoutEffect(() => virtual._didMount(), []);
  useLayoutEffect(() => virtual._willUpdate());
  // Sizes are fixed: another size is another list.
  useLayoutEffect(() => virtual.measure(), [size]);
  return {
    items: virtual.getVirtualItems(),
    height: virtual.getTotalSize(),
    show: (index) => virtual.scrollToIndex(index, { align: 'auto' }),
  };
}
