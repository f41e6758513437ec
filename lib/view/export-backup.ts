/** Everything that can be read of the database, as a file: from an extension page, whatever the background says. */
import { packageChunks } from '@/lib/core/formats/package/write';
import { browser } from '@/lib/platform/browser';
import { downloadText } from '@/lib/platform/files';
import { database } from '@/lib/store/database';
import { packageSources } from '@/lib/store/read-package';

export async function exportBackup(document: Document): Promise<void> {
  const made = new Date().toISOString();
  const chunks: string[] = [];
  const app = browser.runtime.getManifest().version;
  for await (const chunk of packageChunks({ kind: 'backup', made, app }, packageSources(database(), true))) {
    chunks.push(chunk);
  }
  downloadText(document, `cezhu-backup-${made.slice(0, 10)}.json`, chunks.join(''), 'application/json');
}
