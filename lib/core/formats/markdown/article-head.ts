/** What stands over the clippings of an article. */
import type { BlockContent, ListItem, PhrasingContent } from 'mdast';
import type { ExportedArticle } from '../export/types';
import { dateInProse } from '../notation';
import { webAddress } from './address';
import { EXPORTED_FACTS, type ExportedFact, type MarkdownWords } from './options';
import { oneLine, paragraph, text } from './text';

function factText(name: ExportedFact, value: string, words: MarkdownWords): string {
  if (name === 'published') return dateInProse(value, words.language);
  return name === 'level' ? (words.levels[value] ?? value) : value;
}

/** Facts that are known, in the reader's words and notation. */
export function factLines({ facts }: ExportedArticle, words: MarkdownWords): { label: string; value: string }[] {
  return EXPORTED_FACTS.flatMap((name) => {
    const value = oneLine(facts[name] ?? '');
    return value ? [{ label: words.facts[name], value: factText(name, value, words) }] : [];
  });
}

export function articleHeading({ title, url }: ExportedArticle): BlockContent {
  return { type: 'heading', depth: 1, children: [text(oneLine(title) || url)] };
}

/** A list of what is known of the article, and its address. */
export function factList(article: ExportedArticle, words: MarkdownWords): BlockContent {
  const item = (...children: PhrasingContent[]): ListItem => ({
    type: 'listItem',
    spread: false,
    children: [paragraph(...children)],
  });
  const written = text(oneLine(article.url));
  const url = webAddress(article.url);
  const address: PhrasingContent = url ? { type: 'link', url, children: [written] } : written;
  return {
    type: 'list',
    spread: false,
    children: [
      ...factLines(article, words).map(({ label, value }) => item(text(label + words.colon + value))),
      item(text(words.url + words.colon), address),
    ],
  };
}
