/** Text on the clipboard with rich text beside it: Word, WPS and mail take headings, quotes and tables, editors Markdown. */
import type { ExportedArticle } from '@/lib/core/formats/export/types';
import { articleHtml } from '@/lib/core/formats/html/blocks';
import type { MarkdownWords } from '@/lib/core/formats/markdown/options';

/** Articles as HTML that carries its looks at its elements. */
export function clipboardHtml(articles: readonly ExportedArticle[], words: MarkdownWords): string {
  return articles.map((article) => articleHtml(article, { words, figures: 'filled', inline: true })).join('\n');
}

/** Copies a text, and beside it `html` where the browser can. @throws DOMException NotAllowedError where it may not */
export async function copyRich(text: string, html: string | undefined): Promise<void> {
  if (html === undefined || typeof ClipboardItem === 'undefined' || typeof navigator.clipboard.write !== 'function') {
    await navigator.clipboard.writeText(text);
    return;
  }
  const blob = (content: string, type: string): Blob => new Blob([content.toWellFormed()], { type });
  await navigator.clipboard.write([
    new ClipboardItem({ 'text/plain': blob(text, 'text/plain'), 'text/html': blob(html, 'text/html') }),
  ]);
}
