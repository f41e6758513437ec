/** Reads what stands in storage.sync, whoever wrote it; nothing that stands there makes it throw. */

import { readBoard as readRows } from '../board';
import { NEVER, secondsOf } from '../registers/stamp';
import { type Digest, isTagId } from '../registers/tag-id';
import { joinTags, LIVE, NO_COLOUR, type TagRegisters } from '../registers/tag-registers';
import { type Bucket, isLaterForm, UnreadableBucketError, unpackBucket } from './bucket';
import { type DeviceRecord, deviceNumberOf, readDevice } from './devices';
import { META_KEY, type Meta, readMeta } from './meta';

export type Items = Readonly<Record<string, unknown>>;

export interface Board {
  meta: Meta | undefined;
  /** By key. */
  buckets: Map<string, Bucket>;
  /** Tags of rows as versions before registers wrote them; to be written again as buckets. */
  rows: TagRegisters[];
  /** Keys of buckets that hold such rows, or nothing that can be read: to be written again. */
  stale: Set<string>;
  /** Keys of buckets that a later version wrote: to be left as they are. */
  later: Set<string>;
  /** By number. */
  devices: Map<number, DeviceRecord>;
  /** Keys of items that are to go: those of a store that gives way, see `withoutOthers`. */
  obsolete: Set<string>;
}

const BUCKET_KEY = /^t[0-9a-v]$/;

/** Reads and packs buckets; one that remembers what it has read makes it cheap to look at an unchanged board again. */
export interface BucketReader {
  unpack(key: string, value: string): Promise<Bucket>;
}

/** Remembers the last strings that it has read: most buckets are as they were. */
export function bucketReader(digest: Digest, most = 64): BucketReader {
  const known = new Map<string, Bucket>();
  return {
    async unpack(key, value) {
      const name = key + value;
      const bucket = known.get(name) ?? (await unpackBucket(key, value, digest));
      known.delete(name);
      known.set(name, bucket);
      const [oldest] = known.keys();
      if (known.size > most && oldest !== undefined) known.delete(oldest);
      return bucket;
    },
  };
}

/** A tag of a version before registers; `created` is ISO 8601. What was deleted later by a register stays so. */
export function registersOfRow({ id, name, created }: { id: string; name: string; created: string }): TagRegisters {
  const stamp = [secondsOf(Date.parse(created)), 0, 0] as const;
  return { id, name: { value: name, stamp: NEVER }, colour: NO_COLOUR, life: { value: LIVE, stamp } };
}

export async function readBoard(items: Items, reader: BucketReader): Promise<Board> {
  const board: Board = {
    meta: readMeta(items[META_KEY]),
    buckets: new Map(),
    rows: [],
    stale: new Set(),
    later: new Set(),
    devices: new Map(),
    obsolete: new Set(),
  };
  for (const [key, value] of Object.entries(items)) {
    const number = deviceNumberOf(key);
    const device = number === undefined ? undefined : readDevice(value);
    if (number !== undefined && device) board.devices.set(number, device);
    if (BUCKET_KEY.test(key)) await readItem(board, key, value, reader);
  }
  return board;
}

async function readItem(board: Board, key: string, value: unknown, reader: BucketReader): Promise<void> {
  if (typeof value !== 'string') {
    board.stale.add(key);
    board.rows = joinTags(
      board.rows,
      readRows({ [key]: value })
        .map(registersOfRow)
        .filter(({ id }) => isTagId(id)),
    );
  } else if (isLaterForm(value)) {
    board.later.add(key);
  } else {
    try {
      board.buckets.set(key, await reader.unpack(key, value));
    } catch (error) {
      if (!(error instanceof UnreadableBucketError)) throw error;
      board.stale.add(key);
    }
  }
}

/** Is it the key of an item of ours? */
export function isBoardKey(key: string): boolean {
  return key === META_KEY || BUCKET_KEY.test(key) || deviceNumberOf(key) !== undefined;
}

/** Is there nothing of ours? Then the board is new, or has been wiped. */
export function isEmpty(board: Board): boolean {
  return !board.meta && board.buckets.size + board.stale.size + board.later.size + board.devices.size === 0;
}
