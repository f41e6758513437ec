/** Moving through a long list by keyboard: arrows or j and k, Home, End, and pages. */
const PAGE = 10;

/** Where a key leads from `at` in a list of `count`; undefined where it is none of ours. */
export function movedBy(event: KeyboardEvent, at: number, count: number): number | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || count === 0) return undefined;
  const last = count - 1;
  const inside = (index: number): number => Math.max(0, Math.min(last, index));
  switch (event.key) {
    case 'ArrowDown':
    case 'j':
      return inside(at + 1);
    case 'ArrowUp':
    case 'k':
      return at < 0 ? last : inside(at - 1);
    case 'PageDown':
      return inside(at + PAGE);
    case 'PageUp':
      return inside(at - PAGE);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

/** The place in its list of the row that was clicked. */
export function placeOf(target: EventTarget | null): number | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
  return row ? Number(row.dataset.at) : undefined;
}
