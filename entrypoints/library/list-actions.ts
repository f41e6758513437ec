import { type Closed, clippingOfKey, rowKey, withClosed } from '@/lib/core/library/rows';
import { askBackground } from '@/lib/platform/messages';
import type { LibraryView } from '@/lib/view/library/use-library';
import type { Attempts } from '@/lib/view/use-attempt';
import type { Active } from './use-active';
import type { Selection } from './use-selection';

export interface ListState {
  view: LibraryView;
  active: Active;
  setActive: (active: Active) => void;
  closed: Closed;
  setClosed: (closed: Closed) => void;
  selection: Selection;
  /** Where a range that is chosen begins, -1 for nowhere. */
  anchor: { current: number };
  attempt: Attempts['attempt'];
}

/** What can be done with the rows of the list, by their places. */
export function listActions({ view, active, setActive, closed, setClosed, selection, anchor, attempt }: ListState) {
  const { rowAt, client } = view;
  const moveTo = (at: number): void => {
    const row = rowAt(at);
    setActive({ at, key: row ? rowKey(row) : '' });
  };
  /** The clippings of a row: of a group's head those of the group. */
  const idsAt = async (at: number): Promise<string[]> => {
    const activeId = at === active.at ? clippingOfKey(active.key) : '';
    if (activeId) return [activeId];
    const row = rowAt(at);
    if (row?.kind !== 'group') return row ? [row.id] : [];
    const range = row.closed ? { from: at, to: at + 1 } : { from: at + 1, to: at + 1 + row.count };
    return (await client?.ask('ids', range)) ?? [];
  };
  const unfoldAt = (at: number, open: boolean): boolean => {
    const row = rowAt(at);
    if (row?.kind !== 'group' || row.closed !== open) return false;
    setClosed(withClosed(closed, row.article.pageId, !open));
    return true;
  };
  const selectRange = (from: number, to: number): void => {
    const range = { from: Math.min(from, to), to: Math.max(from, to) + 1 };
    attempt(async () => selection.add((await client?.ask('ids', range)) ?? []));
  };
  return {
    moveTo,
    toggleAt: (at: number): void => {
      anchor.current = at;
      attempt(async () => selection.toggle(await idsAt(at)));
    },
    /** Chooses from where the last choice was made, or from `start` on. */
    extendTo: (at: number, start: number): void => {
      if (anchor.current < 0) anchor.current = Math.max(0, start);
      selectRange(anchor.current, at);
    },
    selectAll: (): void => attempt(async () => selection.set((await client?.ask('ids', {})) ?? [])),
    /** What an action is about: the chosen clippings, or without any those of the active row. */
    withTargets: (work: (ids: string[]) => void): void =>
      attempt(async () => {
        const targets = selection.ids.size > 0 ? [...selection.ids] : await idsAt(active.at);
        if (targets.length > 0) work(targets);
      }),
    /** Opens or closes the active group; closing leads from a clipping to the head of its group. */
    unfold: (open: boolean): boolean => {
      if (unfoldAt(active.at, open)) return true;
      const row = rowAt(active.at);
      if (open || !view.found?.grouped || row?.kind !== 'clipping') return false;
      moveTo(active.at - row.place);
      return true;
    },
    /** Opens the article of a clipping; opens or closes a group. */
    openAt: (at: number): void => {
      const row = rowAt(at);
      if (row?.kind === 'group') unfoldAt(at, row.closed);
      else if (row) {
        attempt(async () => void (await askBackground('kept.open', { id: row.id })));
      }
    },
  };
}
