/** Runs a history and says what is wrong in the end. */
import { joinTag, joinTags, sameTag, type TagRegisters } from '@/lib/core/tags/registers/tag-registers';
import { bucketReader, readBoard } from '@/lib/core/tags/shared-board/read-board';
import type { Limits } from '@/lib/core/tags/shared-board/size';
import { tagsOnBoard } from '@/lib/core/tags/shared-board/tags-on-board';
import { onBoard } from '@/lib/core/tags/shared-board/wanted';
import { digest, idOf } from '@/tests/support/tag-registers';
import type { Device } from './device';
import { type History, isTagEvent } from './history';
import { INTACT, type Mutant } from './mutants';
import { STRANGE, World } from './world';

export interface Verdict {
  /** Rounds until nothing changed any more; undefined: it never came to rest. */
  rounds: number | undefined;
  /** Devices that do not know the same as the first, or whose board lacks some of it. */
  diverged: number;
  /** Registers that a device has known, or that are set in it, and that some device knows an earlier state of. */
  lost: number;
  /** Tags that live on some device although a device has known of their end. */
  resurrected: number;
  /** Operations that something has taken back which their reader saw and changed. */
  takenBack: number;
  misdated: number;
  quotaErrors: number;
  /** Tags of two people's devices that have got to each other without being asked. */
  mixed: number;
}

const reader = bucketReader(digest, 4096);

function isSame(a: readonly TagRegisters[], b: readonly TagRegisters[]): boolean {
  return a.length === b.length && a.every((tag, at) => sameTag(onBoard(tag), onBoard(b[at] ?? tag)));
}

/** How many registers of what must be known a device knows an earlier state of. */
function lostBy(device: Device, expected: readonly TagRegisters[]): number {
  const known = new Map(device.tags.map((tag) => [tag.id, tag]));
  return expected.filter((tag) => {
    const there = known.get(tag.id);
    return !there || !sameTag(onBoard(joinTag(there, tag)), onBoard(there));
  }).length;
}

function resurrectedOn(device: Device, expected: readonly TagRegisters[]): number {
  const known = new Map(device.tags.map((tag) => [tag.id, tag]));
  return expected.filter(({ id, life }) => life.value.state !== 'live' && known.get(id)?.life.value.state === 'live')
    .length;
}

export async function verdictOn(history: History, mutant: Mutant = INTACT, limits?: Limits): Promise<Verdict> {
  const world = new World(history, mutant, limits);
  await world.begin();
  for (const event of history.events) await world.happen(event);
  const rounds = await world.comeToRest();
  const { devices, stranger } = world;
  const expected = devices.map(({ everKnew }) => everKnew).reduce((a, b) => joinTags(a, b), []);
  const [first] = devices;
  const board = await readBoard(world.board, reader);
  const onTheBoard = tagsOnBoard(board, first?.record.stores ?? []);
  const isOnBoard = isSame(onTheBoard, first?.tags ?? []);
  const strange = new Set(STRANGE.map(idOf));
  const sum = (count: (device: Device) => number) => devices.reduce((total, device) => total + count(device), 0);
  return {
    rounds,
    diverged: sum(({ tags }) => (isSame(tags, first?.tags ?? []) ? 0 : 1)) + (isOnBoard ? 0 : 1),
    lost: sum((device) => lostBy(device, expected)),
    resurrected: sum((device) => resurrectedOn(device, expected)),
    takenBack: sum(({ log, tags }) => log.takenBackIn(tags)),
    misdated: sum(({ log }) => log.misdated),
    quotaErrors: sum((device) => device.quotaErrors),
    mixed:
      sum(({ tags }) => tags.filter(({ id }) => strange.has(id)).length) +
      stranger.tags.filter(({ id }) => !strange.has(id)).length,
  };
}

/** Is there anything wrong? */
export function isFailure({ rounds, ...wrong }: Verdict): boolean {
  return rounds === undefined || Object.values(wrong).some((count) => count > 0);
}

/**
 * What happens where one device is updated to a later version after half of a history: how often the others write
 * although they have read that they must not, and how many do not say so in the end.
 */
export async function verdictOnUpgrade(history: History, mutant: Mutant = INTACT): Promise<number> {
  const world = new World(history, mutant);
  await world.begin();
  const half = history.events.length / 2;
  for (const event of history.events.slice(0, half)) await world.happen(event);
  await world.comeToRest();
  const [first, ...others] = world.devices;
  first?.upgrade();
  for (const event of history.events.slice(half))
    if (event.does === 'wait' || isTagEvent(event)) await world.happen(event);
  await world.comeToRest();
  const isThere = 'm' in world.board;
  return others.reduce(
    (sum, { wroteOverNewer, record }) => sum + wroteOverNewer + (isThere && record.status.state !== 'newer' ? 1 : 0),
    0,
  );
}
