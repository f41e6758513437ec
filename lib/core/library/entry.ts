/** The little of a clipping that the library keeps of all of them at once; the rest is read when it is shown. */
import { CLIPPING_COLOURS, type Clipping } from '../clippings/types';
import { foldWord } from '../text/fold';
import { CATEGORIES } from '../types';
import { type FigureFact, figureFacts, kindBits } from './figure-facts';
import { FIELD_BREAK } from './words';

/** An article as its clippings tell of it. */
export interface LibraryArticle {
  pageId: string;
  title: string;
  url: string;
  /** Host of the address, without www; '' where it has none. */
  site: string;
  /** Facts; '' where they are not known. */
  source: string;
  author: string;
  /** ISO 8601. */
  published: string;
  documentNumber: string;
  /** What a search looks through, folded. */
  text: string;
}

export interface Entry {
  id: string;
  /** Milliseconds since 1970. */
  created: number;
  /** Where it stands in its article, in UTF-16 code units. */
  start: number;
  /** What a search looks through besides the article and the tags' names: quote, headings, note, folded. */
  text: string;
  tags: readonly string[];
  /** Index in CLIPPING_COLOURS. */
  colour: number;
  script: Clipping['script'];
  hasNote: boolean;
  /** Bits in the order of CATEGORIES and of FIGURE_KINDS. */
  categories: number;
  kinds: number;
  figures: readonly FigureFact[];
}

export function siteOf(url: string): string {
  if (!URL.canParse(url)) return '';
  return new URL(url).hostname.replace(/^www\./, '');
}

/** Folded fields, each once, none across two. */
function searchText(fields: readonly (string | undefined)[]): string {
  const folded = fields.flatMap((field) => (field ? [foldWord(field).replace(/\s/g, ' ')] : []));
  return [...new Set(folded)].join(FIELD_BREAK);
}

export function articleOf({ pageId, title, url, facts }: Clipping): LibraryArticle {
  const { source = '', author = '', published = '', documentNumber = '', issuer, site, column } = facts;
  const host = siteOf(url);
  return {
    pageId,
    title: title || facts.title || '',
    url,
    site: host,
    source,
    author,
    published,
    documentNumber,
    text: searchText([title, facts.title, source, author, documentNumber, issuer, site, column, host]),
  };
}

function categoryBits({ annotations }: Clipping): number {
  return annotations.reduce(
    (bits, annotation) => (annotation.type === 'term' ? bits | (1 << CATEGORIES.indexOf(annotation.category)) : bits),
    0,
  );
}

export function entryOf(clipping: Clipping): Entry {
  const { id, quote, clean, headings, note, tags, colour, script, annotations } = clipping;
  const figures = figureFacts(annotations);
  return {
    id,
    created: Date.parse(clipping.created) || 0,
    start: clipping.selector[1].start,
    text: searchText([quote, clean, ...headings, note]),
    tags,
    colour: colour ? CLIPPING_COLOURS.indexOf(colour) : 0,
    script,
    hasNote: note.trim() !== '',
    categories: categoryBits(clipping),
    kinds: kindBits(figures),
    figures,
  };
}
