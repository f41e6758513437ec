/** Names of exported files: from the article, none twice in a folder whatever the case. */
import type { ExportedArticle } from '@/lib/core/formats/export/types';
import { fileName } from '@/lib/core/formats/file-name';

/** Hex digits that tell articles of one title apart, the same each time they are exported. */
const DIGITS = 6;

export class FileNames {
  private readonly taken = new Set<string>();

  constructor(private readonly fallback: string) {}

  /** A name that nothing has yet. */
  of({ title, pageId }: Pick<ExportedArticle, 'title' | 'pageId'>, extension: string): string {
    const plain = fileName(title, extension, this.fallback);
    const stem = plain.slice(0, -extension.length - 1);
    let name = plain;
    for (let digits = DIGITS; this.taken.has(name.toLowerCase()) && digits <= pageId.length + 1; digits += DIGITS) {
      name = `${stem} ${pageId.slice(0, digits)}.${extension}`;
    }
    return this.take(name);
  }

  /** Takes a name for a file that is none of an article's. */
  take(name: string): string {
    this.taken.add(name.toLowerCase());
    return name;
  }
}
