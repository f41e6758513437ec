/** Clippings → Markdown in the reader's language, to the clipboard or to a file. */

import type { Clipping } from '@/lib/core/clippings/types';
import { fileName } from '@/lib/core/formats/file-name';
import { clippingsToMarkdown } from '@/lib/core/formats/markdown/clippings-to-markdown';
import type { Tag } from '@/lib/core/types';
import { downloadText } from '@/lib/platform/files';
import { i18n } from '@/lib/platform/i18n';
import { exportWords } from './export-words';

export function markdownOf(clippings: readonly Clipping[], tags: readonly Tag[]): string {
  return clippingsToMarkdown(clippings, {
    words: exportWords(),
    tagNames: Object.fromEntries(tags.map(({ id, name }) => [id, name])),
  });
}

export async function copyMarkdown(clippings: readonly Clipping[], tags: readonly Tag[]): Promise<void> {
  await navigator.clipboard.writeText(markdownOf(clippings, tags));
}

export function downloadMarkdown(clippings: readonly Clipping[], tags: readonly Tag[]): void {
  const title = clippings[0]?.title ?? '';
  downloadText(document, fileName(title, 'md', i18n.t('export.fallbackName')), markdownOf(clippings, tags));
}
