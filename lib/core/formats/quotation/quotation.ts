/** Which form of a quotation is given: raw unless the reader asks for another, and then it is said. */
import type { Script } from '../../clippings/types';
import type { ExportedArticle, ExportedClipping } from '../export/types';
import { cleaned } from './cleaned';
import { converted } from './converted';
import { chain, type Rewritten, unchanged } from './rewritten';

/** What is said under a quote that is not as it was clipped. */
export interface QuotationWords {
  cleaned: string;
  converted: string;
  /** Between both, where both are true. */
  and: string;
  /** Behind them, where the quote as it was clipped follows: 原文如下. */
  original: string;
}

export interface QuotationOptions {
  /** Without pinyin glosses and other noise, lost characters as □. */
  clean: boolean;
  /** Writes a text in the other script; undefined leaves it in its own. */
  convert?: (text: string, script: Script | undefined) => string;
  /** The quote as it was clipped is carried too, where the other is not the same. */
  both: boolean;
  words: QuotationWords;
}

function rewrite(clipping: ExportedClipping, script: Script | undefined, options: QuotationOptions) {
  const { quote, selector, terms, figures } = clipping;
  const { clean, convert } = options;
  const first: Rewritten = clean ? cleaned(quote, selector[0].exact) : unchanged(quote);
  if (!convert) return { cleanText: first.text, result: first };
  const offsets = [...terms, ...figures].flatMap(({ start, end }) => [first.at(start), first.at(end)]);
  const borders = offsets.sort((a, b) => a - b);
  const second = converted(first.text, (text) => convert(text, script), borders);
  return { cleanText: first.text, result: chain(first, second) };
}

function clippingIn(clipping: ExportedClipping, article: ExportedArticle, options: QuotationOptions): ExportedClipping {
  const { quote, terms, figures } = clipping;
  const { cleanText, result } = rewrite(clipping, clipping.script ?? article.script, options);
  if (result.text === quote) return clipping;
  const { words, both } = options;
  const done = [
    ...(cleanText === quote ? [] : [words.cleaned]),
    ...(result.text === cleanText ? [] : [words.converted]),
  ].join(words.and);
  const moved = <T extends { start: number; end: number }>(one: T): T => ({
    ...one,
    start: result.at(one.start),
    end: result.at(one.end),
  });
  return {
    ...clipping,
    quote: result.text,
    quoteRemark: done + (both ? words.original : ''),
    ...(both ? { original: quote } : {}),
    terms: terms.map(moved),
    figures: figures.map(moved),
  };
}

/** The article with its quotations in that form. Nothing but the quotes is changed: titles, notes and tables stay. */
export function quotedAs(article: ExportedArticle, options: QuotationOptions): ExportedArticle {
  if (!options.clean && !options.convert) return article;
  return { ...article, clippings: article.clippings.map((one) => clippingIn(one, article, options)) };
}
