import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { RawRow, TermFields } from '@/lib/core/glossaries/types';
import { newId } from '@/lib/platform/ids';
import { CezhuDatabase } from '@/lib/store/database';
import {
  allGlossaries,
  glossariesFor,
  glossariesWithCounts,
  someTermsOf,
  switchedOffIds,
  termsOf,
  userTermWithGlossary,
} from '@/lib/store/read-glossaries';
import {
  changeGlossary,
  createGlossary,
  purgeGlossaries,
  removeGlossary,
  restoreGlossary,
  switchBuiltIn,
} from '@/lib/store/write-glossaries';
import { addTerm, changeTerm, importTerms, removeTerm, restoreTerm } from '@/lib/store/write-terms';

const NOW = '2025-01-02T03:04:05.000Z';
const LATER = '2025-06-07T08:09:10.000Z';
let db: CezhuDatabase;

const fields = (name: string, rest: Partial<TermFields> = {}): TermFields => ({
  name,
  category: 'group',
  aliases: [],
  note: '',
  ...rest,
});
const names = async (glossary = 'g') => (await termsOf(db, glossary)).map(({ name }) => name);

beforeEach(async () => {
  db = new CezhuDatabase(`glossaries-${crypto.randomUUID()}`);
  await createGlossary(db, 'g', '我的词库', NOW);
});

describe('glossaries', () => {
  it('are made with a clean name, used on all sites', async () => {
    expect(await createGlossary(db, 'h', ' 区县\u200b\n计划 ', LATER)).toEqual({
      id: 'h',
      name: '区县 计划',
      enabled: true,
      sites: 'all',
      created: LATER,
      changed: LATER,
    });
    expect((await allGlossaries(db)).map(({ id }) => id)).toEqual(['g', 'h']);
  });

  it.each(['', ' \n', '\u200b'])('need a name: %j', async (name) => {
    await expect(createGlossary(db, 'x', name, NOW)).rejects.toMatchObject({ name: 'SyntaxError' });
    await expect(changeGlossary(db, 'g', { name }, NOW)).rejects.toMatchObject({ name: 'SyntaxError' });
  });

  it('are used where they are switched on and their sites say so', async () => {
    await createGlossary(db, 'h', '某站', LATER);
    await changeGlossary(db, 'h', { sites: { only: ['gov.cn'] } }, LATER);
    const on = async (host: string) => (await glossariesFor(db, host)).map(({ id }) => id).join('');
    expect(await on('a.gov.cn')).toBe('gh');
    expect(await on('a.com')).toBe('g');
    await changeGlossary(db, 'g', { enabled: false }, LATER);
    expect(await on('a.com')).toBe('');
  });

  it('are deleted with their terms, come back, and are gone for good only later', async () => {
    await addTerm(db, 'g', 't', fields('甲乙'), NOW);
    await removeGlossary(db, 'g', NOW);
    expect(await allGlossaries(db)).toEqual([]);
    expect(await userTermWithGlossary(db, 't')).toBeUndefined();
    await expect(addTerm(db, 'g', 'u', fields('丙丁'), NOW)).rejects.toMatchObject({ name: 'NotFoundError' });
    await purgeGlossaries(db, NOW);
    await restoreGlossary(db, 'g');
    expect(await glossariesWithCounts(db)).toMatchObject([{ id: 'g', terms: 1 }]);
    expect(await userTermWithGlossary(db, 't')).toMatchObject({ glossary: '我的词库', term: { name: '甲乙' } });
    await removeGlossary(db, 'g', NOW);
    await purgeGlossaries(db, LATER);
    await expect(restoreGlossary(db, 'g')).rejects.toMatchObject({ name: 'NotFoundError' });
    expect(await db.userTerms.count()).toBe(0);
  });
});

describe('terms', () => {
  it('are added, changed, deleted and brought back', async () => {
    const term = await addTerm(db, 'g', 't', fields(' 甲\u200b乙 ', { aliases: ['丙丁', '甲乙'], note: '注' }), NOW);
    expect(term).toEqual({
      id: 't',
      glossaryId: 'g',
      key: '甲乙',
      name: '甲乙',
      category: 'group',
      aliases: ['丙丁'],
      note: '注',
      created: NOW,
      changed: NOW,
    });
    await changeTerm(db, 't', fields('甲乙丙', { category: 'funding' }), LATER);
    expect(await db.userTerms.get('t')).toMatchObject({ key: '甲乙丙', category: 'funding', changed: LATER });
    const removed = await removeTerm(db, 't');
    expect(await names()).toEqual([]);
    if (removed) await restoreTerm(db, removed);
    expect(await names()).toEqual(['甲乙丙']);
    expect(await removeTerm(db, 'gone')).toBeNull();
  });

  it('are one where their names differ only in script, in one glossary', async () => {
    await createGlossary(db, 'h', '另一个', NOW);
    await addTerm(db, 'g', 't', fields('高层次人才'), NOW);
    await expect(addTerm(db, 'g', 'u', fields('高層次人才'), NOW)).rejects.toMatchObject({ name: 'ConstraintError' });
    await addTerm(db, 'h', 'u', fields('高層次人才'), NOW);
    await addTerm(db, 'g', 'v', fields('甲乙'), NOW);
    await expect(changeTerm(db, 'v', fields('高層次人才'), NOW)).rejects.toMatchObject({ name: 'ConstraintError' });
    expect((await names()).sort()).toEqual(['甲乙', '高层次人才']);
  });

  it.each([
    ['no name', fields('')],
    ['punctuation', fields('——')],
    ['5,000 characters', fields('甲'.repeat(5000))],
    ['no category', { ...fields('甲乙'), category: '__proto__' as 'group' }],
  ])('are refused with %s', async (_, wrong) => {
    await expect(addTerm(db, 'g', 't', wrong, NOW)).rejects.toMatchObject({ name: 'DataError' });
    expect(await db.userTerms.count()).toBe(0);
  });

  it('that do not exist cannot be changed', async () => {
    await expect(changeTerm(db, 'gone', fields('甲乙'), NOW)).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it('come newest first, then by name', async () => {
    await addTerm(db, 'g', '1', fields('乙乙'), NOW);
    await addTerm(db, 'g', '2', fields('丁丁'), LATER);
    await addTerm(db, 'g', '3', fields('丙丙'), NOW);
    expect(await names()).toEqual(['丁丁', '丙丙', '乙乙']);
  });

  it('are read in parts by name, each glossary by itself', async () => {
    await createGlossary(db, 'h', '另一个', NOW);
    await createGlossary(db, '', '第三个', NOW);
    for (const [at, name] of ['丁丁', '丙丙', '乙乙', '甲甲'].entries()) {
      await addTerm(db, 'g', `g${at}`, fields(name), NOW);
      await addTerm(db, 'h', `h${at}`, fields(`${name}计划`), NOW);
      await addTerm(db, '', `i${at}`, fields(`${name}工程`), NOW);
    }
    expect((await someTermsOf(db, 'g', 1, 2)).map(({ name }) => name)).toEqual(['丙丙', '乙乙']);
    expect((await someTermsOf(db, 'g', 3, 2)).map(({ name }) => name)).toEqual(['甲甲']);
    expect(await someTermsOf(db, 'g', 4, 2)).toEqual([]);
  });
});

describe('importTerms', () => {
  const rows = (count: number): RawRow[] =>
    Array.from({ length: count }, (_, at) => ({ row: at + 1, name: `词${at}` }));

  it('adds and changes, and says how many', async () => {
    await addTerm(db, 'g', 't', fields('词0', { note: '注' }), NOW);
    const result = await importTerms(db, 'g', [...rows(3), { row: 4, name: '' }], newId, LATER);
    expect(result).toEqual({ added: 2, changed: 0, same: 1, refused: 1 });
    expect(await db.userTerms.get('t')).toMatchObject({ note: '注', category: 'group', changed: NOW });
    const again = await importTerms(
      db,
      'g',
      [{ row: 1, name: '词0', note: '新注' }, ...rows(3).slice(1)],
      newId,
      LATER,
    );
    expect(again).toEqual({ added: 0, changed: 1, same: 2, refused: 0 });
    expect(await db.userTerms.get('t')).toMatchObject({ note: '新注', created: NOW, changed: LATER });
  });

  it('is one transaction, however many chunks', async () => {
    // Dexie takes hold of the method when it opens.
    const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
    db = new CezhuDatabase(`glossaries-${crypto.randomUUID()}`);
    await createGlossary(db, 'g', '我的词库', NOW);
    begin.mockClear();
    await importTerms(db, 'g', rows(12_000), newId, NOW);
    expect(begin).toHaveBeenCalledTimes(1);
    begin.mockRestore();
    expect(await db.userTerms.count()).toBe(12_000);
  });

  it('leaves nothing where it fails in the middle', async () => {
    await addTerm(db, 'g', 't', fields('词0', { note: '注' }), NOW);
    let made = 0;
    // The same id twice, in the second chunk.
    const makeId = () => (++made === 7_000 ? 'id-1' : `id-${made}`);
    await expect(importTerms(db, 'g', rows(8_000), makeId, NOW)).rejects.toThrow();
    expect(await db.userTerms.toArray()).toMatchObject([{ id: 't', note: '注' }]);
  });

  it('needs a glossary', async () => {
    await expect(importTerms(db, 'gone', rows(1), newId, NOW)).rejects.toMatchObject({ name: 'NotFoundError' });
    expect(await db.userTerms.count()).toBe(0);
  });
});

describe('switchBuiltIn', () => {
  it('switches entries and categories off and on', async () => {
    await switchBuiltIn(db, ['rencai-gongyu', 'category:funding'], true, NOW);
    await switchBuiltIn(db, ['rencai-gongyu'], true, LATER);
    expect(await switchedOffIds(db)).toEqual(['category:funding', 'rencai-gongyu']);
    await switchBuiltIn(db, ['rencai-gongyu', 'gone'], false, LATER);
    expect(await switchedOffIds(db)).toEqual(['category:funding']);
  });
});

describe('newId', () => {
  it('makes short ids that differ', () => {
    const ids = Array.from({ length: 1000 }, newId);
    expect(new Set(ids).size).toBe(1000);
    expect(ids.every((id) => /^[\w-]{12}$/.test(id))).toBe(true);
  });
});
