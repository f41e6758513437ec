/** What a device keeps of its part in sharing tags, beside the tags themselves, and through what it shares them. */
import { NEVER, type Stamp } from '../registers/stamp';
import type { TagRegisters } from '../registers/tag-registers';
import type { Items } from './read-board';

/** How it stands with the board. Nothing here claims that a write has reached a server: no browser tells. */
export type SyncState =
  /** Nothing has been looked at yet. */
  | { state: 'new' }
  /** The board holds what this device wants on it. */
  | { state: 'level' }
  /** Something waits: for the browser's limits on writes, a board that keeps changing, or after a failure. */
  | { state: 'waiting'; why: 'rate' | 'busy' | 'failed'; message?: string; until: number }
  /** The board has no room for what waits, with every old grave left out; `bytes` is what it would need. */
  | { state: 'full'; bytes: number; limit: number }
  /** A later version has written the board: nothing is read or written until the extension is updated. */
  | { state: 'newer'; format: number }
  /** The board is of a store that this device does not know: the reader must say whether to join the two. */
  | { state: 'asking'; stores: string[]; tags: number; devices: string[] }
  /** The reader has said not to: tags stay on this device. */
  | { state: 'apart'; stores: string[] };

/** Another device, as its item on the board tells of it. */
export interface OtherDevice {
  id: string;
  number: number;
  name: string;
  /** Its count of writes when it was last heard. */
  writes: number;
  /** When this device found something new of it; milliseconds since 1970, by this device's clock. */
  heard: number;
  /** It has told that it knows all that this device knew at this time (milliseconds since 1970); absent: never yet. */
  confirmed?: number;
  /** Does it know all that this device knows now? */
  isLevel: boolean;
}

export interface SyncRecord {
  device: { id: string; number: number; name: string };
  /** `HybridClock.last`. */
  clock: Stamp;
  /** Identities of stores that this device belongs to, ascending; empty until it has written or joined one. */
  stores: string[];
  /** Identities that the reader does not want to be joined with. */
  refused: string[];
  /** Those among them whose board is to give way to this device's tags; absent: none. */
  replaced?: string[];
  /** Until then an unknown store is taken for the reader's own (after the update from boards without identities). */
  trustsUntil: number;
  /** Its count of writes to the board, counted before each. */
  writes: number;
  /** Writes that may follow at once, and when that was counted; milliseconds since 1970. */
  budget: { tokens: number; at: number };
  /** Digests of what it knew, and since when, the latest last. */
  known: { digest: string; since: number }[];
  devices: OtherDevice[];
  /** When something was last written to the board here; milliseconds since 1970, absent: never. */
  written?: number;
  /** What the board takes of the browser's limit, as the stricter browser counts. */
  bytes: number;
  status: SyncState;
}

/** A device that has not shared anything yet. `id` is random (8 to 36 letters, digits, `-` or `_`), `number` 1 to 255. */
export function newSyncRecord(device: SyncRecord['device'], trustsUntil = 0): SyncRecord {
  return {
    device,
    clock: NEVER,
    stores: [],
    refused: [],
    trustsUntil,
    writes: 0,
    budget: { tokens: 0, at: 0 },
    known: [],
    devices: [],
    bytes: 0,
    status: { state: 'new' },
  };
}

export interface SharedTags {
  /** All of them, dead ones too. */
  tags: TagRegisters[];
  record: SyncRecord;
}

/** The database as sharing sees it. */
export interface TagStore {
  load(): Promise<SharedTags>;
  /**
   * One transaction, strictly durable: joins `tags` into those that are there, with `joinTag` (the reader may have
   * changed one since they were read), and puts `change` of the record in its place; answers both as they are then.
   * Writes only what differs.
   */
  commit(tags: readonly TagRegisters[], change: (record: SyncRecord) => SyncRecord): Promise<SharedTags>;
}

/** storage.sync. */
export interface BoardArea {
  /** All items. */
  get(): Promise<Items>;
  /** @throws where the browser refuses it: quota, too many writes. */
  set(items: Items): Promise<void>;
  remove(keys: string[]): Promise<void>;
}
