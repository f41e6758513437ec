// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { annotate } from '@/lib/core/annotate';
import { DEFAULT_SETTINGS } from '@/lib/core/settings';
import type { Annotation } from '@/lib/core/types';
import { AnnotatedPage } from '@/lib/page/annotated-page';
import type { Painter } from '@/lib/page/painter';
import { rangeText, setBody, textNode } from '../support/dom';

/** Keeps what is painted, by highlight; `painted` answers it as text. */
function notingPainter() {
  let held = new Map<string, Set<AbstractRange>>();
  const into = (groups: Map<string, Set<AbstractRange>>): Painter['add'] => {
    return (name, ranges) => groups.set(name, new Set([...(groups.get(name) ?? []), ...ranges]));
  };
  const painter: Painter = {
    add: (name, ranges) => into(held)(name, ranges),
    remove(name, ranges) {
      for (const range of ranges) held.get(name)?.delete(range);
    },
    repaint(fill) {
      const fresh = new Map<string, Set<AbstractRange>>();
      fill(into(fresh));
      held = fresh;
    },
    focus: () => undefined,
    clear: () => held.clear(),
  };
  const painted = (): Record<string, string[]> =>
    Object.fromEntries(
      [...held].flatMap(([name, ranges]) => (ranges.size > 0 ? [[name, [...ranges].map(rangeText)]] : [])),
    );
  return { painter, painted };
}

let page: AnnotatedPage;
let notes: ReturnType<typeof notingPainter>;
const changed = vi.fn();

function setUp(html: string): void {
  setBody(html);
  notes = notingPainter();
  changed.mockClear();
  page = new AnnotatedPage({ root: document.body, painter: notes.painter, annotate, host: () => undefined, changed });
  page.setShown(DEFAULT_SETTINGS.shown);
}

beforeEach(() => setUp('<h1>2025年人才新政</h1><p>给予博士<b>10万元</b>安家费，坚持党管人才。</p>'));
afterEach(() => page.hide());

describe('AnnotatedPage', () => {
  it('paints each annotation of the shown families once, under its name', async () => {
    await page.show();
    expect(notes.painted()).toMatchObject({ 'figure-money': ['10万元'], funding: ['安家费'] });
    expect(changed).toHaveBeenCalled();
  });

  it('leaves bare years and hidden families unpainted, but knows them', async () => {
    await page.show();
    expect(notes.painted()).not.toHaveProperty('figure-date');
    expect(notes.painted()).not.toHaveProperty('principle');
    const known = page.annotations.map(({ start, end }) => page.text.text.slice(start, end));
    expect(known).toEqual(expect.arrayContaining(['2025年', '党管人才']));
  });

  it('repaints at once when the families change', async () => {
    await page.show();
    page.setShown(['principle']);
    expect(notes.painted()).toEqual({ principle: ['党管人才'] });
    page.setShown([]);
    expect(notes.painted()).toEqual({});
  });

  it('paints nothing before it is shown, and nothing after it is hidden', async () => {
    page.setShown(['figure-money']);
    expect(notes.painted()).toEqual({});
    const showing = page.show();
    page.hide();
    await showing;
    expect(notes.painted()).toEqual({});
    expect(page.shown).toBe(false);
  });

  it('can be shown again', async () => {
    await page.show();
    const first = notes.painted();
    page.hide();
    expect(notes.painted()).toEqual({});
    await page.show();
    expect(notes.painted()).toEqual(first);
  });

  it('reads the page again when it changes', async () => {
    await page.show();
    textNode('安家费').data = '购房补贴，另给20万元。';
    await vi.waitFor(
      () => expect(notes.painted()).toMatchObject({ 'figure-money': ['10万元', '20万元'], funding: ['购房补贴'] }),
      3000,
    );
  });

  it('reads again at once when it is told that something else is found, and only while it is shown', async () => {
    let extra: Annotation[] = [];
    const host = () => undefined;
    const find = (text: string) => [...extra, ...annotate(text)];
    page = new AnnotatedPage({ root: document.body, painter: notes.painter, annotate: find, host, changed });
    page.setShown(DEFAULT_SETTINGS.shown);
    await page.again();
    expect(notes.painted()).toEqual({});
    await page.show();
    extra = [{ type: 'term', start: 0, end: 4, id: 'x', name: 'x', category: 'programme', origin: 'user' }];
    await page.again();
    expect(notes.painted().programme).toEqual(['2025']);
  });

  it('gives pages of many slices the offsets of the whole', async () => {
    const paragraph = '<p>全市高层次人才由1.2万人增长到3.6万人，人才公寓2004套。</p>';
    setUp(paragraph.repeat(600));
    await page.show();
    const texts = page.annotations.map(({ start, end }) => page.text.text.slice(start, end));
    const once = annotate(document.querySelector('p')?.textContent ?? '').length;
    expect(texts).toHaveLength(600 * once);
    expect(new Set(texts).size).toBeLessThanOrEqual(once);
    for (const [index, one] of page.annotations.entries()) {
      if (one.type === 'figure' && one.change) expect(one.change).toEqual({ from: index - 1, to: index });
    }
    expect(notes.painted()['figure-count']).toHaveLength(1800);
  });

  it('leads from a text node to its offset and from an annotation to a live range', async () => {
    await page.show();
    const offset = page.offsetOf(textNode('10万元'), 2) ?? -1;
    expect(page.text.text.slice(offset - 2, offset + 2)).toBe('10万元');
    expect(page.offsetOf(document.createTextNode('x'), 0)).toBeUndefined();
    const money = page.annotations.find((one) => one.type === 'figure' && one.kind === 'money');
    expect(money && page.liveRange(money)?.toString()).toBe('10万元');
    textNode('10万元').remove();
    expect(money && page.liveRange(money)).toBeUndefined();
  });

  it('finishes its first reading on a page that never rests, and reads again only then', async () => {
    const paragraphs = Array.from(
      { length: 400 },
      (_, index) => `<p>第${index}条：给予高层次人才安家费${index + 1}万元，并按月发放生活补贴。</p>`,
    );
    setUp(paragraphs.join(''));
    const ticker = document.body.appendChild(document.createElement('div'));
    const ticking = setInterval(() => ticker.replaceChildren(String(Math.floor(performance.now()))), 5);
    try {
      await page.show();
      expect(notes.painted()['figure-money']).toHaveLength(400);
      ticker.replaceChildren('另补2000元');
      await vi.waitFor(() => expect(notes.painted()['figure-money']?.length).toBe(400), { timeout: 3_000 });
    } finally {
      clearInterval(ticking);
    }
  });

  it('finds the shadow tree that a custom element is given late, and is quiet until then', async () => {
    setUp('<p>给予博士10万元安家费。</p><late-card></late-card>');
    await page.show();
    const told = changed.mock.calls.length;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(changed.mock.calls.length).toBe(told);
    const root = document.querySelector('late-card')?.attachShadow({ mode: 'open' });
    root?.append('另给予购房补贴20万元。');
    await vi.waitFor(() => expect(notes.painted()['figure-money']).toEqual(['10万元', '20万元']), 3_000);
  });
});
