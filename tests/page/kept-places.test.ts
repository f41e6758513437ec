// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { describe as describeSpan } from '@/lib/core/anchor/describe';
import { Locator } from '@/lib/core/anchor/locate';
import type { KeptPassage } from '@/lib/core/kept/types';
import type { Location, Selector } from '@/lib/core/types';
import type { Chunk } from '@/lib/page/chunk';
import { CUTTING, type Cutting } from '@/lib/page/cutting';
import { rangesOf } from '@/lib/page/kept/found';
import type { KeptPainter } from '@/lib/page/kept/kept-painter';
import { KeptPlaces } from '@/lib/page/kept/kept-places';
import { PageModel } from '@/lib/page/model';
import { rangeText, setBody, textNode } from '../support/dom';

/** Keeps what is painted, by highlight. */
function notingPainter() {
  const held = new Map<string, Set<AbstractRange>>();
  let strokes = 0;
  const painter: KeptPainter = {
    add(name, ranges) {
      for (const range of ranges) {
        strokes++;
        held.set(name, (held.get(name) ?? new Set()).add(range));
      }
    },
    remove(name, ranges) {
      for (const range of ranges) held.get(name)?.delete(range);
    },
    clear: () => held.clear(),
  };
  const painted = (): Record<string, string[]> =>
    Object.fromEntries(
      [...held].flatMap(([name, ranges]) => (ranges.size > 0 ? [[name, [...ranges].map(rangeText).sort()]] : [])),
    );
  return { painter, painted, strokes: () => strokes };
}

/** Short chunks, so that a page of a few paragraphs has several. */
const SHORT: Cutting = { ...CUTTING, least: 60, most: 120 };

const paragraph = (index: number): string =>
  `<p id="p${index}">第${index}条，对第${index}批引进的博士给予${index}万元安家费，分${index}年发放，由市人社局负责落实。</p>`;
const paragraphs = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, index) => paragraph(from + index)).join('');

let model: PageModel;
let places: KeptPlaces;
let notes: ReturnType<typeof notingPainter>;
let settled: number;
/** Texts that passages were looked for in. */
let texts: string[];
/** The chunks that are near the viewport; undefined: all. */
let near: ((chunk: Chunk) => boolean | undefined) | undefined;
/** What the locator says of a quote in any text, in place of its own word. */
let say: (text: string, selector: Selector) => Location | undefined;

async function settle(): Promise<void> {
  model.refresh();
  while (model.step());
  places.update();
  await places.idle();
}

async function start(html: string): Promise<void> {
  setBody(html);
  model = new PageModel({
    root: document.body,
    host: () => undefined,
    annotate: () => [],
    css: '',
    noted: () => undefined,
    paint: () => undefined,
    unpaint: () => undefined,
    cutting: SHORT,
  });
  notes = notingPainter();
  settled = 0;
  texts = [];
  say = () => undefined;
  near = undefined;
  places = new KeptPlaces({
    chunks: () => model.chunks,
    painter: notes.painter,
    isNear: (chunk) => (near ? near(chunk) : true),
    settled: () => settled++,
    finderOf: (text) => {
      texts.push(text);
      const locator = new Locator(text);
      return {
        locate: (selector) => say(text, selector) ?? locator.locate(selector),
        prepare: (selector) => locator.prepare(selector),
        get isDoubtful() {
          return locator.isDoubtful;
        },
      };
    },
  });
  while (model.step());
}

/** A clipping of the nth place of a text in the page. */
function clip(id: string, quote: string, fields: Partial<KeptPassage> = {}): KeptPassage {
  const text = model.chunks.map((chunk) => chunk.text).join('\u2029');
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`the page does not say “${quote}”`);
  const selector = describeSpan(text, { start, end: start + quote.length });
  return { id, selector, colour: 'yellow', created: '2025-01-02T03:04:05.000Z', figures: [], ...fields };
}

/** Makes each look take longer than a turn. */
function slowly(): void {
  say = () => {
    const until = performance.now() + 9;
    while (performance.now() < until);
    return undefined;
  };
}

const statuses = () => Object.fromEntries(places.states.states.map(({ id, status }) => [id, status]));

beforeEach(() => start(paragraphs(1, 30)));
afterEach(() => {
  places.stop();
  model.stop();
});

describe('KeptPlaces', () => {
  it('cuts the page into chunks, or the rest would say nothing', () => {
    expect(model.chunks.length).toBeGreaterThan(8);
  });

  it('paints each passage in its colour', async () => {
    places.setPassages([clip('a', '给予3万元安家费'), clip('b', '给予9万元', { colour: 'blue' })]);
    await places.idle();
    expect(notes.painted()).toEqual({ 'clip-yellow': ['给予3万元安家费'], 'clip-blue': ['给予9万元'] });
    expect(statuses()).toEqual({ a: 'exact', b: 'exact' });
    expect(settled).toBe(1);
  });

  it('paints a passage over several blocks and chunks block by block', async () => {
    const text = model.chunks.map((chunk) => chunk.text).join('\u2029');
    const start = text.indexOf('给予4万元');
    const quote = text.slice(start, text.indexOf('第8条') + 3);
    places.setPassages([clip('a', quote)]);
    await places.idle();
    const found = places.get('a');
    expect(found?.places.length).toBeGreaterThan(1);
    expect(found && rangesOf(found).map(rangeText)).toEqual(quote.split('\u2029'));
  });

  it('marks a changed passage in its colour and with a line, and tells what has changed', async () => {
    const passage = clip('a', '给予5万元安家费', { figures: [{ start: 2, end: 5 }] });
    textNode('给予5万元').data = '第5条，对第5批引进的博士给予6万元安家费，分5年发放，由市人社局负责落实。';
    say = (text, selector) => {
      const start = text.indexOf('给予6万元安家费');
      if (selector !== passage.selector && start < 0) return undefined;
      return {
        status: 'changed',
        start,
        end: start + 8,
        score: 0.9,
        edits: [{ at: { start: start + 2, end: start + 3 }, was: '5', figure: true }],
      };
    };
    await settle();
    places.setPassages([passage]);
    await places.idle();
    expect(notes.painted()).toEqual({ 'clip-yellow': ['给予6万元安家费'], 'clip-changed': ['给予6万元安家费'] });
    expect(places.states.states[0]?.change?.pieces).toEqual([
      { kind: 'same', text: '给予' },
      { kind: 'gone', text: '5' },
      { kind: 'come', text: '6' },
      { kind: 'same', text: '万元安家费' },
    ]);
  });

  it('lists an orphan, and paints nothing for it', async () => {
    const passage = clip('a', '给予5万元安家费');
    document.querySelector('#p5')?.remove();
    await settle();
    places.setPassages([passage]);
    await places.idle();
    expect(statuses()).toEqual({ a: 'orphan' });
    expect(notes.painted()).toEqual({});
  });

  it('follows a passage whose text is collected again, without a look at the rest of the page', async () => {
    places.setPassages([clip('a', '给予20万元安家费'), clip('b', '给予3万元安家费')]);
    await places.idle();
    const before = {
      effort: places.effort,
      strokes: notes.strokes(),
      chunk: places.get('a')?.places[0]?.chunk as Chunk,
    };
    document.querySelector('#p20')?.append('（详见附件）');
    await settle();
    expect(before.chunk.isAlive).toBe(false);
    expect(notes.painted()).toEqual({ 'clip-yellow': ['给予20万元安家费', '给予3万元安家费'].sort() });
    const whole = model.chunks.reduce((sum, { text }) => sum + text.length, 0);
    expect(places.effort - before.effort).toBeLessThan(whole / 3);
    // The other one stays painted as it was.
    expect(notes.strokes() - before.strokes).toBe(1);
  });

  it('does nothing where a change concerns no passage that is found', async () => {
    places.setPassages([clip('a', '给予3万元安家费')]);
    await places.idle();
    const before = places.effort;
    document.querySelector('#p28')?.append('（详见附件）');
    await settle();
    expect(places.effort).toBe(before);
    expect(settled).toBe(1);
  });

  it('looks for a missing one in late content, and in no more of the page than that', async () => {
    const passage = clip('a', '给予29万元安家费');
    document.querySelector('#p29')?.remove();
    await settle();
    places.setPassages([passage]);
    await places.idle();
    expect(statuses()).toEqual({ a: 'orphan' });
    const before = places.effort;
    document.body.insertAdjacentHTML('beforeend', '<p>上一篇：没有了</p>');
    await settle();
    const whole = model.chunks.reduce((sum, { text }) => sum + text.length, 0);
    expect(places.effort).toBeGreaterThan(before);
    expect(places.effort - before).toBeLessThan(whole / 3);
    expect(statuses()).toEqual({ a: 'orphan' });
    document.querySelector('#p28')?.insertAdjacentHTML('afterend', paragraph(29));
    await settle();
    expect(statuses()).toEqual({ a: 'exact' });
    expect(notes.painted()).toEqual({ 'clip-yellow': ['给予29万元安家费'] });
  });

  it('takes a likely place in late content only where the whole page has no like of it', async () => {
    const passage = clip('a', '给予29万元安家费');
    document.querySelector('#p29')?.remove();
    await settle();
    places.setPassages([passage]);
    await places.idle();
    const whole = () => model.chunks.map((chunk) => chunk.text).join('\u2029');
    // Alone it would do; in the whole page it is not to be told from others.
    say = (text) =>
      text === whole() ? { status: 'orphan' } : { status: 'changed', start: 0, end: 4, score: 0.8, edits: [] };
    document.body.insertAdjacentHTML('beforeend', '<p>对第29批引进的硕士给予29万元安家费。</p>');
    await settle();
    expect(statuses()).toEqual({ a: 'orphan' });
    expect(texts).toContain(whole());
  });

  it('finds a passage that was not to be told from its twin once the twin has gone, and not before', async () => {
    const [first, second] = ['<p id="one">人才公寓可住三年。</p>', '<p id="two">人才公寓可住三年。</p>'];
    await start(first);
    const passage = clip('a', '人才公寓可住三年');
    await start(`${paragraphs(1, 12)}${first}${paragraph(12)}${second}${paragraphs(13, 24)}`);
    places.setPassages([passage]);
    await places.idle();
    expect(statuses()).toEqual({ a: 'orphan' });
    document.getElementById('p3')?.remove();
    await settle();
    await vi.waitFor(() => expect(settled).toBeGreaterThan(0));
    expect(statuses()).toEqual({ a: 'orphan' });
    document.getElementById('two')?.remove();
    await settle();
    await vi.waitFor(() => expect(statuses()).toEqual({ a: 'exact' }));
  });

  it('asks the whole page for a missing passage no more where nothing in it is like the passage', async () => {
    const passage = clip('a', '给予3万元安家费');
    await start('<p>本站转载的文章仅供学习交流。</p><p id="more">首页 &gt; 新闻</p>');
    places.setPassages([passage]);
    await places.idle();
    vi.useFakeTimers({ shouldAdvanceTime: true });
    document.getElementById('more')?.remove();
    await settle();
    const asked = texts.length;
    await vi.advanceTimersByTimeAsync(10_000);
    await places.idle();
    vi.useRealTimers();
    expect([statuses(), texts.length]).toEqual([{ a: 'orphan' }, asked]);
  });

  it('loses a passage with its text', async () => {
    places.setPassages([clip('a', '给予5万元安家费')]);
    await places.idle();
    document.querySelector('#p5')?.remove();
    await settle();
    expect(statuses()).toEqual({ a: 'orphan' });
    expect(notes.painted()).toEqual({});
    expect(settled).toBe(2);
  });

  it('takes what was deleted away, repaints another colour, and finds what is new', async () => {
    const [a, b] = [clip('a', '给予3万元安家费'), clip('b', '给予9万元')];
    places.setPassages([a, b]);
    await places.idle();
    const looks = texts.length;
    places.setPassages([{ ...b, colour: 'green' }]);
    await places.idle();
    expect(notes.painted()).toEqual({ 'clip-green': ['给予9万元'] });
    expect(texts.length).toBe(looks);
    places.setPassages([b, clip('c', '给予12万元')]);
    await places.idle();
    expect(notes.painted()).toEqual({ 'clip-yellow': ['给予12万元', '给予9万元'] });
  });

  it('knows what stands at a place, the shortest first', async () => {
    places.setPassages([clip('long', '第7批引进的博士给予7万元安家费'), clip('short', '给予7万元')]);
    await places.idle();
    const [place] = places.get('short')?.places ?? [];
    if (!place) throw new Error('not found');
    expect(places.at(place.chunk, place.start + 1).map(({ passage }) => passage.id)).toEqual(['short', 'long']);
    expect(places.at(place.chunk, place.end + 2).map(({ passage }) => passage.id)).toEqual(['long']);
    expect(places.at(model.chunks[0] as Chunk, 1)).toEqual([]);
  });

  it('paints what is near the viewport, as the reader moves through the page', async () => {
    const [first, last] = ['给予3万元安家费', '给予25万元安家费'];
    let seen: readonly (boolean | undefined)[] = [true, false];
    near = (chunk) => seen[chunk.text.includes(last) ? 1 : 0];
    places.setPassages([clip('a', first), clip('b', last)]);
    await places.idle();
    expect(notes.painted()).toEqual({ 'clip-yellow': [first] });
    expect(statuses()).toEqual({ a: 'exact', b: 'exact' });
    // Between near and far everything stays as it is.
    seen = [undefined, undefined];
    places.moved();
    expect(notes.painted()).toEqual({ 'clip-yellow': [first] });
    seen = [false, true];
    places.moved();
    expect(notes.painted()).toEqual({ 'clip-yellow': [last] });
  });

  it('forgets everything when it is stopped, even in the middle of its work', async () => {
    slowly();
    places.setPassages(['给予3万元', '给予4万元', '给予5万元'].map((quote) => clip(quote, quote)));
    expect(notes.painted()).not.toEqual({});
    places.stop();
    await places.idle();
    expect(notes.painted()).toEqual({});
    expect(places.states).toEqual({ kind: 'settled', states: [] });
    expect(settled).toBe(0);
  });

  it('gives the page its turn while it looks for many', async () => {
    await start(paragraphs(1, 120));
    const quotes = Array.from({ length: 100 }, (_, index) => `对第${index + 1}批引进的博士`);
    let turns = 0;
    slowly();
    const channel = setInterval(() => turns++, 0);
    places.setPassages(quotes.slice(0, 20).map((quote, index) => clip(String(index), quote)));
    await places.idle();
    clearInterval(channel);
    expect(Object.values(statuses())).toEqual(Array(20).fill('exact'));
    expect(turns).toBeGreaterThan(10);
  });
});
