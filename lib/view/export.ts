/** Clippings → Markdown in the reader's language, to the clipboard or to a file. */

import type { Clipping } from '@/lib/core/clippings/types';
import { exportedArticles } from '@/lib/core/formats/export/articles';
import { fileName } from '@/lib/core/formats/file-name';
import { clippingsToMarkdown } from '@/lib/core/formats/markdown/clippings-to-markdown';
import { presetOptions } from '@/lib/core/formats/markdown/presets';
import type { Tag } from '@/lib/core/types';
import { loadTemplates } from '@/lib/platform/export-templates';
import { downloadText } from '@/lib/platform/files';
import { i18n } from '@/lib/platform/i18n';
import { exportWords } from './export-words';

/** The clippings as the reader wants them: by the template that was made for them, or as they are written otherwise. */
export async function markdownOf(clippings: readonly Clipping[], tags: readonly Tag[]): Promise<string> {
  const words = exportWords();
  const tagNames = Object.fromEntries(tags.map(({ id, name }) => [id, name]));
  const { plain } = await loadTemplates();
  if (plain === undefined) return clippingsToMarkdown(clippings, { words, tagNames });
  const { ArticleTemplate } = await import('@/lib/core/formats/template/render');
  const template = new ArticleTemplate(plain, { ...presetOptions('plain'), words });
  return exportedArticles(clippings, { tagNames })
    .map((article) => template.render(article))
    .join('\n');
}

export async function copyMarkdown(clippings: readonly Clipping[], tags: readonly Tag[]): Promise<void> {
  await navigator.clipboard.writeText(await markdownOf(clippings, tags));
}

export async function downloadMarkdown(clippings: readonly Clipping[], tags: readonly Tag[]): Promise<void> {
  const title = clippings[0]?.title ?? '';
  const name = fileName(title, 'md', i18n.t('export.fallbackName'));
  downloadText(document, name, await markdownOf(clippings, tags));
}
