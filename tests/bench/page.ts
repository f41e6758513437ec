/** What the benchmark in a real page runs there: the glossary's terms marked our way, and the words that others are given. */
import { builtInGlossary } from '@/lib/core/terms/built-in';
import { findTerms } from '@/lib/core/terms/find';
import { fold } from '@/lib/core/text/fold';
import { collectText, rangeOf } from '@/lib/page/collect';
import { highlightPainter } from '@/lib/page/painter';

const painter = highlightPainter();

/** Marks all terms of the page; answers how many, and in how many milliseconds. */
function markTerms(): { marked: number; time: number } {
  const begun = performance.now();
  const page = collectText(document.body);
  const folded = fold(page.text);
  const terms = findTerms(folded, builtInGlossary());
  for (const { category, ...term } of terms) {
    const range = rangeOf(page, folded.toRawSpan(term));
    if (range) painter.add(category, [range]);
  }
  return { marked: terms.length, time: performance.now() - begun };
}

Object.assign(globalThis, { cezhuBench: { markTerms, clear: () => painter.clear(), words: builtInGlossary().words } });
