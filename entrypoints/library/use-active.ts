import { useLayoutEffect, useState } from 'preact/hooks';
import { rowKey } from '@/lib/core/library/rows';
import type { LibraryView } from '@/lib/view/library/use-library';

/** The row that keys work on: a place in the list, and what stands there. */
export interface Active {
  /** -1 for none. */
  at: number;
  /** '' until the row is there. */
  key: string;
}

export const NO_ACTIVE: Active = { at: -1, key: '' };

/** Keeps the active row with its clipping while the list changes around it; where it goes the next takes its place. */
export function useFollowedActive(
  active: Active,
  setActive: (active: Active) => void,
  { found, rowAt }: Pick<LibraryView, 'found' | 'rowAt'>,
): void {
  useLayoutEffect(() => {
    if (!found || active.at < 0 || found.activeKey !== active.key) return;
    if (found.active === active.at) return;
    const at = found.active >= 0 ? found.active : Math.min(active.at, found.rowCount - 1);
    const row = rowAt(at);
    setActive({ at, key: row ? rowKey(row) : '' });
  }, [found]);
  // A row that was leapt to is known once it has been fetched.
  const row = active.at >= 0 && active.key === '' ? rowAt(active.at) : undefined;
  useLayoutEffect(() => {
    if (row) setActive({ at: active.at, key: rowKey(row) });
  }, [row]);
}

export function useActive(): [Active, (active: Active) => void] {
  return useState(NO_ACTIVE);
}
