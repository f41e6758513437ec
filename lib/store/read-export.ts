/** What is exported, read some articles at a time: a hundred thousand clippings are never in memory at once. */
import type { Clipping } from '../core/clippings/types';
import type { Correction } from '../core/corrections/types';
import { exportedArticle } from '../core/formats/export/articles';
import type { ExportedArticle } from '../core/formats/export/types';
import { namesByAnyId } from '../core/tags/follow';
import type { CezhuDatabase } from './database';
import { clippingsById } from './read-library';
import { standingsOf } from './standings';

/** Clippings that are read at once, at the least. */
const BATCH = 200;

export interface PlannedArticle {
  pageId: string;
  /** Ids of those of its clippings that are exported. */
  ids: string[];
}

/** The articles of these clippings, that with the newest first. @throws DOMException AbortError once `signal` fires */
export async function planExport(
  db: CezhuDatabase,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<PlannedArticle[]> {
  const articles = new Map<string, PlannedArticle & { newest: string }>();
  for (let at = 0; at < ids.length; at += BATCH * 5) {
    signal?.throwIfAborted();
    for (const { id, pageId, created } of await clippingsById(db, ids.slice(at, at + BATCH * 5))) {
      const known = articles.get(pageId);
      if (!known) articles.set(pageId, { pageId, ids: [id], newest: created });
      else {
        known.ids.push(id);
        if (created > known.newest) known.newest = created;
      }
    }
  }
  const planned = [...articles.values()].sort((a, b) => (a.newest < b.newest ? 1 : a.newest > b.newest ? -1 : 0));
  return planned.map(({ pageId, ids: own }) => ({ pageId, ids: own }));
}

/** Whole articles, at least a batch of clippings together. */
function* turns(plan: readonly PlannedArticle[]): Generator<PlannedArticle[]> {
  let turn: PlannedArticle[] = [];
  let count = 0;
  for (const article of plan) {
    turn.push(article);
    count += article.ids.length;
    if (count < BATCH) continue;
    yield turn;
    turn = [];
    count = 0;
  }
  if (turn.length > 0) yield turn;
}

/** The kept text of each article, by page id, where one was kept. */
async function textsOf(db: CezhuDatabase, pageIds: readonly string[]): Promise<Record<string, string>> {
  const kept = await Promise.all(pageIds.map((pageId) => db.snapshots.where('pageId').equals(pageId).first()));
  return Object.fromEntries(kept.flatMap((one) => (one ? [[one.pageId, one.text]] : [])));
}

/** The reader's corrections, by page id. */
export async function correctionsByPage(
  db: CezhuDatabase,
  pageIds: readonly string[],
): Promise<Record<string, Correction[]>> {
  const byPage: Record<string, Correction[]> = {};
  for (const one of await db.corrections.where('pageId').anyOf(pageIds).toArray()) {
    byPage[one.pageId] = [...(byPage[one.pageId] ?? []), one];
  }
  return byPage;
}

export interface ReadArticle {
  article: ExportedArticle;
  /** The article's text, where it was kept and is wanted. */
  text?: string;
}

/**
 * The planned articles in their order. What has been deleted since is left out.
 * @param withTexts reads the kept texts too: links to passages and positions in annotations count in them
 * @throws DOMException AbortError once `signal` fires
 */
export async function* readArticles(
  db: CezhuDatabase,
  plan: readonly PlannedArticle[],
  { withTexts, signal }: { withTexts: boolean; signal?: AbortSignal },
): AsyncGenerator<ReadArticle> {
  const tagNames = namesByAnyId(await db.tags.toArray());
  for (const turn of turns(plan)) {
    signal?.throwIfAborted();
    const pageIds = turn.map(({ pageId }) => pageId);
    const [clippings, edits, corrections, texts, standings] = await Promise.all([
      clippingsById(
        db,
        turn.flatMap(({ ids }) => ids),
      ),
      db.articleFacts.bulkGet(pageIds),
      correctionsByPage(db, pageIds),
      withTexts ? textsOf(db, pageIds) : ({} as Record<string, string>),
      standingsOf(db, pageIds),
    ]);
    const byArticle = new Map<string, Clipping[]>(pageIds.map((pageId) => [pageId, []]));
    for (const clipping of clippings) byArticle.get(clipping.pageId)?.push(clipping);
    const factEdits = Object.fromEntries(edits.flatMap((one) => (one ? [[one.pageId, one.facts]] : [])));
    for (const [pageId, own] of byArticle) {
      if (own.length === 0) continue;
      signal?.throwIfAborted();
      const text = texts[pageId];
      yield {
        article: exportedArticle(own, {
          tagNames,
          factEdits,
          corrections,
          texts,
          states: standings.get(pageId)?.states ?? {},
        }),
        ...(text === undefined ? {} : { text }),
      };
    }
  }
}
