/** What a device writes to the board: only what it knows and the board does not, in as few items as that takes. */

import { secondsOf } from '../registers/stamp';
import type { Digest } from '../registers/tag-id';
import { joinTag, sameTag, type TagRegisters } from '../registers/tag-registers';
import { bucketOf, packBucket } from './bucket';
import { deviceKey, readDevice, writeDevice } from './devices';
import { FORMAT, META_KEY, storeMark, unionOfStores } from './meta';
import type { Board, Items } from './read-board';
import { countedBytes, fits, type Limits } from './size';
import type { SyncRecord } from './sync-record';
import { tagsOnBoard } from './tags-on-board';
import { expendable, isExpired, onBoard } from './wanted';

/** Part of the browser's limit that is used: browsers have been known to count differently than they say. */
const USED = 0.98;
/** A device that only wants to tell what it knows waits that long since its last write, in milliseconds. */
export const TELLS_EVERY = 10 * 60_000;
/** A device that has been silent for so long may lose its item where room is short, in seconds by its own clock. */
export const SILENT = 30 * 24 * 3600;

export interface PlanInput {
  items: Items;
  board: Board;
  tags: readonly TagRegisters[];
  /** With the stores that the device belongs to; at least one. */
  record: SyncRecord;
  /** `digestOfTags` of the tags. */
  knows: string;
  /** Milliseconds since 1970. */
  now: number;
  limits: Limits;
  digest: Digest;
}

export type Plan =
  | { kind: 'nothing' }
  | { kind: 'write'; items: Record<string, unknown>; remove: string[]; bytes: number }
  | { kind: 'full'; bytes: number; limit: number };

type Buckets = Map<string, TagRegisters[]>;

export async function planWrite(input: PlanInput): Promise<Plan> {
  const { board, tags, record, now } = input;
  const items = withoutObsolete(input);
  const limits: Limits = { ...input.limits, total: Math.floor(input.limits.total * USED) };
  const present = new Map(tagsOnBoard(board, record.stores).map((tag) => [tag.id, tag]));
  // Of old graves only those are needed that keep down a tag which somebody has brought back.
  const wanted = tags.map(onBoard).filter((tag) => !isExpired(tag, now) || isNews(tag, present.get(tag.id) ?? tag));
  const buckets = byBucket(wanted);
  const stale = [...buckets.keys()].filter((key) => isStale(key, buckets, present, board));
  const others = otherItems(input, stale.length > 0);
  const isLevel = stale.length + Object.keys(others).length + board.obsolete.size === 0;
  if (isLevel && fits(items, limits)) return { kind: 'nothing' };
  const changes = { ...others, ...(await packed(stale, buckets, input)) };
  const next = { ...items, ...changes };
  const remove = [...board.obsolete].filter((key) => !(key in next));
  if (fits(next, limits)) return { kind: 'write', items: changes, remove, bytes: countedBytes(next) };
  return shrunk(input, limits, { buckets, stale, others, present });
}

function withoutObsolete({ items, board }: PlanInput): Items {
  return Object.fromEntries(Object.entries(items).filter(([key]) => !board.obsolete.has(key)));
}

function byBucket(tags: readonly TagRegisters[]): Buckets {
  const buckets: Buckets = new Map();
  for (const tag of tags) {
    const key = bucketOf(tag.id);
    const others = buckets.get(key);
    if (others) others.push(tag);
    else buckets.set(key, [tag]);
  }
  return buckets;
}

/** Does a tag say what the board does not? */
function isNews(tag: TagRegisters, there: TagRegisters | undefined): boolean {
  return !there || !sameTag(joinTag(there, tag), there);
}

function isStale(key: string, buckets: Buckets, present: ReadonlyMap<string, TagRegisters>, board: Board): boolean {
  const wanted = buckets.get(key) ?? [];
  return (board.stale.has(key) && wanted.length > 0) || wanted.some((tag) => isNews(tag, present.get(tag.id)));
}

async function packed(keys: readonly string[], buckets: Buckets, { record, digest }: PlanInput): Promise<Items> {
  const mark = storeMark(record.stores);
  const strings = keys.map(async (key) => [key, await packBucket(key, { mark, tags: buckets.get(key) ?? [] }, digest)]);
  return Object.fromEntries(await Promise.all(strings));
}

/** The items beside the buckets that have to be written. */
function otherItems({ board, record, knows, now }: PlanInput, writesAnyway: boolean): Record<string, unknown> {
  const { meta } = board;
  const others: Record<string, unknown> = {};
  const stores = unionOfStores(record.stores, meta?.stores ?? []);
  const isMetaOld = !meta || meta.format < FORMAT || meta.stores.join() !== stores.join();
  if (isMetaOld && (writesAnyway || board.buckets.size > 0))
    others[META_KEY] = {
      format: Math.max(FORMAT, meta?.format ?? 0),
      reads: Math.max(FORMAT, meta?.reads ?? 0),
      stores,
    };
  const { id, number, name } = record.device;
  const told = board.devices.get(number);
  const tells = told?.id !== id || told.knows !== knows || told.name !== name;
  const waited = record.written === undefined || now - record.written >= TELLS_EVERY || now < record.written;
  // What the reader has just called the device is not kept waiting.
  const isRenamed = told?.id === id && told.name !== name;
  const mayTell = tells && (waited || isRenamed) && board.buckets.size > 0;
  if (writesAnyway || mayTell || META_KEY in others)
    others[deviceKey(number)] = writeDevice({ id, name, wrote: secondsOf(now), writes: record.writes + 1, knows });
  return others;
}

interface Draft {
  buckets: Buckets;
  stale: string[];
  others: Record<string, unknown>;
  present: ReadonlyMap<string, TagRegisters>;
}

/** Leaves out old graves, the oldest first, then the items of silent devices, as few as will do. */
async function shrunk(input: PlanInput, limits: Limits, draft: Draft): Promise<Plan> {
  const { now, board, record } = input;
  const items = withoutObsolete(input);
  const graves = expendable([...draft.buckets.values()].flat(), now);
  const attempt = async (without: number) => {
    const changes = { ...draft.others, ...(await lessened(input, draft, graves.slice(0, without))) };
    return { changes, next: { ...items, ...changes } };
  };
  const all = await attempt(graves.length);
  let least = graves.length;
  if (fits(all.next, limits)) {
    let most = graves.length;
    least = 0;
    while (least < most) {
      const middle = Math.floor((least + most) / 2);
      if (fits((await attempt(middle)).next, limits)) most = middle;
      else least = middle + 1;
    }
  }
  const { changes, next } = await attempt(least);
  const remove = [...board.obsolete].filter((key) => !(key in next));
  for (const key of silentDevices(input)) {
    if (fits(next, limits)) break;
    remove.push(key);
    delete next[key];
  }
  const isNeeded = Object.keys(changes).some((key) => key !== deviceKey(record.device.number)) || remove.length > 0;
  if (!fits(next, limits)) return { kind: 'full', bytes: countedBytes(next), limit: limits.total };
  if (!isNeeded && board.devices.has(record.device.number)) return { kind: 'nothing' };
  return { kind: 'write', items: changes, remove, bytes: countedBytes(next) };
}

/** The buckets that have to be written where these graves are left out. */
async function lessened(input: PlanInput, draft: Draft, graves: readonly TagRegisters[]): Promise<Items> {
  const without = new Set(graves.map(({ id }) => id));
  const less: Buckets = new Map();
  for (const [key, tags] of draft.buckets) {
    const rest = tags.filter(({ id }) => !without.has(id));
    const holds = input.board.buckets.get(key)?.tags ?? [];
    const isStale = input.board.stale.has(key) || rest.some((tag) => isNews(tag, draft.present.get(tag.id)));
    if (isStale || holds.some(({ id }) => without.has(id))) less.set(key, rest);
  }
  return packed([...less.keys()], less, input);
}

/** Keys of the items of devices that have been silent for long, the longest first. */
function silentDevices(input: PlanInput): string[] {
  const { now, record } = input;
  const found = Object.entries(withoutObsolete(input)).flatMap(([key, value]) => {
    const device =
      /^d[0-9a-f]{2}$/.test(key) && key !== deviceKey(record.device.number) ? readDevice(value) : undefined;
    return device && device.wrote < secondsOf(now) - SILENT ? [{ key, wrote: device.wrote }] : [];
  });
  return found.sort((a, b) => a.wrote - b.wrote || (a.key < b.key ? -1 : 1)).map(({ key }) => key);
}
