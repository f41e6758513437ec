/** APA style, seventh edition, as the text of an entry in a list of references (italics apart). */
import { type CitedName, initials } from './names';
import type { Reference } from './reference';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
/** Of more authors the first nineteen and the last are named. */
const MOST_AUTHORS = 20;

/** Surname and initials; Chinese names as they are, since nobody here knows how their bearers spell them. */
function nameText(name: CitedName): string {
  return 'literal' in name ? name.literal : `${name.family}, ${initials(name.given, '.')}`;
}

function authorText(authors: readonly CitedName[]): string {
  const names = authors.map(nameText);
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  if (names.length > MOST_AUTHORS) return `${names.slice(0, MOST_AUTHORS - 1).join(', ')}, . . . ${last}`;
  return `${names.slice(0, -1).join(', ')}, & ${last}`;
}

/** 2025-03-04 → March 4, 2025. */
function spoken(day: string): string {
  const [year, month, date] = day.split('-');
  const name = MONTHS[Number(month) - 1];
  if (!name) return year ?? '';
  return date ? `${name} ${Number(date)}, ${year}` : `${name} ${year}`;
}

/** 2025-03-04 → 2025, March 4. */
function dateText(published: string | undefined): string {
  if (!published) return '(n.d.)';
  const [year, month, date] = published.split('-');
  const name = MONTHS[Number(month) - 1];
  return `(${[year, name && [name, date && Number(date)].filter(Boolean).join(' ')].filter(Boolean).join(', ')})`;
}

/** With a full stop, unless a mark of its own ends it. */
function sentence(text: string): string {
  return text && !/[.。?？!！…]$/.test(text) ? `${text}.` : text;
}

function containerText({ kind, container = '', issue }: Reference): string {
  if (kind === 'journal' && container && issue) return `${container}, (${issue})`;
  return container;
}

export function apa(reference: Reference): string {
  const { kind, title, number, published, accessed, url } = reference;
  const authors = sentence(authorText(reference.authors));
  const year = kind === 'journal' ? published?.slice(0, 4) : published;
  const name = sentence(number ? `${title} (${number})` : title);
  const head = authors ? [authors, `${dateText(year)}.`, name] : [name, `${dateText(year)}.`];
  // What bears no date may change: then it is said when it was read.
  const retrieved = url && !published && accessed ? `Retrieved ${spoken(accessed)}, from ${url}` : (url ?? '');
  return [...head, sentence(containerText(reference)), retrieved].filter(Boolean).join(' ');
}
