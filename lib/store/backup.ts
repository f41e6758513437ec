/** Makes a backup of everything, in the format of packages. */
import { type BackupEntry, shortIdentity } from '../core/backups/entry';
import { superfluous } from '../core/backups/thinning';
import type { PackageCounts } from '../core/formats/package/types';
import { packageChunks } from '../core/formats/package/write';
import { type BackupFile, listBackups, removeBackups, writeBackup } from './backup-files';
import { look } from './canary';
import type { CezhuDatabase } from './database';
import { packageSources } from './read-package';

/** The chunks of a package, with its counts kept for who wants them once it is written. */
async function* counted(
  chunks: AsyncGenerator<string, PackageCounts>,
  take: (counts: PackageCounts) => void,
): AsyncGenerator<string> {
  for (;;) {
    const { done, value } = await chunks.next();
    if (done) {
      take(value);
      return;
    }
    yield value;
  }
}

export interface BackupOptions {
  /** ISO 8601. */
  now: string;
  /** Version of the extension. */
  app: string;
  reason: BackupEntry['reason'];
}

/** Makes a backup, and then removes those that are too many. */
export async function makeBackup(db: CezhuDatabase, { now, app, reason }: BackupOptions): Promise<BackupFile> {
  const identity = shortIdentity((await look(db)).identity);
  let clippings = 0;
  const chunks = packageChunks({ kind: 'backup', made: now, app }, packageSources(db, true));
  const made = await writeBackup(
    counted(chunks, (counts) => {
      clippings = counts.clippings;
    }),
    { made: now.replace(/\.\d+/, '.000'), reason, identity },
    () => clippings,
  );
  await removeBackups(superfluous(await listBackups(), identity, now));
  return made;
}
