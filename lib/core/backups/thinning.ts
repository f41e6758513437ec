/** Which backups stay: many of the last hours, some of the last days, few of the last months. */
import type { BackupEntry } from './entry';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The newest of each span of time stays, as far back as the age says. */
const GRIDS = [
  { span: HOUR, age: DAY },
  { span: DAY, age: 14 * DAY },
  { span: 7 * DAY, age: 84 * DAY },
];
/** The newest stay whatever their age. */
const NEWEST = 3;
/** Of a database that is no longer there the newest stay, so long: it may have been lost. */
const NEWEST_OF_OTHERS = 2;
const AGE_OF_OTHERS = 365 * DAY;

function kept(newestFirst: readonly BackupEntry[], now: number): Set<string> {
  const names = new Set(newestFirst.slice(0, NEWEST).map(({ name }) => name));
  for (const { span, age } of GRIDS) {
    const taken = new Set<number>();
    for (const { name, made } of newestFirst) {
      const time = Date.parse(made);
      const cell = Math.floor(time / span);
      if (now - time > age || taken.has(cell)) continue;
      taken.add(cell);
      names.add(name);
    }
  }
  return names;
}

/**
 * Names of the backups to remove. `identity` is that of the database as it is now, short; those of others stay apart,
 * so that a new, empty database does not push out what the old one held.
 */
export function superfluous(backups: readonly BackupEntry[], identity: string, now: string): string[] {
  const time = Date.parse(now);
  const byIdentity = new Map<string, BackupEntry[]>();
  for (const backup of [...backups].sort((a, b) => (a.made < b.made ? 1 : -1))) {
    const list = byIdentity.get(backup.identity);
    if (list) list.push(backup);
    else byIdentity.set(backup.identity, [backup]);
  }
  return [...byIdentity].flatMap(([owner, list]) => {
    const stays =
      owner === identity
        ? kept(list, time)
        : new Set(
            list
              .slice(0, NEWEST_OF_OTHERS)
              .filter(({ made }) => time - Date.parse(made) <= AGE_OF_OTHERS)
              .map(({ name }) => name),
          );
    return list.filter(({ name }) => !stays.has(name)).map(({ name }) => name);
  });
}
