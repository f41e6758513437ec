/** What the benchmark in a real page runs there: the glossary's terms marked our way, whole pages annotated, and the words that others are given. */
import { annotate } from '@/lib/core/annotate';
import { DEFAULT_SETTINGS } from '@/lib/core/settings';
import { builtInGlossary } from '@/lib/core/terms/built-in';
import { findTerms } from '@/lib/core/terms/find';
import { fold } from '@/lib/core/text/fold';
import { AnnotatedPage } from '@/lib/page/annotated-page';
import { collectText, rangeOf } from '@/lib/page/collect';
import { highlightCss } from '@/lib/page/highlight-css';
import { highlightPainter } from '@/lib/page/painter';

const painter = highlightPainter();

/** Marks all terms of the page; answers how many, and in how many milliseconds. */
function markTerms(): { marked: number; time: number } {
  const begun = performance.now();
  const page = collectText(document.body);
  const folded = fold(page.text);
  const terms = findTerms(folded, builtInGlossary());
  for (const { category, ...term } of terms) {
    const range = rangeOf(page, folded.toRawSpan(term));
    if (range) painter.add(category, [range]);
  }
  return { marked: terms.length, time: performance.now() - begun };
}

const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
/** Highest of the milliseconds by which a task of 0 ms came late: a task that kept the page waiting. */
function watchTasks(): () => number {
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: 'longtask' });
  const turns = { on: true };
  const channel = new MessageChannel();
  let last = performance.now();
  channel.port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (turns.on) channel.port2.postMessage(0);
  };
  channel.port2.postMessage(0);
  return () => {
    turns.on = false;
    observer.disconnect();
    return longest;
  };
}

/** Milliseconds between frames while the page is scrolled from its top to its end: the middle one and the 95th of 100. */
async function scroll(): Promise<{ middle: number; slow: number }> {
  const times: number[] = [];
  const step = Math.max(40, (document.documentElement.scrollHeight - innerHeight) / 120);
  let last = await frame();
  for (let at = 0; at < 120; at++) {
    scrollBy({ top: step, behavior: 'instant' });
    const now = await frame();
    times.push(now - last);
    last = now;
  }
  scrollTo(0, 0);
  times.sort((a, b) => a - b);
  return { middle: times[times.length >> 1] ?? 0, slow: times[Math.floor(times.length * 0.95)] ?? 0 };
}

/** Gives every few characters an element of their own, as editors of web pages do: collecting takes long then. */
function crumble(): void {
  for (const paragraph of document.querySelectorAll('p')) {
    const parts = paragraph.textContent?.match(/.{1,5}/gsu) ?? [];
    paragraph.replaceChildren(
      ...parts.map((textContent) => Object.assign(document.createElement('span'), { textContent })),
    );
  }
}

let page: AnnotatedPage | undefined;

interface Run {
  first: number;
  total: number;
  longest: number;
  annotations: number;
}

/** Does the viewport show it? */
function isSeen({ startContainer }: AbstractRange): boolean {
  const box = startContainer.parentElement?.getBoundingClientRect();
  return box !== undefined && box.bottom > 0 && box.top < innerHeight;
}

/** Annotates the page as the extension does; `first` is when the first highlight in the viewport is there. */
async function show(): Promise<Run> {
  document.head.append(Object.assign(document.createElement('style'), { textContent: highlightCss() }));
  // Laid out with the style sheet before the clock begins, as where the background has inserted it.
  document.documentElement.getBoundingClientRect();
  await frame();
  await frame();
  let first = 0;
  const longest = watchTasks();
  const begun = performance.now();
  const noting = { ...painter };
  noting.add = (name, ranges) => {
    painter.add(name, ranges);
    if (first === 0 && [...ranges].some(isSeen)) first = performance.now() - begun;
  };
  const root = document;
  page = new AnnotatedPage({ root, painter: noting, annotate, host: () => undefined, changed: () => undefined });
  page.setShown(DEFAULT_SETTINGS.shown);
  await page.show();
  const total = performance.now() - begun;
  await frame();
  await frame();
  return { first, total, longest: longest(), annotations: page.annotations.length };
}

/** Inserts 100 characters in the middle of the page; answers nodes, code units and milliseconds as shares of the first time. */
async function insert(): Promise<{ visits: number; annotated: number; time: number }> {
  if (!page) throw new Error('the page is not annotated');
  const before = page.effort;
  const paragraphs = document.querySelectorAll('p');
  const fresh = document.createElement('p');
  fresh.textContent = '临澜市给予引进的博士安家费10万元，'.repeat(6).slice(0, 100);
  paragraphs[paragraphs.length >> 1]?.before(fresh);
  while (page.effort.annotated === before.annotated) await frame();
  await frame();
  const after = page.effort;
  return {
    visits: after.visits - before.visits,
    annotated: after.annotated - before.annotated,
    time: after.busy - before.busy,
  };
}

Object.assign(globalThis, {
  cezhuBench: {
    markTerms,
    show,
    scroll,
    insert,
    effort: () => page?.effort,
    crumble,
    toMiddle: () => scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: 'instant' }),
    hide: () => page?.hide(),
    clear: () => painter.clear(),
    words: builtInGlossary().words,
  },
});
