/**
 * The second copy: files in the origin's private file system, apart from IndexedDB. A file gets its name when it is
 * whole and has been read again; whatever else lies there is left over from one that was interrupted.
 */
import { type BackupEntry, backupName, readBackupName } from '../core/backups/entry';
import { sha256OfBytes } from '../platform/hash';

const FOLDER = 'backups';
const UNFINISHED = 'unfinished.part';
/** A file that the reader has chosen to restore from, put here by the page for the background to read. */
const CHOSEN = 'chosen.part';

/** What every browser with this file system has and TypeScript does not know of yet. */
interface Movable {
  move(name: string): Promise<void>;
}

export interface BackupFile extends BackupEntry {
  /** Bytes. */
  size: number;
}

async function folder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(FOLDER, { create: true });
}

/** All backups, the newest first. */
export async function listBackups(): Promise<BackupFile[]> {
  const files: BackupFile[] = [];
  const entries = (await folder()) as unknown as AsyncIterable<[string, FileSystemHandle]>;
  for await (const [name, handle] of entries) {
    const entry = readBackupName(name);
    if (entry && handle.kind === 'file') {
      files.push({ ...entry, size: (await (handle as FileSystemFileHandle).getFile()).size });
    }
  }
  return files.sort((a, b) => (a.made < b.made ? 1 : -1));
}

/** Writes pieces of text as gzip; answers how many bytes they were before. */
async function writeCompressed(handle: FileSystemFileHandle, chunks: AsyncIterable<string>): Promise<number> {
  const compression = new CompressionStream('gzip');
  const writing = compression.readable.pipeTo(await handle.createWritable());
  const writer = compression.writable.getWriter();
  const encoder = new TextEncoder();
  let bytes = 0;
  const feed = async (): Promise<void> => {
    for await (const chunk of chunks) {
      const encoded = encoder.encode(chunk);
      bytes += encoded.length;
      await writer.write(encoded);
    }
    await writer.close();
  };
  await Promise.all([
    writing,
    feed().catch(async (error: unknown) => {
      await writer.abort(error);
      throw error;
    }),
  ]);
  return bytes;
}

/** Bytes of a gzip file unpacked. @throws TypeError where its checksum does not fit. */
async function unpackedSize(file: Blob): Promise<number> {
  let bytes = 0;
  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return bytes;
    bytes += value.length;
  }
}

/**
 * Writes a backup, reads it again and only then gives it its name.
 * @throws DOMException QuotaExceededError where the disk is full, DataError where what is read is not what was written.
 */
export async function writeBackup(
  chunks: AsyncIterable<string>,
  about: Pick<BackupEntry, 'made' | 'reason' | 'identity'>,
  clippings: () => number,
): Promise<BackupFile> {
  const directory = await folder();
  const handle = await directory.getFileHandle(UNFINISHED, { create: true });
  const written = await writeCompressed(handle, chunks);
  const file = await handle.getFile();
  if ((await unpackedSize(file)) !== written) throw new DOMException('the backup is not what was written', 'DataError');
  const sha256 = await sha256OfBytes(await file.arrayBuffer());
  const entry = { ...about, clippings: clippings(), sha256 };
  const name = backupName(entry);
  await (handle as unknown as Movable).move(name);
  return { name, ...entry, size: file.size };
}

export async function removeBackups(names: readonly string[]): Promise<void> {
  const directory = await folder();
  for (const name of names) await directory.removeEntry(name);
}

/** Puts a file that the reader has chosen where the background finds it; answers its name there. */
export async function placeChosen(file: Blob): Promise<string> {
  const handle = await (await folder()).getFileHandle(CHOSEN, { create: true });
  await file.stream().pipeTo(await handle.createWritable());
  return CHOSEN;
}

/** Takes the chosen file away again: it is the reader's, not ours to keep. */
export async function removeChosen(): Promise<void> {
  const directory = await folder();
  for await (const [name] of directory as unknown as AsyncIterable<[string, FileSystemHandle]>) {
    if (name === CHOSEN) await directory.removeEntry(CHOSEN);
  }
}

/** Is the file packed? The first two bytes of gzip. */
async function isPacked(file: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return first === 0x1f && second === 0x8b;
}

/** The text of a backup in bytes, unpacked; from a file that the reader has chosen also as it is. */
export async function unpacked(file: Blob): Promise<ReadableStream<Uint8Array>> {
  const stream = file.stream() as ReadableStream<Uint8Array<ArrayBuffer>>;
  return (await isPacked(file)) ? stream.pipeThrough(new DecompressionStream('gzip')) : stream;
}

/** The file of a backup. @throws DOMException NotFoundError where there is none, DataError where it is damaged. */
export async function backupFile(name: string): Promise<File> {
  const entry = readBackupName(name);
  if (!entry && name !== CHOSEN) throw new DOMException('no backup has that name', 'NotFoundError');
  const file = await (await (await folder()).getFileHandle(name)).getFile();
  if (entry && (await sha256OfBytes(await file.arrayBuffer())) !== entry.sha256) {
    throw new DOMException('the backup has changed since it was written', 'DataError');
  }
  return file;
}

/** The text of a backup, unpacked, as a file that any computer opens. */
export async function backupText(name: string): Promise<Blob> {
  const blob = await new Response(await unpacked(await backupFile(name))).blob();
  return new Blob([blob], { type: 'application/json' });
}
