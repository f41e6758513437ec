/**
 * `npm run bench:export`: the whole library of 1,000, 10,000 and 100,000 clippings out of the export page in Chromium,
 * as one Markdown file, as a zip with a file for each article, and as a table: bytes, seconds, and the most memory that
 * the renderer of the extension's pages has held, beside what it holds with the page open and nothing exported.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '../../scripts/browsers/chromium';
import type { BrowserPage, ExtensionBrowser } from '../../scripts/browsers/types';
import { seedClippings, withDatabase } from '../e2e/seed-clippings';
import { BUILDS } from '../e2e/setup';
import { MANY_TAGS, manyClippings } from '../support/many-clippings';

const SIZES = (process.argv[2] ?? '1000,10000,100000').split(',').map(Number);
const FORMS = [
  { form: 'markdown', each: false },
  { form: 'markdown', each: true },
  { form: 'csvFigures', each: false },
];
const PATIENCE = 1_800_000;

/** Processes that belong to a profile, with their parts. */
function renderersOf(profile: string): { pid: string; peak: number }[] {
  const read = (path: string): string => {
    try {
      return readFileSync(path, 'utf8');
    } catch (error) {
      // It has ended meanwhile.
      if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return '';
      throw error;
    }
  };
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => ({ pid, command: read(`/proc/${pid}/cmdline`), status: read(`/proc/${pid}/status`) }));
  const parents = new Map(processes.map(({ pid, status }) => [pid, /PPid:\s+(\d+)/.exec(status)?.[1] ?? '']));
  const main = processes.find(({ command }) => command.includes(profile) && !command.includes('--type='))?.pid;
  const isOurs = (pid: string): boolean => {
    for (let at = pid; at && at !== '0' && at !== '1'; at = parents.get(at) ?? '') if (at === main) return true;
    return false;
  };
  return processes
    .filter(({ pid, command }) => command.includes('--type=renderer') && isOurs(pid))
    .map(({ pid, status }) => ({ pid, peak: Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024 }));
}

const peakOf = (profile: string): number => Math.max(0, ...renderersOf(profile).map(({ peak }) => peak));

async function openExport(browser: ExtensionBrowser): Promise<BrowserPage> {
  const page = await browser.openExtensionPage('export.html');
  await page.waitFor(() => document.querySelector('[data-action=download]:enabled'), [], PATIENCE);
  await page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob): string => {
      Object.assign(globalThis, { caught: blob.size });
      return make(blob);
    };
  });
  return page;
}

async function choose(page: BrowserPage, form: string, each: boolean): Promise<void> {
  await page.click(`input[name=form][value=${form}]`);
  await page.waitFor((wanted: string) => document.querySelector(`input[value=${wanted}]:checked`), [form]);
  const isEach = await page.evaluate(() => document.querySelector<HTMLInputElement>('input[name=each]')?.checked);
  if (isEach !== undefined && isEach !== each) await page.click('input[name=each]');
}

async function seed(profile: string, count: number): Promise<void> {
  const browser = await launchChromium({ extension: BUILDS.chromium, headless: true, profile });
  try {
    const page = await withDatabase(browser);
    // The runner's compiler names functions by a helper, which pages do not have.
    await page.evaluate(new Function('globalThis.__name = (one) => one') as () => void);
    await seedClippings(page, manyClippings(1_000), MANY_TAGS, count);
  } finally {
    await browser.close();
  }
}

/** In a browser of its own: the most memory of a process is told since its start. */
async function measure(profile: string, count: number, form: string, each: boolean): Promise<void> {
  const browser = await launchChromium({ extension: BUILDS.chromium, headless: true, profile });
  try {
    const page = await openExport(browser);
    await choose(page, form, each);
    const before = peakOf(profile);
    const begun = performance.now();
    await page.click('[data-action=download]');
    await page.waitFor(() => document.querySelector('.notice.done, .notice.failed'), [], PATIENCE);
    const seconds = (performance.now() - begun) / 1000;
    const failed = await page.evaluate(() => document.querySelector('.notice.failed')?.textContent);
    if (failed) throw new Error(failed);
    const bytes = await page.evaluate(() => (globalThis as unknown as { caught: number }).caught);
    console.log(
      `${count} clippings, ${form}${each ? ' in a zip' : ''}: ${bytes} bytes, ${seconds.toFixed(1)} s, ` +
        `${peakOf(profile).toFixed(0)} MB at the most (${before.toFixed(0)} MB before)`,
    );
  } finally {
    await browser.close();
  }
}

for (const size of SIZES) {
  const profile = mkdtempSync(join(tmpdir(), 'cezhu-export-'));
  try {
    await seed(profile, size);
    for (const { form, each } of FORMS) await measure(profile, size, form, each);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
