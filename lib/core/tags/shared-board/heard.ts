/** What a device takes from the board beside the tags: the time, whose items are there, and who knows what. */
import { HybridClock } from '../registers/clock';
import { MOST_DEVICES } from '../registers/stamp';
import type { TagRegisters } from '../registers/tag-registers';
import type { Board } from './read-board';
import type { OtherDevice, SyncRecord } from './sync-record';

/** How many states of its own a device remembers, to tell what others have confirmed. */
const REMEMBERED = 16;

/** Follows the clocks of the tags that were read. @param now milliseconds since 1970 */
export function observed(record: SyncRecord, tags: readonly TagRegisters[], now: number): SyncRecord {
  const clock = new HybridClock(record.clock, record.device.number);
  for (const { name, colour, life } of tags) for (const { stamp } of [name, colour, life]) clock.observe(stamp, now);
  return { ...record, clock: clock.last };
}

/**
 * The record with an identity of its own: where another device has its number, the one with the larger id takes another;
 * a copy of a device, whose count has gone on without it, becomes a device of its own.
 * @param random a number from 0 to below 1, each time another
 */
export function distinct(record: SyncRecord, board: Board, random: () => number): SyncRecord {
  const { device } = record;
  const there = board.devices.get(device.number);
  if (!there) return record;
  const isCopy = there.id === device.id && there.writes > record.writes;
  if (!isCopy && (there.id === device.id || there.id > device.id)) return record;
  const id = isCopy ? newDeviceId(random) : device.id;
  return {
    ...record,
    device: { ...device, id, number: freeNumber(board, random) },
    writes: isCopy ? 0 : record.writes,
  };
}

export function newDeviceId(random: () => number): string {
  return hexDigits(16, random);
}

export function newStoreId(random: () => number): string {
  return hexDigits(12, random);
}

function hexDigits(length: number, random: () => number): string {
  return Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('');
}

function freeNumber(board: Board, random: () => number): number {
  const start = Math.floor(random() * MOST_DEVICES);
  for (let step = 0; step < MOST_DEVICES; step++) {
    const number = ((start + step) % MOST_DEVICES) + 1;
    if (!board.devices.has(number)) return number;
  }
  return start + 1;
}

/** The record with what it knows now (`knows`: `digestOfTags`), and what the others' items say of them. */
export function informed(record: SyncRecord, board: Board, knows: string, now: number): SyncRecord {
  const isNew = record.known.at(-1)?.digest !== knows;
  const known = isNew ? [...record.known, { digest: knows, since: now }].slice(-REMEMBERED) : record.known;
  const devices = new Map(record.devices.map((device) => [device.id, device]));
  for (const [number, { id, name, writes, knows: theirs }] of board.devices) {
    if (id === record.device.id) continue;
    const before = devices.get(id);
    const heard = before && before.writes === writes ? before.heard : now;
    devices.set(id, { id, number, name, writes, heard, ...confirmation(known, theirs, before, now) });
  }
  return { ...record, known, devices: [...devices.values()].sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** Whoever knows what this device knew at some time has all of that; of what came later nothing is said. */
function confirmation(
  known: SyncRecord['known'],
  theirs: string,
  before: OtherDevice | undefined,
  now: number,
): Pick<OtherDevice, 'confirmed' | 'isLevel'> {
  const at = known.findLastIndex(({ digest }) => digest === theirs);
  const isLevel = at >= 0 && at === known.length - 1;
  if (isLevel && before?.isLevel && before.confirmed !== undefined) return { confirmed: before.confirmed, isLevel };
  const until = at < 0 ? before?.confirmed : isLevel ? now : Math.max(known[at]?.since ?? 0, before?.confirmed ?? 0);
  return until === undefined ? { isLevel: false } : { confirmed: until, isLevel };
}
