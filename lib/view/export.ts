/** Clippings → Markdown in the reader's language, to the clipboard or to a file. */

import type { Clipping } from '@/lib/core/clippings/types';
import { exportedArticles } from '@/lib/core/formats/export/articles';
import type { ExportedArticle } from '@/lib/core/formats/export/types';
import { fileName } from '@/lib/core/formats/file-name';
import { toMarkdown } from '@/lib/core/formats/markdown/to-markdown';
import { namesByAnyId } from '@/lib/core/tags/follow';
import type { Tag } from '@/lib/core/types';
import { downloadText } from '@/lib/platform/files';
import { i18n } from '@/lib/platform/i18n';
import { clipboardHtml, copyRich } from './export/rich-copy';
import { exportWords } from './export-words';

function articlesOf(clippings: readonly Clipping[], tags: readonly Tag[]): ExportedArticle[] {
  return exportedArticles(clippings, { tagNames: namesByAnyId(tags) });
}

export function markdownOf(clippings: readonly Clipping[], tags: readonly Tag[]): string {
  return toMarkdown(articlesOf(clippings, tags), { words: exportWords() });
}

/** Copies Markdown, and rich text beside it. */
export async function copyMarkdown(clippings: readonly Clipping[], tags: readonly Tag[]): Promise<void> {
  const articles = articlesOf(clippings, tags);
  const words = exportWords();
  await copyRich(toMarkdown(articles, { words }), clipboardHtml(articles, words));
}

export function downloadMarkdown(clippings: readonly Clipping[], tags: readonly Tag[]): void {
  const title = clippings[0]?.title ?? '';
  downloadText(document, fileName(title, 'md', i18n.t('export.fallbackName')), markdownOf(clippings, tags));
}
