interface Scheduler {
  yield?: () => Promise<void>;
}

/** Gives the page its turn; resolves in a new task. */
export function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve, 0));
}
