/** Ends everything at one step of a run: as a browser does that stops the background. */
import { vi } from 'vitest';

/** A step before which a run can be stopped: a call of one of these methods. */
export interface Watched {
  owner: object;
  methods: readonly string[];
}

/** The calls of IndexedDB that begin something or end it. */
export const DATABASE_STEPS: readonly Watched[] = [
  { owner: IDBFactory.prototype, methods: ['open'] },
  { owner: IDBDatabase.prototype, methods: ['transaction'] },
  { owner: IDBTransaction.prototype, methods: ['commit'] },
  { owner: IDBObjectStore.prototype, methods: ['get', 'add', 'put', 'count'] },
];

/**
 * Ends everything at the `last`th step: open transactions come to nothing, and no further step is made. Undone by
 * `vi.restoreAllMocks`.
 */
export function stopAt(last: number, watched: readonly Watched[]): { steps: () => number } {
  let steps = 0;
  const open = new Set<IDBTransaction>();
  const step = (): void => {
    steps++;
    if (steps < last) return;
    for (const transaction of open) transaction.abort();
    open.clear();
    throw new DOMException('stopped', 'AbortError');
  };
  const watch = (owner: object, method: string): void => {
    const original = Reflect.get(owner, method) as (...args: unknown[]) => unknown;
    vi.spyOn(owner as Record<string, () => unknown>, method).mockImplementation(function (
      this: unknown,
      ...args: unknown[]
    ) {
      // That is how the fake database begins an upgrade by itself; its own opening is the step.
      if (args[1] !== 'versionchange') step();
      const result = original.apply(this, args);
      if (method === 'transaction') {
        const transaction = result as IDBTransaction;
        open.add(transaction);
        for (const end of ['complete', 'abort']) transaction.addEventListener(end, () => open.delete(transaction));
      }
      return result;
    } as never);
  };
  for (const { owner, methods } of watched) for (const method of methods) watch(owner, method);
  return { steps: () => steps };
}
