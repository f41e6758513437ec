/**
 * How often a device writes to storage.sync. Chrome's engine sends a hundred changes at once and then one in 100 s, for
 * all extensions together; whoever uses that up makes other devices' changes wait as well.
 */
import type { SyncRecord } from './sync-record';

type Budget = SyncRecord['budget'];

const MOST = 60;
/** Milliseconds after which one more write may follow. */
const REFILL = 100_000;

/** What is left after one write, or when there will be one. A budget that was never counted is full. */
export function spend({ tokens, at }: Budget, now: number): Budget | { until: number } {
  // A clock that was set back stops no writing: counting begins again there.
  const refilled = now < at ? Math.max(tokens, 1) : tokens + (now - at) / REFILL;
  const left = at === 0 ? MOST : Math.min(MOST, refilled);
  if (left < 1) return { until: now + Math.ceil((1 - left) * REFILL) };
  return { tokens: left - 1, at: now };
}
