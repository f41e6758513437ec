/**
 * `npm run bench:gate`: how long one look of the gate takes in real Chromium, the first in a page (nothing is compiled
 * yet; also as processor time of the page's main thread, less that of a call that does nothing) and the median of later
 * ones, beside a bare loop over the page's text nodes. Goal: 2 ms of main-thread time at 1,000,000 characters.
 */
import { join, resolve } from 'node:path';
import { type CDPSession, chromium } from 'playwright-core';
import { build } from 'vite';
import { browserPath } from '../../scripts/browsers/find';
import { ordinary } from './texts';

const ROOT = resolve(import.meta.dirname, '../..');
const GOAL = 2;
const ROUNDS = 9;
const PAGES = 7;
const MOST_VISITED = 2_801;

interface Bench {
  look(): { relevant: boolean; visited: number; characters: number; time: number };
  walk(): { characters: number; time: number };
}
declare const gateBench: Bench;

async function script(): Promise<string> {
  const result = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT } },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(ROOT, 'tests/bench/gate.ts'), formats: ['iife'], name: 'bench' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('the bundler watches instead of building');
  return output.output[0].code;
}

function document(body: string): string {
  return `<!doctype html><meta charset="utf-8"><title>页</title><body>${body}</body>`;
}

function prose(length: number): string {
  return ordinary(length)
    .split('\u2029')
    .map((text) => `<p>${text.replace(/[<&]/g, '')}</p>`)
    .join('');
}

/** Bodies by name. */
const BODIES: [string, string][] = [
  ['10,000 characters', prose(10_000)],
  ['100,000 characters', prose(100_000)],
  ['1,000,000 characters', prose(1_000_000)],
  ['1,000,000 characters about nothing', '<p>今天夜间到明天白天，全市多云转晴，偏北风三到四级。</p>'.repeat(40_000)],
  ['1,000,000 characters in one node', `<pre>${'今天夜间到明天白天多云。'.repeat(84_000)}</pre>`],
  ['200,000 nodes of one character', '<i>字</i>'.repeat(200_000)],
  ['links alone, 100,000', '<a href="#">首页新闻</a> '.repeat(100_000)],
];

function median(times: number[]): number {
  return times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
}

/** Milliseconds of processor time that the page's main thread has spent. */
async function spent(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

const browser = await chromium.launch({
  executablePath: browserPath('chromium'),
  args: ['--headless=new', '--no-sandbox', '--disable-gpu'],
});
const code = await script();
let failed = false;
for (const [name, body] of BODIES) {
  const firsts: number[] = [];
  const spents: number[] = [];
  const laters: number[] = [];
  const walks: number[] = [];
  let visited = 0;
  let characters = 0;
  for (let round = 0; round < PAGES; round++) {
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    await page.setContent(document(body));
    await page.addScriptTag({ content: code });
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    // The first call pays for what the driver sets up.
    await page.evaluate(() => 0);
    const before = await spent(session);
    await page.evaluate(() => 0);
    const idle = await spent(session);
    const first = await page.evaluate(() => gateBench.look());
    spents.push((await spent(session)) - idle - (idle - before));
    firsts.push(first.time);
    const results = await page.evaluate(
      (count) => Array.from({ length: count }, () => ({ look: gateBench.look(), walk: gateBench.walk() })),
      ROUNDS,
    );
    laters.push(...results.map(({ look }) => look.time));
    walks.push(...results.slice(1).map(({ walk }) => walk.time));
    visited = first.visited;
    characters = first.characters;
    await page.close();
  }
  const first = median(firsts);
  const walk = median(walks);
  const cpu = median(spents);
  const reaches = cpu <= GOAL;
  if (visited > MOST_VISITED) failed = true;
  console.log(
    `${name}: first look ${first.toFixed(2)} ms (${cpu.toFixed(2)} ms of processor time), later ${median(laters).toFixed(2)} ms, bare walk ${walk.toFixed(2)} ms ` +
      `(${(first / walk).toFixed(2)} of it); ${visited} nodes, ${characters} characters; ` +
      `${reaches ? 'reaches' : 'MISSES'} the goal of ${GOAL} ms`,
  );
}
await browser.close();
if (failed) throw new Error(`more than ${MOST_VISITED} nodes were visited`);
