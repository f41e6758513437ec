/** GB/T 7714-2015, as the text of an entry in a list of references. */
import { type CitedName, initials } from './names';
import type { Reference, ReferenceKind } from './reference';

/** 档案, 报纸, 期刊, 电子公告: documents of authorities are cited as the standard's own examples cite them. */
const TYPES: Record<ReferenceKind, string> = { document: 'A', newspaper: 'N', journal: 'J', page: 'EB' };
/** Of more authors than these the standard names the first three. */
const NAMED = 3;

/** Surnames in capitals, given names by their first letters without a mark. */
function nameText(name: CitedName): string {
  return 'literal' in name ? name.literal : `${name.family.toUpperCase()} ${initials(name.given, '')}`;
}

function authorText({ authors, language }: Reference): string {
  const names = authors.slice(0, NAMED).map(nameText);
  if (authors.length > NAMED) names.push(language === 'zh' ? '等' : 'et al');
  return names.join(', ');
}

/** What stands between the mark of the type and the address: where and when it was published, when it was read. */
function imprint({ kind, container, published = '', issue, accessed, url }: Reference): string {
  const year = published.slice(0, 4);
  const read = accessed && url ? `[${accessed}]` : '';
  if (kind === 'journal') {
    return [container, year + (issue ? `(${issue})` : '')].filter(Boolean).join(', ') + read;
  }
  if (kind === 'newspaper') return [container, published].filter(Boolean).join(', ') + read;
  // The day stands in brackets as that of the last change, behind publisher and year where both are known.
  const day = published && `(${published})`;
  if (kind === 'document' || !container) return day + read;
  return [container, year].filter(Boolean).join(', ') + (published.length > 4 ? day : '') + read;
}

export function gbt7714(reference: Reference): string {
  const { kind, title, number, url } = reference;
  const heading = `${title}${number ? `: ${number}` : ''}[${TYPES[kind]}${url ? '/OL' : ''}]`;
  const parts = [authorText(reference), heading, imprint(reference), url ?? ''];
  return `${parts.filter(Boolean).join('. ')}.`;
}
