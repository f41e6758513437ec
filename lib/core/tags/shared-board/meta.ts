/** The item that says of what form the board is and whose. */

/** The form that this version writes. Form 1 had rows of names, see `tags/board`. */
export const FORMAT = 2;
export const META_KEY = 'm';

export interface Meta {
  /** The form that the newest of the devices writes. */
  format: number;
  /** The oldest version of the form that may read the board and write to it. */
  reads: number;
  /**
   * Identities of the store, each made by the first device that wrote into an empty one; several where the reader has
   * joined several. Ascending.
   */
  stores: string[];
}

/** A store's identity: twelve hex digits. */
export function isStoreId(id: unknown): id is string {
  return typeof id === 'string' && /^[0-9a-f]{12}$/.test(id);
}

/** More identities than readers join; what is more is left out, the largest first. */
const MOST_STORES = 8;

export function unionOfStores(...lists: (readonly string[])[]): string[] {
  return [...new Set(lists.flat())].sort().slice(0, MOST_STORES);
}

/** Marks a bucket as one of this store: 16 bits of its smallest identity. */
export function storeMark(stores: readonly string[]): number {
  return Number.parseInt((stores[0] ?? '').slice(0, 4) || '0', 16);
}

export function storeMarks(stores: readonly string[]): Set<number> {
  return new Set(stores.map((id) => storeMark([id])));
}

/**
 * Reads the item. Undefined where there is none or it is none; a format that is no number is one of the future.
 */
export function readMeta(value: unknown): Meta | undefined {
  if (typeof value !== 'object' || value === null || !('format' in value)) return undefined;
  const format = numberOr(value.format, Number.POSITIVE_INFINITY);
  const reads = 'reads' in value ? numberOr(value.reads, Number.POSITIVE_INFINITY) : format;
  const stores: unknown[] = 'stores' in value && Array.isArray(value.stores) ? value.stores : [];
  return { format, reads, stores: unionOfStores(stores.filter(isStoreId)) };
}

function numberOr(value: unknown, other: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : other;
}
