/** A backup file as its name tells it: the name is given only when the file is whole, so it is the index as well. */

export interface BackupEntry {
  name: string;
  /** When it was made; ISO 8601, UTC, to the second. */
  made: string;
  /** `byItself`: on a schedule. `byHand`: asked for. `before`: made before something was restored. */
  reason: 'byItself' | 'byHand' | 'before';
  /** First eight digits of the database's identity; zeros where it has none. */
  identity: string;
  /** Clippings in it, without the trash. */
  clippings: number;
  /** SHA-256 of the file, hex. */
  sha256: string;
}

const LETTERS = { byItself: 'a', byHand: 'h', before: 'b' } as const;
const PATTERN =
  /^backup_(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z_([ahb])_([\da-f]{8})_(\d{1,9})_([\da-f]{64})\.json\.gz$/;

/** The first eight digits of an identity, for the names. */
export function shortIdentity(identity: string | undefined): string {
  const digits = (identity ?? '').replace(/[^\da-f]/g, '');
  return digits.slice(0, 8).padEnd(8, '0');
}

export function backupName({ made, reason, identity, clippings, sha256 }: Omit<BackupEntry, 'name'>): string {
  const time = made.replace(/[-:]/g, '').replace(/\.\d+/, '');
  return `backup_${time}_${LETTERS[reason]}_${identity}_${clippings}_${sha256}.json.gz`;
}

/** What a name says; undefined where it is none of ours. */
export function readBackupName(name: string): BackupEntry | undefined {
  const match = PATTERN.exec(name);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, letter, identity = '', clippings, sha256 = ''] = match;
  const made = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  if (Number.isNaN(Date.parse(made))) return undefined;
  const reason = letter === 'a' ? 'byItself' : letter === 'h' ? 'byHand' : 'before';
  return { name, made, reason, identity, clippings: Number(clippings), sha256 };
}
