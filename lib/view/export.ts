/** Clippings → Markdown in the reader's language, to the clipboard or to a file. */

import type { Clipping } from '@/lib/core/clippings/types';
import { fileName } from '@/lib/core/formats/file-name';
import { type MarkdownLabels, toMarkdown } from '@/lib/core/formats/markdown/to-markdown';
import { followedTags, tagsByAnyId } from '@/lib/core/tags/follow';
import type { Tag } from '@/lib/core/types';
import { downloadText } from '@/lib/platform/files';
import { i18n } from '@/lib/platform/i18n';

function labels(): MarkdownLabels {
  return {
    note: i18n.t('export.note'),
    tags: i18n.t('export.tags'),
    figure: i18n.t('export.figure'),
    metric: i18n.t('export.metric'),
    value: i18n.t('export.value'),
    unit: i18n.t('export.unit'),
    bound: i18n.t('export.bound'),
    edited: i18n.t('card.edited'),
    bounds: {
      about: i18n.t('bound.about'),
      atLeast: i18n.t('bound.atLeast'),
      atMost: i18n.t('bound.atMost'),
      over: i18n.t('bound.over'),
      under: i18n.t('bound.under'),
    },
  };
}

export function markdownOf(clippings: readonly Clipping[], tags: readonly Tag[]): string {
  const byId = tagsByAnyId(tags);
  const followed = clippings.map((clipping) => ({
    ...clipping,
    tags: followedTags(clipping.tags, byId).map(({ id }) => id),
  }));
  return toMarkdown(followed, {
    labels: labels(),
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
