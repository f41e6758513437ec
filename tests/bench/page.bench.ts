/**
 * `npm run bench:page`: what annotating a page costs in real Chromium: until the first highlights are there, in all, the
 * longest task, a change, frames of scrolling, memory; and how long the glossary's terms take to be marked, beside
 * mark.js with the same words. Goal of the latter: 15 times as fast.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { browserPath } from '../../scripts/browsers/find';
import { glossary } from '../../scripts/vite-glossary';
import { ordinary } from './texts';

const ROOT = resolve(import.meta.dirname, '../..');
const GOAL = 15;
const ROUNDS = 5;
/** Characters of the pages: mark.js looks through the page once for each word, which a million would take hours. */
const LENGTHS = [20_000, 100_000];
const OURS_ALONE = 1_000_000;
/** Words for one call of mark.js, which calls itself for each: more overflow the stack. */
const AT_ONCE = 100;

interface Bench {
  markTerms(): { marked: number; time: number };
  show(): Promise<{ first: number; total: number; longest: number; annotations: number }>;
  scroll(): Promise<{ middle: number; slow: number }>;
  insert(): Promise<{ visits: number; annotated: number; time: number }>;
  effort(): { visits: number; annotated: number; busy: number };
  crumble(): void;
  toMiddle(): void;
  clear(): void;
  words: readonly string[];
}
declare const cezhuBench: Bench;
declare const Mark: new (root: Element) => { mark(words: readonly string[], options: object): void };

/** The page's script in one piece. */
async function script(): Promise<string> {
  const result = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    plugins: [glossary()],
    resolve: { alias: { '@': ROOT } },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(ROOT, 'tests/bench/page.ts'), formats: ['iife'], name: 'bench' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('the bundler watches instead of building');
  return output.output[0].code;
}

function pageOf(length: number): string {
  const paragraphs = ordinary(length).split('\u2029');
  return `<!doctype html><meta charset="utf-8"><body>${paragraphs.map((text) => `<p>${text.replace(/[<&]/g, '')}</p>`).join('')}</body>`;
}

function median(times: number[]): number {
  return times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
}

const browser = await chromium.launch({
  executablePath: browserPath('chromium'),
  args: ['--headless=new', '--no-sandbox', '--disable-gpu'],
});
const ours = await script();
const theirs = readFileSync(createRequire(import.meta.url).resolve('mark.js/dist/mark.min.js'), 'utf8');

async function open(length: number) {
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  await page.setContent(pageOf(length));
  await page.addScriptTag({ content: ours });
  await page.addScriptTag({ content: theirs });
  return page;
}

/** Median of several rounds in one page. */
async function timeOfOurs(length: number): Promise<{ marked: number; time: number }> {
  const page = await open(length);
  const rounds = await page.evaluate((count) => {
    return Array.from({ length: count }, () => {
      const round = cezhuBench.markTerms();
      cezhuBench.clear();
      return round;
    });
  }, ROUNDS);
  await page.close();
  return { marked: rounds[0]?.marked ?? 0, time: median(rounds.map(({ time }) => time)) };
}

/** Once: it takes long, and a second round would meet its own marks. */
async function timeOfMark(length: number): Promise<number> {
  const page = await open(length);
  const time = await page.evaluate((atOnce) => {
    const begun = performance.now();
    const { words } = cezhuBench;
    for (let first = 0; first < words.length; first += atOnce)
      new Mark(document.body).mark(words.slice(first, first + atOnce), {
        separateWordSearch: false,
        diacritics: false,
      });
    return performance.now() - begun;
  }, AT_ONCE);
  await page.close();
  return time;
}

/** Bytes in use by the page's scripts after a collection of garbage. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** Milliseconds until something in view is painted on a page of many elements that was opened in its middle. */
async function firstInMiddle(length: number): Promise<number> {
  const page = await open(length);
  await page.evaluate(() => cezhuBench.crumble());
  await page.evaluate(() => cezhuBench.toMiddle());
  const { first } = await page.evaluate(() => cezhuBench.show());
  await page.close();
  return first;
}

/** The cost of one annotated page, as a line of the table. */
async function costOf(length: number): Promise<Record<string, string | number>> {
  const page = await open(length);
  // The engine is warm in no page that a reader opens, but its compiled code is: browsers keep it.
  const before = await page.evaluate(() => cezhuBench.scroll());
  const bare = await heapOf(page);
  const run = await page.evaluate(() => cezhuBench.show());
  const first = await page.evaluate(() => cezhuBench.effort());
  const changes: Awaited<ReturnType<Bench['insert']>>[] = [];
  for (let round = 0; round < ROUNDS; round++) changes.push(await page.evaluate(() => cezhuBench.insert()));
  const after = await page.evaluate(() => cezhuBench.scroll());
  // Last: a collection that is asked for throws compiled code away as well, which the next to run has to pay for.
  const held = (await heapOf(page)) - bare;
  await page.close();
  const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(2)} %`;
  return {
    characters: length.toLocaleString('en'),
    annotations: run.annotations,
    'first paint ms': run.first.toFixed(0),
    'in the middle ms': (await firstInMiddle(length)).toFixed(0),
    'total ms': run.total.toFixed(0),
    'longest task ms': run.longest.toFixed(0),
    'insertion: nodes': share(median(changes.map(({ visits }) => visits)), first.visits),
    characters_: share(median(changes.map(({ annotated }) => annotated)), first.annotated),
    time: share(median(changes.map(({ time }) => time)), first.busy),
    'frame before ms': `${before.middle.toFixed(1)} / ${before.slow.toFixed(1)}`,
    'frame after ms': `${after.middle.toFixed(1)} / ${after.slow.toFixed(1)}`,
    'memory MB': (held / 1e6).toFixed(1),
  };
}

const costs: Record<string, string | number>[] = [];
for (const length of [10_000, 100_000, 1_000_000]) costs.push(await costOf(length));
console.table(costs);

if (!process.argv.includes('--alone'))
  for (const length of LENGTHS) {
    const { marked, time } = await timeOfOurs(length);
    const other = await timeOfMark(length);
    const ratio = other / time;
    console.log(
      `${length.toLocaleString('en')} characters: ${marked} terms in ${time.toFixed(1)} ms, mark.js ${other.toFixed(0)} ms: ` +
        `${ratio.toFixed(0)} times as fast, ${ratio >= GOAL ? 'reaches' : 'MISSES'} the goal of ${GOAL}`,
    );
  }
const { marked, time } = await timeOfOurs(OURS_ALONE);
console.log(`${OURS_ALONE.toLocaleString('en')} characters: ${marked} terms in ${time.toFixed(0)} ms`);
await browser.close();
