import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { documentAddress } from '@/lib/core/documents/address';
import type { TextDocument } from '@/lib/core/documents/types';
import { pageIdOf } from '@/lib/platform/hash';
import { CezhuDatabase } from '@/lib/store/database';
import { documentOf, recentDocuments } from '@/lib/store/read-documents';
import { forgetDocument, keepDocument, purgeDocuments } from '@/lib/store/write-documents';
import { clipping } from '../support/clippings';
import { putClipping } from '../support/put-clipping';

const text = (title: string, line: string): TextDocument => ({
  title,
  blocks: [{ kind: 'paragraph', text: line }],
  source: { format: 'text' },
});
const day = (number: number) => new Date(Date.UTC(2026, 0, number)).toISOString();

describe('documents', () => {
  let db: CezhuDatabase;
  beforeEach(() => {
    db = new CezhuDatabase(`documents-${crypto.randomUUID()}`);
  });

  it('are known by their text, however it is wrapped', async () => {
    const id = await keepDocument(db, text('甲', '引进博士30名。'), day(1));
    expect(id).toMatch(/^[0-9a-f]{64}$/);
    expect(await keepDocument(db, text('乙', '引进博士 30名。\n'), day(2))).toBe(id);
    expect(await keepDocument(db, text('甲', '引进博士31名。'), day(3))).not.toBe(id);
    expect((await documentOf(db, id))?.title).toBe('乙');
    expect((await recentDocuments(db, 1)).map(({ opened }) => opened)).toEqual([day(3)]);
    await forgetDocument(db, id);
    expect(await documentOf(db, id)).toBeUndefined();
  });

  it('are refused where they are empty or too long', async () => {
    await expect(keepDocument(db, text('甲', ' '), day(1))).rejects.toMatchObject({ name: 'DocumentEmptyError' });
    await expect(keepDocument(db, text('甲', '才'.repeat(3_000_001)), day(1))).rejects.toMatchObject({
      name: 'DocumentTooLongError',
    });
    expect(await db.documents.count()).toBe(0);
  });

  it('are erased when they are many or old, unless something was clipped from them', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 60; index++)
      ids.push(await keepDocument(db, text('篇', `第${index}篇。`), day(40 + index)));
    const clipped = ids[0] as string;
    await putClipping(db, clipping({ pageId: await pageIdOf(documentAddress(clipped)) }));
    await purgeDocuments(db, day(100));
    const kept = await db.documents.orderBy('opened').primaryKeys();
    // Opened from day 70 on, or clipped.
    expect(kept).toEqual([clipped, ...ids.slice(30)]);
    await purgeDocuments(db, day(100));
    expect(await db.documents.count()).toBe(31);
    await purgeDocuments(db, day(400));
    expect(await db.documents.toCollection().primaryKeys()).toEqual([clipped]);
  });

  it('are at most fifty', async () => {
    for (let index = 0; index < 55; index++) await keepDocument(db, text('篇', `第${index}篇。`), day(40));
    await purgeDocuments(db, day(41));
    expect(await db.documents.count()).toBe(50);
  });
});
