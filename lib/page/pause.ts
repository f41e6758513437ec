interface Scheduler {
  postTask?: (work: () => void, options: { priority: 'user-visible' | 'background' }) => Promise<void>;
}

/**
 * Gives the page its turn; resolves in a new task, behind those of the page that wait already. (`scheduler.yield` would
 * come before them: a page of a million characters would wait until all of it is annotated.)
 */
export function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler?.postTask) return scheduler.postTask(() => undefined, { priority: 'user-visible' });
  return new Promise((resolve) => setTimeout(resolve, 0));
}
