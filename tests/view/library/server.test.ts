import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Clipping } from '@/lib/core/clippings/types';
import type { Standing } from '@/lib/core/kept/standings';
import { NO_QUERY } from '@/lib/core/library/query';
import { NONE_CLOSED } from '@/lib/core/library/rows';
import { CezhuDatabase } from '@/lib/store/database';
import { setNote } from '@/lib/store/write';
import { forgetStandings, noteStanding } from '@/lib/store/write-standings';
import { addTags } from '@/lib/store/write-tagging';
import { restoreClippings, trashClippings } from '@/lib/store/write-trash';
import type { Found, FromWorker } from '@/lib/view/library/protocol';
import { LibraryServer } from '@/lib/view/library/server';
import { manyClippings } from '../../support/many-clippings';

const NOW = '2026-03-01T12:00:00.000Z';
const COUNT = 1_000;
const clippings = manyClippings(COUNT);
let db: CezhuDatabase;
let lifetime: AbortController;
let events: FromWorker[];
let server: LibraryServer;

beforeEach(async () => {
  db = new CezhuDatabase(`library-${crypto.randomUUID()}`);
  await db.clippings.bulkPut(clippings);
  lifetime = new AbortController();
  events = [];
  server = new LibraryServer(db, (event) => events.push(event));
});

afterEach(() => lifetime.abort());

function find(search: string): Found {
  server.answer({
    number: 1,
    name: 'find',
    params: { query: { ...NO_QUERY, search }, closed: NONE_CLOSED, active: '', from: 0, to: 20 },
  });
  const answer = events.at(-1);
  if (answer?.kind !== 'answer') throw new Error(JSON.stringify(answer));
  return answer.value as Found;
}

const untilFound = (search: string, count: number) =>
  vi.waitFor(() => expect(find(search).total).toBe(count), { timeout: 10_000 });

describe('the library’s worker', () => {
  it('reads the newest first and tells how far it is', async () => {
    server.start(lifetime.signal);
    await untilFound('', COUNT);
    const progress = events.flatMap((event) => (event.kind === 'changed' ? [event] : []));
    expect(progress[0]).toMatchObject({ read: 400, total: COUNT });
    await vi.waitFor(() =>
      expect(events.filter(({ kind }) => kind === 'changed').at(-1)).toMatchObject({ read: COUNT }),
    );
    expect(find('').rows).toHaveLength(20);
    expect(find('').rows[0]).toMatchObject({ id: clippings.at(-1)?.id });
  });

  it('follows what other contexts write, reading only what they have touched', async () => {
    server.start(lifetime.signal);
    await untilFound('', COUNT);
    await vi.waitFor(() =>
      expect(events.filter(({ kind }) => kind === 'changed').at(-1)).toMatchObject({ read: COUNT }),
    );
    const read = vi.spyOn(db.clippings, 'bulkGet');
    const other = new CezhuDatabase(db.name);
    const ids = clippings.slice(0, 120).map(({ id }) => id);
    await setNote(other, ids[0] ?? '', '独一无二的备注', NOW);
    await untilFound('独一无二', 1);
    await trashClippings(other, ids, NOW);
    await untilFound('', COUNT - 120);
    await restoreClippings(other, ids, NOW);
    await untilFound('', COUNT);
    await addTags(other, ids, ['特别标签'], NOW);
    await untilFound('特别标签', 120);
    const rows = read.mock.calls.reduce((sum, [keys]) => sum + keys.length, 0);
    expect(rows).toBeGreaterThanOrEqual(1 + 3 * 120);
    expect(rows).toBeLessThan(COUNT);
    other.close();
  });

  it('knows how clippings stood in their articles, and hears where that changes', async () => {
    const [one] = clippings as [Clipping, ...Clipping[]];
    await noteStanding(db, one.pageId, [{ id: one.id, status: 'changed' }], NOW);
    server.start(lifetime.signal);
    await untilFound('', COUNT);
    const standing = (state: Standing): string[] => {
      const query = { ...NO_QUERY, standings: [state] };
      server.answer({ number: 2, name: 'find', params: { query, closed: NONE_CLOSED, active: '', from: 0, to: 9 } });
      const answer = events.at(-1);
      const { rows } = (answer?.kind === 'answer' ? answer.value : { rows: [] }) as Found;
      return rows.flatMap((row) => (row.kind === 'clipping' && row.standing === state ? [row.id] : []));
    };
    await vi.waitFor(() => expect(standing('changed')).toEqual([one.id]), { timeout: 10_000 });
    const other = new CezhuDatabase(db.name);
    await noteStanding(other, one.pageId, [{ id: one.id, status: 'orphan' }], NOW);
    await vi.waitFor(() => expect([standing('changed'), standing('orphan')]).toEqual([[], [one.id]]));
    await forgetStandings(other, [one.pageId]);
    await vi.waitFor(() => expect(standing('orphan')).toEqual([]));
    other.close();
  });

  it('reads all again where it is not known what was touched', async () => {
    server.start(lifetime.signal);
    await untilFound('', COUNT);
    await db.clippings.bulkPut(manyClippings(COUNT + 200).slice(COUNT));
    await untilFound('', COUNT + 200);
    await db.clippings.clear();
    await untilFound('', 0);
  });

  it('says what is wrong where the database refuses', async () => {
    const refused = new DOMException('no storage here', 'UnknownError');
    vi.spyOn(db.tags, 'toArray').mockRejectedValue(refused);
    server.start(lifetime.signal);
    await vi.waitFor(() =>
      expect(events).toContainEqual({ kind: 'failed', name: 'UnknownError', message: 'no storage here' }),
    );
  });
});
