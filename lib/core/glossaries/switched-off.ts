/** What the reader has switched off of the built-in glossary: entries by their ids, and whole categories. */
import type { Category } from '../types';

/** What stands for a category among the ids; no id holds a colon. */
export function categoryKey(category: Category): string {
  return `category:${category}`;
}

export function isSwitchedOff(
  { id, category }: { id: string; category: Category },
  switchedOff: ReadonlySet<string>,
): boolean {
  return switchedOff.has(id) || switchedOff.has(categoryKey(category));
}
