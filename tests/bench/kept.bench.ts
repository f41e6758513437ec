/**
 * `npm run bench:kept`: a page of 100,000 characters with 100 clippings in real Chromium, as it was and with every
 * passage edited: the longest task from the moment in which our script comes, beside the same page without clippings.
 * Goal: no task over 50 ms. The tasks are traced, since a page's own observer of long tasks hears nothing of what an
 * extension does; those in which the page itself is laid out for the first time are told apart.
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
const ROUNDS = 5;
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
  );

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  args?: unknown;
}

/** Milliseconds of the tasks of a page's main thread that hold no layout of the whole page, from our script's on. */
function tasksOf(events: readonly TraceEvent[]): number[] {
  const ours = events.find(({ name, args }) => name === 'EvaluateScript' && /annotator/.test(JSON.stringify(args)));
  if (!ours) throw new Error('the annotator has not come');
  const own = events.filter(({ ph, pid, tid }) => ph === 'X' && pid === ours.pid && tid === ours.tid);
  const spanOf = ({ ts, dur = 0 }: TraceEvent) => [ts, ts + dur] as const;
  const layouts = own.filter(({ name, dur = 0 }) => name === 'Layout' && dur > 10_000).map(spanOf);
  return own
    .filter(({ name }) => name === 'ThreadControllerImpl::RunTask')
    .map((task) => [...spanOf(task)] as const)
    .filter(([begun, ended]) => ended >= ours.ts && !layouts.some(([from]) => from >= begun && from <= ended))
    .map(([begun, ended]) => (ended - begun) / 1_000);
}

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
  const session = await browser.context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('no session with the browser');
  const results: Record<string, { longest: number[]; over: number[]; painted: number }> = {};
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of ['bare', 'unchanged', 'edited']) {
      const events: TraceEvent[] = [];
      const collect = ({ value }: { value: object[] }) => void events.push(...(value as TraceEvent[]));
      session.on('Tracing.dataCollected', collect);
      const traceConfig = { includedCategories: ['toplevel', 'devtools.timeline'] };
      await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
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
      const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
      await session.send('Tracing.end');
      await complete;
      session.off('Tracing.dataCollected', collect);
      const tasks = tasksOf(events);
      const clips = await opened.evaluate(() =>
        [...CSS.highlights].reduce((sum, [key, one]) => sum + (key.startsWith('cezhu-clip') ? one.size : 0), 0),
      );
      results[name] ??= { longest: [], over: [], painted: 0 };
      results[name].longest.push(Math.max(0, ...tasks));
      results[name].over.push(tasks.filter((duration) => duration > GOAL).length);
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
