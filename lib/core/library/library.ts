/** All clippings of the reader, searched, filtered, ordered and counted at once. */
import { tagsByAnyId } from '../tags/follow';
import type { TagFollower } from './columns';
import { countChoices, type LibraryCounts } from './counts';
import type { LibraryArticle } from './entry';
import { PASSES, testsOf, verdicts } from './filter';
import { Orders } from './order';
import { type LibraryQuery, withTagsFollowed } from './query';
import { searchTests } from './search';
import { Shelf } from './shelf';
import { searchForm, wordsOf } from './words';

/** An article's head in a grouped list. */
export interface LibraryGroup {
  article: LibraryArticle;
  /** Clippings of the article that are found. */
  count: number;
}

/** What a query finds. Slots are of no use after the shelf has changed: a result is to be asked for anew then. */
export interface LibraryResult {
  total: number;
  /** Slots in order; of a grouped list article by article. */
  slots: Uint32Array;
  /** Empty unless grouped; in the order of the list. */
  groups: LibraryGroup[];
  counts: LibraryCounts;
}

export class Library {
  readonly shelf = new Shelf();
  private readonly orders = new Orders(this.shelf);
  private tagNames: ReadonlyMap<string, string> = new Map();
  private followed: TagFollower = (id) => id;

  /**
   * The tags, as a search looks for them, and the ids of those that are gone. An id that neither names stands for
   * itself.
   */
  setTags(tags: readonly { id: string; name: string; also?: readonly string[] }[], gone: Iterable<string> = []): void {
    this.tagNames = new Map(tags.map(({ id, name }) => [id, searchForm(name)]));
    const byId = tagsByAnyId(tags);
    const away = new Set(gone);
    this.followed = (id) => byId.get(id)?.id ?? (away.has(id) ? undefined : id);
    this.shelf.columns.setFollower(this.followed);
  }

  find(asked: LibraryQuery): LibraryResult {
    const { shelf } = this;
    const query = withTagsFollowed(asked, this.followed);
    const search = searchTests(shelf, wordsOf(query.search), this.tagNames);
    const verdict = verdicts(shelf, testsOf(query, shelf, search));
    const slots = this.orders.of(query.sort).filter((slot) => verdict[slot] === PASSES);
    return {
      total: slots.length,
      ...(query.grouped ? this.group(slots) : { slots, groups: [] }),
      counts: countChoices(shelf, query, verdict),
    };
  }

  /** The same slots article by article, in the order of the first of each. */
  private group(slots: Uint32Array): Pick<LibraryResult, 'slots' | 'groups'> {
    const { shelf } = this;
    /** Number of the group of each article, by the article's number; the same page told of differently is one. */
    const groupOf = new Int32Array(shelf.articles.values.length).fill(-1);
    const byPage = new Map<string, number>();
    const groups: LibraryGroup[] = [];
    const ofSlot = new Uint32Array(slots.length);
    for (let index = 0; index < slots.length; index++) {
      const slot = slots[index] as number;
      const number = shelf.columns.article[slot] as number;
      let group = groupOf[number] as number;
      if (group < 0) {
        const article = shelf.articleAt(slot);
        group = byPage.get(article.pageId) ?? groups.length;
        if (group === groups.length) groups.push({ article, count: 0 });
        byPage.set(article.pageId, group);
        groupOf[number] = group;
      }
      (groups[group] as LibraryGroup).count++;
      ofSlot[index] = group;
    }
    const next = new Uint32Array(groups.length);
    for (let group = 1; group < groups.length; group++) {
      next[group] = (next[group - 1] as number) + (groups[group - 1] as LibraryGroup).count;
    }
    const grouped = new Uint32Array(slots.length);
    for (let index = 0; index < slots.length; index++) {
      const group = ofSlot[index] as number;
      const at = next[group] as number;
      grouped[at] = slots[index] as number;
      next[group] = at + 1;
    }
    return { slots: grouped, groups };
  }
}
