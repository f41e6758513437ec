/** How an article's clippings stood in it when it was last open: what a page has found, remembered for the views. */
import { KEPT_STATUSES, type KeptState } from './types';

type Status = KeptState['status'];

/** How clippings stood; one that was not looked for is missing. */
export interface PageStanding {
  /** When the page was looked at, ISO 8601, UTC. */
  seen: string;
  /** By the clippings' ids. */
  states: Record<string, Status>;
}

/** A clipping's state as views filter by it; `unseen`: its page has not been open since. */
export const STANDINGS = [...KEPT_STATUSES, 'unseen'] as const;
export type Standing = (typeof STANDINGS)[number];

/** In the table `notes`. */
const PREFIX = 'standing ';

export function standingKey(pageId: string): string {
  return PREFIX + pageId;
}

/** The article of which a note tells; undefined where it is about something else. */
export function pageOfStanding(key: string): string | undefined {
  return key.startsWith(PREFIX) ? key.slice(PREFIX.length) : undefined;
}

/** All keys of such notes lie between these. */
export const STANDING_RANGE: readonly [from: string, to: string] = [PREFIX, `${PREFIX}\uffff`];

export function isStatus(value: unknown): value is Status {
  return KEPT_STATUSES.some((one) => one === value);
}

/** What a note holds; what is no state is dropped. */
export function readStanding(value: unknown): PageStanding | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { seen, states } = value as { seen?: unknown; states?: unknown };
  if (typeof seen !== 'string' || typeof states !== 'object' || states === null) return undefined;
  const known = Object.entries(states).filter((entry): entry is [string, Status] => isStatus(entry[1]));
  return { seen, states: Object.fromEntries(known) };
}

/** A day: nobody needs to know more exactly when a page was last as it was. */
const FRESH = 24 * 60 * 60 * 1000;

/** Is there nothing in `now` that is worth a write? */
export function isOldNews(was: PageStanding | undefined, now: PageStanding): boolean {
  if (!was || Date.parse(now.seen) - Date.parse(was.seen) > FRESH) return false;
  const ids = Object.keys(now.states);
  return ids.length === Object.keys(was.states).length && ids.every((id) => was.states[id] === now.states[id]);
}
