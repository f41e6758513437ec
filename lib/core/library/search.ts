/** Which entries hold all words of a search: in their text, in what is known of their article, or in a tag's name. */
import { marks } from './columns';
import type { Shelf } from './shelf';

/** Is it so of the entry in that slot? */
export type SlotTest = (slot: number) => boolean;

/**
 * The test for one word. What many entries share, articles and tags, is looked through once for all of them.
 * `tagNames` are the folded names of the tags, by id.
 */
function wordTest(shelf: Shelf, word: string, tagNames: ReadonlyMap<string, string>): SlotTest {
  const { columns, texts } = shelf;
  const articles = marks(shelf.articles.values, ({ text }) => text.includes(word));
  const tags = marks(columns.tagNumbers.values, (id) => tagNames.get(id)?.includes(word) === true);
  const someTag = tags.includes(1);
  const candidates = shelf.grams.candidates(word);
  const isTagged: SlotTest = (slot) => {
    const from = columns.tagLists.from[slot] as number;
    const end = from + (columns.tagCounts[slot] as number);
    for (let at = from; at < end; at++) if (tags[columns.tags[at] as number] === 1) return true;
    return false;
  };
  return (slot) =>
    articles[columns.article[slot] as number] === 1 ||
    (someTag && isTagged(slot)) ||
    (candidates.has(slot) && (texts[slot] as string).includes(word));
}

/** The tests for the words of a search, all of which an entry passes that is found. */
export function searchTests(shelf: Shelf, words: readonly string[], tagNames: ReadonlyMap<string, string>): SlotTest[] {
  // Long words first: they leave the fewest entries for the others.
  return [...words].sort((a, b) => b.length - a.length).map((word) => wordTest(shelf, word, tagNames));
}
