/** The protocol with one of its guards taken away: the simulator must see each of them fail. */
import { HybridClock } from '@/lib/core/tags/registers/clock';
import { compareStamps, type Stamp, secondsOf, stampAfter } from '@/lib/core/tags/registers/stamp';
import type { TagRegisters } from '@/lib/core/tags/registers/tag-registers';
import { META_KEY, readMeta } from '@/lib/core/tags/shared-board/meta';
import type { Items } from '@/lib/core/tags/shared-board/read-board';
import { BROWSER_LIMITS, type Limits } from '@/lib/core/tags/shared-board/size';
import type { BoardArea, SyncRecord } from '@/lib/core/tags/shared-board/sync-record';

export interface Mutant {
  /** Stands between the protocol and storage.sync of a device, over all lives of its background. */
  area?: (area: BoardArea, device: object) => BoardArea;
  /** Instead of joining what comes in. */
  join?: (known: readonly TagRegisters[], incoming: readonly TagRegisters[]) => TagRegisters[];
  /** Instead of the clock that stamps what the reader does. */
  clock?: (record: SyncRecord, device: object) => HybridClock;
  /** No pass at starts and alarms. */
  noRemerge?: boolean;
  /** The protocol thinks that it has so much room. */
  limits?: Limits;
  /** Every store is joined unasked. */
  neverAsks?: boolean;
  /** No store gives way to another. */
  neverReplaces?: boolean;
}

export const INTACT: Mutant = {};

/** Stamps by the device's own clock alone. */
class WallClock extends HybridClock {
  override stamp(now: number): Stamp {
    return [secondsOf(now), 0, this.device];
  }
}

const latest = new WeakMap<object, Stamp>();

/** Follows any clock, and never goes back. */
class CredulousClock extends HybridClock {
  constructor(
    last: Stamp,
    device: number,
    private readonly owner: object,
  ) {
    super(last, device);
  }

  override stamp(now: number, before?: Stamp): Stamp {
    const last = latest.get(this.owner) ?? this.last;
    const usual = super.stamp(now, before);
    const stamp = compareStamps(usual, last) > 0 ? usual : stampAfter(last, this.device);
    latest.set(this.owner, stamp);
    return stamp;
  }
}

/** What the protocol reads is what was there when the background started, and what it has written since. */
function blind(area: BoardArea): BoardArea {
  let once: Promise<Items> | undefined;
  return {
    ...area,
    get: () => {
      once ??= area.get();
      return once;
    },
    set: async (items) => {
      once = once?.then((before) => ({ ...before, ...items }));
      await area.set(items);
    },
  };
}

const lastSeen = new WeakMap<object, Items>();

/** Where items are missing, it sees what it has seen there last, and leaves it at that. */
function complacent(area: BoardArea, device: object): BoardArea {
  return {
    ...area,
    get: async () => {
      const items = { ...lastSeen.get(device), ...(await area.get()) };
      lastSeen.set(device, items);
      return items;
    },
  };
}

/** Sees the board as of its own form, whatever it says. */
function unversioned(area: BoardArea): BoardArea {
  return {
    ...area,
    get: async () => {
      const items = await area.get();
      const meta = readMeta(items[META_KEY]);
      const known = Object.entries(items).filter(([, value]) => typeof value !== 'string' || /^p/.test(value));
      return { ...Object.fromEntries(known), ...(meta ? { [META_KEY]: { ...meta, format: 2, reads: 2 } } : {}) };
    },
  };
}

/** Writes all that there is at each pass, needed or not. */
function chatty(area: BoardArea): BoardArea {
  return {
    ...area,
    get: async () => {
      const { m, ...items } = await area.get();
      return items;
    },
  };
}

export const MUTANTS = {
  'merging off': { join: (known, incoming) => replaced(known, incoming) },
  'no reading before writing': { area: blind },
  'no passes at starts and alarms': { noRemerge: true },
  'no restoring after a wipe': { area: complacent },
  'what is absent is deleted': { join: (known, incoming) => (incoming.length > 0 ? [...incoming] : [...known]) },
  'wall clocks': { clock: ({ clock, device }) => new WallClock(clock, device.number) },
  'clocks that follow any other': {
    clock: ({ clock, device }, owner) => new CredulousClock(clock, device.number, owner),
  },
  'no look at the version': { area: unversioned },
  'no look at the account': { neverAsks: true },
  'no store that gives way': { neverReplaces: true },
  'no look at the size': { limits: BROWSER_LIMITS },
  'writing unasked': { area: chatty },
} satisfies Record<string, Mutant>;

/** What comes in takes the place of what is there. */
function replaced(known: readonly TagRegisters[], incoming: readonly TagRegisters[]): TagRegisters[] {
  const tags = new Map([...known, ...incoming].map((tag) => [tag.id, tag]));
  return [...tags.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
