/** Exports straight into a folder of the reader's, such as a vault, where the browser has File System Access. */
import { mergeIntoFile } from '@/lib/core/formats/markdown/merge-into-file';
import { sha256 } from '@/lib/platform/hash';
import { type ExportFile, fileBlob } from './files';
import { keepFolder, lastWritten, noteWritten } from './folder-store';

/** What browsers with File System Access have beyond the types of the DOM. */
interface Picker {
  showDirectoryPicker(options: { id: string; mode: 'readwrite' }): Promise<FileSystemDirectoryHandle>;
}

interface Permitted {
  queryPermission(options: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(options: { mode: 'readwrite' }): Promise<PermissionState>;
}

function picker(): Picker | undefined {
  return 'showDirectoryPicker' in globalThis ? (globalThis as unknown as Picker) : undefined;
}

export function hasFolders(): boolean {
  return picker() !== undefined;
}

/** Asks the reader for a folder; undefined where they do not choose one. Call it in the handler of a click. */
export async function pickFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    const handle = await picker()?.showDirectoryPicker({ id: 'cezhu-export', mode: 'readwrite' });
    if (handle) await keepFolder(handle);
    return handle;
  } catch (error) {
    // The reader has closed the picker.
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

/** Whether the folder may be written, asking where the browser wants that. Call it in the handler of a click. */
export async function mayWrite(handle: FileSystemDirectoryHandle): Promise<boolean> {
  // Folders of the browser's own ask for nothing.
  if (!('queryPermission' in handle)) return true;
  const permitted = handle as unknown as Permitted;
  const mode = { mode: 'readwrite' } as const;
  return (
    (await permitted.queryPermission(mode)) === 'granted' || (await permitted.requestPermission(mode)) === 'granted'
  );
}

/** The text of a file that is there; undefined where none is. */
async function textAt(folder: FileSystemDirectoryHandle, name: string): Promise<string | undefined> {
  try {
    const file = await (await folder.getFileHandle(name)).getFile();
    // A byte order mark is a part of what we wrote.
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer());
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
    throw error;
  }
}

async function write(folder: FileSystemDirectoryHandle, name: string, content: Blob): Promise<void> {
  const file = await folder.getFileHandle(name, { create: true });
  // The file stays as it was until all of it is there.
  const stream = await file.createWritable();
  try {
    await stream.write(content);
  } catch (error) {
    await stream.abort();
    throw error;
  }
  await stream.close();
}

/** Between the name of a file that the reader has changed and its ending. */
function beside(name: string, word: string): string {
  return name.replace(/(\.[^.]*)$/, ` ${word}$1`);
}

export interface FolderReport {
  files: number;
  /** Files that the reader had changed: the new ones stand beside them. */
  kept: number;
}

/**
 * Writes files into the folder. Into Markdown with our marks only our blocks are written, whatever the reader has added;
 * any other file is written over only where it is as it was written last. `word` is put into the name of what is written
 * beside a file that the reader has changed.
 * @throws DOMException AbortError once `signal` fires, with what is written so far complete
 */
export async function writeFolder(
  folder: FileSystemDirectoryHandle,
  files: AsyncIterable<ExportFile>,
  word: string,
  signal: AbortSignal,
  report: FolderReport,
): Promise<void> {
  for await (const file of files) {
    const { name, type } = file;
    const isMarkdown = type === 'text/markdown';
    const blob = await fileBlob(file, signal);
    const standing = await textAt(folder, name);
    const text = isMarkdown || standing !== undefined ? await blob.text() : '';
    const isOurs = standing === undefined || (await sha256(standing)) === (await lastWritten(name));
    if (isMarkdown && standing !== undefined && text.includes('<!-- cezhu ')) {
      await write(folder, name, new Blob([mergeIntoFile(standing, text)], { type }));
    } else if (isOurs) {
      await write(folder, name, blob);
      await noteWritten(name, await sha256(await decoded(blob)));
    } else if (standing !== text) {
      await write(folder, beside(name, word), blob);
      report.kept++;
    }
    report.files++;
  }
}

async function decoded(blob: Blob): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer());
}
