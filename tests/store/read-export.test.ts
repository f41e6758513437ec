import { beforeEach, describe, expect, it } from 'vitest';
import type { ExportedArticle } from '@/lib/core/formats/export/types';
import { CezhuDatabase } from '@/lib/store/database';
import { planExport, readArticles } from '@/lib/store/read-export';
import { noteStanding } from '@/lib/store/write-standings';
import { mergeTags } from '@/lib/store/write-tags';
import { clipping } from '../support/clippings';

const NOW = '2026-05-01T00:00:00.000Z';
let db: CezhuDatabase;

beforeEach(() => {
  db = new CezhuDatabase(`export-${crypto.randomUUID()}`);
  return () => db.close();
});

async function exported(ids: readonly string[]): Promise<ExportedArticle[]> {
  const articles: ExportedArticle[] = [];
  for await (const { article } of readArticles(db, await planExport(db, ids), { withTexts: false }))
    articles.push(article);
  return articles;
}

describe('what is exported', () => {
  it('says how each passage stood in its page when somebody last looked', async () => {
    await db.clippings.bulkPut([clipping({ id: 'a' }), clipping({ id: 'b' })]);
    const { pageId } = clipping();
    await noteStanding(db, pageId, [{ id: 'a', status: 'changed' }], NOW);
    const [article] = await exported(['a', 'b']);
    expect(Object.fromEntries(article?.clippings.map(({ id, state }) => [id, state]) ?? [])).toEqual({
      a: 'changed',
      b: undefined,
    });
  });

  it('has the names of the tags that clippings’ ids mean now, each once', async () => {
    await db.tags.bulkPut([
      { id: '0123456789ab', name: '补贴', created: NOW },
      { id: 'ba9876543210', name: '津贴', created: NOW },
    ]);
    await db.clippings.put(clipping({ id: 'a', tags: ['0123456789ab', 'ba9876543210', 'ffffffffffff'] }));
    await mergeTags(db, ['ba9876543210'], '0123456789ab', NOW, 'change-1');
    const [article] = await exported(['a']);
    expect(article?.clippings.map(({ tags }) => tags)).toEqual([['补贴']]);
  });
});
