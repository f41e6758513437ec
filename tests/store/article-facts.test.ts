import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { factEditsOf } from '@/lib/store/article-facts';
import { CezhuDatabase } from '@/lib/store/database';
import { setFact } from '@/lib/store/write-article-facts';

const NOW = '2026-11-29T08:00:00.000Z';

describe('the reader’s word on an article', () => {
  let db: CezhuDatabase;

  beforeEach(() => {
    db = new CezhuDatabase(`facts-${Math.random()}`);
  });

  afterEach(() => db.delete());

  it('is kept by article and fact', async () => {
    await setFact(db, 'page', 'source', '临澜日报', NOW);
    expect(await setFact(db, 'page', 'author', '', NOW)).toEqual({ source: '临澜日报', author: '' });
    await setFact(db, 'other', 'source', '别处', NOW);
    expect(await factEditsOf(db, 'page')).toEqual({ source: '临澜日报', author: '' });
    expect(await factEditsOf(db, 'unknown')).toEqual({});
  });

  it('leaves nothing behind when it is taken back', async () => {
    await setFact(db, 'page', 'source', '临澜日报', NOW);
    expect(await setFact(db, 'page', 'source', null, NOW)).toEqual({});
    expect(await db.articleFacts.count()).toBe(0);
  });

  it('of two views at once is kept whole', async () => {
    await Promise.all([setFact(db, 'page', 'source', '甲', NOW), setFact(db, 'page', 'author', '乙', NOW)]);
    expect(await factEditsOf(db, 'page')).toEqual({ source: '甲', author: '乙' });
  });
});
