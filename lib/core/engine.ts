/** What the stand-alone engine exports; `npm run build:engine` writes it to .output/engine/engine.mjs. */
export { describe } from './anchor/describe';
export { Locator, locate } from './anchor/locate';
export { type AnnotateOptions, annotate } from './annotate';
export { parseNumeral } from './figures/parse-numeral';
export { clippingsToMarkdown as toMarkdown } from './formats/markdown/clippings-to-markdown';
export type * from './types';
