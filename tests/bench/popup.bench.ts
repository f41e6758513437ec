/**
 * `npm run bench:popup`: how long the popup takes to open with 10,000 clippings in the database, in real Chromium and
 * Firefox, from the start of its scripts (the page is parsed) until both its lists are painted, beside the same popup
 * with two clippings; and how long tags take to be completed among 2,000. Goals: 100 ms, and no more than twice as long
 * as with two.
 */

import { TagIndex } from '../../lib/core/tags/search';
import { tagKey } from '../../lib/core/tags/tag-name';
import { pageIdOf } from '../../lib/platform/hash';
import { loadReadings } from '../../lib/view/readings';
import { launchChromium } from '../../scripts/browsers/chromium';
import { launchFirefox } from '../../scripts/browsers/firefox';
import type { BrowserPage, ExtensionBrowser } from '../../scripts/browsers/types';
import { servePages } from '../../scripts/page-server';
import { putRows, seedClippings, seedTags } from '../e2e/seed';
import { BUILDS, page, policyParagraph } from '../e2e/setup';
import { manyTags } from './many-tags';
import { median } from './median';

const CLIPPINGS = 10_000;
const OF_PAGE = 20;
const ROUNDS = 11;
const GOAL = 100;

/** Opens the popup for a tab; answers the milliseconds from the start of its scripts until both lists are on the screen. */
async function open(browser: ExtensionBrowser, tab: number): Promise<number> {
  const popup = await browser.openExtensionPage(`popup.html?tab=${tab}`);
  const shown = () =>
    ['cezhu-recent-shown', 'cezhu-page-shown'].every((name) => performance.getEntriesByName(name).length > 0);
  await popup.waitFor(shown);
  const time = await popup.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const marks = performance.getEntriesByType('mark').filter(({ name }) => name.startsWith('cezhu-'));
    return Math.max(...marks.map(({ startTime }) => startTime)) - (navigation?.domInteractive ?? 0);
  });
  await popup.close();
  return time;
}

async function tabOf(view: BrowserPage, url: string): Promise<number> {
  const id = await view.evaluate(async (wanted: string) => {
    const { browser, chrome } = globalThis as unknown as Record<
      'browser' | 'chrome',
      { tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> } }
    >;
    return (await (browser ?? chrome).tabs.query({})).find((tab) => tab.url === wanted)?.id;
  }, url);
  if (id === undefined) throw new Error(`no tab shows ${url}`);
  return id;
}

async function several(browser: ExtensionBrowser, tab: number): Promise<number> {
  const times: number[] = [];
  for (let round = -1; round < ROUNDS; round++) {
    const time = await open(browser, tab);
    if (round >= 0) times.push(time);
  }
  return median(times);
}

async function inBrowser(name: keyof typeof BUILDS): Promise<void> {
  const start = name === 'firefox' ? launchFirefox : launchChromium;
  const server = await servePages(new Map([['/a.html', page(policyParagraph(1))]]));
  const browser = await start({ extension: BUILDS[name], headless: true });
  try {
    const url = `${server.origin}/a.html`;
    const article = await browser.newPage();
    await article.goto(url);
    const view = await browser.openExtensionPage('options.html');
    await view.waitFor(() => document.querySelector('main button, main input'));
    const tab = await tabOf(view, url);
    const tags = await seedTags(manyTags());
    const own = seedClippings(OF_PAGE, tags, await pageIdOf(url));
    // Both lists are there in the empty database as well: one clipping each.
    await putRows(view, 'tags', tags.slice(0, 1));
    await putRows(view, 'clippings', [...seedClippings(1, tags.slice(0, 1)), ...own.slice(0, 1)]);
    const empty = await several(browser, tab);
    await putRows(view, 'tags', tags);
    await putRows(view, 'clippings', [...seedClippings(CLIPPINGS, tags), ...own]);
    const full = await several(browser, tab);
    const ok = full <= GOAL && full <= empty * 2 ? 'ok' : 'MISSED';
    console.log(`${name}: ${full.toFixed(0)} ms with ${CLIPPINGS} clippings, ${empty.toFixed(0)} ms with two: ${ok}`);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Completing among 2,000 tags, beside looking for a part in each folded name. */
async function completion(): Promise<void> {
  const readings = await loadReadings();
  const tags = await seedTags(manyTags());
  const timed = (work: () => unknown): number => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  };
  const index = new TagIndex(readings);
  const prepare = timed(() => index.update(tags));
  const keys = tags.map(({ name }) => tagKey(name));
  const typed = ['l', 'll', 'llb', 'llbs', 'llbsaj', '安', '安家', '购房补贴', 'gfbt', 'zzz'];
  const each = typed.map((query) => {
    const ours: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < 51; round++) {
      ours.push(timed(() => index.update(tags).search(query, 8)));
      bare.push(timed(() => keys.filter((key) => key.includes(query))));
    }
    return `${query} ${median(ours).toFixed(2)} (${(median(ours) / median(bare)).toFixed(0)}×)`;
  });
  console.log(
    `2,000 tags: prepared once in ${prepare.toFixed(1)} ms; then each key, from the start (× a bare look): ${each.join(', ')} ms`,
  );
}

await completion();
for (const name of ['chromium', 'firefox'] as const) await inBrowser(name);
