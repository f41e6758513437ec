import type { Clipping } from '../../clippings/types';
import { exportedArticles } from '../export/articles';
import type { ExportSources } from '../export/types';
import type { MarkdownOptions } from './options';
import { toMarkdown } from './to-markdown';

/** Writes clippings as one Markdown document; `options` says how, and what is known beside them. */
export function clippingsToMarkdown(
  clippings: readonly Clipping[],
  options: MarkdownOptions & ExportSources = {},
): string {
  return toMarkdown(exportedArticles(clippings, options), options);
}
