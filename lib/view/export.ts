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
import { database } from '@/lib/store/database';
import { correctionsByPage } from '@/lib/store/read-export';
import { clipboardHtml, copyRich } from './export/rich-copy';
import { exportWords } from './export-words';

async function articlesOf(clippings: readonly Clipping[], tags: readonly Tag[]): Promise<ExportedArticle[]> {
  const corrections = await correctionsByPage(database(), [...new Set(clippings.map(({ pageId }) => pageId))]);
  return exportedArticles(clippings, { tagNames: namesByAnyId(tags), corrections });
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

export async function markdownOf(clippings: readonly Clipping[], tags: readonly Tag[]): Promise<string> {
  return markdownOfArticles(await articlesOf(clippings, tags));
}

/** Copies Markdown, and rich text beside it. */
export async function copyMarkdown(clippings: readonly Clipping[], tags: readonly Tag[]): Promise<void> {
  const articles = await articlesOf(clippings, tags);
  await copyRich(await markdownOfArticles(articles), clipboardHtml(articles, exportWords()));
}

export async function downloadMarkdown(clippings: readonly Clipping[], tags: readonly Tag[]): Promise<void> {
  const title = clippings[0]?.title ?? '';
  const name = fileName(title, 'md', i18n.t('export.fallbackName'));
  downloadText(document, name, await markdownOf(clippings, tags));
}
