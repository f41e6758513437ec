/**
 * `npm run bench:kept`: a page of 100,000 characters with 100 clippings in real Chromium, as it was and with every
 * passage edited: the longest task while they are found, beside the same page without clippings. Goal: no task over
 * 50 ms for the clippings. A task that is long without them is the page's or the annotations'.
 */
import { describe } from '../../lib/core/anchor/describe';
import { pageIdOf } from '../../lib/platform/hash';
import { launchChromium } from '../../scripts/browsers/chromium';
import { servePages } from '../../scripts/page-server';
import { putRows } from '../e2e/seed';
import { BUILDS, page } from '../e2e/setup';
import { clipping } from '../support/clippings';
import { edited, longPage, passagesOf } from '../support/long-page';
import { median } from './median';

const LENGTH = 100_000;
const CLIPPINGS = 100;
const ROUNDS = 7;
const GOAL = 50;

const was = longPage(LENGTH);
const spans = passagesOf(was, CLIPPINGS);
const asPage = (text: string) =>
  page(
    text
      .split('\u2029')
      .map((block) => `<p>${block.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
      .join(''),
    '人才政策汇编',
    // Before anything of ours runs.
    '<script>window.tasks = []; new PerformanceObserver((list) => { for (const one of list.getEntries()) tasks.push([one.startTime, one.duration]); }).observe({ type: "longtask", buffered: true });</script>',
  );

const now = edited(was, spans);
const server = await servePages(
  new Map([
    ['/bare.html', asPage(was)],
    ['/unchanged.html', asPage(was)],
    ['/edited.html', asPage(now)],
  ]),
);
const browser = await launchChromium({ extension: BUILDS.chromium, headless: true });
try {
  const view = await browser.openExtensionPage('options.html');
  await view.waitFor(() => document.querySelector('main button, main input'));
  for (const name of ['unchanged', 'edited']) {
    const url = `${server.origin}/${name}.html`;
    const pageId = await pageIdOf(url);
    const rows = spans.map((span, index) => {
      const quote = was.slice(span.start, span.end);
      const selector = describe(was, span);
      return clipping({ id: crypto.randomUUID(), url, pageId, quote, selector, start: index });
    });
    await putRows(view, 'clippings', rows);
  }
  const results: Record<string, { longest: number[]; over: number[]; painted: number }> = {};
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of ['bare', 'unchanged', 'edited']) {
      const opened = await browser.newPage();
      await opened.goto(`${server.origin}/${name}.html`);
      await opened.toFront();
      const painted = () =>
        opened.evaluate(() =>
          [...CSS.highlights].reduce((sum, [key, one]) => sum + (key.startsWith('cezhu-clip') ? 0 : one.size), 0),
        );
      for (let last = -1, rest = 0; rest < 6; ) {
        const count = await painted();
        rest = count > 0 && count === last ? rest + 1 : 0;
        last = count;
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
      const tasks = await opened.evaluate(() => (window as unknown as { tasks: [number, number][] }).tasks);
      const clips = await opened.evaluate(() =>
        [...CSS.highlights].reduce((sum, [key, one]) => sum + (key.startsWith('cezhu-clip') ? one.size : 0), 0),
      );
      results[name] ??= { longest: [], over: [], painted: 0 };
      results[name].longest.push(Math.max(0, ...tasks.map(([, duration]) => duration)));
      results[name].over.push(tasks.filter(([, duration]) => duration > GOAL).length);
      results[name].painted = clips;
      await opened.close();
    }
  }
  for (const [name, { longest, over, painted }] of Object.entries(results)) {
    console.log(
      `${name}: longest task ${median(longest).toFixed(0)} ms (${longest.map((one) => one.toFixed(0)).join(', ')}), ` +
        `tasks over ${GOAL} ms: ${median(over)}, ${painted} ranges of clippings painted near the viewport`,
    );
  }
} finally {
  await browser.close();
  await server.close();
}
