/** What a page says about its article outside the running text: raw values, read from the DOM by lib/page/facts. */
export interface Clues {
  /** Content of the first <meta> of that name or property that has any; names in lower case. */
  meta: (name: string) => string | undefined;
  /** article:tag, each. */
  tags: string[];
  /** Texts of the JSON-LD scripts. */
  schema: string[];
  /** Value of the first element with that itemprop; names in lower case. */
  itemprop: (name: string) => string | undefined;
  /** Texts of h1, in order. */
  headings: string[];
  /** Texts of h2, in order. */
  subheadings: string[];
  /** <title> as the browser has it. */
  pageTitle: string | undefined;
  /** <time datetime> or its text. */
  time: string | undefined;
  /** href of <link rel=canonical>. */
  canonical: string | undefined;
  /** The elements of an article at mp.weixin.qq.com. */
  wechat: { title?: string; account?: string; published?: string; author?: string };
  /** The lang attribute of the root element. */
  language: string | undefined;
  /** The page's own address. */
  address: string;
}
