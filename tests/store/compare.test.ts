import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { choiceId } from '@/lib/core/compare/metric-groups';
import { NO_COMPARE_QUERY } from '@/lib/core/compare/query';
import { checkRow } from '@/lib/core/formats/package/check';
import type { PackageTable } from '@/lib/core/formats/package/types';
import { CezhuDatabase } from '@/lib/store/database';
import { compared, sharedComparison } from '@/lib/store/read-compare';
import {
  changeComparison,
  chooseMetrics,
  createComparison,
  putComparedArticle,
  removeComparedArticles,
  removeComparison,
  restoreComparedArticles,
} from '@/lib/store/write-compare';
import { clippingOf, comparedArticle, correctionOf } from '../support/compared';

const TEXT = '2024年，全市人才总量达到23.6万人。对新引进的博士给予每人安家费50万元。';
const NOW = '2026-01-02T03:04:05.000Z';
const LATER = '2026-02-02T03:04:05.000Z';
let db: CezhuDatabase;

beforeEach(() => {
  db = new CezhuDatabase(`compare-${crypto.randomUUID()}`);
});

describe('compared articles', () => {
  it('are put in, read anew, taken out and put back', async () => {
    const article = comparedArticle(TEXT, { added: NOW, changed: NOW });
    expect(await putComparedArticle(db, article)).toBeNull();
    const again = { ...article, title: '新标题', added: LATER, changed: LATER };
    expect(await putComparedArticle(db, again)).toEqual(article);
    expect(await db.comparedArticles.get('page')).toEqual({ ...again, added: NOW });
    const removed = await removeComparedArticles(db, ['page', 'nowhere']);
    expect(removed).toHaveLength(1);
    await restoreComparedArticles(db, removed);
    // An older state does not come over a newer one.
    await restoreComparedArticles(db, [article]);
    expect((await db.comparedArticles.get('page'))?.title).toBe('新标题');
  });

  it('are read with clippings, corrections and the reader’s facts', async () => {
    await putComparedArticle(db, comparedArticle(TEXT));
    await db.clippings.add(clippingOf(TEXT, '对新引进的博士给予每人安家费50万元。'));
    await db.corrections.add(correctionOf(TEXT, '50万元', { kind: 'figure', edits: { value: 600_000 } }));
    await db.articleFacts.add({ pageId: 'page', facts: { place: '临澜市', title: '改过的标题' }, changed: NOW });
    const { figures, places, articles } = await compared(db);
    expect(figures.find(({ kind }) => kind === 'money')).toMatchObject({ value: 600_000, edited: true });
    expect(figures.filter(({ kind }) => kind === 'money')).toHaveLength(1);
    expect(figures[0]?.sources[0]?.title).toBe('改过的标题');
    expect(places.get('page')).toBe('临澜市');
    expect([...articles]).toEqual(['page']);
  });
});

describe('the reader’s rows', () => {
  it('are kept, and taken back by what choosing answers', async () => {
    const id = choiceId('安家费', '购房补贴');
    const other = choiceId('安家费', '租房补贴');
    expect(await chooseMetrics(db, [[id, 'same']], NOW)).toEqual([[id, null]]);
    const before = await chooseMetrics(
      db,
      [
        [id, 'apart'],
        [other, 'same'],
      ],
      LATER,
    );
    expect(before).toEqual([
      [id, 'same'],
      [other, null],
    ]);
    await chooseMetrics(db, before, LATER);
    expect(await db.metricChoices.toArray()).toEqual([{ id, verdict: 'same', changed: LATER }]);
  });
});

describe('saved comparisons', () => {
  it('have a clean name and what was asked', async () => {
    const made = await createComparison(db, 'c', { name: ' 各市\n人才总量 ', query: NO_COMPARE_QUERY }, NOW);
    expect(made).toEqual({ id: 'c', name: '各市 人才总量', query: NO_COMPARE_QUERY, created: NOW, changed: NOW });
    await changeComparison(db, { id: 'c', query: { ...NO_COMPARE_QUERY, search: '安家费' } }, LATER);
    expect(await db.comparisons.get('c')).toMatchObject({
      name: '各市 人才总量',
      query: { search: '安家费' },
      changed: LATER,
    });
    expect(await removeComparison(db, 'c')).toMatchObject({ id: 'c' });
    await expect(changeComparison(db, { id: 'c', name: 'x' }, NOW)).rejects.toMatchObject({ name: 'NotFoundError' });
    await expect(createComparison(db, 'd', { name: ' ', query: NO_COMPARE_QUERY }, NOW)).rejects.toMatchObject({
      name: 'SyntaxError',
    });
  });

  it('are given away with their pages alone, and without notes', async () => {
    const query = NO_COMPARE_QUERY;
    const comparison = await createComparison(db, 'c', { name: '各市人才总量', query }, NOW);
    await db.clippings.bulkAdd([
      clippingOf(TEXT, '全市人才总量达到23.6万人。', { id: 'own', note: '只给自己看' }),
      clippingOf(TEXT, '对新引进的博士', { id: 'elsewhere', pageId: 'other' }),
    ]);
    await putComparedArticle(db, comparedArticle(TEXT));
    await putComparedArticle(db, comparedArticle(TEXT, { pageId: 'other' }));
    const shared = await sharedComparison(db, comparison, new Set(['page']));
    expect(shared.clippings).toMatchObject([{ id: 'own', note: '' }]);
    expect(shared.comparedArticles).toMatchObject([{ pageId: 'page' }]);
    expect(shared.comparisons).toEqual([comparison]);
    // Another computer takes every row.
    for (const [table, rows] of Object.entries(shared) as [PackageTable, object[]][]) {
      for (const [at, row] of rows.entries()) expect(checkRow(table, row, at)).toEqual(row);
    }
  });
});
