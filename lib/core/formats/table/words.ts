/** Words of tables beside those of Markdown: names of sheets and of columns that only tables have. */
import type { ClippingColour } from '../../clippings/types';
import type { MarkdownWords } from '../markdown/options';

export interface TableWords extends MarkdownWords {
  sheets: { clippings: string; figures: string; articles: string };
  /** Heads of columns. */
  heads: {
    title: string;
    quote: string;
    remark: string;
    original: string;
    headings: string;
    colour: string;
    state: string;
    link: string;
    clipped: string;
    changed: string;
    by: string;
    clipping: string;
    lowest: string;
    highest: string;
    base: string;
    count: string;
  };
  colours: Record<ClippingColour, string>;
}
