interface Wrapped {
  inner?: unknown;
  /** Of several rows that were written at once, why each was refused. */
  failures?: unknown;
}

function isError(value: unknown): value is Error {
  return value instanceof Error || value instanceof DOMException;
}

/**
 * What an error comes from: Dexie packs the browser's error (a full disk, a refused database) into one of its own,
 * and its name then says nothing of use. What is no error becomes one.
 */
export function rootError(error: unknown): { name: string; message: string } {
  if (!isError(error)) return new Error(String(error));
  const { inner, failures } = error as Wrapped;
  if (isError(inner)) return rootError(inner);
  const [first]: unknown[] = Array.isArray(failures) ? failures : [];
  return isError(first) ? rootError(first) : error;
}
