/**
 * `npm run bench:tag-views`: from a message that changes a tag until every open view shows it, in real Chromium and
 * Firefox, each view in a window of its own: the tags' page twice, library, popup and panel. With the background
 * running and stopped, for a tag on 50,000 clippings beside one on 50. Goals: 200 ms while the background runs, a second
 * where it has to be woken, and pauses in which a view would not answer what is typed no longer than half as long again
 * as with 50 (in Firefox all views share one thread). Medians, the longest in brackets. `-- firefox` measures one
 * browser, `-- chromium 1000` another number of clippings.
 */
import { loadavg } from 'node:os';
import { pageIdOf } from '../../lib/platform/hash';
import { openPanel, openPopup, untilAnnotated } from '../../scripts/browsers/actions';
import { launchChromium } from '../../scripts/browsers/chromium';
import { launchFirefox } from '../../scripts/browsers/firefox';
import { type BrowserPage, type ExtensionBrowser, until } from '../../scripts/browsers/types';
import { type PageServer, servePages } from '../../scripts/page-server';
import { putRows, seedClippings, seedTags } from '../e2e/seed';
import { withDatabase } from '../e2e/seed-clippings';
import { BUILDS, page, policyParagraph } from '../e2e/setup';
import { type Awaited, timedFrom, watchFor } from '../e2e/view-watch';
import { type Chromium, sessionOf, stopWorker } from '../e2e/worker';
import { manyTags } from './many-tags';
import { median } from './median';

const FEW = 50;
const OF_PAGE = 20;
const TAGS = 200;
const ROUNDS = 7;
const GOALS = { running: 200, stopped: 1000 };
/** Of an idle background in Firefox, milliseconds. */
const IDLE = 1500;
/** First in the order of the tags' page, which draws only what is in sight. */
const NAMES = ['安青计划津贴', '安远计划津贴'] as const;

type Name = keyof typeof BUILDS;

interface Bench {
  browser: ExtensionBrowser;
  desk: BrowserPage;
  views: Map<string, BrowserPage>;
  stop: () => Promise<void>;
}

/** Figures of one change: milliseconds until it was answered, until each view showed it, and the longest pause of each. */
interface Figures {
  answered: number[];
  shown: Map<string, number[]>;
  pauses: Map<string, number[]>;
}

async function stopFirefox(desk: BrowserPage): Promise<void> {
  const isStopped = () =>
    desk.evaluate(() => {
      const { browser } = globalThis as unknown as { browser: { extension: { getBackgroundPage(): unknown } } };
      return browser.extension.getBackgroundPage() === null;
    });
  await until(isStopped, 'the end of the background', 60_000);
}

/** What runs these files wraps functions that have names; in a page nobody knows what in. */
async function admitNames(view: BrowserPage): Promise<void> {
  await view.evaluate(new Function('globalThis.__name = (one) => one') as () => void);
}

async function begin(name: Name, server: PageServer, count: number): Promise<Bench> {
  const extension = BUILDS[name];
  const browser: ExtensionBrowser =
    name === 'firefox'
      ? await launchFirefox({ extension, headless: true, backgroundTimeout: IDLE })
      : await launchChromium({ extension, headless: true });
  const url = `${server.origin}/a.html`;
  const article = await browser.newPage();
  await article.goto(url);
  await untilAnnotated(article);
  const seeding = await withDatabase(browser);
  const tags = await seedTags([...NAMES, ...manyTags().slice(0, TAGS)]);
  const [first, , ...others] = tags;
  const carrying = (one: { tags: string[] }) => ({ ...one, tags: [first?.id ?? '', ...one.tags.slice(0, 2)] });
  await putRows(seeding, 'tags', tags);
  await putRows(seeding, 'clippings', seedClippings(count, others).map(carrying));
  const own = seedClippings(OF_PAGE, others, await pageIdOf(url)).map((one) => ({
    ...carrying(one),
    url,
    created: new Date().toISOString(),
  }));
  await putRows(seeding, 'clippings', own);
  await seeding.close();
  const desk = await browser.openExtensionPage('options.html');
  const inWindow: ExtensionBrowser = {
    ...browser,
    openExtensionPage: (path) => browser.openExtensionPage(path, 'window'),
  };
  const panel = await openPanel(inWindow, url);
  const views = new Map<string, BrowserPage>([
    ['tags', await inWindow.openExtensionPage('tags.html')],
    ['second window', await inWindow.openExtensionPage('tags.html')],
    ['library', await inWindow.openExtensionPage('library.html')],
    ['popup', await openPopup(inWindow, url)],
    ['panel', panel],
  ]);
  await panel.waitFor(() => document.querySelector('[data-tab=clippings]'), [], 60_000);
  await panel.click('[data-tab=clippings]');
  for (const view of [desk, ...views.values()]) await admitNames(view);
  for (const [which, view] of views) {
    const isShown = () => view.evaluate((text: string) => document.body.textContent?.includes(text), NAMES[0]);
    await until(isShown, `the tag in the ${which}`, 60_000);
  }
  const stop = async (): Promise<void> => {
    if (name === 'firefox') await stopFirefox(desk);
    else await stopWorker(await sessionOf(browser as Chromium), browser.origin);
  };
  return { browser, desk, views, stop };
}

interface Clocked {
  longest: number;
  clock?: ReturnType<typeof setInterval>;
}

async function startClock(view: BrowserPage): Promise<void> {
  await view.evaluate(() => {
    const clocked = globalThis as unknown as Clocked;
    clearInterval(clocked.clock);
    clocked.longest = 0;
    let last = performance.now();
    clocked.clock = setInterval(() => {
      clocked.longest = Math.max(clocked.longest, performance.now() - last);
      last = performance.now();
    }, 10);
  });
}

async function stopClock(view: BrowserPage): Promise<number> {
  return view.evaluate(() => {
    const clocked = globalThis as unknown as Clocked;
    clearInterval(clocked.clock);
    return clocked.longest;
  });
}

/** One change: sent, waited for in all views. */
async function changed(
  { desk, views }: Bench,
  figures: Figures,
  [message, params]: [string, object],
  awaited: Awaited,
): Promise<unknown> {
  const watched: [string, () => Promise<number>][] = [];
  for (const [name, view] of views) {
    await startClock(view);
    watched.push([name, await watchFor(view, awaited)]);
  }
  const { asked, answered, value } = await timedFrom(desk, message, params);
  figures.answered.push(answered - asked);
  for (const [name, shown] of watched)
    figures.shown.set(name, [...(figures.shown.get(name) ?? []), (await shown()) - asked]);
  // What follows the first sight: counts, filters.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  for (const [name, view] of views)
    figures.pauses.set(name, [...(figures.pauses.get(name) ?? []), await stopClock(view)]);
  return value;
}

/** Pauses with few clippings, by change. */
const usual = new Map<string, number>();

function line(count: number, what: string, { answered, shown, pauses }: Figures, goal: number): string {
  const words = (times: readonly number[]): string => `${median(times).toFixed(0)} (${Math.max(...times).toFixed(0)})`;
  const cells = [...shown].map(([name, times]) => `${name} ${words(times)}`);
  const medians = [...shown.values()].map(median);
  const pause = Math.max(...[...pauses.values()].map(median));
  const most = usual.get(what);
  usual.set(what, most ?? pause);
  const ok = Math.max(...medians) <= goal && pause <= (most ?? pause) * 1.5 ? 'ok' : 'MISSED';
  return `${count} clippings, ${what}: answered ${words(answered)}; shown ${cells.join(', ')}; longest pause ${pause.toFixed(0)}: ${ok}`;
}

async function measured(bench: Bench, state: keyof typeof GOALS, name: Name, count: number): Promise<void> {
  const [tag, other] = await seedTags(NAMES);
  const ready = async (): Promise<void> => {
    if (state === 'stopped') await bench.stop();
    else await timedFrom(bench.desk, 'glossary.entry', { id: 'nothing' });
  };
  const empty = (): Figures => ({ answered: [], shown: new Map(), pauses: new Map() });
  const kinds = { rename: empty(), merge: empty(), delete: empty(), 'taking back': empty() };
  const step = async (kind: keyof typeof kinds, message: [string, object], awaited: Awaited): Promise<string> => {
    await ready();
    const value = await changed(bench, kinds[kind], message, awaited);
    return (value as { changeId?: string } | null)?.changeId ?? '';
  };
  let called: string = NAMES[0];
  for (let round = 0; round < ROUNDS; round++) {
    const next = `${NAMES[0]}${round}`;
    await step('rename', ['tag.rename', { id: tag?.id, name: next }], { text: next });
    called = next;
    const merged = await step('merge', ['tag.merge', { ids: [tag?.id], into: other?.id }], {
      text: called,
      isGone: true,
    });
    await step('taking back', ['tag.undo', { changeId: merged }], { text: called });
    const gone = await step('delete', ['tag.remove', { ids: [tag?.id] }], { text: called, isGone: true });
    await step('taking back', ['tag.undo', { changeId: gone }], { text: called });
  }
  await timedFrom(bench.desk, 'tag.rename', { id: tag?.id, name: NAMES[0] });
  for (const [kind, figures] of Object.entries(kinds))
    console.log(line(count, `${name}, background ${state}, ${kind}`, figures, GOALS[state]));
}

async function inBrowser(name: Name, count: number): Promise<void> {
  const server = await servePages(new Map([['/a.html', page(policyParagraph(1))]]));
  const bench = await begin(name, server, count);
  try {
    for (const state of ['running', 'stopped'] as const) await measured(bench, state, name, count);
    console.log(`load ${loadavg().map((one) => one.toFixed(1))}`);
  } finally {
    await bench.browser.close();
    await server.close();
  }
}

const [only, most] = process.argv.slice(2);
for (const name of ['chromium', 'firefox'] as const) {
  if (only && only !== name) continue;
  for (const count of [FEW, Number(most ?? 50_000)]) await inBrowser(name, count);
}
