/** Messages of comparisons: whole articles, rows of metrics, and saved tables. */
import type { ClippedFacts } from '../../core/clippings/types';
import type { MetricChoice } from '../../core/compare/metric-groups';
import type { CompareQuery, SavedComparison } from '../../core/compare/query';
import type { ComparedArticle, ReadFigure } from '../../core/compare/types';

/** An article's figures, in parts of a bounded size. */
export interface FigurePart {
  /** From the `from`th on. */
  figures: ReadFigure[];
  total: number;
  /** Of what was read before, with another number nothing holds any longer. */
  version: number;
  title: string;
  url: string;
  facts: ClippedFacts;
}

export type ComparedResult =
  /** `previous` is what was known of the article before, for undoing. */
  | { kind: 'added'; pageId: string; figures: number; previous: ComparedArticle | null }
  /** The page has no figures. */
  | { kind: 'empty' }
  /** The page changed all the while that it was being read. */
  | { kind: 'restless' }
  | { kind: 'askPrivate' };

/** A word on two metrics, or null where there is none. */
export type ChoiceChange = [id: string, verdict: MetricChoice['verdict'] | null];

export interface CompareMessages {
  /** Puts the article of a tab into the comparison, or reads it anew. */
  'compare.addArticle': { params: { tabId: number }; result: ComparedResult };
  /** Takes articles out; answers those that were in. */
  'compare.removeArticles': { params: { pageIds: string[] }; result: ComparedArticle[] };
  'compare.restoreArticles': { params: { articles: ComparedArticle[] }; result: null };
  /** The reader's word on metrics; answers what there was before, for undoing. */
  'compare.choose': { params: { changes: ChoiceChange[] }; result: ChoiceChange[] };
  'compare.create': { params: { name: string; query: CompareQuery }; result: SavedComparison };
  'compare.change': { params: { id: string; name?: string; query?: CompareQuery }; result: null };
  'compare.remove': { params: { id: string }; result: SavedComparison | null };
  'compare.restore': { params: { comparison: SavedComparison }; result: null };
}

export interface ComparePageMessages {
  /** The article's figures with their context, from the `from`th on. */
  comparable: { params: { from: number }; result: FigurePart };
}
