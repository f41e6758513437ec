/** What the background hands a page of the reader's glossaries, and how the page matches with it. */
import type { AnnotateOptions } from '../annotate';
import { builtInLemmas } from '../terms/built-in';
import { compileGlossary, type Lemma } from '../terms/glossary';
import { packGlossary, unpackGlossary } from '../terms/pack';
import { termKey } from './check';
import { isSwitchedOff } from './switched-off';
import type { UserTerm } from './types';

export interface PageGlossary {
  /** Entries and categories of the built-in glossary that do not match. */
  switchedOff: string[];
  /**
   * The reader's terms and the built-in ones in one compiled glossary. One and not two: matching walks the text
   * once, and which of two terms is longer or further left is decided in one place.
   */
  packed?: string;
}

function remaining(switchedOff: ReadonlySet<string>): readonly Lemma[] {
  return switchedOff.size === 0
    ? builtInLemmas()
    : builtInLemmas().filter((lemma) => !isSwitchedOff(lemma, switchedOff));
}

/** Compiles `terms`, those of the first glossary first, for pages; null where nothing differs from the built-in glossary. */
export function compileForPages(terms: readonly UserTerm[], switchedOff: readonly string[]): PageGlossary | null {
  if (terms.length === 0) return switchedOff.length === 0 ? null : { switchedOff: [...switchedOff] };
  const own = terms.map(({ id, name, category, aliases }): Lemma => ({ id, name, category, aliases, origin: 'user' }));
  const glossary = compileGlossary(remaining(new Set(switchedOff)), undefined, own);
  return { switchedOff: [...switchedOff], packed: packGlossary(glossary) };
}

/** What open classes must not find: their own names are switched off, or those of entries that they would stand in for. */
function skipping(switchedOff: ReadonlySet<string>): AnnotateOptions['skip'] {
  const gone = builtInLemmas().filter((lemma) => isSwitchedOff(lemma, switchedOff));
  const names = new Set(gone.flatMap(({ name, aliases = [] }) => [name, ...aliases]).map(termKey));
  return (term) => term.origin === 'pattern' && (isSwitchedOff(term, switchedOff) || names.has(term.name));
}

/** The options of `annotate` for a page with that glossary. */
export function matchingOf(page: PageGlossary | null): Pick<AnnotateOptions, 'glossary' | 'skip'> {
  if (!page) return {};
  const switchedOff = new Set(page.switchedOff);
  const glossary = page.packed === undefined ? compileGlossary(remaining(switchedOff)) : unpackGlossary(page.packed);
  const skip = switchedOff.size === 0 ? undefined : skipping(switchedOff);
  return skip ? { glossary, skip } : { glossary };
}
