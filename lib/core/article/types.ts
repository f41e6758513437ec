/** What is known of an article as a whole: plain data, each fact with where it comes from. */

/**
 * Where a fact was found, in no order of trust: that differs from fact to fact. `page` is an element of the page: its
 * title, a heading, <time>, <link rel=canonical>, the fields of a WeChat article.
 */
export type FactOrigin = 'meta' | 'schema' | 'openGraph' | 'dublinCore' | 'page' | 'text' | 'address' | 'reader';

export interface Fact {
  value: string;
  from: FactOrigin;
}

/** Of the body that an article is about. */
export const ARTICLE_LEVELS = ['national', 'provincial', 'municipal', 'county'] as const;
export type ArticleLevel = (typeof ARTICLE_LEVELS)[number];

export const FACT_NAMES = [
  'title',
  /** Who published the text first: 来源 in the text before the name of a copy site. */
  'source',
  'author',
  /** ISO 8601: a day, or a time with its zone where the page says it. */
  'published',
  /** 发文字号: 临政发〔2025〕12号, its year in 〔〕 whatever the page has for these. */
  'documentNumber',
  /** The body that issued the document: 发文机关. */
  'issuer',
  /** The site that the page stands on. */
  'site',
  /** The site's column: 栏目. */
  'column',
  /** The city or, at national level, the body that the article is about. */
  'place',
  /**
   * One of ARTICLE_LEVELS. The four municipalities, Hong Kong, Macau and Taiwan are `provincial`; Taiwan's cities and
   * counties `municipal`.
   */
  'level',
  /** The page's canonical address. */
  'address',
] as const;
export type FactName = (typeof FACT_NAMES)[number];

/** A fact that is not known is absent. */
export type ArticleFacts = Partial<Record<FactName, Fact>> & { keywords?: string[] };
