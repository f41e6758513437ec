/**
 * `npm run bench:restless`: what an article that never rests costs the main thread of its page, in real Chromium with the
 * whole extension, beside the same article on a site where the extension may not run, and beside one with the same
 * highlights and nothing else of ours. Processor time of that thread alone, which does not depend on what else the
 * machine does; interleaved turns, medians.
 */
import type { CDPSession } from 'playwright-core';
import { highlightCss } from '../../lib/page/highlight-css';
import { driverOf, launchChromium } from '../../scripts/browsers/chromium';
import type { BrowserPage } from '../../scripts/browsers/types';
import { servePages } from '../../scripts/page-server';
import { BUILDS, page, policyParagraph } from '../e2e/setup';
import { median } from './median';

const TURNS = 3;
const FRAMES = 360;
/** Milliseconds for which a page changes before it is measured. */
const SETTLE = 4_500;

interface Restless {
  /** Changes the page in that many frames; answers when they have passed. */
  frames(count: number): Promise<void>;
  start(): void;
  stop(): void;
}
declare const restless: Restless;

/** The article's own script: `change` is called in each frame, or as often as `every` milliseconds. */
const script = (change: string, every?: number): string => `<script>
  let count = 0, going = false;
  const change = () => { count++; ${change} };
  const run = ${every === undefined ? '() => { if (!going) return; change(); requestAnimationFrame(run); }' : `() => { if (!going) return; change(); setTimeout(run, ${every}); }`};
  window.restless = {
    start: () => { if (going) return; going = true; run(); },
    stop: () => { going = false; },
    frames: async (wanted) => { for (let at = 0; at < wanted; at++) await new Promise(requestAnimationFrame); },
  };</script>`;

const article = (paragraphs: number): string =>
  '<h1>临澜市人才政策</h1><p id="clock">00:00</p>' +
  Array.from({ length: paragraphs }, (_, i) => policyParagraph(i)).join('\n');
const CLOCK = `document.getElementById('clock').textContent = '第' + count + '帧';`;
const FIGURE = `document.querySelector('p + p').firstChild.data = '给予引进的博士安家费' + count + '万元。';`;
const APPEND = `const p = document.createElement('p'); p.textContent = '临澜市新引进博士' + count + '名。'; document.body.append(p); if (count > 20) document.querySelector('body > p:nth-last-of-type(20)').remove();`;
const CASES: [string, string][] = [
  ['a clock in each frame', article(30) + script(CLOCK)],
  ['a figure in each frame', article(30) + script(FIGURE)],
  ['paragraphs that come and go', article(30) + script(APPEND)],
  ['a clock in each frame, long', article(1_000) + script(CLOCK)],
  ['a clock each second', article(30) + script(CLOCK, 1_000)],
];

async function sessionOf(opened: BrowserPage): Promise<CDPSession> {
  const driver = driverOf(opened);
  const session = await driver.context().newCDPSession(driver);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return session;
}

type Metrics = Record<string, number>;
async function metricsOf(session: CDPSession): Promise<Metrics> {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

const NAMES = ['TaskDuration', 'ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'] as const;

/** Milliseconds per frame of the page's main thread, in all and by kind. */
async function turn(opened: BrowserPage, session: CDPSession): Promise<Record<(typeof NAMES)[number], number>> {
  await opened.toFront();
  await opened.evaluate((settle) => {
    restless.start();
    return new Promise((resolve) => setTimeout(resolve, settle));
  }, SETTLE);
  const before = await metricsOf(session);
  await opened.evaluate((count) => restless.frames(count), FRAMES);
  const after = await metricsOf(session);
  await opened.evaluate(() => restless.stop());
  return Object.fromEntries(
    NAMES.map((name) => [name, (1_000 * ((after[name] ?? 0) - (before[name] ?? 0))) / FRAMES]),
  ) as Record<(typeof NAMES)[number], number>;
}

const server = await servePages(new Map(CASES.map(([name, body], at) => [`/${at}.html`, page(body, name)])));
const browser = await launchChromium({ extension: BUILDS.chromium, headless: true });
const only = process.argv[2];
try {
  for (const [at, [name]] of CASES.entries()) {
    if (only !== undefined && String(at) !== only) continue;
    const ours = await browser.newPage();
    await ours.goto(`${server.origin}/${at}.html`);
    await ours.waitFor(() => [...CSS.highlights].length > 2);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const bare = await browser.newPage();
    await bare.goto(`${server.otherOrigin}/${at}.html`);
    const painted = await browser.newPage();
    await painted.goto(`${server.otherOrigin}/${at}.html`);
    await painted.evaluate((css: string) => {
      document.head.append(Object.assign(document.createElement('style'), { textContent: css }));
    }, highlightCss());
    const spots = await ours.evaluate(() => {
      const texts: Node[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) texts.push(walker.currentNode);
      return [...CSS.highlights].flatMap(([highlight, ranges]) =>
        [...ranges].map(
          (one) => [highlight, texts.indexOf(one.startContainer), one.startOffset, one.endOffset] as const,
        ),
      );
    });
    await painted.evaluate((all) => {
      const texts: Node[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) texts.push(walker.currentNode);
      for (const [highlight, node, startOffset, endOffset] of all) {
        const container = texts[node];
        if (!container) continue;
        if (!CSS.highlights.has(highlight)) CSS.highlights.set(highlight, new Highlight());
        CSS.highlights
          .get(highlight)
          ?.add(new StaticRange({ startContainer: container, startOffset, endContainer: container, endOffset }));
      }
    }, spots);
    const pages = { bare, painted, ours };
    const names = ['bare', 'painted', 'ours'] as const;
    const results = new Map<string, Record<(typeof NAMES)[number], number>[]>(names.map((one) => [one, []]));
    const sessions = new Map<string, CDPSession>();
    for (const one of names) sessions.set(one, await sessionOf(pages[one]));
    for (let round = 0; round < TURNS; round++)
      for (const one of names) results.get(one)?.push(await turn(pages[one], sessions.get(one) as CDPSession));
    const base = median((results.get('bare') ?? []).map((r) => r.TaskDuration));
    console.log(`${name}: ${spots.length} ranges`);
    for (const one of names) {
      const all = results.get(one) ?? [];
      console.log(
        `  ${one}: ${NAMES.map((kind) => `${kind} ${median(all.map((r) => r[kind])).toFixed(3)}`).join(', ')} ms a frame; ` +
          `${(median(all.map((r) => r.TaskDuration)) / base).toFixed(2)} times`,
      );
    }
    const left = await ours.evaluate(() => [...CSS.highlights].reduce((sum, [, h]) => sum + h.size, 0));
    console.log(`  painted in the end: ${left}`);
    for (const one of names) await pages[one].close();
  }
} finally {
  await browser.close();
  await server.close();
}
