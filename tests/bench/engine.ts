/** What the benchmark measures, bundled as it ships: in tests every import is a look-up, which slows hot loops. */
export { annotate } from '@/lib/core/annotate';
export { findFigures } from '@/lib/core/figures';
export { compileForPages } from '@/lib/core/glossaries/compile';
export { matchingOf } from '@/lib/core/glossaries/page-glossary';
export { builtInGlossary } from '@/lib/core/terms/built-in';
export { findTitles } from '@/lib/core/terms/documents';
export { findTerms } from '@/lib/core/terms/find';
export { fold } from '@/lib/core/text/fold';
