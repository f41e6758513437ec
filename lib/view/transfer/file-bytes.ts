/** The bytes of a file, unpacked where it is a gzip file as automatic backups are. */
import { PackageError } from '@/lib/core/formats/package/package-error';

/** Code units of a file's beginning that tell whose it is. */
const BEGINNING = 200;

async function isPacked(file: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return first === 0x1f && second === 0x8b;
}

function broken(error: unknown): PackageError {
  return new PackageError('PackageBrokenError', error instanceof Error ? error.message : String(error));
}

/** A packed file as it was; browsers each have an error of their own for one that is broken. */
function unpacked(file: Blob): ReadableStream<Uint8Array> {
  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await reader.read().catch((error: unknown) => Promise.reject(broken(error)));
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

/** How much a packed file becomes is counted where it is read, so that it cannot fill the memory. */
export async function bytesOf(file: Blob): Promise<ReadableStream<Uint8Array>> {
  return (await isPacked(file)) ? unpacked(file) : file.stream();
}

/** How the file begins, as text. @throws PackageError where it is packed and broken. */
export async function beginningOf(file: Blob): Promise<string> {
  const reader = (await bytesOf(file)).getReader();
  const { value } = await reader.read();
  await reader.cancel();
  return new TextDecoder().decode(value?.subarray(0, BEGINNING));
}
