import { beforeEach, describe, expect, it } from 'vitest';
import { CezhuDatabase } from '@/lib/store/database';
import { allStandings, standingsOf } from '@/lib/store/standings';
import { forgetStandings, noteStanding } from '@/lib/store/write-standings';
import { clipping } from '../support/clippings';

const [MONDAY, EVENING, FRIDAY] = ['2025-03-03T08:00:00.000Z', '2025-03-03T20:00:00.000Z', '2025-03-07T08:00:00.000Z'];
let db: CezhuDatabase;

beforeEach(async () => {
  db = new CezhuDatabase(`standings-${crypto.randomUUID()}`);
  await db.clippings.bulkPut([
    clipping({ id: 'a', pageId: 'p1' }),
    clipping({ id: 'b', pageId: 'p1' }),
    clipping({ id: 'c', pageId: 'p2' }),
  ]);
});

describe('how clippings stand', () => {
  it('is remembered by article, and changes no clipping', async () => {
    const before = await db.clippings.toArray();
    const states = [
      { id: 'a', status: 'exact' },
      { id: 'b', status: 'orphan' },
    ];
    expect(await noteStanding(db, 'p1', states, MONDAY)).toBe(true);
    expect(await standingsOf(db, ['p1', 'p2'])).toEqual(
      new Map([['p1', { seen: MONDAY, states: { a: 'exact', b: 'orphan' } }]]),
    );
    expect(await db.clippings.toArray()).toEqual(before);
  });

  it('is written again only where it is other, or a day has passed', async () => {
    const states = [{ id: 'a', status: 'exact' }];
    await noteStanding(db, 'p1', states, MONDAY);
    expect(await noteStanding(db, 'p1', states, EVENING)).toBe(false);
    expect(await noteStanding(db, 'p1', [{ id: 'a', status: 'changed' }], EVENING)).toBe(true);
    expect(await noteStanding(db, 'p1', [{ id: 'a', status: 'changed' }], FRIDAY)).toBe(true);
    expect((await allStandings(db)).get('p1')).toEqual({ seen: FRIDAY, states: { a: 'changed' } });
  });

  it('takes no word of a page on clippings of others, and no state that there is not', async () => {
    const forged = [
      { id: 'c', status: 'orphan' },
      { id: 'a', status: 'deleted' },
      { id: '__proto__', status: 'orphan' },
    ];
    expect(await noteStanding(db, 'p1', forged, MONDAY)).toBe(false);
    expect(await db.notes.count()).toBe(0);
  });

  it('is forgotten with the last clipping of an article, and nothing else of the notes', async () => {
    await noteStanding(db, 'p1', [{ id: 'a', status: 'exact' }], MONDAY);
    await noteStanding(db, 'p2', [{ id: 'c', status: 'exact' }], MONDAY);
    await db.notes.put({ key: 'tags-apart', value: [] });
    await forgetStandings(db, ['p1', 'p3']);
    expect((await db.notes.toCollection().primaryKeys()).sort()).toEqual(['standing p2', 'tags-apart']);
  });
});
