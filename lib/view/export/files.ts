/** Files of an export, one after another, each in pieces: to the disk, into a zip, or into a folder. */
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { blobOf } from '@/lib/platform/files';

export interface ExportFile {
  name: string;
  /** Media type. */
  type: string;
  /** UTF-8 text in pieces, or bytes that are packed already. */
  content: AsyncIterable<string> | Blob;
}

/** Bytes that are held before the browser may put them on the disk. */
const PART = 4 * 1024 * 1024;

/** One file as a Blob. @throws DOMException AbortError once `signal` fires */
export async function fileBlob({ content, type }: ExportFile, signal: AbortSignal): Promise<Blob> {
  return content instanceof Blob ? content : blobOf(content, type, signal);
}

/** Gathers bytes in Blobs. */
class Bytes {
  private readonly parts: Blob[] = [];
  private held: Uint8Array<ArrayBuffer>[] = [];
  private size = 0;

  take(bytes: Uint8Array): void {
    // A copy: the packer may use its buffer again.
    this.held.push(new Uint8Array(bytes));
    this.size += bytes.length;
    if (this.size >= PART) this.flush();
  }

  private flush(): void {
    this.parts.push(new Blob(this.held));
    this.held = [];
    this.size = 0;
  }

  blob(type: string): Blob {
    this.flush();
    return new Blob(this.parts, { type });
  }
}

/** All files in one zip, none of which is whole in memory. @throws DOMException AbortError once `signal` fires */
export async function zipBlob(files: AsyncIterable<ExportFile>, signal: AbortSignal): Promise<Blob> {
  const bytes = new Bytes();
  let failed: Error | null = null;
  const zip = new Zip((error, chunk) => {
    if (error) failed = error;
    else bytes.take(chunk);
  });
  const encoder = new TextEncoder();
  const check = (): void => {
    signal.throwIfAborted();
    if (failed) throw failed;
  };
  for await (const { name, content } of files) {
    check();
    if (content instanceof Blob) {
      const entry = new ZipPassThrough(name);
      zip.add(entry);
      entry.push(new Uint8Array(await content.arrayBuffer()), true);
      continue;
    }
    const entry = new ZipDeflate(name, { level: 6 });
    zip.add(entry);
    for await (const piece of content) {
      check();
      entry.push(encoder.encode(piece));
    }
    entry.push(new Uint8Array(), true);
  }
  check();
  zip.end();
  check();
  return bytes.blob('application/zip');
}
