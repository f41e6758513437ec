/** The reader's glossaries and the built-in one → what pages match with. */
import { compileGlossary, lemmaOf } from '../terms/compile';
import type { Lemma } from '../terms/glossary';
import { packGlossary } from '../terms/pack';
import type { GlossaryEntry } from '../types';
import { termKey } from './check';
import type { PageGlossary } from './page-glossary';
import { isSwitchedOff } from './switched-off';
import type { UserTerm } from './types';

/**
 * Compiles `terms`, those of the first glossary first, with what is not switched off of the `builtIn` entries; null
 * where nothing differs from the built-in glossary.
 */
export function compileForPages(
  terms: readonly UserTerm[],
  switchedOff: readonly string[],
  builtIn: readonly GlossaryEntry[],
): PageGlossary | null {
  if (terms.length === 0 && switchedOff.length === 0) return null;
  const off = new Set(switchedOff);
  const own = terms.map(({ id, name, category, aliases }): Lemma => ({ id, name, category, aliases, origin: 'user' }));
  const remaining = builtIn.filter((entry) => !isSwitchedOff(entry, off)).map(lemmaOf);
  const gone = builtIn.filter((entry) => isSwitchedOff(entry, off)).map(lemmaOf);
  return {
    switchedOff: [...switchedOff],
    goneNames: gone.flatMap(({ name, aliases = [] }) => [name, ...aliases]).map(termKey),
    packed: packGlossary(compileGlossary(remaining, undefined, own)),
  };
}
