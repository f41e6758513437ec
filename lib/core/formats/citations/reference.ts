/** What is known of an article, as a reference list cites it. A field that is not known is absent; nothing is guessed. */
import periodicals from '@/assets/article/periodicals.json';
import { foldAligned } from '../../article/aligned';
import type { ClippedFacts } from '../../clippings/types';
import { oneLine } from '../one-line';
import { type CitedName, citedBodies, citedNames } from './names';

/** `document`: of an authority, with its number (发文字号). `page`: anything else on the web. */
export type ReferenceKind = 'document' | 'newspaper' | 'journal' | 'page';

export interface CitedArticle {
  /** As `Clipping.pageId`: makes the key by which other programs know it again. */
  pageId: string;
  title: string;
  url: string;
  facts: ClippedFacts;
  /** YYYY-MM-DD: the day on which it was read, that is, clipped from. */
  accessed?: string;
  /** Names. */
  tags?: readonly string[];
}

export interface Reference {
  key: string;
  kind: ReferenceKind;
  /** Of its title: decides between 等 and “et al.”. */
  language: 'zh' | 'en';
  title: string;
  authors: CitedName[];
  /** Newspaper, journal or site that published it, where that is not its author. */
  container?: string;
  /** Number of the issue that the source names: 《求是》2025年第3期. */
  issue?: string;
  /** 发文字号. */
  number?: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  published?: string;
  accessed?: string;
  /** http or https. */
  url?: string;
  tags: readonly string[];
}

const words = (list: string): string[] => list.split(' ');
const NEWSPAPERS = words(periodicals.newspapers);
const JOURNALS = words(periodicals.journals);
const JOURNAL_NAMES = new Set(words(periodicals.journalNames));

/** The kind that the name of a source tells. */
function sourceKind(name: string): Exclude<ReferenceKind, 'document'> {
  const simplified = foldAligned(name);
  if (JOURNAL_NAMES.has(simplified) || JOURNALS.some((ending) => simplified.endsWith(ending))) return 'journal';
  return NEWSPAPERS.some((ending) => simplified.endsWith(ending)) ? 'newspaper' : 'page';
}

interface Container {
  name: string;
  issue?: string;
  year?: string;
}

/** 《求是》2025年第3期 → its name, year and issue; other sources by their whole name. */
function containerOf(source: string): Container {
  const titled = /^《([^《》]+)》(.*)$/.exec(source);
  const [name, rest] = titled ? [titled[1] as string, titled[2] as string] : [source, ''];
  const issue = /(?:第\s*|[/／])(\d{1,3})\s*期?/.exec(rest)?.[1];
  const year = /(?:19|20)\d{2}/.exec(rest)?.[0];
  return { name: name.trim(), ...(issue ? { issue: String(Number(issue)) } : {}), ...(year ? { year } : {}) };
}

function dayOf(published: string | undefined): string | undefined {
  return published === undefined ? undefined : /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(published)?.[0];
}

function addressOf({ url, facts }: CitedArticle): string | undefined {
  const address = [facts.address, url].find((one) => one !== undefined && /^https?:\/\/[^\s\p{Cc}]+$/iu.test(one));
  return address?.toWellFormed();
}

const nameText = (name: CitedName): string => ('literal' in name ? name.literal : `${name.given} ${name.family}`);

/** An article as it is cited. */
export function referenceOf(article: CitedArticle): Reference {
  const { pageId, title, facts, accessed, tags = [] } = article;
  const said = (value: string | undefined): string | undefined => oneLine(value ?? '') || undefined;
  const number = said(facts.documentNumber);
  const issuer = said(facts.issuer);
  const byline = said(facts.author);
  const container = containerOf(said(facts.source) ?? said(facts.site) ?? '');
  const authors = number && issuer ? citedBodies(issuer) : citedNames(byline ?? '');
  const published = dayOf(facts.published) ?? container.year;
  const isOwn = authors.some((author) => nameText(author) === container.name);
  const url = addressOf(article);
  const name = oneLine(facts.title ?? '') || oneLine(title) || url || '';
  return {
    key: `cezhu${published?.slice(0, 4) ?? ''}-${pageId.replace(/[^\w]/g, '').slice(0, 8)}`,
    kind: number ? 'document' : sourceKind(container.name),
    language: /\p{Script=Han}/u.test(name) ? 'zh' : 'en',
    title: name,
    authors,
    tags: tags.map(oneLine).filter(Boolean),
    ...(container.name && !isOwn ? { container: container.name } : {}),
    ...(container.issue ? { issue: container.issue } : {}),
    ...(number ? { number } : {}),
    ...(published ? { published } : {}),
    ...(accessed ? { accessed } : {}),
    ...(url ? { url } : {}),
  };
}
