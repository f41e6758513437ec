/** What a template can name. docs/formats.md lists all of it. */
import type { ExportedArticle, ExportedClipping } from '../export/types';
import { articleHeading, factList } from '../markdown/article-head';
import { clippingBlocks } from '../markdown/clipping-blocks';
import { figureCells, figureTable } from '../markdown/figure-table';
import { tagsOfArticles } from '../markdown/front-matter';
import { type MarkdownOptions, type MarkdownWords, PLAIN_WORDS } from '../markdown/options';
import { blockQuote } from '../markdown/quote';
import { serialize } from '../markdown/serialize';
import { articlePieces, frontOf } from '../markdown/to-markdown';
import { Markdown } from './write-value';

function clippingVariables(
  clipping: ExportedClipping,
  block: string,
  words: MarkdownWords,
  options: MarkdownOptions,
): Record<string, unknown> {
  const { id, quote, clean, headings, sentence, colour, note, tags, script, by, created, changed, state, link } =
    clipping;
  const table = figureTable(clipping.figures, words, options.figures === 'filled');
  return {
    ...{ id, quote, clean: clean ?? quote, headings, sentence, colour, note, tags, script, by, created, changed, link },
    state: state ? words.states[state] : undefined,
    terms: clipping.terms.map(({ name }) => name),
    figures: clipping.figures.map((figure) => figureCells(figure, words)),
    quote_block: new Markdown(serialize([blockQuote(clipping, options)])),
    figure_table: new Markdown(table ? serialize([table]) : ''),
    body: new Markdown(serialize(clippingBlocks(clipping, words, options))),
    block: new Markdown(block),
  };
}

/** The variables of a template about that article. Blocks of Markdown are made by the options. */
export function templateVariables(article: ExportedArticle, options: MarkdownOptions): Record<string, unknown> {
  const words = options.words ?? PLAIN_WORDS;
  const { title, url, facts, script, clipped } = article;
  const front = frontOf([article], options);
  const [head = '', ...blocks] = articlePieces(article, options, !front);
  return {
    front_matter: new Markdown(front),
    head: new Markdown(head),
    heading: new Markdown(serialize([articleHeading(article)])),
    facts: new Markdown(serialize([factList(article, words)])),
    ...{ title, url, script, clipped },
    ...{ source: facts.source, author: facts.author, issuer: facts.issuer, published: facts.published },
    ...{ document_number: facts.documentNumber, site: facts.site, column: facts.column, place: facts.place },
    level: facts.level ? (words.levels[facts.level] ?? facts.level) : undefined,
    tags: tagsOfArticles([article]),
    count: article.clippings.length,
    words: {
      ...{ note: words.note, tags: words.tags, passage: words.passage, url: words.url },
      ...{ facts: words.facts, columns: words.columns },
    },
    clippings: article.clippings.map((one, index) => clippingVariables(one, blocks[index] ?? '', words, options)),
  };
}
