/** Which of a page's statements about its article to believe. */
import { bodyOfOrder, bodyOfTitle } from './bodies';
import { isItself, readAuthor, readSource } from './byline';
import { cleanAddress, cleanValue } from './clean';
import type { Clues } from './clues';
import { dayOfAddress, readDate, zoned } from './dates';
import { labelledNumber, numberOfTitle } from './document-number';
import { keywordsOf } from './keywords';
import { hostOf, isOfChina, isPublicBody } from './region';
import { readSchema, type SchemaFacts } from './schema';
import { subjectOf } from './subject';
import { factsOfText, type TextFacts } from './text-facts';
import { behindTitle, isGenericTitle, sameTitle, splitTitle, withoutSite } from './title';
import type { ArticleFacts, Fact, FactOrigin } from './types';

type Candidate = readonly [value: string | undefined, from: FactOrigin];

function firstOf(candidates: readonly Candidate[], read: (value: string) => string | undefined): Fact | undefined {
  for (const [raw, from] of candidates) {
    const value = raw === undefined ? undefined : read(raw);
    if (value !== undefined) return { value, from };
  }
  return undefined;
}

const clean = (value: string): string | undefined => cleanValue(value);

function siteOf(clues: Clues, schema: SchemaFacts, titleSite: string | undefined): Fact | undefined {
  const { meta } = clues;
  return firstOf(
    [
      [meta('sitename'), 'meta'],
      [meta('og:site_name'), 'openGraph'],
      [meta('application-name'), 'meta'],
      [titleSite, 'page'],
      [schema.publisher, 'schema'],
      [hostOf(clues.address), 'address'],
    ],
    clean,
  );
}

/** 附件, 相关阅读 head parts of a page. */
const SHORTEST_SUBHEADING = 8;

function titleOf(clues: Clues, schema: SchemaFacts, names: (string | undefined)[]): Fact | undefined {
  const { meta, pageTitle } = clues;
  const split = pageTitle ? splitTitle(pageTitle, names).title : undefined;
  const isName = (value: string): boolean =>
    isGenericTitle(value) || names.some((name) => name !== undefined && name === value);
  const heading = clues.headings.find((text) => !isName(text) && (!split || sameTitle(text, split)));
  const loneHeading = clues.headings.length === 1 ? clues.headings[0] : undefined;
  return firstOf(
    [
      [meta('articletitle'), 'meta'],
      [clues.wechat.title, 'page'],
      [heading, 'page'],
      [schema.title, 'schema'],
      [meta('og:title'), 'openGraph'],
      [meta('dc.title') ?? meta('dcterms.title'), 'dublinCore'],
      [clues.itemprop('headline'), 'schema'],
      [loneHeading, 'page'],
      [split, 'page'],
      [clues.headings[0], 'page'],
      [clues.subheadings.find((text) => text.length >= SHORTEST_SUBHEADING && !isName(text)), 'page'],
    ],
    (raw) => {
      const value = cleanValue(raw);
      const title = value === undefined ? undefined : withoutSite(value, names);
      return title && !isName(title) ? title : undefined;
    },
  );
}

/** The site itself, where it is known by more than its address. */
function ownSite(site: Fact | undefined): string | undefined {
  return site && site.from !== 'address' ? site.value : undefined;
}

function sourceOf(clues: Clues, schema: SchemaFacts, text: TextFacts, site: Fact | undefined): Fact | undefined {
  const { meta } = clues;
  const own = ownSite(site);
  if (text.source) return { value: text.source, from: 'text' };
  if (text.isOwn && own) return { value: own, from: 'text' };
  return firstOf(
    [
      [meta('contentsource') ?? meta('source') ?? meta('article:source'), 'meta'],
      [clues.wechat.account, 'page'],
      [meta('dc.source') ?? meta('dcterms.source'), 'dublinCore'],
      [schema.publisher ?? clues.itemprop('publisher'), 'schema'],
      [meta('dc.publisher') ?? meta('dcterms.publisher'), 'dublinCore'],
      // What no other is said to have published, a public body's own site has.
      [isPublicBody(clues.address) ? own : undefined, site?.from ?? 'meta'],
    ],
    (raw) => {
      const source = readSource(raw);
      return source && isItself(source) ? own : source;
    },
  );
}

function authorOf(
  clues: Clues,
  schema: SchemaFacts,
  text: TextFacts,
  others: (string | undefined)[],
): Fact | undefined {
  const { meta } = clues;
  return firstOf(
    [
      [text.author, 'text'],
      [clues.wechat.author, 'page'],
      [schema.authors?.join('、'), 'schema'],
      [meta('author'), 'meta'],
      [meta('article:author'), 'openGraph'],
      [meta('dc.creator') ?? meta('dcterms.creator'), 'dublinCore'],
      [clues.itemprop('author'), 'schema'],
    ],
    (raw) => {
      const author = readAuthor(raw);
      return author && !others.includes(author) ? author : undefined;
    },
  );
}

/**
 * The text's own line, since meta data at times hold when the page was made or copied; where both name the same day,
 * the one that says more. A date without a label is believed after those, then the day in the address, then the
 * document's own date.
 */
function publishedOf(
  clues: Clues,
  schema: SchemaFacts,
  text: TextFacts,
  ofChina: boolean,
  isTitled: boolean,
): Fact | undefined {
  const { meta } = clues;
  const stated = firstOf(
    [
      [meta('pubdate') ?? meta('publishdate') ?? meta('publish_time') ?? meta('firstpublishedtime'), 'meta'],
      [meta('article:published_time') ?? meta('og:published_time') ?? meta('og:release_date'), 'openGraph'],
      [schema.published ?? clues.itemprop('datepublished'), 'schema'],
      [clues.wechat.published, 'page'],
      [
        meta('dc.date.issued') ??
          meta('dcterms.issued') ??
          meta('dc.date') ??
          meta('dcterms.created') ??
          meta('dc.date.created'),
        'dublinCore',
      ],
      [clues.time, 'page'],
      [meta('date') ?? meta('publication_date') ?? meta('citation_publication_date'), 'meta'],
    ],
    (raw) => {
      const date = readDate(raw);
      return date && zoned(date, ofChina);
    },
  );
  const told = (date: string | undefined): Fact | undefined =>
    date === undefined ? undefined : { value: zoned(date, ofChina), from: 'text' };
  const said = told(text.published);
  if (said && stated?.value.startsWith(said.value)) return stated;
  const bare = told(text.publishedBare);
  if (!said && stated && bare?.value.startsWith(stated.value)) return bare;
  const filed = isTitled ? dayOfAddress(clues.address) : undefined;
  return (
    said ??
    stated ??
    bare ??
    (filed ? { value: filed, from: 'address' } : undefined) ??
    told(text.written) ??
    told(text.updated)
  );
}

function addressOf({ meta, canonical, address }: Clues): Fact | undefined {
  const own = cleanAddress(address);
  const isHome = (url: string): boolean => new URL(url).pathname === '/' && !new URL(url).search;
  const said = firstOf(
    [
      [canonical, 'page'],
      [meta('og:url'), 'openGraph'],
      [meta('url'), 'meta'],
    ],
    (raw) => {
      const url = cleanAddress(raw, own);
      // A home page is no article's address: a template forgot to fill it in.
      return url && (!isHome(url) || (own !== undefined && isHome(own))) ? url : undefined;
    },
  );
  return said ?? (own ? { value: own, from: 'address' } : undefined);
}

/** Decides on each fact; what nothing tells stays absent. Never throws, whatever the page holds. */
export function decideFacts(clues: Clues, text: string): ArticleFacts {
  const { meta } = clues;
  const schema = readSchema(clues.schema);
  const titleParts = clues.pageTitle ? splitTitle(clues.pageTitle, [meta('columnname')]) : undefined;
  const named = siteOf(clues, schema, titleParts?.site);
  const metaColumn = firstOf(
    [
      [meta('columnname'), 'meta'],
      [meta('article:section'), 'openGraph'],
      [schema.section ?? clues.itemprop('articlesection'), 'schema'],
    ],
    clean,
  );
  const whole = titleOf(clues, schema, [named?.value, metaColumn?.value, titleParts?.site]);
  const said = factsOfText(text, whole?.value);
  const titled = whole ?? (said.title ? { value: said.title, from: 'text' as const } : undefined);
  const numbered = titled && numberOfTitle(titled.value);
  const title = numbered && titled ? { ...titled, value: numbered.rest } : titled;
  const keywords = keywordsOf([
    meta('keywords'),
    ...clues.tags,
    ...(schema.keywords ?? []),
    clues.itemprop('keywords'),
    meta('dc.subject'),
  ]);
  const behind = title && clues.pageTitle ? behindTitle(clues.pageTitle, title.value, keywords ?? []) : {};
  const behindSite = behind.site === undefined ? undefined : clean(behind.site);
  const site = named?.from === 'address' && behindSite ? { value: behindSite, from: 'page' as const } : named;
  const columnBehind = behind.column === undefined ? undefined : clean(behind.column);
  const ofChina = isOfChina(clues.address, clues.language, `${title?.value ?? ''} ${text.slice(0, 1000)}`);
  const source = sourceOf(clues, schema, said, site);
  const documentNumber = firstOf(
    [
      [said.documentNumber, 'text'],
      [numbered?.number, titled?.from ?? 'page'],
      [meta('documentnumber') ?? meta('filenumber') ?? meta('docno'), 'meta'],
      [schema.documentNumber, 'schema'],
    ],
    (raw) => cleanValue(labelledNumber(raw) ?? raw, 60),
  );
  const issuer = firstOf(
    [
      [said.issuer, 'text'],
      [documentNumber && bodyOfOrder(documentNumber.value), documentNumber?.from ?? 'text'],
      [title && bodyOfTitle(title.value), title?.from ?? 'page'],
      [meta('issuer') ?? meta('publisherorg'), 'meta'],
      [schema.issuer, 'schema'],
    ],
    clean,
  );
  const subject = subjectOf({
    issuer,
    documentNumber,
    title,
    source,
    site: ownSite(site) ? site : undefined,
    text,
    address: clues.address,
  });
  const facts: { [Name in keyof ArticleFacts]: ArticleFacts[Name] | undefined } = {
    title,
    source,
    author: authorOf(clues, schema, said, [source?.value, site?.value]),
    published: publishedOf(clues, schema, said, ofChina, title !== undefined),
    documentNumber,
    issuer,
    site,
    column:
      metaColumn ??
      (said.column ? { value: said.column, from: 'text' } : undefined) ??
      (columnBehind ? { value: columnBehind, from: 'page' } : undefined),
    ...subject,
    address: addressOf(clues),
    keywords,
  };
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined));
}
