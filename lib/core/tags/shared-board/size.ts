/** How many bytes browsers count for the items of storage.sync. */

/** Chrome's and Firefox's limits; both have the same. */
export interface Limits {
  total: number;
  item: number;
  items: number;
}

export const BROWSER_LIMITS: Limits = { total: 102_400, item: 8192, items: 512 };

const encoder = new TextEncoder();

/** UTF-8 bytes of a value as JSON; Chrome writes `<` as \u003C. */
function jsonBytes(value: unknown, isChrome: boolean): number {
  const json = JSON.stringify(value) ?? '';
  const bytes = encoder.encode(json).length;
  return isChrome ? bytes + 5 * (json.split('<').length - 1) : bytes;
}

/** An item: its key and its value as JSON. Chrome's count, which is never less than Firefox's. */
export function itemBytes(key: string, value: unknown): number {
  return encoder.encode(key).length + jsonBytes(value, true);
}

export function chromeBytes(items: Readonly<Record<string, unknown>>): number {
  return Object.entries(items).reduce((sum, [key, value]) => sum + itemBytes(key, value), 0);
}

/** Firefox counts the whole object as one piece of JSON. */
export function firefoxBytes(items: Readonly<Record<string, unknown>>): number {
  return jsonBytes(items, false);
}

/** What the stricter of the two browsers counts. */
export function countedBytes(items: Readonly<Record<string, unknown>>): number {
  return Math.max(chromeBytes(items), firefoxBytes(items));
}

export function fits(items: Readonly<Record<string, unknown>>, limits: Limits): boolean {
  const entries = Object.entries(items);
  return (
    entries.length <= limits.items &&
    entries.every(([key, value]) => itemBytes(key, value) <= limits.item) &&
    countedBytes(items) <= limits.total
  );
}
