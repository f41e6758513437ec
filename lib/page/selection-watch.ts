/** Hears of finished selections and of their end; of text that readers read, not of what they write. */

import { hostOf, localNameOf, parentNodeOf } from './dom';
import { CONTROLS, isLeftAlone, SKIPPED } from './elements';
import type { SelectedRange } from './selected-span';
import { selectedRange } from './selection';

/** Milliseconds after the last sign of selecting: a double click has two, and a third may follow. */
const REST = 220;
/** A keyboard goes on more slowly. */
const KEY_REST = 450;
/** A single character is selected by accident. */
const SHORTEST = 2;
/** Rectangles looked at, from either end: a whole page has tens of thousands. */
const MOST_BOXES = 400;

export interface FinishedSelection {
  range: SelectedRange;
  pointer: { x: number; y: number } | undefined;
}

export interface SelectionWatchOptions {
  document: Document;
  /** Our own elements: what happens in them is none of the page's. */
  isOwn: (target: EventTarget) => boolean;
  finished: (selection: FinishedSelection) => void;
  /** It is another now, or out of sight, or the reader does not want it. */
  ended: () => void;
  signal: AbortSignal;
}

function isWritten(node: Node | null): boolean {
  for (let at = node; at; at = parentNodeOf(at) ?? (at instanceof ShadowRoot ? hostOf(at) : null)) {
    if (!(at instanceof Element)) continue;
    const name = localNameOf(at);
    if (SKIPPED.has(name) || CONTROLS.has(name) || isLeftAlone(at)) return true;
  }
  return false;
}

/** The element that has the focus, in whatever shadow tree. */
function focused(document: Document): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

function isTooShort({ start, end }: SelectedRange): boolean {
  if (start.node !== end.node || !(start.node instanceof CharacterData)) return false;
  return start.node.data.slice(start.offset, end.offset).trim().length < SHORTEST;
}

const isSame = (one: SelectedRange, other: SelectedRange | undefined): boolean =>
  other !== undefined &&
  one.start.node === other.start.node &&
  one.start.offset === other.start.offset &&
  one.end.node === other.end.node &&
  one.end.offset === other.end.offset;

/** The open shadow trees in which an event has happened, the outermost first. */
function rootsOf(event: Event): Set<ShadowRoot> {
  const path = event.composedPath().reverse();
  return new Set(path.filter((target): target is ShadowRoot => target instanceof ShadowRoot));
}

/** Heeds the browser's own events only: a page's script can forge the others. */
export class SelectionWatch {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private current: SelectedRange | undefined;
  private wanted = false;
  /** The open shadow trees in which the pointer was pressed and let go: to search the page for all would cost each click. */
  private roots = new Set<ShadowRoot>();

  constructor(private readonly options: SelectionWatchOptions) {
    const { document, signal } = options;
    const listener = { signal, passive: true, capture: true };
    const on = (name: string, heard: (event: Event) => void, target: EventTarget = document): void =>
      target.addEventListener(name, (event) => event.isTrusted && this.wanted && heard(event), listener);
    on('pointerdown', (event) => {
      if (this.isOwn(event)) return;
      this.end();
      this.roots = rootsOf(event);
    });
    on('pointerup', (event) => {
      const { button, clientX: x, clientY: y } = event as PointerEvent;
      if (button !== 0 || this.isOwn(event)) return;
      this.roots = new Set([...this.roots, ...rootsOf(event)]);
      this.soon(REST, { x, y });
    });
    on('keyup', (event) => {
      const { key, shiftKey, ctrlKey, metaKey } = event as KeyboardEvent;
      if (key === 'Shift' || shiftKey || ((ctrlKey || metaKey) && key.toLowerCase() === 'a')) this.soon(KEY_REST);
    });
    on('keydown', (event) => (event as KeyboardEvent).key === 'Escape' && this.end());
    on('selectionchange', () => {
      if (this.current && !isSame(this.current, this.now())) this.end();
    });
    // What comes once the pointer rests looks then where the selection stands: scrolling does not call it off.
    on('scroll', () => this.current && this.end());
    on('resize', () => this.end(), window);
    on('pagehide', () => this.end(), window);
    signal.addEventListener('abort', () => clearTimeout(this.timer));
  }

  setWanted(wanted: boolean): void {
    this.wanted = wanted;
    if (!wanted) this.end();
  }

  end(): void {
    clearTimeout(this.timer);
    if (!this.current) return;
    this.current = undefined;
    this.options.ended();
  }

  private isOwn(event: Event): boolean {
    return event.composedPath().some((target) => this.options.isOwn(target));
  }

  private now(): SelectedRange | undefined {
    return selectedRange(this.options.document, [...this.roots]);
  }

  private soon(delay: number, pointer?: { x: number; y: number }): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const range = this.now();
      if (!range || isSame(range, this.current) || isTooShort(range)) return;
      if (isWritten(focused(this.options.document)) || isWritten(range.start.node) || isWritten(range.end.node)) return;
      this.end();
      this.current = range;
      this.options.finished({ range, pointer });
    }, delay);
  }
}

/** The line boxes of a selection, in order; of one that spans shadow trees those in the trees of its ends. */
export function boxesOf({ start, end }: SelectedRange): DOMRect[] {
  const roots = [start.node.getRootNode(), end.node.getRootNode()];
  const ranges: Range[] = [];
  const range = (make: (range: Range) => void): void => {
    const made = new Range();
    make(made);
    ranges.push(made);
  };
  if (roots[0] === roots[1]) {
    range((one) => {
      one.setStart(start.node, start.offset);
      one.setEnd(end.node, end.offset);
    });
  } else {
    range((one) => {
      one.selectNodeContents(roots[0] as Node);
      one.setStart(start.node, start.offset);
    });
    range((one) => {
      one.selectNodeContents(roots[1] as Node);
      one.setEnd(end.node, end.offset);
    });
  }
  const boxes = ranges
    .flatMap((one) => [...one.getClientRects()])
    .filter(({ width, height }) => width > 0 && height > 0);
  return boxes.length <= 2 * MOST_BOXES ? boxes : [...boxes.slice(0, MOST_BOXES), ...boxes.slice(-MOST_BOXES)];
}
