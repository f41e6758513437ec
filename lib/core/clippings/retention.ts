/** How long the trash keeps what the reader has deleted. */
export const TRASH_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

/** Whole days until a clipping that was deleted at `trashed` is erased, at least 0; both times in ISO 8601. */
export function daysLeft(trashed: string, now: string): number {
  const passed = Date.parse(now) - Date.parse(trashed);
  return Math.max(0, Math.ceil(TRASH_DAYS - passed / DAY));
}

/** What was deleted before this time, in ISO 8601, is to be erased at `now`. */
export function erasedBefore(now: string): string {
  return new Date(Date.parse(now) - TRASH_DAYS * DAY).toISOString();
}
