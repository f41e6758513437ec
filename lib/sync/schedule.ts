/** When the tags are to be looked at again, as the names and delays of alarms: they outlive the background. */
import type { SyncState } from '../core/tags/shared-board/sync-record';

/** Minutes between two looks at the board whatever happens: that events come is a hint, not a promise. */
export const LOOK_EVERY = 15;
/** Shortest delay of an alarm that browsers keep, in minutes. */
const SHORTEST = 0.5;

/** Minutes until the next try where something waits; undefined where only an event or the usual look can change it. */
export function nextTry(status: SyncState, now: number): number | undefined {
  if (status.state !== 'waiting') return undefined;
  return Math.max(SHORTEST, (status.until - now) / 60_000);
}
