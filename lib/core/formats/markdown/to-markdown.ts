/** Articles → Markdown: front matter, a heading per article, quotes under their headings, figures, notes, tags. */
import type { ExportedArticle, ExportedClipping } from '../export/types';
import { textHash } from '../text-hash';
import { articleHeading, factList } from './article-head';
import { clippingBlocks } from './clipping-blocks';
import { frontMatterData, tagsOfArticles, yamlFrontMatter } from './front-matter';
import { cleanHeadings, headingsBetween } from './headings';
import { type MarkData, markedBlock } from './marks';
import { type MarkdownOptions, type MarkdownWords, PLAIN_WORDS } from './options';
import { listItem, outlineOf, pageProperties } from './outline';
import { serialize } from './serialize';

const WORD = /^[\w.:-]+$/;
const asWord = (value: string): string => (WORD.test(value) && !value.includes('--') ? value : textHash(value));

function clippingMark({ id, created, changed, colour, selector }: ExportedClipping): MarkData {
  return {
    clipping: asWord(id),
    created: asWord(created),
    ...(changed === created ? {} : { changed: asWord(changed) }),
    at: selector[1].start,
    ...(colour === 'yellow' ? {} : { colour }),
  };
}

function block(body: string, data: MarkData, { marks, structure }: MarkdownOptions): string {
  // Outliners read the properties of an item in the lines right after its first.
  const whole = marks ? markedBlock(body, data, structure === 'outline' ? '\n' : undefined) : body;
  return structure === 'outline' ? `${listItem(whole)}\n` : whole;
}

/** The head of an article; with `facts` what is known of it, where no front matter says it. */
function headBlock(article: ExportedArticle, words: MarkdownWords, facts: boolean, options: MarkdownOptions): string {
  const body = serialize([articleHeading(article), ...(facts ? [factList(article, words)] : [])]);
  return block(body, { article: asWord(article.pageId.slice(0, 16)) }, options);
}

function* pageBlocks(article: ExportedArticle, words: MarkdownWords, options: MarkdownOptions): Generator<string> {
  let before: readonly string[] = [];
  for (const clipping of article.clippings) {
    const path = cleanHeadings(clipping.headings);
    const body = serialize([...headingsBetween(before, path), ...clippingBlocks(clipping, words, options)]);
    before = path;
    yield block(body, clippingMark(clipping), options);
  }
}

function* outlineBlocks(article: ExportedArticle, words: MarkdownWords, options: MarkdownOptions): Generator<string> {
  for (const clipping of article.clippings) {
    yield block(outlineOf(clipping, words, options), clippingMark(clipping), options);
  }
}

export function frontOf(articles: readonly ExportedArticle[], options: MarkdownOptions): string {
  const { frontMatter = 'yaml' } = options;
  if (frontMatter === 'yaml') return yamlFrontMatter(frontMatterData(articles));
  const [only] = articles;
  if (frontMatter === 'none' || !only || articles.length > 1) return '';
  return pageProperties(only, tagsOfArticles(articles));
}

/**
 * One article as Markdown without front matter, in pieces that stand beside each other with empty lines between.
 * @param facts tells what is known of the article under its heading
 */
export function* articlePieces(
  article: ExportedArticle,
  options: MarkdownOptions = {},
  facts = true,
): Generator<string> {
  const words = options.words ?? PLAIN_WORDS;
  yield headBlock(article, words, facts, options);
  if (options.structure === 'outline') yield* outlineBlocks(article, words, options);
  else yield* pageBlocks(article, words, options);
}

/** Writes articles as one Markdown document: CommonMark with GFM tables. */
export function toMarkdown(articles: readonly ExportedArticle[], options: MarkdownOptions = {}): string {
  const front = frontOf(articles, options);
  const pieces = articles.flatMap((article) => [...articlePieces(article, options, !(front && articles.length === 1))]);
  return [front, ...pieces].filter(Boolean).join('\n');
}
