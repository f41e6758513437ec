/** How a page matches with what the background hands it of the reader's glossaries. */
import type { AnnotateOptions } from '../annotate';
import { unpackGlossary } from '../terms/pack';
import type { Term } from '../types';
import { isSwitchedOff } from './switched-off';

export interface PageGlossary {
  /** Entries and categories of the built-in glossary that do not match. */
  switchedOff: string[];
  /** What those entries are called, folded. */
  goneNames: string[];
  /**
   * The reader's terms and the built-in ones in one compiled glossary. One and not two: matching walks the text
   * once, and which of two terms is longer or further left is decided in one place.
   */
  packed: string;
}

/** What open classes must not find: their own names are switched off, or those of entries that they would stand in for. */
function skipping(page: PageGlossary): (term: Term) => boolean {
  const switchedOff = new Set(page.switchedOff);
  const names = new Set(page.goneNames);
  return (term) => term.origin === 'pattern' && (isSwitchedOff(term, switchedOff) || names.has(term.name));
}

/** The options of `annotate` for a page with that glossary. */
export function matchingOf(page: PageGlossary | null): Pick<AnnotateOptions, 'glossary' | 'skip'> {
  if (!page) return {};
  const glossary = unpackGlossary(page.packed);
  return page.switchedOff.length === 0 ? { glossary } : { glossary, skip: skipping(page) };
}
