/** The slots of a shelf in each order that the reader can choose. */
import type { LibraryArticle } from './entry';
import type { LibrarySort } from './query';
import type { Shelf } from './shelf';

/** Titles in the order of Chinese dictionaries, whichever language the interface has. */
const TITLES = new Intl.Collator('zh-Hans-CN', { numeric: true });

type Compare = (a: number, b: number) => number;

/** Articles by number with the rank of each; the same page told of differently is one, at its best rank. */
function ranksOf(articles: readonly LibraryArticle[], compare: Compare): Float64Array {
  const numbers = articles.map((_, index) => index).sort(compare);
  const ranks = new Float64Array(articles.length);
  const rankOf = new Map<string, number>();
  for (const number of numbers) {
    const { pageId } = articles[number] as LibraryArticle;
    const rank = rankOf.get(pageId) ?? rankOf.size;
    rankOf.set(pageId, rank);
    ranks[number] = rank;
  }
  return ranks;
}

/** When the newest clipping of each article was made, by the article's number. */
function newestOf({ columns, articles, ids }: Shelf): Float64Array {
  const newest = new Float64Array(articles.values.length);
  for (let slot = 0; slot < ids.length; slot++) {
    const article = columns.article[slot] as number;
    if (columns.taken[slot] === 1)
      newest[article] = Math.max(newest[article] as number, columns.created[slot] as number);
  }
  return newest;
}

/** What slots are ordered by first, the least first: times, or the ranks of articles. */
function keysOf(shelf: Shelf, sort: LibrarySort): Float64Array {
  const { columns, ids } = shelf;
  const articles = shelf.articles.values;
  const article = (number: number): LibraryArticle => articles[number] as LibraryArticle;
  const ofArticles = (compare: Compare): Float64Array => {
    const ranks = ranksOf(articles, compare);
    const keys = new Float64Array(ids.length);
    for (let slot = 0; slot < ids.length; slot++) keys[slot] = ranks[columns.article[slot] as number] as number;
    return keys;
  };
  switch (sort) {
    case 'newest':
      return columns.created.slice(0, ids.length).map((time) => -time);
    case 'oldest':
      return columns.created.slice(0, ids.length);
    case 'published':
      // Unknown dates last.
      return ofArticles((a, b) => {
        const [one, other] = [article(a).published, article(b).published];
        return one === other ? a - b : one > other ? -1 : 1;
      });
    case 'article':
      return ofArticles((a, b) => TITLES.compare(article(a).title, article(b).title) || a - b);
    case 'place': {
      const newest = newestOf(shelf);
      return ofArticles((a, b) => (newest[b] as number) - (newest[a] as number) || a - b);
    }
  }
}

/** Slots in order; equals by place in the article, then by id, so that the order is the same on every machine. */
function sorted(shelf: Shelf, sort: LibrarySort): Uint32Array {
  const { columns, ids } = shelf;
  const keys = keysOf(shelf, sort);
  const slots = Uint32Array.from(ids.keys()).filter((slot) => columns.taken[slot] === 1);
  return slots.sort(
    (a, b) =>
      (keys[a] as number) - (keys[b] as number) ||
      (columns.start[a] as number) - (columns.start[b] as number) ||
      ((ids[a] as string) < (ids[b] as string) ? -1 : 1),
  );
}

/** Orders that are kept until something changes that they rest on. */
export class Orders {
  private kept = new Map<LibrarySort, Uint32Array>();
  private version = -1;

  constructor(private readonly shelf: Shelf) {}

  of(sort: LibrarySort): Uint32Array {
    if (this.version !== this.shelf.orderVersion) {
      this.kept = new Map();
      this.version = this.shelf.orderVersion;
    }
    const order = this.kept.get(sort) ?? sorted(this.shelf, sort);
    this.kept.set(sort, order);
    return order;
  }
}
