/** All entries, each in a slot of its own, with the index that finds words in them. */
import type { Clipping } from '../clippings/types';
import { type PageStanding, STANDINGS, type Standing } from '../kept/standings';
import { Columns } from './columns';
import { articleOf, entryOf, type LibraryArticle } from './entry';
import { GramIndex } from './grams';
import { Numbering } from './numbering';

export class Shelf {
  readonly columns = new Columns();
  /** By slot; '' where nothing stands. */
  readonly ids: string[] = [];
  /** What a search looks through, by slot. */
  readonly texts: string[] = [];
  /** Articles whose clippings tell differently of them are several. */
  readonly articles = new Numbering<LibraryArticle>((article) => JSON.stringify(article));
  /** Of the sites and sources that articles name, and by article the numbers of its own. */
  readonly sites = new Numbering<string>((site) => site);
  readonly sources = new Numbering<string>((source) => source);
  readonly siteOf: number[] = [];
  readonly sourceOf: number[] = [];
  readonly grams = new GramIndex();
  private readonly slotOf = new Map<string, number>();
  /** How clippings stood in articles that have been open, by article. */
  private readonly standings = new Map<string, PageStanding>();
  private readonly free: number[] = [];
  /** Counts the changes after which an order by time, article or place may be another. */
  private changes = 0;

  get size(): number {
    return this.slotOf.size;
  }

  get orderVersion(): number {
    return this.changes;
  }

  slot(id: string): number | undefined {
    return this.slotOf.get(id);
  }

  articleAt(slot: number): LibraryArticle {
    return this.articles.values[this.columns.article[slot] as number] as LibraryArticle;
  }

  private numberOf(article: LibraryArticle): number {
    const number = this.articles.of(article);
    if (number === this.siteOf.length) {
      this.siteOf.push(this.sites.of(article.site));
      this.sourceOf.push(this.sources.of(article.source));
    }
    return number;
  }

  /** Puts a clipping in, in place of an older state of it. */
  put(clipping: Clipping): void {
    const { columns } = this;
    const entry = entryOf(clipping);
    const article = this.numberOf(articleOf(clipping));
    const known = this.slotOf.get(entry.id);
    const slot = known ?? this.free.pop() ?? this.ids.length;
    const stays =
      known !== undefined &&
      columns.article[slot] === article &&
      columns.created[slot] === entry.created &&
      columns.start[slot] === entry.start;
    if (!stays) this.changes++;
    if (known === undefined || this.texts[slot] !== entry.text) {
      if (known !== undefined) this.grams.remove(slot);
      this.grams.add(slot, entry.text);
      this.texts[slot] = entry.text;
    }
    this.slotOf.set(entry.id, slot);
    this.ids[slot] = entry.id;
    columns.write(slot, entry, article, this.standingOf(clipping.pageId, entry.id));
  }

  private standingOf(pageId: string, id: string): Standing {
    return this.standings.get(pageId)?.states[id] ?? 'unseen';
  }

  /** What is known of an article's clippings now; undefined where nothing is any more. */
  setStanding(pageId: string, standing: PageStanding | undefined): void {
    const ids = new Set(Object.keys({ ...this.standings.get(pageId)?.states, ...standing?.states }));
    if (standing) this.standings.set(pageId, standing);
    else this.standings.delete(pageId);
    for (const id of ids) {
      const slot = this.slotOf.get(id);
      if (slot === undefined || this.articleAt(slot).pageId !== pageId) continue;
      this.columns.standing[slot] = STANDINGS.indexOf(this.standingOf(pageId, id));
    }
  }

  standingAt(slot: number): Standing {
    return STANDINGS[this.columns.standing[slot] as number] ?? 'unseen';
  }

  remove(id: string): void {
    const slot = this.slotOf.get(id);
    if (slot === undefined) return;
    this.slotOf.delete(id);
    this.ids[slot] = '';
    this.texts[slot] = '';
    this.columns.clear(slot);
    this.grams.remove(slot);
    this.free.push(slot);
    this.changes++;
  }

  allIds(): IterableIterator<string> {
    return this.slotOf.keys();
  }
}
