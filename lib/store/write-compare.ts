/** Writes what is compared; see write.ts. */
import type { MetricChoice } from '../core/compare/metric-groups';
import { type CompareQuery, LONGEST_COMPARISON_NAME, type SavedComparison } from '../core/compare/query';
import type { ComparedArticle } from '../core/compare/types';
import type { CezhuDatabase } from './database';

/** Puts an article in, or in place of what was known of it; answers that. */
export async function putComparedArticle(db: CezhuDatabase, article: ComparedArticle): Promise<ComparedArticle | null> {
  return db.transaction('rw', db.comparedArticles, async () => {
    const previous = (await db.comparedArticles.get(article.pageId)) ?? null;
    await db.comparedArticles.put(previous ? { ...article, added: previous.added } : article);
    return previous;
  });
}

export async function removeComparedArticles(
  db: CezhuDatabase,
  pageIds: readonly string[],
): Promise<ComparedArticle[]> {
  return db.transaction('rw', db.comparedArticles, async () => {
    const found = (await db.comparedArticles.bulkGet([...pageIds])).filter((one) => one !== undefined);
    await db.comparedArticles.bulkDelete(found.map(({ pageId }) => pageId));
    return found;
  });
}

/** Puts articles back as they were; one that has come in anew since stays. */
export async function restoreComparedArticles(db: CezhuDatabase, articles: readonly ComparedArticle[]): Promise<void> {
  await db.transaction('rw', db.comparedArticles, async () => {
    const there = await db.comparedArticles.bulkGet(articles.map(({ pageId }) => pageId));
    const later = (at: number, changed: string): boolean => (there[at]?.changed ?? '') > changed;
    await db.comparedArticles.bulkPut(articles.filter(({ changed }, at) => !later(at, changed)));
  });
}

type Change = [id: string, verdict: MetricChoice['verdict'] | null];

/** Keeps the reader's word on pairs of metrics, or with null takes it back; answers what there was before. */
export async function chooseMetrics(db: CezhuDatabase, changes: readonly Change[], now: string): Promise<Change[]> {
  return db.transaction('rw', db.metricChoices, async () => {
    const before = await db.metricChoices.bulkGet(changes.map(([id]) => id));
    const kept = changes.flatMap(([id, verdict]) => (verdict ? [{ id, verdict, changed: now }] : []));
    await db.metricChoices.bulkPut(kept);
    await db.metricChoices.bulkDelete(changes.flatMap(([id, verdict]) => (verdict ? [] : [id])));
    return changes.map(([id], at): Change => [id, before[at]?.verdict ?? null]);
  });
}

/** @throws DOMException SyntaxError where it is empty. */
function cleanName(name: string): string {
  const clean = name.replace(/\s+/g, ' ').trim().slice(0, LONGEST_COMPARISON_NAME);
  if (!clean) throw new DOMException('a comparison needs a name', 'SyntaxError');
  return clean;
}

export async function createComparison(
  db: CezhuDatabase,
  id: string,
  { name, query }: { name: string; query: CompareQuery },
  now: string,
): Promise<SavedComparison> {
  const comparison: SavedComparison = { id, name: cleanName(name), query, created: now, changed: now };
  await db.transaction('rw', db.comparisons, () => db.comparisons.add(comparison));
  return comparison;
}

/** @throws DOMException NotFoundError where it is gone. */
export async function changeComparison(
  db: CezhuDatabase,
  { id, name, query }: { id: string; name?: string; query?: CompareQuery },
  now: string,
): Promise<void> {
  await db.transaction('rw', db.comparisons, async () => {
    const before = await db.comparisons.get(id);
    if (!before) throw new DOMException(`no comparison has the id ${id}`, 'NotFoundError');
    await db.comparisons.put({
      ...before,
      ...(name === undefined ? {} : { name: cleanName(name) }),
      ...(query === undefined ? {} : { query }),
      changed: now,
    });
  });
}

export async function removeComparison(db: CezhuDatabase, id: string): Promise<SavedComparison | null> {
  return db.transaction('rw', db.comparisons, async () => {
    const comparison = (await db.comparisons.get(id)) ?? null;
    await db.comparisons.delete(id);
    return comparison;
  });
}

export async function restoreComparison(db: CezhuDatabase, comparison: SavedComparison): Promise<void> {
  await db.transaction('rw', db.comparisons, () => db.comparisons.put(comparison));
}
