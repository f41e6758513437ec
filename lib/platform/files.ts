/** Hands a text to the reader as a file, from an extension page (needs a document). */
export function downloadText(document: Document, name: string, text: string, type = 'text/markdown'): void {
  downloadBlob(document, name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** The same with a file that has been put together already. */
export function downloadBlob(document: Document, name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the blob once it has begun.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** UTF-16 code units that are held as text before the browser may put them on the disk. */
const PART = 4 * 1024 * 1024;

/** A file of pieces that come one by one, without having all of them in memory as text. */
export async function blobOf(chunks: AsyncIterable<string>, type: string, signal?: AbortSignal): Promise<Blob> {
  const parts: Blob[] = [];
  let text = '';
  for await (const chunk of chunks) {
    signal?.throwIfAborted();
    text += chunk;
    if (text.length < PART) continue;
    parts.push(new Blob([text]));
    text = '';
  }
  return new Blob([...parts, text], { type: `${type};charset=utf-8` });
}
