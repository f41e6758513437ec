/** CSL-JSON, which Zotero, Pandoc and word processors' plug-ins read. */
import type { CitedName } from './names';
import type { Reference, ReferenceKind } from './reference';

const TYPES = {
  document: 'report',
  newspaper: 'article-newspaper',
  journal: 'article-journal',
  page: 'webpage',
} as const satisfies Record<ReferenceKind, string>;

interface CslDate {
  'date-parts': number[][];
}

/** An item of https://resource.citationstyles.org/schema/v1.0/input/json/csl-data.json, as far as it is used here. */
export interface CslItem {
  id: string;
  type: (typeof TYPES)[ReferenceKind];
  title: string;
  author?: CitedName[];
  'container-title'?: string;
  publisher?: string;
  issue?: string;
  number?: string;
  issued?: CslDate;
  accessed?: CslDate;
  URL?: string;
  keyword?: string;
  language: string;
}

const dateOf = (day: string): CslDate => ({ 'date-parts': [day.split('-').map(Number)] });

export function cslItem(reference: Reference): CslItem {
  const { kind, key, title, authors, container, issue, number, published, accessed, url, tags, language } = reference;
  return {
    id: key,
    type: TYPES[kind],
    title,
    ...(authors.length > 0 ? { author: authors } : {}),
    ...(container ? { [kind === 'document' ? 'publisher' : 'container-title']: container } : {}),
    ...(issue ? { issue } : {}),
    ...(number ? { number } : {}),
    ...(published ? { issued: dateOf(published) } : {}),
    ...(accessed && url ? { accessed: dateOf(accessed) } : {}),
    ...(url ? { URL: url } : {}),
    ...(tags.length > 0 ? { keyword: tags.join(', ') } : {}),
    language,
  };
}
