/**
 * The folder that the reader picked, and what was written there last. A database of its own: a handle cannot be sent to
 * the background, which alone writes the reader's data, and is of no use in any other browser.
 */
import Dexie, { type EntityTable } from 'dexie';

interface PickedFolder {
  key: 'picked';
  handle: FileSystemDirectoryHandle;
}

interface WrittenFile {
  name: string;
  /** SHA-256 (hex) of what was written. */
  sha256: string;
}

class FolderDatabase extends Dexie {
  declare folder: EntityTable<PickedFolder, 'key'>;
  declare files: EntityTable<WrittenFile, 'name'>;

  constructor() {
    super('cezhu-folder');
    this.version(1).stores({ folder: 'key', files: 'name' });
  }
}

let opened: FolderDatabase | undefined;

function folderDatabase(): FolderDatabase {
  opened ??= new FolderDatabase();
  return opened;
}

export async function pickedFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  return (await folderDatabase().folder.get('picked'))?.handle;
}

/** Another folder knows nothing of what was written into the last. */
export async function keepFolder(handle: FileSystemDirectoryHandle): Promise<void> {
  const db = folderDatabase();
  const before = await pickedFolder();
  const isSame = before ? await handle.isSameEntry(before) : false;
  await db.transaction('rw', db.folder, db.files, async () => {
    if (!isSame) await db.files.clear();
    await db.folder.put({ key: 'picked', handle });
  });
}

/** The fingerprint of what was written last under that name. */
export async function lastWritten(name: string): Promise<string | undefined> {
  return (await folderDatabase().files.get(name))?.sha256;
}

export async function noteWritten(name: string, sha256: string): Promise<void> {
  await folderDatabase().files.put({ name, sha256 });
}
