import Dexie from 'dexie';
import { expect, it } from 'vitest';
import type { CorrectionTarget } from '@/lib/core/corrections/types';
import { correctionsOf } from '@/lib/store/corrections';
import { CezhuDatabase } from '@/lib/store/database';
import { putCorrection, removeCorrection } from '@/lib/store/write-corrections';
import { clipping, oldClipping } from '../support/clippings';

const TARGET: CorrectionTarget = {
  selector: [
    { type: 'TextQuoteSelector', exact: '1200人', prefix: '引进高层次人才', suffix: '，发放人才补贴' },
    { type: 'TextPositionSelector', start: 12, end: 17 },
  ],
  subject: { type: 'figure', kind: 'count' },
};
const MORNING = '2024-05-06T07:00:00.000Z';
const NOON = '2024-05-06T12:00:00.000Z';

const fresh = () => new CezhuDatabase(`corrections-${crypto.randomUUID()}`);

it('keeps one correction of a passage, and answers the one that it replaces', async () => {
  const db = fresh();
  const first = await putCorrection(db, 'a', 'page', { ...TARGET, verdict: { kind: 'notFigure' } }, MORNING);
  expect(first.previous).toBeNull();
  const edits = { value: 1300 };
  const second = await putCorrection(db, 'b', 'page', { ...TARGET, verdict: { kind: 'figure', edits } }, NOON);
  expect(second.previous).toEqual(first.correction);
  expect(await correctionsOf(db, 'page')).toEqual([
    { id: 'a', pageId: 'page', ...TARGET, verdict: { kind: 'figure', edits }, created: MORNING, changed: NOON },
  ]);
});

it('takes a correction back, but none of another article', async () => {
  const db = fresh();
  const { correction } = await putCorrection(db, 'a', 'page', { ...TARGET, verdict: { kind: 'notFigure' } }, MORNING);
  expect(await removeCorrection(db, 'other', 'a')).toBeNull();
  expect(await correctionsOf(db, 'page')).toEqual([correction]);
  expect(await removeCorrection(db, 'page', 'a')).toEqual(correction);
  expect(await correctionsOf(db, 'page')).toEqual([]);
});

it('keeps what a database of version 2 holds', async () => {
  const name = `version-2-${crypto.randomUUID()}`;
  // Frozen: what readers of the second version have on their disks.
  const old = new Dexie(name);
  old.version(1).stores({ clippings: 'id, pageId, created, *tags', tags: 'id, name' });
  old.version(2).stores({ glossaries: 'id', userTerms: 'id, &[glossaryId+key]', switchedOff: 'id' });
  const off = { id: 'category:principle', created: MORNING };
  const term = { id: 't', glossaryId: 'g', key: '临澜英才卡', name: '临澜英才卡' };
  await old.table('clippings').put(oldClipping());
  await old.table('switchedOff').put(off);
  await old.table('userTerms').put(term);
  old.close();
  const db = new CezhuDatabase(name);
  expect(await db.clippings.toArray()).toEqual([clipping()]);
  expect(await db.switchedOff.toArray()).toEqual([off]);
  expect(await db.table('userTerms').toArray()).toEqual([term]);
  expect(await db.corrections.count()).toBe(0);
  expect(db.verno).toBe(8);
});
