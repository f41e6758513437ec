/** Clippings → Markdown in the reader's language, to the clipboard or to a file. */

import type { Clipping } from '@/lib/core/clippings/types';
import { exportedArticles } from '@/lib/core/formats/export/articles';
import type { ExportedArticle } from '@/lib/core/formats/export/types';
import { fileName } from '@/lib/core/formats/file-name';
import { presetOptions } from '@/lib/core/formats/markdown/presets';
import { toMarkdown } from '@/lib/core/formats/markdown/to-markdown';
import { namesByAnyId } from '@/lib/core/tags/follow';
import type { Tag } from '@/lib/core/types';
import { loadTemplates } from '@/lib/platform/export-templates';
import { downloadText } from '@/lib/platform/files';
import { i18n } from '@/lib/platform/i18n';
import { clipboardHtml, copyRich } from './export/rich-copy';
import { exportWords } from './export-words';

function articlesOf(clippings: readonly Clipping[], tags: readonly Tag[]): ExportedArticle[] {
  return exportedArticles(clippings, { tagNames: namesByAnyId(tags) });
}

/** As the reader wants them: by the template that was made for them, or as they are written otherwise. */
async function markdownOfArticles(articles: readonly ExportedArticle[]): Promise<string> {
  const words = exportWords();
  const { plain } = await loadTemplates();
  if (plain === undefined) return toMarkdown(articles, { words });
  const { ArticleTemplate } = await import('@/lib/core/formats/template/render');
  const template = new ArticleTemplate(plain, { ...presetOptions('plain'), words });
  return articles.map((article) => template.render(article)).join('\n');
}

export function markdownOf(clippings: readonly Clipping[], tags: readonly Tag[]): Promise<string> {
  return markdownOfArticles(articlesOf(clippings, tags));
}

/** Copies Markdown, and rich text beside it. */
export async function copyMarkdown(clippings: readonly Clipping[], tags: readonly Tag[]): Promise<void> {
  const articles = articlesOf(clippings, tags);
  await copyRich(await markdownOfArticles(articles), clipboardHtml(articles, exportWords()));
}

export async function downloadMarkdown(clippings: readonly Clipping[], tags: readonly Tag[]): Promise<void> {
  const title = clippings[0]?.title ?? '';
  const name = fileName(title, 'md', i18n.t('export.fallbackName'));
  downloadText(document, name, await markdownOf(clippings, tags));
}
