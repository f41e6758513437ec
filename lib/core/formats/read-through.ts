/** Leads a file through what gathers its rows. */
import { JsonRowError } from './json-rows';
import { LARGEST_PACKAGE } from './package/limits';
import { PackageError } from './package/package-error';

/** Bytes that are read without a look at what they make. */
const SLICE = 1 << 16;

export interface ReadOptions {
  signal?: AbortSignal;
  /** Hears how many bytes have been read. */
  progress?: (bytes: number) => void;
}

/** Takes bytes, and gathers what they say until it is fetched. */
export interface Gatherer<T> {
  write: (bytes: Uint8Array) => void;
  end: () => void;
  fetch: () => T[];
}

/** The same error as the reader of the file can be told it. */
function told(error: unknown): unknown {
  if (!(error instanceof JsonRowError)) return error;
  const name = error.kind === 'broken' ? 'PackageBrokenError' : 'PackageTooBigError';
  return new PackageError(name, error.message);
}

/**
 * Yields what is gathered while the file is read: no more of it is in memory than has been asked for.
 * @throws PackageError where the file is broken or too big, and what the gatherer throws
 * @throws DOMException AbortError once `signal` fires
 */
export async function* readThrough<T>(
  file: ReadableStream<Uint8Array>,
  gatherer: Gatherer<T>,
  { signal, progress }: ReadOptions,
): AsyncGenerator<T> {
  const reader = file.getReader();
  let bytes = 0;
  try {
    for (;;) {
      signal?.throwIfAborted();
      const { done, value } = await reader.read();
      if (done) break;
      bytes += value.length;
      if (bytes > LARGEST_PACKAGE) throw new PackageError('PackageTooBigError', `${LARGEST_PACKAGE / 2 ** 20} MB`);
      for (let at = 0; at < value.length; at += SLICE) {
        gatherer.write(value.subarray(at, at + SLICE));
        yield* gatherer.fetch();
      }
      progress?.(bytes);
    }
    gatherer.end();
    yield* gatherer.fetch();
  } catch (error) {
    throw told(error);
  } finally {
    // The rest of a file that is given up need not be read.
    await reader.cancel();
  }
}
