/**
 * How long a package of 100,000 clippings takes to write and to read, beside JSON.stringify and JSON.parse of the same
 * rows all at once, and how much memory: a stream needs what a few rows need.
 */
import type { Clipping } from '@/lib/core/clippings/types';
import { readPackage } from '@/lib/core/formats/package/read';
import { packageChunks } from '@/lib/core/formats/package/write';
import { clipping, figure, term } from '../support/clippings';
import { HEADER } from '../support/packages';

const ROWS = 100_000;
const ROUNDS = 5;

function* rows(): Generator<Clipping> {
  for (let index = 0; index < ROWS; index++) {
    const quote =
      `（${index}）对新引进的高层次人才给予每人${(index % 90) + 10}万元安家费，分五年发放；人才总量达到160万人以上。`.repeat(
        3,
      );
    const annotations = [term(), figure(), figure({ kind: 'money', unit: 'CNY', value: 500_000 }), figure(), figure()];
    yield clipping({
      id: `id-${String(index).padStart(6, '0')}`,
      quote,
      annotations,
      note: '与去年相比',
      start: index,
    });
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(0)} MB`;
}

/** The most memory that was used beyond what is used now, looked at now and then. */
async function watched(work: (look: () => void) => Promise<void>): Promise<{ time: number; memory: number }> {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  let most = before;
  const begun = performance.now();
  await work(() => {
    most = Math.max(most, process.memoryUsage().heapUsed);
  });
  return { time: performance.now() - begun, memory: most - before };
}

async function write(look: () => void): Promise<{ pieces: Uint8Array[]; bytes: number }> {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of packageChunks(HEADER, { clippings: rows() })) {
    const piece = encoder.encode(chunk);
    pieces.push(piece);
    bytes += piece.length;
    look();
  }
  return { pieces, bytes };
}

async function read(pieces: readonly Uint8Array[], look: () => void): Promise<number> {
  let at = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = pieces[at++];
      if (piece) controller.enqueue(piece);
      else controller.close();
    },
  });
  let count = 0;
  for await (const part of readPackage(stream)) {
    if ('table' in part) count += part.rows.length;
    look();
  }
  return count;
}

const { pieces, bytes } = await write(() => undefined);
const runs = { write: [] as number[], stringify: [] as number[], read: [] as number[], parse: [] as number[] };
const memory = { write: 0, read: 0, parse: 0 };
for (let round = 0; round < ROUNDS; round++) {
  const written = await watched(async (look) => {
    for await (const _ of packageChunks(HEADER, { clippings: rows() })) look();
  });
  let whole = '';
  const stringified = await watched(async (look) => {
    whole = JSON.stringify([...rows()]);
    look();
  });
  const streamed = await watched(async (look) => {
    if ((await read(pieces, look)) !== ROWS) throw new Error('rows are missing');
  });
  const parsed = await watched(async (look) => {
    const all: unknown = JSON.parse(whole);
    look();
    if (!Array.isArray(all)) throw new Error('rows are missing');
  });
  runs.write.push(written.time);
  runs.stringify.push(stringified.time);
  runs.read.push(streamed.time);
  runs.parse.push(parsed.time);
  memory.write = Math.max(memory.write, written.memory);
  memory.read = Math.max(memory.read, streamed.memory);
  memory.parse = Math.max(memory.parse, parsed.memory);
}
const median = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
const [wrote, stringify, readTime, parse] = [runs.write, runs.stringify, runs.read, runs.parse].map(median) as [
  number,
  number,
  number,
  number,
];
console.log(`\n${ROWS.toLocaleString('en')} clippings, ${megabytes(bytes)}, median of ${ROUNDS} runs\n`);
console.log(
  `write ${wrote.toFixed(0)} ms, ${(wrote / stringify).toFixed(2)} times JSON.stringify; ${megabytes(memory.write)} at the most`,
);
console.log(
  `read and check ${readTime.toFixed(0)} ms, ${(readTime / parse).toFixed(2)} times JSON.parse; ` +
    `${megabytes(memory.read)} at the most (JSON.parse ${megabytes(memory.parse)})`,
);
