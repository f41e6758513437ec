/**
 * Keeps the tags of the database and of storage.sync joined. Every write is read-merge-write, a missing tag is
 * never taken for a deletion, and nothing is written where nothing differs, so that devices do not echo.
 */
import { BOARD_FORMAT, META_KEY, readBoard, writeBoard } from '../core/tags/board';
import { browser } from '../platform/browser';
import type { CezhuDatabase } from '../store/database';
import { joinTags } from '../store/join-tags';

function formatOf(items: Readonly<Record<string, unknown>>): number {
  const meta = items[META_KEY];
  return typeof meta === 'object' && meta !== null && 'format' in meta ? Number(meta.format) : BOARD_FORMAT;
}

async function joinOnce(db: CezhuDatabase): Promise<void> {
  const items = await browser.storage.sync.get(null);
  // A newer version of the extension wrote this board: reading it wrong or writing over it would lose tags.
  if (formatOf(items) > BOARD_FORMAT) return;
  const merged = await joinTags(db, readBoard(items), new Date().toISOString());
  const wanted: Record<string, unknown> = writeBoard(merged);
  const changed = Object.entries(wanted).filter(([key, value]) => JSON.stringify(items[key]) !== JSON.stringify(value));
  if (changed.length === 0) return;
  if (!(META_KEY in items)) changed.push([META_KEY, { format: BOARD_FORMAT }]);
  await browser.storage.sync.set(Object.fromEntries(changed));
}

/** One join at a time in this context: a join that starts while another reads would write what that one missed. */
let queue: Promise<void> = Promise.resolve();

/** Joins the database's tags and the board's, both ways. @throws where the browser refuses the write (quota). */
export function joinTagBoard(db: CezhuDatabase): Promise<void> {
  const next = queue.then(() => joinOnce(db));
  queue = next.catch(() => undefined);
  return next;
}
