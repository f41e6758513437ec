/**
 * `npm run bench:library-page`: the library's page with 100,000 clippings in real Chromium and Firefox, beside the same
 * page with 1,000: until the first rows are painted and until all has been read, the longest wait for rows while it is
 * scrolled from end to end, the longest frame meanwhile, and from a letter in the search field to the answer.
 * `-- chromium` measures one browser.
 */
import { launchChromium } from '../../scripts/browsers/chromium';
import { launchFirefox } from '../../scripts/browsers/firefox';
import type { BrowserPage, ExtensionBrowser } from '../../scripts/browsers/types';
import { seedClippings, withDatabase } from '../e2e/seed-clippings';
import { BUILDS } from '../e2e/setup';
import { MANY_TAGS, manyClippings } from '../support/many-clippings';
import { median } from './median';

const COUNTS = [1_000, 100_000];
const SEED = manyClippings(1_000);
const STEPS = 60;
const SEARCHES = ['人', '人才', '安家费', '購房補貼', '博士 津贴', '核对', '日报', '临澜', '36万元', '无此语'];

interface Times {
  rows: number;
  all: number;
  /** Of the steps of scrolling: until the rows are there. */
  scroll: number[];
  frames: number[];
  search: number[];
}

const hasRead = (count: number): boolean =>
  Number((document.querySelector('[data-count=found]')?.textContent ?? '').replace(/[^\d]/g, '')) === count &&
  document.querySelector('.reading') === null;

/** What runs these files wraps functions that have names; in a page nobody knows what in. */
async function admitNames(page: BrowserPage): Promise<void> {
  await page.evaluate(() => {
    Reflect.set(globalThis, '__name', (one: unknown) => one);
  });
}

async function opened(browser: ExtensionBrowser, count: number): Promise<[BrowserPage, Pick<Times, 'rows' | 'all'>]> {
  const begun = performance.now();
  const library = await browser.openExtensionPage('library.html');
  await library.waitFor(() => document.querySelector('.clipping-row'), [], 120_000);
  const rows = performance.now() - begun;
  await library.waitFor(hasRead, [count], 300_000);
  return [library, { rows, all: performance.now() - begun }];
}

/** Scrolls in jumps through the whole list and, between them, as a wheel does. */
function scrolled(library: BrowserPage, steps: number): Promise<Pick<Times, 'scroll' | 'frames'>> {
  return library.evaluate(async (count: number) => {
    const list = document.getElementById('clippings') as HTMLElement;
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const isWhole = () => {
      const rows = [...list.querySelectorAll<HTMLElement>('.row')];
      return rows.length > 0 && rows.every((row) => row.querySelector('.clipping-row') !== null);
    };
    const scroll: number[] = [];
    const frames: number[] = [];
    let last = await frame();
    for (let step = 1; step <= count; step++) {
      const from = performance.now();
      list.scrollTop = ((list.scrollHeight - list.clientHeight) * step) / count;
      do {
        const now = await frame();
        frames.push(now - last);
        last = now;
      } while (!isWhole());
      scroll.push(performance.now() - from);
      for (let turn = 0; turn < 5; turn++) {
        list.scrollTop -= 120;
        const now = await frame();
        frames.push(now - last);
        last = now;
      }
    }
    return { scroll, frames };
  }, steps);
}

/** From the letter to the first change in what is listed. */
function searched(library: BrowserPage, words: readonly string[]): Promise<number[]> {
  return library.evaluate(async (queries: readonly string[]) => {
    const field = document.querySelector<HTMLInputElement>('input[name=search]') as HTMLInputElement;
    // The number may stay the same; what is marked in the rows does not.
    const results = document.querySelector('.results') as Element;
    const times: number[] = [];
    for (const query of queries) {
      const from = performance.now();
      const changed = new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          resolve();
        });
        observer.observe(results, { subtree: true, characterData: true, childList: true });
      });
      field.value = query;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, data: query }));
      await changed;
      times.push(performance.now() - from);
    }
    return times;
  }, words);
}

async function measured(name: keyof typeof BUILDS, count: number): Promise<Times> {
  const start = name === 'firefox' ? launchFirefox : launchChromium;
  const browser = await start({ extension: BUILDS[name], headless: true });
  try {
    const seeding = await withDatabase(browser);
    await admitNames(seeding);
    await seedClippings(seeding, SEED, MANY_TAGS, count);
    await seeding.close();
    const [library, opening] = await opened(browser, count);
    await admitNames(library);
    return { ...opening, ...(await scrolled(library, STEPS)), search: await searched(library, SEARCHES) };
  } finally {
    await browser.close();
  }
}

const asked = process.argv.slice(2);
for (const name of ['chromium', 'firefox'] as const) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  for (const count of COUNTS) {
    const { rows, all, scroll, frames, search } = await measured(name, count);
    const ms = (value: number): string => value.toFixed(0);
    const slow = frames.filter((one) => one > 50).length;
    console.log(
      `${name}, ${count} clippings: first rows after ${ms(rows)} ms, all read after ${ms(all)} ms; scrolling: rows after ` +
        `${ms(median(scroll))} ms (longest ${ms(Math.max(...scroll))}), frames ${ms(median(frames))} ms, ${slow} of ` +
        `${frames.length} over 50 ms; search ${ms(median(search))} ms (longest ${ms(Math.max(...search))})`,
    );
  }
}
