import { compileGlossary, lemmaOf } from '@/lib/core/terms/compile';
import { packGlossary } from '@/lib/core/terms/pack';
import type { GlossaryEntry } from '@/lib/core/types';

/** The compiled form of the entries, as pages unpack it. */
export function packEntries(entries: readonly GlossaryEntry[]): string {
  return packGlossary(compileGlossary(entries.map(lemmaOf)));
}
