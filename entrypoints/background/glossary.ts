import entries from 'virtual:glossary/entries';
import type { GlossaryEntry } from '@/lib/core/types';

let byId: Map<string, GlossaryEntry> | undefined;

/** The glossary's entry of that id; null where there is none. */
export function glossaryEntry(id: string): GlossaryEntry | null {
  byId ??= new Map(entries.map((entry) => [entry.id, entry]));
  return byId.get(id) ?? null;
}
