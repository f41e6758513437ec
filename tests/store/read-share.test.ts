import { beforeEach, describe, expect, it } from 'vitest';
import { CezhuDatabase } from '@/lib/store/database';
import {
  clippingsWithTexts,
  glossarySources,
  idsOfArticle,
  idsOfTag,
  recentArticles,
  sharedClippings,
  sharedTags,
  tagsOfClippings,
} from '@/lib/store/read-share';
import { addTags } from '@/lib/store/write-tagging';
import { mergeTags, removeTags, renameTag } from '@/lib/store/write-tags';
import { clipping } from '../support/clippings';

const TIME = '2026-01-02T03:04:05.000Z';
let db: CezhuDatabase;

beforeEach(async () => {
  db = new CezhuDatabase(`share-${crypto.randomUUID()}`);
  await db.tags.bulkAdd([
    { id: 'aaaaaaaaaaaa', name: '安家费', created: TIME },
    { id: 'bbbbbbbbbbbb', name: '私人', created: TIME },
  ]);
  await db.clippings.bulkAdd([
    clipping({
      id: 'a',
      tags: ['aaaaaaaaaaaa', 'ffffffffffff'],
      note: '只给自己看',
      changed: '2026-01-01T00:00:00.000Z',
    }),
    clipping({
      id: 'b',
      pageId: 'page-2',
      title: '',
      tags: ['aaaaaaaaaaaa'],
      by: '王二',
      changed: '2026-03-01T00:00:00.000Z',
    }),
    clipping({ id: 'c', changed: '2026-02-01T00:00:00.000Z' }),
  ]);
});

async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const row of rows) list.push(row);
  return list;
}

describe('what is shared', () => {
  it('is what a tag or an article holds, in the order of the ids', async () => {
    expect(await idsOfTag(db, 'aaaaaaaaaaaa')).toEqual(['a', 'b']);
    expect((await idsOfArticle(db, 'page-1')).sort()).toEqual(['a', 'c']);
    const shared = await all(sharedClippings(db, ['b', 'gone', 'a'], { notes: true, by: '' }));
    expect(shared.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('has no notes unless these are wanted, and the name of who clipped first', async () => {
    const shared = await all(sharedClippings(db, ['a', 'b'], { notes: false, by: '林一' }));
    expect(shared.map(({ note, by }) => [note, by])).toEqual([
      ['', '林一'],
      ['', '王二'],
    ]);
    const [own] = await all(sharedClippings(db, ['a'], { notes: true, by: '' }));
    // Of its two tags this computer knows one, which goes out under the id that everybody's tag of that name has.
    const [given] = await sharedTags(db, ['a']);
    expect(given).toEqual({ id: expect.stringMatching(/^[0-9a-f]{12}$/), name: '安家费', created: TIME });
    expect(own).toEqual({ ...(await db.clippings.get('a')), tags: [given?.id] });
  });

  it('is what its tags have become: renamed, merged, and without deleted ones', async () => {
    await addTags(db, ['a'], ['补助', '待删'], TIME);
    const idOf = async (name: string) => (await db.tags.toArray()).find((tag) => tag.name === name)?.id ?? '';
    await renameTag(db, 'aaaaaaaaaaaa', '住房补贴', TIME, 'x');
    await mergeTags(db, [await idOf('补助')], 'aaaaaaaaaaaa', TIME, 'y');
    await removeTags(db, [await idOf('待删')], TIME, 'z');
    const [given, ...others] = await sharedTags(db, ['a']);
    expect(others).toEqual([]);
    expect(given?.name).toBe('住房补贴');
    const [own] = await all(sharedClippings(db, ['a'], { notes: true, by: '' }));
    expect(own?.tags).toEqual([given?.id]);
    expect(await idsOfTag(db, 'aaaaaaaaaaaa')).toEqual(['a', 'b']);
  });

  it('has the tags that are on it, and no others', async () => {
    expect((await tagsOfClippings(db, ['a', 'b'])).map(({ name }) => name)).toEqual(['安家费']);
    expect(await tagsOfClippings(db, ['c'])).toEqual([]);
  });

  it('has the glossaries with their terms, without deleted ones', async () => {
    const glossary = { name: '我的', enabled: true, sites: 'all' as const, created: TIME, changed: TIME };
    const term = {
      name: '英才',
      key: '英才',
      category: 'programme' as const,
      aliases: [],
      note: '',
      created: TIME,
      changed: TIME,
    };
    await db.glossaries.bulkAdd([
      { ...glossary, id: 'g1' },
      { ...glossary, id: 'g2', removed: TIME },
    ]);
    await db.userTerms.bulkAdd([
      { ...term, id: 't1', glossaryId: 'g1' },
      { ...term, id: 't2', glossaryId: 'g2' },
    ]);
    const { glossaries = [], userTerms = [] } = await glossarySources(db);
    expect(glossaries).toEqual([{ ...glossary, id: 'g1' }]);
    const terms = [];
    for await (const one of userTerms) terms.push(one.id);
    expect(terms).toEqual(['t1']);
  });
});

describe('annotations', () => {
  it('come with the text of the article only where the passage stands in it', async () => {
    const { quote } = clipping();
    const snapshot = { pageId: 'page-1', url: '', title: '', facts: {}, taken: TIME };
    await db.snapshots.bulkAdd([
      { ...snapshot, sha256: '1', text: '改过的文章' },
      { ...snapshot, sha256: '2', text: `${quote}其余` },
    ]);
    const found = await all(clippingsWithTexts(db, ['a', 'b']));
    expect(found.map(({ tagNames, text }) => [tagNames, text])).toEqual([
      [['安家费'], `${quote}其余`],
      [['安家费'], undefined],
    ]);
  });
});

describe('recentArticles', () => {
  it('has each article once, the one clipped from last first, by its address where it has no title', async () => {
    expect((await recentArticles(db, 5)).map(({ title }) => title)).toEqual([clipping().url, clipping().title]);
    expect(await recentArticles(db, 1)).toHaveLength(1);
  });
});
