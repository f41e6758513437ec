/** The protocol over the real database: devices that share one storage.sync, and a background that is stopped anywhere. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chromeBytes } from '@/lib/core/tags/shared-board/size';
import type { BoardArea } from '@/lib/core/tags/shared-board/sync-record';
import { tagKey } from '@/lib/core/tags/tag-name';
import { sha256 } from '@/lib/platform/hash';
import { CezhuDatabase } from '@/lib/store/database';
import { keptSyncRecord, nickname, syncView, tagsChangedAt } from '@/lib/store/sync-record';
import { tagStore } from '@/lib/store/tag-store';
import { addTags } from '@/lib/store/write-tagging';
import { mergeTags, removeTags, renameTag, setTagColour, undoTagChange } from '@/lib/store/write-tags';
import { deviceName, nameDevice } from '@/lib/sync/device-name';
import { nextTry } from '@/lib/sync/schedule';
import { TagSync } from '@/lib/sync/tag-sync';
import { clipping } from '../support/clippings';
import { DATABASE_STEPS, stopAt, type Watched } from '../support/stop-at';

const WHOLE = Number.POSITIVE_INFINITY;
let time = Date.UTC(2026, 4, 1);
const iso = (): string => new Date(time).toISOString();

/** storage.sync of all devices that are signed in to one account, as if the browsers were quick. */
class Area implements BoardArea {
  items: Record<string, unknown> = {};
  sets = 0;

  async get(): Promise<Record<string, unknown>> {
    return structuredClone(this.items);
  }

  async set(items: Record<string, unknown>): Promise<void> {
    this.sets++;
    Object.assign(this.items, structuredClone(items));
  }

  async remove(keys: string[]): Promise<void> {
    for (const key of keys) delete this.items[key];
  }
}

let seed = 1;
const random = (): number => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};

class Device {
  readonly db: CezhuDatabase;
  readonly sync: TagSync;

  constructor(area: BoardArea, name = `level-${crypto.randomUUID()}`) {
    this.db = new CezhuDatabase(name);
    this.sync = new TagSync({ area, store: tagStore(this.db, iso), digest: sha256, now: () => time, random });
  }

  async ready(): Promise<this> {
    await this.db.clippings.bulkPut(['a', 'b', 'c'].map((id) => clipping({ id })));
    return this;
  }

  async tag(name: string, ...ids: string[]): Promise<string> {
    time += 1_000;
    return (await addTags(this.db, ids, [name], iso())).tags[0]?.id ?? '';
  }

  async names(): Promise<string[]> {
    return (await this.db.tags.toArray()).map(({ name }) => name).sort();
  }

  /** Everything that it knows of the tags. */
  async known(): Promise<unknown[]> {
    const { tags } = await tagStore(this.db, iso).load();
    return tags
      .map((tag) => ({ ...tag, name: tag.life.value.state === 'deleted' ? '' : tag.name }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}

let area: Area;
let office: Device;
let home: Device;

/** Lets both devices look at the board until nothing is written any more; minutes pass between. */
async function level(...devices: Device[]): Promise<void> {
  for (let round = 0; round < 6; round++) {
    for (const { sync } of devices) {
      time += 15 * 60_000;
      await sync.pass();
    }
  }
}

beforeEach(async () => {
  area = new Area();
  office = await new Device(area).ready();
  home = await new Device(area).ready();
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('two devices', () => {
  it('have the same names, colours, merges and deletions, and each knows what the other knows', async () => {
    const [money, aid, lure] = [
      await office.tag('补贴', 'a'),
      await office.tag('补助', 'a'),
      await office.tag('引才', 'b'),
    ];
    await level(office, home);
    expect(await home.names()).toEqual(['引才', '补助', '补贴']);
    time += 1_000;
    await mergeTags(office.db, [aid], money, iso(), 'x');
    await renameTag(home.db, aid, '资助', iso(), 'y');
    await setTagColour(home.db, money, 'green', iso());
    await removeTags(office.db, [lure], iso(), 'z');
    await level(office, home);
    for (const device of [office, home]) {
      expect(await device.db.tags.toArray()).toMatchObject([{ id: money, name: '补贴', colour: 'green', also: [aid] }]);
      const { record, changed } = await syncView(device.db);
      expect(record?.status).toEqual({ state: 'level' });
      expect(record?.devices).toMatchObject([{ isLevel: true }]);
      expect(changed).toBeUndefined();
    }
    expect(await home.known()).toEqual(await office.known());
  });

  it('undo for both', async () => {
    const lure = await office.tag('引才', 'b');
    await level(office, home);
    await removeTags(office.db, [lure], iso(), 'z');
    await level(office, home);
    expect(await home.names()).toEqual([]);
    time += 1_000;
    await undoTagChange(office.db, 'z', iso());
    await level(office, home);
    expect(await home.names()).toEqual(['引才']);
  });

  it('make one tag of one name, and another one of the name of a deleted one', async () => {
    await office.tag('引才', 'a');
    await level(office, home);
    expect(await office.tag('安家費', 'a')).toBe(await home.tag('安家费', 'a'));
    await level(office, home);
    const one = (await office.db.tags.toArray()).find(({ name }) => tagKey(name) === tagKey('安家费'));
    await removeTags(home.db, [one?.id ?? ''], iso(), 'z');
    await level(office, home);
    const again = await office.tag('安家费', 'c');
    expect(again).not.toBe(one?.id);
    await level(office, home);
    expect(await home.names()).toEqual(['安家费', '引才'].sort());
    expect(await home.db.tags.get(again)).toMatchObject({ name: '安家费' });
  });

  it('write nothing where nothing differs, and begin no transaction that writes', async () => {
    await office.tag('引才', 'a');
    await level(office, home);
    const { sets } = area;
    const writing = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await level(office, home);
    expect(area.sets).toBe(sets);
    expect(writing.mock.calls.filter(([, mode]) => mode === 'readwrite')).toEqual([]);
  });

  it('restore the board after it was wiped, and delete nothing', async () => {
    await office.tag('引才', 'a');
    await level(office, home);
    area.items = {};
    await level(home);
    expect(await home.names()).toEqual(['引才']);
    expect(chromeBytes(area.items)).toBeGreaterThan(0);
    await level(office, home);
    expect(await office.names()).toEqual(['引才']);
  });

  it('are called what the reader calls them', async () => {
    await nameDevice(tagStore(office.db, iso), deviceName('  办公室的\n电脑 '));
    await office.tag('引才', 'a');
    await level(office, home);
    const [other] = (await keptSyncRecord(home.db))?.devices ?? [];
    expect(other?.name).toBe('办公室的 电脑');
    await nickname(home.db, other?.id ?? '', '台式机');
    expect((await syncView(home.db)).names).toEqual({ [other?.id ?? '']: '台式机' });
    await nickname(home.db, other?.id ?? '', '');
    expect((await syncView(home.db)).names).toEqual({});
  });
});

describe('another person’s board', () => {
  it('is joined only when the reader says so, and nothing of either is lost meanwhile', async () => {
    await office.tag('引才', 'a');
    await level(office);
    const theirs = new Area();
    const other = await new Device(theirs).ready();
    await other.tag('私人', 'a');
    await level(other);
    // The browser is signed in to another account: its items have taken the place of ours.
    area.items = structuredClone(theirs.items);
    await level(office);
    const asked = (await keptSyncRecord(office.db))?.status;
    expect(asked).toMatchObject({ state: 'asking', tags: 1 });
    expect([await office.names(), area.items]).toEqual([['引才'], theirs.items]);
    if (asked?.state !== 'asking') throw new Error('nobody asked');
    await office.sync.answer(asked.stores, 'apart');
    await office.tag('留才', 'b');
    await level(office);
    expect((await keptSyncRecord(office.db))?.status.state).toBe('apart');
    expect(area.items).toEqual(theirs.items);
    await office.sync.answer(asked.stores, 'join');
    await level(office);
    expect(await office.names()).toEqual(['引才', '留才', '私人'].sort());
  });
});

describe('a board of a later version', () => {
  it('is left alone, and nothing of this device is lost', async () => {
    await office.tag('引才', 'a');
    area.items = { m: { format: 9, reads: 9, stores: [] }, t0: 'q!!' };
    const before = structuredClone(area.items);
    await level(office);
    expect(area.items).toEqual(before);
    expect((await keptSyncRecord(office.db))?.status).toMatchObject({ state: 'newer' });
    expect(await office.names()).toEqual(['引才']);
    expect(await tagsChangedAt(office.db)).toBeDefined();
  });
});

describe('what waits', () => {
  it('is tried again after a refusal, with the tags as they were', async () => {
    await office.tag('引才', 'a');
    vi.spyOn(area, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    const status = await office.sync.pass();
    expect(status).toMatchObject({ state: 'waiting', why: 'failed', message: 'QUOTA_BYTES quota exceeded' });
    expect(nextTry(status, time)).toBeGreaterThan(1);
    expect(await tagsChangedAt(office.db)).toBeDefined();
    await level(office, home);
    expect(await home.names()).toEqual(['引才']);
    expect(nextTry({ state: 'level' }, time)).toBeUndefined();
  });
});

describe('a pass', () => {
  it('may be stopped at every step: nothing is lost, nothing comes back, and the next one ends level', async () => {
    const steps: readonly Watched[] = [...DATABASE_STEPS, { owner: Area.prototype, methods: ['get', 'set', 'remove'] }];
    /** A device with a change that waits, and one that has told of another meanwhile. */
    const begin = async () => {
      const name = `stopped-${crypto.randomUUID()}`;
      const shared = new Area();
      const other = await new Device(shared).ready();
      const ours = await new Device(shared, name).ready();
      const [money, aid] = [await ours.tag('补贴', 'a'), await ours.tag('补助', 'b')];
      await level(ours, other);
      await removeTags(other.db, [aid], iso(), 'x');
      await level(other);
      await renameTag(ours.db, money, '补贴政策', iso(), 'y');
      await ours.tag('引才', 'c');
      time += 15 * 60_000;
      ours.db.close();
      return { name, shared, other };
    };
    let total = 0;
    let stopped = 0;
    for (let last = 0; last <= total; last++) {
      const { name, shared, other } = await begin();
      const { steps: made } = stopAt(last === 0 ? WHOLE : last, steps);
      const first = new Device(shared, name);
      await first.sync.pass().then(
        () => undefined,
        () => stopped++,
      );
      if (last === 0) total = made();
      vi.restoreAllMocks();
      first.db.close();
      const next = new Device(shared, name);
      await level(next, other);
      expect(await next.names(), `stopped at ${last} of ${total}`).toEqual(['引才', '补贴政策'].sort());
      expect(await other.known()).toEqual(await next.known());
      expect(await tagsChangedAt(next.db)).toBeUndefined();
      for (const { db } of [next, other]) db.close();
    }
    expect(total).toBeGreaterThan(10);
    expect(stopped).toBeGreaterThan(total / 2);
  }, 120_000);
});
