/** Prints how many bytes of storage.sync tags take, as each browser counts. */
import { chromeBytes, firefoxBytes, itemBytes } from '../../lib/core/tags/shared-board/size';
import { itemsOf, type Make, manyRegisters } from '../support/full-boards';

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

console.log('| names | tags | and | Chrome | Firefox | largest item |\n|---|---|---|---|---|---|');
for (const names of ['policy', 'random'] as const) {
  for (const live of COUNTS) {
    for (const [what, mix] of MIXES) {
      const items = await itemsOf(manyRegisters({ names, ...mix(live) }));
      const largest = Math.max(...Object.entries(items).map(([key, value]) => itemBytes(key, value)));
      const cells = [names, live, what, chromeBytes(items), firefoxBytes(items), largest];
      console.log(`| ${cells.join(' | ')} |`);
    }
  }
}
