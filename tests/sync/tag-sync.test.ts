import { describe, expect, it } from 'vitest';

import { HybridClock } from '@/lib/core/tags/registers/clock';
import { created, deleted } from '@/lib/core/tags/registers/operations';
import { NEVER, type Stamp, secondsOf, stampAfter } from '@/lib/core/tags/registers/stamp';
import { DELETED, type TagRegisters } from '@/lib/core/tags/registers/tag-registers';
import { bucketOf } from '@/lib/core/tags/shared-board/bucket';
import { deviceKey, writeDevice } from '@/lib/core/tags/shared-board/devices';
import { META_KEY } from '@/lib/core/tags/shared-board/meta';
import { BROWSER_LIMITS, countedBytes, type Limits } from '@/lib/core/tags/shared-board/size';
import { TagSync } from '@/lib/sync/tag-sync';
import { manyRegisters } from '@/tests/support/full-boards';
import { MemoryArea, MemoryStore } from '@/tests/support/shared-tags';
import { digest, idOf } from '@/tests/support/tag-registers';
import { writeBoard } from '../support/old-board';
import { randomFrom } from './simulator/random';

const NOW = Date.UTC(2028, 0, 1);
const DAY = 24 * 3_600_000;
let now = NOW;

function make(name: string, device = 1): TagRegisters {
  return created(undefined, { id: idOf(name), name }, { clock: new HybridClock(NEVER, device), now });
}

function device(area: MemoryArea, number: number, names: string[] = [], limits: Limits = BROWSER_LIMITS) {
  now = NOW;
  const store = new MemoryStore(
    number,
    names.map((name) => make(name, number)),
  );
  const sync = new TagSync({ area, store, digest, now: () => now, random: randomFrom(number), limits });
  return { store, sync, names: () => store.shared.tags.map(({ name }) => name.value).sort() };
}

describe('TagSync', () => {
  it('brings two devices of one store level, and then writes no more', async () => {
    const area = new MemoryArea();
    const office = device(area, 1, ['安家费', '落户']);
    const home = device(area, 2);
    await office.sync.pass();
    expect(await home.sync.pass()).toEqual({ state: 'level' });
    expect(home.names()).toEqual(office.names());
    now += 20 * 60_000;
    await home.sync.pass();
    await office.sync.pass();
    const { written } = area;
    const count = written.length;
    for (const one of [home, office, home, office]) expect(await one.sync.pass()).toEqual({ state: 'level' });
    expect(written).toHaveLength(count);
    expect(office.store.shared.record.devices).toMatchObject([{ name: '第2台', isLevel: true }]);
  });

  it('writes nothing where there is nothing', async () => {
    const area = new MemoryArea();
    await device(area, 1).sync.pass();
    expect(area.items).toEqual({});
  });

  it('tells what another device has not confirmed yet', async () => {
    const area = new MemoryArea();
    const office = device(area, 1, ['安家费']);
    const home = device(area, 2);
    await office.sync.pass();
    await home.sync.pass();
    now += 20 * 60_000;
    await home.sync.pass();
    await office.sync.pass();
    const level = now;
    await office.store.commit([make('落户')], (record) => record);
    now += 60_000;
    await office.sync.pass();
    expect(office.store.shared.record.devices).toMatchObject([{ isLevel: false, confirmed: level }]);
  });

  it('tells at once what the reader calls the device', async () => {
    const area = new MemoryArea();
    const [office, home] = [device(area, 1, ['安家费']), device(area, 2)];
    for (const { sync } of [office, home, office]) await sync.pass();
    now += 20 * 60_000;
    for (const { sync } of [home, office]) await sync.pass();
    const { id, number } = office.store.shared.record.device;
    await office.store.commit([], (record) => ({ ...record, device: { id, number, name: '书房' } }));
    for (const { sync } of [office, home]) await sync.pass();
    expect(home.store.shared.record.devices).toMatchObject([{ name: '书房' }]);
  });

  it('writes the board again after a wipe', async () => {
    const area = new MemoryArea();
    const office = device(area, 1, ['安家费', '落户']);
    await office.sync.pass();
    area.items = {};
    await office.sync.pass();
    expect(office.names()).toEqual(['安家费', '落户']);
    const home = device(area, 2);
    await home.sync.pass();
    expect(home.names()).toEqual(['安家费', '落户']);
  });

  it('reads a board of the form before registers, and writes it in its own', async () => {
    const area = new MemoryArea();
    const old = { id: idOf('安家费'), name: '安家费', created: '2025-03-01T08:00:00.000Z' };
    area.items = { ...writeBoard([old]), [META_KEY]: { format: 1 } };
    const office = device(area, 1);
    await office.sync.pass();
    expect(office.store.shared.tags).toMatchObject([{ id: old.id, life: { value: { state: 'live' } } }]);
    expect(area.items[bucketOf(old.id)]).toEqual(expect.stringMatching(/^p/));
    expect(area.items[META_KEY]).toMatchObject({ format: 2, reads: 2 });
  });

  it('keeps a deletion that the old form does not know', async () => {
    const area = new MemoryArea();
    const tag = make('安家费');
    area.items = writeBoard([{ id: tag.id, name: '安家费', created: '2025-03-01T08:00:00.000Z' }]);
    const office = device(area, 1);
    office.store.shared.tags = [deleted(tag, { clock: new HybridClock(NEVER, 1), now })];
    await office.sync.pass();
    expect(office.store.shared.tags[0]?.life.value.state).toBe('deleted');
  });

  it.each([
    ['says so', { m: { format: 3, reads: 3 }, t0: 'p' }],
    ['has buckets of a form that is not known', { t5: 'aQUJD' }],
    ['says what nobody can', { m: { format: 'x' } }],
  ])('leaves a board of a later version alone, where it %s', async (_, items) => {
    const area = new MemoryArea();
    area.items = items;
    const office = device(area, 1, ['安家费']);
    expect(await office.sync.pass()).toMatchObject({ state: 'newer' });
    expect(area.items).toEqual(items);
    expect(office.names()).toEqual(['安家费']);
  });

  it('keeps what a later version has said of a form that it may write', async () => {
    const area = new MemoryArea();
    const home = device(area, 2, ['落户']);
    await home.sync.pass();
    area.items[META_KEY] = { ...(area.items[META_KEY] as object), format: 7 };
    await device(area, 1).sync.pass();
    await home.store.commit([make('安家费')], (record) => record);
    await home.sync.pass();
    expect(area.items[META_KEY]).toMatchObject({ format: 7, reads: 2 });
  });

  it('asks before it joins another store, and does as it is told', async () => {
    const area = new MemoryArea();
    await device(area, 1, ['安家费']).sync.pass();
    const before = structuredClone(area.items);
    const guest = device(area, 2, ['落户']);
    const question = await guest.sync.pass();
    expect(question).toMatchObject({ state: 'asking', tags: 1, devices: ['第1台'] });
    expect(area.items).toEqual(before);
    const stores = question.state === 'asking' ? question.stores : [];
    expect(await guest.sync.answer(stores, 'apart')).toMatchObject({ state: 'apart' });
    expect(area.items).toEqual(before);
    expect(await guest.sync.answer(stores, 'join')).toEqual({ state: 'level' });
    expect(guest.names()).toEqual(['安家费', '落户']);
  });

  /** A board of somebody else's that a browser has carried into the account of two devices. */
  async function carried() {
    const [area, other] = [new MemoryArea(), new MemoryArea()];
    const [office, home] = [device(area, 1, ['安家费', '落户']), device(area, 2)];
    await office.sync.pass();
    await home.sync.pass();
    const stranger = device(other, 7, ['体检', '落户']);
    await stranger.sync.pass();
    area.items = structuredClone(other.items);
    const state = await office.sync.pass();
    const stores = state.state === 'asking' ? state.stores : [];
    return { area, office, home, stranger, stores, before: structuredClone(area.items) };
  }

  it('lets another store give way where the reader says so, and asks its devices before that is done in turn', async () => {
    const { area, office, home, stranger, stores } = await carried();
    expect(await office.sync.answer(stores, 'apart')).toEqual({ state: 'apart', stores });
    expect(await office.sync.answer(stores, 'replace')).toEqual({ state: 'level' });
    expect(await home.sync.pass()).toEqual({ state: 'level' });
    expect([office.names(), home.names(), stranger.names()]).toEqual([
      ['安家费', '落户'],
      ['安家费', '落户'],
      ['体检', '落户'],
    ]);
    expect(Object.keys(area.items)).not.toContain(bucketOf(idOf('体检')));
    // What is left of the other store in a browser that was away gives way without a question.
    area.items = { ...area.items, [META_KEY]: { format: 2, reads: 2, stores } };
    expect(await office.sync.pass()).toEqual({ state: 'level' });
    stranger.sync = new TagSync({ area, store: stranger.store, digest, now: () => now, random: randomFrom(77) });
    const question = await stranger.sync.pass();
    expect(question).toMatchObject({ state: 'asking', tags: 2 });
    await stranger.sync.answer(question.state === 'asking' ? question.stores : [], 'replace');
    const again = await office.sync.pass();
    expect(again).toMatchObject({ state: 'apart' });
    expect(office.names()).toEqual(['安家费', '落户']);
  });

  it('puts back what has given way', async () => {
    const { area, office, home, stores, before } = await carried();
    await office.sync.answer(stores, 'replace');
    expect(await office.sync.putBack(before)).toEqual({ state: 'apart', stores });
    expect(area.items).toEqual(before);
    expect(await home.sync.pass()).toMatchObject({ state: 'asking' });
    expect(home.names()).toEqual(['安家费', '落户']);
  });

  it('passes over buckets that another store has left there', async () => {
    const [area, other] = [new MemoryArea(), new MemoryArea()];
    const office = device(area, 1, ['安家费']);
    await office.sync.pass();
    await device(other, 7, ['落户']).sync.pass();
    area.items[bucketOf(idOf('落户'))] = other.items[bucketOf(idOf('落户'))];
    await office.sync.pass();
    expect(office.names()).toEqual(['安家费']);
  });

  it('repairs a bucket that cannot be read, and leaves others’ items alone', async () => {
    const area = new MemoryArea();
    const office = device(area, 1, ['安家费']);
    await office.sync.pass();
    const key = bucketOf(idOf('安家费'));
    area.items = { ...area.items, [key]: 'z!!', theme: 'dark', d99: 'nobody' };
    await office.sync.pass();
    const home = device(area, 2);
    await home.sync.pass();
    expect(home.names()).toEqual(['安家费']);
    expect(area.items).toMatchObject({ theme: 'dark', d99: 'nobody' });
  });

  it('takes another number where two devices have one', async () => {
    const area = new MemoryArea();
    const office = device(area, 3, ['安家费']);
    await office.sync.pass();
    const twin = device(area, 3);
    twin.store.shared.record.device.id = 'device-4';
    await twin.sync.pass();
    expect(twin.store.shared.record.device.number).not.toBe(3);
    expect(office.store.shared.record.device.number).toBe(3);
  });

  it('becomes a device of its own where it is a copy', async () => {
    const area = new MemoryArea();
    const office = device(area, 3, ['安家费']);
    const copy = structuredClone(office.store.shared);
    await office.sync.pass();
    const copied = device(area, 3);
    copied.store.shared = { ...copy, record: { ...copy.record, stores: office.store.shared.record.stores } };
    await copied.sync.pass();
    expect(copied.store.shared.record.device.id).not.toBe(office.store.shared.record.device.id);
  });

  it('says so where the browser refuses the write, and goes on later', async () => {
    const area = new MemoryArea();
    const office = device(area, 1, ['安家费']);
    const { set } = area;
    area.set = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
    expect(await office.sync.pass()).toMatchObject({
      state: 'waiting',
      why: 'failed',
      message: expect.stringContaining('QUOTA'),
    });
    area.set = set;
    expect(await office.sync.pass()).toEqual({ state: 'level' });
  });

  it('reads the board again where it has changed before the write', async () => {
    const area = new MemoryArea();
    const office = device(area, 1, ['安家费']);
    await office.sync.pass();
    const home = device(area, 2);
    await home.sync.pass();
    await home.store.commit([make('落户')], (record) => record);
    await office.store.commit([make('体检')], (record) => record);
    let reads = 0;
    const { get } = area;
    area.get = async () => {
      if (++reads === 2) await home.sync.pass();
      return get();
    };
    await office.sync.pass();
    expect(office.names()).toEqual(['体检', '安家费', '落户'].sort());
  });

  it('spends no more writes than browsers give, and says until when it waits', async () => {
    const area = new MemoryArea();
    const office = device(area, 1, ['安家费']);
    for (let step = 0; step < 100; step++) {
      const [tag] = office.store.shared.tags;
      const life = tag && { ...tag.life, stamp: stampAfter(tag.life.stamp, 1) };
      await office.store.commit(tag && life ? [{ ...tag, life }] : [], (record) => record);
      await office.sync.pass();
    }
    expect(area.written.length).toBe(60);
    expect(office.store.shared.record.status).toMatchObject({ state: 'waiting', why: 'rate' });
    now += 100_000;
    expect(await office.sync.pass()).toEqual({ state: 'level' });
  });
});

describe('where room is short', () => {
  const limits: Limits = { ...BROWSER_LIMITS, total: 2200 };
  const live = () => manyRegisters({ names: 'random', live: 40 });

  async function passOf(tags: TagRegisters[], items: Record<string, unknown> = {}) {
    const area = new MemoryArea();
    area.items = items;
    const one = device(area, 1, [], limits);
    one.store.shared.tags = tags;
    const state = await one.sync.pass();
    const reader = device(area, 2, [], limits);
    await reader.sync.pass();
    return { state, area, read: new Map(reader.store.shared.tags.map((tag) => [tag.id, tag])), one };
  }

  const daysAgo = (days: number): Stamp => [secondsOf(NOW - days * DAY), 0, 1];
  const graves = (count: number, days: (at: number) => number) =>
    manyRegisters({ names: 'policy', live: count }).map(
      (tag, at): TagRegisters => ({ ...tag, life: { value: DELETED, stamp: daysAgo(days(at)) } }),
    );

  it('leaves out the oldest graves, as few as will do, and keeps them in the database', async () => {
    const old = graves(60, (at) => 100 + at);
    const tags = [...live(), ...old].sort((a, b) => (a.id < b.id ? -1 : 1));
    const { state, area, read, one } = await passOf(tags);
    expect(state).toEqual({ state: 'level' });
    expect(countedBytes(area.items)).toBeLessThanOrEqual(limits.total);
    const kept = old.map(({ id }) => read.has(id));
    // The oldest are the last: after the first that is missing, none is there.
    const first = kept.indexOf(false);
    expect(first).toBeGreaterThan(0);
    expect(kept.slice(first).every((is) => !is)).toBe(true);
    expect(one.store.shared.tags).toHaveLength(tags.length);
    const { written } = area;
    const count = written.length;
    expect(await one.sync.pass()).toEqual({ state: 'level' });
    expect(written).toHaveLength(count);
  });

  it('leaves out no grave of less than ninety days: it stops, and says what would be needed', async () => {
    const tags = [...live(), ...graves(120, () => 80)];
    const { state, area } = await passOf(tags);
    expect(state).toMatchObject({ state: 'full' });
    expect(area.items).toEqual({});
  });

  it('leaves out the merged after the deleted', async () => {
    const some = manyRegisters({ names: 'policy', live: 60 });
    const dead = some.map(
      (tag, at): TagRegisters =>
        at % 2
          ? { ...tag, life: { value: DELETED, stamp: daysAgo(120) } }
          : { ...tag, life: { value: { state: 'merged', into: idOf('落户') }, stamp: daysAgo(300) } },
    );
    const { read } = await passOf([...live().slice(0, 25), ...dead]);
    const count = (state: string) => dead.filter(({ id, life }) => life.value.state === state && read.has(id)).length;
    expect(count('merged')).toBeGreaterThan(count('deleted'));
  });

  it('then drops the items of devices that have been silent for long, and no others', async () => {
    const silent = (id: string, days: number) =>
      writeDevice({
        id,
        name: '很久不用的旧电脑',
        wrote: Math.floor((NOW - days * DAY - Date.UTC(2025, 0, 1)) / 1000),
        writes: 1,
        knows: '',
      });
    const items = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [
        deviceKey(20 + at),
        silent(`silent-device-${at}`, at < 25 ? 200 + at : 3),
      ]),
    );
    const { state, area } = await passOf(live().slice(0, 20), items);
    expect(state).toEqual({ state: 'level' });
    expect(countedBytes(area.items)).toBeLessThanOrEqual(limits.total);
    const left = Object.keys(area.items).filter((key) => /^d/.test(key));
    expect(left.length).toBeLessThan(31);
    for (let at = 25; at < 30; at++) expect(left).toContain(deviceKey(20 + at));
  });

  it('writes an old grave again where somebody has brought the tag back', async () => {
    const [tag] = manyRegisters({ names: 'policy', live: 1 });
    if (!tag) throw new Error('no tag');
    const before: TagRegisters = { ...tag, life: { ...tag.life, stamp: daysAgo(600) } };
    const area = new MemoryArea();
    const home = device(area, 2);
    home.store.shared.tags = [before];
    await home.sync.pass();
    const office = device(area, 1);
    office.store.shared.record.stores = home.store.shared.record.stores;
    office.store.shared.tags = [{ ...tag, life: { value: DELETED, stamp: daysAgo(500) } }];
    await office.sync.pass();
    await home.sync.pass();
    for (const { store } of [home, office]) expect(store.shared.tags[0]?.life.value).toEqual(DELETED);
  });
});
