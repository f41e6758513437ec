/**
 * `npm run bench:tags`: how many bytes of storage.sync tags take, as each browser counts, and what of them a device
 * writes: all, all but so many old graves (`docs/formats.md`, “Leaving out”), or nothing for want of room. Then how long
 * a full board takes to be written and read.
 */

import type { TagRegisters } from '../../lib/core/tags/registers/tag-registers';
import { planWrite } from '../../lib/core/tags/shared-board/plan';
import { bucketReader, readBoard } from '../../lib/core/tags/shared-board/read-board';
import { BROWSER_LIMITS, chromeBytes, firefoxBytes, itemBytes } from '../../lib/core/tags/shared-board/size';
import { newSyncRecord } from '../../lib/core/tags/shared-board/sync-record';
import { isBucketKey, itemsOf, type Make, manyRegisters, NAMES, WHEN } from '../support/full-boards';
import { digest } from '../support/tag-registers';
import { median } from './median';

const COUNTS = [500, 2000, 4000];
const MIXES: [string, (live: number) => Omit<Make, 'names'>][] = [
  ['live', (live) => ({ live })],
  ['+ 1/2 deleted', (live) => ({ live, deleted: live / 2 })],
  [
    '+ 1/4 renamed, 2/5 deleted, 1/10 merged',
    (live) => ({ live, renamed: live / 4, deleted: live * 0.4, merged: live / 10 }),
  ],
  ['+ all coloured, 1/2 deleted', (live) => ({ live, coloured: live, deleted: live / 2 })],
];

/** What a device with these tags writes on a board on which nothing stands but the items of five devices. */
async function written(tags: TagRegisters[]): Promise<string> {
  const all = await itemsOf(tags);
  const items = Object.fromEntries(Object.entries(all).filter(([key]) => !isBucketKey(key)));
  const record = {
    ...newSyncRecord({ id: '1f3a9c0d1e2b4857', number: 1, name: '办公室的笔记本电脑' }),
    stores: ['0123456789ab'],
  };
  const board = await readBoard(items, bucketReader(digest));
  const plan = await planWrite({ items, board, tags, record, knows: 'k.0', now: WHEN, limits: BROWSER_LIMITS, digest });
  if (plan.kind !== 'write') return plan.kind === 'full' ? `nothing: ${plan.bytes} at the least` : 'nothing';
  const read = await readBoard({ ...items, ...plan.items }, bucketReader(digest));
  const there = [...read.buckets.values()].reduce((sum, bucket) => sum + bucket.tags.length, 0);
  return there === tags.length ? `all, ${plan.bytes}` : `without ${tags.length - there} old graves, ${plan.bytes}`;
}

console.log('| names | tags | and | Chrome | Firefox | largest item | written |\n|---|---|---|---|---|---|---|');
for (const names of NAMES) {
  for (const live of COUNTS) {
    for (const [what, mix] of MIXES) {
      const tags = manyRegisters({ names, ...mix(live) });
      const items = await itemsOf(tags);
      const largest = Math.max(...Object.entries(items).map(([key, value]) => itemBytes(key, value)));
      const cells = [names, live, what, chromeBytes(items), firefoxBytes(items), largest, await written(tags)];
      console.log(`| ${cells.join(' | ')} |`);
    }
  }
}

const full = manyRegisters({ names: 'policy', live: 2000, deleted: 800, merged: 200, renamed: 500 });
const times = { write: [] as number[], read: [] as number[] };
for (let round = 0; round < 9; round++) {
  const begun = performance.now();
  const items = await itemsOf(full);
  const between = performance.now();
  await readBoard(items, bucketReader(digest));
  times.write.push(between - begun);
  times.read.push(performance.now() - between);
}
console.log(
  `2,000 tags with graves: all buckets written in ${median(times.write).toFixed(0)} ms, read in ${median(times.read).toFixed(0)} ms`,
);
