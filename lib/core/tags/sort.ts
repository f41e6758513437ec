/** The orders in which the tags can be listed. */
export const TAG_ORDERS = ['pinyin', 'stroke', 'count', 'recent'] as const;
export type TagOrder = (typeof TAG_ORDERS)[number];

interface Sortable {
  name: string;
  clippings: number;
  /** ISO 8601. */
  used: string;
}

const OPTIONS: Intl.CollatorOptions = { numeric: true, sensitivity: 'variant' };

/** A copy in that order; what is equal by it is in the order of the names. */
export function sortTags<T extends Sortable>(tags: readonly T[], order: TagOrder): T[] {
  const collator = new Intl.Collator(order === 'stroke' ? 'zh-u-co-stroke' : 'zh-u-co-pinyin', OPTIONS);
  const byName = (a: T, b: T): number => collator.compare(a.name, b.name);
  if (order === 'count') return [...tags].sort((a, b) => b.clippings - a.clippings || byName(a, b));
  if (order === 'recent') return [...tags].sort((a, b) => (a.used < b.used ? 1 : a.used > b.used ? -1 : byName(a, b)));
  return [...tags].sort(byName);
}
