/**
 * `npm run bench:restless`: what an article that never rests costs the main thread of its page, in real Chromium with the
 * whole extension, beside the same article on a site where the extension may not run, and beside one with the same
 * highlights and nothing else of ours. Processor time of that thread alone, which does not depend on what else the
 * machine does; interleaved turns, medians.
 */
import type { CDPSession } from 'playwright-core';
import { highlightCss } from '../../lib/page/highlight-css';
import { untilAnnotated } from '../../scripts/browsers/actions';
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
  /** Answers when so many frames have passed. */
  frames(count: number): Promise<void>;
  start(): void;
  stop(): void;
}
declare const restless: Restless;

/** The page's own script: `change` is run in each frame, or once in `every` milliseconds. */
const script = (change: string, every?: number): string => `<script>
  let count = 0, going = false;
  const run = () => {
    if (!going) return;
    count++;
    ${change}
    ${every === undefined ? 'requestAnimationFrame(run)' : `setTimeout(run, ${every})`};
  };
  window.restless = {
    start: () => { if (!going) { going = true; run(); } },
    stop: () => { going = false; },
    frames: async (wanted) => { for (let at = 0; at < wanted; at++) await new Promise(requestAnimationFrame); },
  };</script>`;

const article = (paragraphs: number): string => {
  const text = Array.from({ length: paragraphs }, (_, index) => policyParagraph(index)).join('');
  return `<h1>临澜市人才政策</h1><p id="clock">00:00</p>${text}`;
};
const CLOCK = `document.getElementById('clock').textContent = '第' + count + '帧';`;
const FIGURE = `document.querySelector('p + p').firstChild.data = '给予引进的博士安家费' + count + '万元。';`;
const COME_AND_GO = `
  const paragraph = document.createElement('p');
  paragraph.textContent = '临澜市新引进博士' + count + '名。';
  document.body.append(paragraph);
  if (count > 20) document.querySelector('body > p:nth-last-of-type(20)').remove();`;
const CASES: [string, string][] = [
  ['a clock in each frame', article(30) + script(CLOCK)],
  ['a figure in each frame', article(30) + script(FIGURE)],
  ['paragraphs that come and go', article(30) + script(COME_AND_GO)],
  ['a clock in each frame, long', article(1_000) + script(CLOCK)],
  ['a clock each second', article(30) + script(CLOCK, 1_000)],
];

const KINDS = ['TaskDuration', 'ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'] as const;
type Costs = Record<(typeof KINDS)[number], number>;

interface Subject {
  opened: BrowserPage;
  session: CDPSession;
  turns: Costs[];
}

async function subjectOf(opened: BrowserPage): Promise<Subject> {
  const driver = driverOf(opened);
  const session = await driver.context().newCDPSession(driver);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { opened, session, turns: [] };
}

async function spent(session: CDPSession): Promise<Costs> {
  const { metrics } = await session.send('Performance.getMetrics');
  const secondsOf = (kind: string) => metrics.find(({ name }) => name === kind)?.value ?? 0;
  return Object.fromEntries(KINDS.map((kind) => [kind, secondsOf(kind)])) as Costs;
}

/** Notes milliseconds per frame of the page's main thread, in all and by kind. */
async function turn({ opened, session, turns }: Subject): Promise<void> {
  await opened.toFront();
  await opened.evaluate((settle) => {
    restless.start();
    return new Promise((resolve) => setTimeout(resolve, settle));
  }, SETTLE);
  const before = await spent(session);
  await opened.evaluate((count) => restless.frames(count), FRAMES);
  const after = await spent(session);
  await opened.evaluate(() => restless.stop());
  turns.push(Object.fromEntries(KINDS.map((kind) => [kind, (1_000 * (after[kind] - before[kind])) / FRAMES])) as Costs);
}

type Spot = readonly [highlight: string, node: number, start: number, end: number];

/** What is painted on a page, its text nodes by their number. */
const spotsOn = (opened: BrowserPage): Promise<Spot[]> =>
  opened.evaluate(() => {
    const numbers = new Map<Node, number>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) numbers.set(walker.currentNode, numbers.size);
    return [...CSS.highlights].flatMap(([highlight, ranges]) =>
      [...ranges].map(
        (one) => [highlight, numbers.get(one.startContainer) ?? 0, one.startOffset, one.endOffset] as const,
      ),
    );
  });

/** Paints the same, in the same style, where the extension may not. */
async function paint(opened: BrowserPage, spots: readonly Spot[]): Promise<void> {
  await opened.evaluate(
    (css: string, all: readonly Spot[]) => {
      document.head.append(Object.assign(document.createElement('style'), { textContent: css }));
      const nodes: Node[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) nodes.push(walker.currentNode);
      for (const [name, at, startOffset, endOffset] of all) {
        const container = nodes[at] as Node;
        const highlight = CSS.highlights.get(name) ?? new Highlight();
        highlight.add(new StaticRange({ startContainer: container, startOffset, endContainer: container, endOffset }));
        CSS.highlights.set(name, highlight);
      }
    },
    highlightCss(),
    spots,
  );
}

const server = await servePages(new Map(CASES.map(([name, body], at) => [`/${at}.html`, page(body, name)])));
const browser = await launchChromium({ extension: BUILDS.chromium, headless: true });
const open = async (origin: string, at: number): Promise<BrowserPage> => {
  const opened = await browser.newPage();
  await opened.goto(`${origin}/${at}.html`);
  return opened;
};
try {
  for (const [at, [name]] of CASES.entries()) {
    const ours = await open(server.origin, at);
    await untilAnnotated(ours);
    const bare = await open(server.otherOrigin, at);
    const painted = await open(server.otherOrigin, at);
    const spots = await spotsOn(ours);
    await paint(painted, spots);
    const subjects = {
      bare: await subjectOf(bare),
      'the same highlights alone': await subjectOf(painted),
      'the extension': await subjectOf(ours),
    };
    for (let round = 0; round < TURNS; round++) for (const one of Object.values(subjects)) await turn(one);
    const medianOf = ({ turns }: Subject, kind: (typeof KINDS)[number]) => median(turns.map((one) => one[kind]));
    console.log(`${name}: ${spots.length} ranges`);
    for (const [what, subject] of Object.entries(subjects)) {
      const ratio = medianOf(subject, 'TaskDuration') / medianOf(subjects.bare, 'TaskDuration');
      const costs = KINDS.map((kind) => `${kind} ${medianOf(subject, kind).toFixed(3)}`).join(', ');
      console.log(`  ${what}: ${ratio.toFixed(2)} times; ms a frame: ${costs}`);
    }
    console.log(`  painted by the extension in the end: ${(await spotsOn(ours)).length}`);
    for (const { opened } of Object.values(subjects)) await opened.close();
  }
} finally {
  await browser.close();
  await server.close();
}
