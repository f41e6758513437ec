/** Words of exports for tests. */
import { PLAIN_WORDS } from '@/lib/core/formats/markdown/options';
import type { QuotationWords } from '@/lib/core/formats/quotation/quotation';
import type { TableWords } from '@/lib/core/formats/table/words';

export const TABLE_WORDS: TableWords = {
  ...PLAIN_WORDS,
  sheets: { clippings: 'Clippings', figures: 'Figures', articles: 'Articles' },
  heads: {
    title: 'Title',
    quote: 'Quote',
    remark: 'Remark',
    original: 'Original',
    headings: 'Headings',
    colour: 'Colour',
    state: 'State',
    link: 'Link',
    clipped: 'Clipped',
    changed: 'Changed',
    by: 'By',
    clipping: 'Clipping',
    lowest: 'Lowest',
    highest: 'Highest',
    base: 'Base',
    count: 'Count',
  },
  colours: { yellow: 'yellow', green: 'green', blue: 'blue', pink: 'pink', purple: 'purple' },
};

export const QUOTATION_WORDS: QuotationWords = {
  cleaned: 'cleaned',
  converted: 'converted',
  and: ', ',
  original: '; as clipped:',
};
