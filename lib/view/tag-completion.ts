/** What tag editors choose from: loaded when the first of them is used, and kept up to date for all of them. */
import { liveQuery } from 'dexie';
import type { Clipping } from '@/lib/core/clippings/types';
import { type ChoiceContext, termIndex, termNames } from '@/lib/core/tags/choices';
import { followedTags, tagsByAnyId } from '@/lib/core/tags/follow';
import type { ReadingsOf } from '@/lib/core/tags/pinyin';
import { TagIndex } from '@/lib/core/tags/search';
import type { Tag } from '@/lib/core/types';
import type { CezhuDatabase } from '@/lib/store/database';
import { countTags, lastUses, type TagTally, tagCompany, withUse } from '@/lib/store/read-tags';
import { loadReadings } from './readings';

export { tagChoices } from '@/lib/core/tags/choices';

/** As much of a clipping as its choices depend on. */
export type Tagged = Pick<Clipping, 'id' | 'pageId' | 'quote' | 'tags' | 'annotations'>;

function report(error: unknown): void {
  console.error('Cezhu: tags are completed without all that would help:', error);
}

export class TagCompletion {
  private index = new TagIndex();
  private readings: ReadingsOf | undefined;
  private tags: readonly Tag[] = [];
  private byId: ReadonlyMap<string, Tag> = new Map();
  private tally: TagTally = { counts: new Map(), used: new Map() };
  private readonly listeners = new Set<() => void>();

  constructor(private readonly db: CezhuDatabase) {
    // Each of these makes the choices better; none has to be waited for.
    liveQuery(() => db.tags.toArray()).subscribe({ next: (tags) => this.refresh({ tags }), error: report });
    loadReadings().then((readings) => this.refresh({ readings }), report);
    lastUses(db).then((used) => this.refresh({ used }), report);
    countTags(db).then((counts) => this.refresh({ counts }), report);
  }

  /** Calls `listener` when the choices have changed; answers what ends that. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** What goes with a clipping. */
  company(clipping: Tagged): Promise<Map<string, number>> {
    return tagCompany(this.db, clipping);
  }

  context(clipping: Tagged, company: ReadonlyMap<string, number>): ChoiceContext {
    const taken = followedTags(clipping.tags, this.byId).map(({ name }) => name);
    return { index: this.index, taken, terms: termIndex(termNames(clipping), this.readings), company };
  }

  private refresh(news: {
    tags?: readonly Tag[];
    readings?: ReadingsOf;
    counts?: ReadonlyMap<string, number>;
    used?: ReadonlyMap<string, string>;
  }): void {
    if (news.readings) this.index = new TagIndex(news.readings);
    this.readings = news.readings ?? this.readings;
    this.tags = news.tags ?? this.tags;
    this.byId = tagsByAnyId(this.tags);
    this.tally = { counts: news.counts ?? this.tally.counts, used: news.used ?? this.tally.used };
    this.index.update(withUse(this.tags, this.tally));
    for (const listener of this.listeners) listener();
  }
}
