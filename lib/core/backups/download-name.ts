/** Names of the backups in the downloads folder: they come round again, so that the folder never fills up. */

const DAY = 86_400_000;

/** What was downloaded last; days and months as in ISO 8601. */
export interface Downloaded {
  day?: string;
  month?: string;
}

/**
 * The names under which a backup is to be saved now: one for each day of a week and one for each month, none where
 * that has been done. `identity` keeps a new database from writing over what a lost one held.
 */
export function downloadNames(now: string, identity: string, last: Downloaded): { names: string[]; done: Downloaded } {
  const day = now.slice(0, 10);
  const month = now.slice(0, 7);
  const weekday = ((Math.floor(Date.parse(now) / DAY) + 3) % 7) + 1;
  const names = [
    ...(last.day === day ? [] : [`Cezhu/backup-${identity.slice(0, 4)}-day-${weekday}.json`]),
    ...(last.month === month ? [] : [`Cezhu/backup-${identity.slice(0, 4)}-month-${month.slice(5)}.json`]),
  ];
  return { names, done: { day, month } };
}
