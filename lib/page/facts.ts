/** The facts of the article on a page: reads what the DOM says, and leaves it as it is. */
import type { Clues } from '../core/article/clues';
import { decideFacts } from '../core/article/decide';
import type { ArticleFacts } from '../core/article/types';
import { attributeOf, getter, localNameOf, titleOf } from './dom';

const textContentOf: (element: Element) => string | null = getter(Element.prototype, 'textContent');

/** Beyond these a page is not asked: of elements of a kind, and of UTF-16 code units of a value. */
const MOST_META = 300;
const MOST_ELEMENTS = 20;
const LONGEST_VALUE = 2000;
const LONGEST_HEADING = 200;

function all(document: Document, selector: string, most: number): Element[] {
  // Not document.querySelectorAll: <img name="querySelectorAll"> stands in front of it.
  const found = Document.prototype.querySelectorAll.call(document, selector);
  return Array.from({ length: Math.min(found.length, most) }, (_, index) => found.item(index) as Element);
}

function textOf(element: Element | undefined): string | undefined {
  return (element && textContentOf(element))?.trim().slice(0, LONGEST_VALUE) || undefined;
}

/** The value of <meta>, <time>, <link> or, of other elements, what stands in them. */
function statedOf(element: Element): string | undefined {
  const name = localNameOf(element);
  const stated =
    attributeOf(element, 'content') ??
    attributeOf(element, 'datetime') ??
    (name === 'link' ? attributeOf(element, 'href') : null);
  return stated?.slice(0, LONGEST_VALUE) ?? textOf(element);
}

/** First value of each name that has one. */
function metaOf(document: Document): Map<string, string> {
  const values = new Map<string, string>();
  for (const element of all(document, 'meta[content]', MOST_META)) {
    const content = attributeOf(element, 'content')?.slice(0, LONGEST_VALUE).trim();
    if (!content) continue;
    for (const attribute of ['name', 'property']) {
      const name = attributeOf(element, attribute)?.trim().toLowerCase();
      if (name && !values.has(name)) values.set(name, content);
    }
  }
  return values;
}

function itempropsOf(document: Document): Map<string, string> {
  const values = new Map<string, string>();
  for (const element of all(document, '[itemprop]', MOST_META)) {
    const value = statedOf(element);
    for (const name of (attributeOf(element, 'itemprop') ?? '').toLowerCase().split(/\s+/)) {
      if (name && value && !values.has(name)) values.set(name, value);
    }
  }
  return values;
}

function headingsOf(document: Document, name: string): string[] {
  return all(document, name, MOST_ELEMENTS).flatMap((heading) => {
    const text = textOf(heading);
    return text !== undefined && text.length <= LONGEST_HEADING ? [text] : [];
  });
}

function cluesOf(document: Document, address: string): Clues {
  const meta = metaOf(document);
  const itemprops = itempropsOf(document);
  const one = (selector: string): string | undefined => textOf(all(document, selector, 1)[0]);
  const canonical = all(document, 'link[rel~="canonical" i][href]', 1)[0];
  const time = all(document, 'time[datetime], time[pubdate]', 1)[0];
  const language = all(document, 'html[lang]', 1)[0];
  const wechat = {
    title: one('#activity-name'),
    account: one('#js_name'),
    published: one('#publish_time'),
    author: one('#js_author_name'),
  };
  return {
    meta: (name) => meta.get(name),
    tags: all(document, 'meta[property="article:tag" i]', MOST_ELEMENTS).flatMap((tag) => statedOf(tag) ?? []),
    schema: all(document, 'script[type="application/ld+json" i]', MOST_ELEMENTS).map(
      (script) => textContentOf(script) ?? '',
    ),
    itemprop: (name) => itemprops.get(name),
    headings: headingsOf(document, 'h1'),
    subheadings: headingsOf(document, 'h2'),
    pageTitle: titleOf(document).trim().slice(0, LONGEST_VALUE) || undefined,
    time: time && statedOf(time),
    canonical: canonical && (attributeOf(canonical, 'href') ?? undefined),
    wechat: Object.fromEntries(Object.entries(wechat).filter(([, value]) => value !== undefined)),
    language: language && (attributeOf(language, 'lang') ?? undefined),
    address,
  };
}

/**
 * What is known of the article on a page. `text` is the page's collected text (blocks parted by U+2029), `address` its
 * location. Reads some elements and the ends of the text only; changes nothing, runs no script, never throws.
 */
export function articleFacts(document: Document, text: string, address: string): ArticleFacts {
  return decideFacts(cluesOf(document, address), text);
}
