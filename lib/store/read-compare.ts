/** What is compared, read: usable in live queries. */
import { collectFigures } from '../core/compare/collect';
import type { MetricChoice } from '../core/compare/metric-groups';
import type { SavedComparison } from '../core/compare/query';
import type { ComparedFigure } from '../core/compare/types';
import type { PackageSources } from '../core/formats/package/write';
import type { CezhuDatabase } from './database';
import { sharedClipping, tagsOfClippings } from './read-share';

export interface Compared {
  figures: ComparedFigure[];
  choices: MetricChoice[];
  /** By page the place that its article is about, where that is known. */
  places: ReadonlyMap<string, string>;
  /** Pages that were put in as a whole. */
  articles: ReadonlySet<string>;
}

const TABLES = ['clippings', 'comparedArticles', 'corrections', 'articleFacts', 'metricChoices'];

/** All figures that are compared, with the reader's corrections and facts. */
export async function compared(db: CezhuDatabase): Promise<Compared> {
  const { clippings, comparedArticles, corrections, articleFacts, metricChoices } = db;
  return db.transaction('r', TABLES, async () => {
    const [kept, articles, words, facts, choices] = await Promise.all([
      clippings.toArray(),
      comparedArticles.toArray(),
      corrections.toArray(),
      articleFacts.toArray(),
      metricChoices.toArray(),
    ]);
    const own = new Map(facts.map((one) => [one.pageId, one.facts]));
    const withOwn = <T extends { pageId: string; facts: Record<string, string | undefined> }>(one: T): T => {
      const edits = own.get(one.pageId);
      return edits ? { ...one, facts: { ...one.facts, ...edits } } : one;
    };
    const [edited, told] = [kept.map(withOwn), articles.map(withOwn)];
    const places = new Map<string, string>();
    for (const { pageId, facts: of } of [...edited, ...told]) if (of.place) places.set(pageId, of.place);
    return {
      figures: collectFigures({ clippings: edited, articles: told, corrections: words }),
      choices,
      places,
      articles: new Set(articles.map(({ pageId }) => pageId)),
    };
  });
}

/** What a comparison rests on, as it is given away: the articles, clippings and corrections of pages; no notes. */
export async function sharedComparison(
  db: CezhuDatabase,
  comparison: SavedComparison,
  pageIds: ReadonlySet<string>,
): Promise<PackageSources> {
  const pages = [...pageIds];
  const clippings = await db.clippings.where('pageId').anyOf(pages).sortBy('id');
  return {
    tags: await tagsOfClippings(
      db,
      clippings.map(({ id }) => id),
    ),
    clippings: clippings.map((one) => sharedClipping(one, { notes: false, by: '' })),
    articleFacts: (await db.articleFacts.bulkGet(pages)).filter((one) => one !== undefined),
    corrections: await db.corrections.where('pageId').anyOf(pages).toArray(),
    comparedArticles: (await db.comparedArticles.bulkGet(pages)).filter((one) => one !== undefined),
    metricChoices: await db.metricChoices.toArray(),
    comparisons: [comparison],
  };
}
