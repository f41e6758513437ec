import { useEffect, useState } from 'preact/hooks';

/** The clippings that the reader has chosen, by id. */
export interface Selection {
  ids: ReadonlySet<string>;
  set: (ids: Iterable<string>) => void;
  /** Chooses all of these, or where all are chosen already none of them. */
  toggle: (ids: readonly string[]) => void;
  add: (ids: readonly string[]) => void;
  clear: () => void;
}

const NONE: ReadonlySet<string> = new Set();

/** `scope` is what is listed: another list has nothing chosen, so that nothing out of sight is deleted. */
export function useSelection(scope: string): Selection {
  const [ids, setIds] = useState(NONE);
  useEffect(() => setIds(NONE), [scope]);
  return {
    ids,
    set: (next) => setIds(new Set(next)),
    toggle: (some) =>
      setIds((now) => {
        const next = new Set(now);
        const all = some.every((id) => next.has(id));
        for (const id of some) all ? next.delete(id) : next.add(id);
        return next;
      }),
    add: (some) => setIds((now) => new Set([...now, ...some])),
    clear: () => setIds(NONE),
  };
}
