// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { annotate } from '@/lib/core/annotate';
import { Chunk } from '@/lib/page/chunk';
import { collectText } from '@/lib/page/collect';
import type { Painter } from '@/lib/page/painter';
import { Painting } from '@/lib/page/painting';
import { rangeText, setBody } from '../support/dom';

/** Heights of the viewport and of a paragraph, CSS pixels. */
const VIEW = 600;
const LINE = 60;

let scrolled: number;
let held: Set<AbstractRange>;
let painting: Painting | undefined;
let chunk: Chunk;
let chunks: Chunk[];
let far: Map<Chunk, number>;

const painter: Painter = {
  add: (_, ranges) => {
    for (const range of ranges) held.add(range);
  },
  remove: (_, ranges) => {
    for (const range of ranges) held.delete(range);
  },
  repaint: (fill) => {
    held = new Set();
    fill(painter.add);
  },
  focus: () => undefined,
  clear: () => held.clear(),
};
const amounts = (): number[] =>
  [...held]
    .map(rangeText)
    .filter((text) => /^\d+万元$/.test(text))
    .map((text) => Number.parseInt(text, 10))
    .sort((one, other) => one - other);

/** A page of one chunk: so many paragraphs under each other, each with so many amounts. */
function setUp(paragraphs: number, each = 1): void {
  setBody(
    Array.from({ length: paragraphs }, (_, line) => {
      const sums = Array.from({ length: each }, (_, at) => `安家费${line * each + at + 1}万元`);
      return `<p>给予引进的博士${sums.join('，')}。</p>`;
    }).join(''),
  );
  const lines = new Map([...document.querySelectorAll('p')].map((element, line) => [element as Element, line]));
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const line = lines.get(this);
    return line === undefined ? new DOMRect() : new DOMRect(0, line * LINE - scrolled, 800, LINE);
  });
  const text = collectText(document.body);
  chunk = new Chunk(document.body, 0);
  Object.assign(chunk, { ...text, annotations: annotate(text.text), isDirty: false, isDone: true });
  painting?.stop();
  held = new Set();
  chunks = [chunk];
  far = new Map([[chunk, 0]]);
  painting = new Painting(
    painter,
    () => true,
    () => ({ chunks, far, version: 1 }),
  );
  painting.paint(chunk);
}

/** Lets the page change in each frame for so many seconds. */
function change(seconds: number): void {
  for (let frame = 0; frame < seconds * 60; frame++) {
    painting?.noteChange();
    vi.advanceTimersByTime(1_000 / 60);
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('innerHeight', VIEW);
  scrolled = 0;
});
afterEach(() => {
  painting?.stop();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Numbers of the first paragraph and the last. */
const lines = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);

describe('Painting', () => {
  it('paints all of a short page, and while it does not rest what is in view', () => {
    setUp(40);
    expect(amounts()).toEqual(lines(1, 40));
    change(4);
    expect(amounts()).toEqual(lines(1, 13));
    vi.advanceTimersByTime(4_000);
    expect(amounts()).toEqual(lines(1, 40));
  });

  it('leaves a page that ticks once a second as it is', () => {
    setUp(40);
    for (let second = 0; second < 20; second++) {
      painting?.noteChange();
      vi.advanceTimersByTime(1_000);
    }
    expect(amounts()).toEqual(lines(1, 40));
  });

  it('goes along when a page that does not rest is scrolled', () => {
    setUp(40);
    change(4);
    scrolled = 20 * LINE;
    painting?.moved();
    expect(amounts()).toEqual(lines(18, 33));
    const before = [...held];
    scrolled += LINE;
    painting?.moved();
    // Nothing is painted anew for less than what was painted beyond the edges.
    expect([...held]).toEqual(before);
  });

  it('paints what is annotated anew, and what the reader chooses, in view alone too', () => {
    setUp(40);
    change(4);
    painting?.paint(chunk);
    expect(amounts()).toEqual(lines(1, 13));
    painting?.repaint();
    expect(amounts()).toEqual(lines(1, 13));
  });

  it('paints figures rather than terms where there are too many in view, and no figure in view is left out', () => {
    setUp(10, 5);
    const all = held.size;
    expect(all).toBeGreaterThan(60);
    change(4);
    expect(held.size).toBe(60);
    expect(amounts()).toEqual(lines(1, 50));
    vi.advanceTimersByTime(4_000);
    expect(held.size).toBe(all);
    setUp(20, 7);
    change(4);
    expect(amounts()).toEqual(lines(1, 12 * 7));
    expect(held.size).toBe(amounts().length);
  });

  it('paints all that is in view, and no more, where the reader leaps to a part that was far away', () => {
    setUp(40, 3);
    const each = held.size / 40;
    const others = Array.from({ length: 9 }, () => new Chunk(document.createElement('p'), 0));
    chunks.push(...others);
    for (const one of others) far.set(one, 9 * VIEW);
    painting?.unpaint(chunk);
    scrolled = 20 * LINE;
    painting?.moved();
    expect(amounts()).toEqual(lines(3 * 17 + 1, 3 * 33));
    expect(held.size).toBe(16 * each);
    vi.advanceTimersByTime(4_000);
    expect(amounts()).toEqual(lines(1, 3 * 40));
  });
});
