/** What the database keeps of this device's part in sharing tags; see core/tags/shared-board/sync-record. */
import { MOST_DEVICES } from '../core/tags/registers/stamp';
import { newDeviceId } from '../core/tags/shared-board/heard';
import type { Items } from '../core/tags/shared-board/read-board';
import { newSyncRecord, type SyncRecord } from '../core/tags/shared-board/sync-record';
import type { CezhuDatabase } from './database';

/** Key of the note of the record. */
const RECORD = 'tag-sync';
/** Key of the note of when tags were last changed here, milliseconds since 1970; gone once the board has that. */
const CHANGED = 'tags-changed';
/** After the update from a version whose boards did not say whose they are, in milliseconds: see `trustsUntil`. */
const TRUSTED_FOR = 30 * 24 * 3_600_000;

/** From 0 to below 1. */
export function random(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
}

/** A device that has kept nothing yet. @param hasTags whether it has tags already: then it has shared them before. */
export function newRecord(hasTags: boolean, now: number): SyncRecord {
  const number = 1 + Math.floor(random() * MOST_DEVICES);
  return newSyncRecord({ id: newDeviceId(random), number, name: '' }, hasTags ? now + TRUSTED_FOR : 0);
}

/** The record, if there is one. */
export async function keptSyncRecord(db: CezhuDatabase): Promise<SyncRecord | undefined> {
  return (await db.notes.get(RECORD))?.value as SyncRecord | undefined;
}

/** Inside a transaction. */
export async function putSyncRecord(db: CezhuDatabase, record: SyncRecord): Promise<void> {
  await db.notes.put({ key: RECORD, value: record });
}

/** Inside a transaction: the board has to be told. @param now milliseconds since 1970 */
export async function noteTagsChanged(db: CezhuDatabase, now: number): Promise<void> {
  await db.notes.put({ key: CHANGED, value: now });
}

export async function noteTagsTold(db: CezhuDatabase): Promise<void> {
  await db.notes.delete(CHANGED);
}

/** When tags were changed that the board may not have yet, milliseconds since 1970. */
export async function tagsChangedAt(db: CezhuDatabase): Promise<number | undefined> {
  const value = (await db.notes.get(CHANGED))?.value;
  return typeof value === 'number' ? value : undefined;
}

/** Key of the note of the names that this device has for others, by their ids. */
const NICKNAMES = 'device-names';

export async function deviceNames(db: CezhuDatabase): Promise<Record<string, string>> {
  return ((await db.notes.get(NICKNAMES))?.value ?? {}) as Record<string, string>;
}

/** Calls another device something here; '' as it calls itself. */
export async function nickname(db: CezhuDatabase, id: string, name: string): Promise<void> {
  await db.transaction('rw', db.notes, async () => {
    const { [id]: _, ...others } = await deviceNames(db);
    await db.notes.put({ key: NICKNAMES, value: name ? { ...others, [id]: name } : others });
  });
}

/** Key of the note of what stood on the board that has given way last. */
const REPLACED = 'replaced-board';

export async function keepReplacedItems(db: CezhuDatabase, items: Items): Promise<void> {
  await db.notes.put({ key: REPLACED, value: items });
}

export async function replacedItems(db: CezhuDatabase): Promise<Items | undefined> {
  return (await db.notes.get(REPLACED))?.value as Items | undefined;
}

/** What the views show of sharing. */
export interface SyncView {
  record: SyncRecord | undefined;
  /** See `tagsChangedAt`. */
  changed: number | undefined;
  names: Record<string, string>;
}

export function syncView(db: CezhuDatabase): Promise<SyncView> {
  return db.transaction('r', db.notes, async () => ({
    record: await keptSyncRecord(db),
    changed: await tagsChangedAt(db),
    names: await deviceNames(db),
  }));
}
