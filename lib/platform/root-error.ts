interface Wrapped {
  inner?: unknown;
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
  const { inner } = error as Wrapped;
  return isError(inner) ? rootError(inner) : error;
}
