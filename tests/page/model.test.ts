// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { annotate } from '@/lib/core/annotate';
import type { Chunk } from '@/lib/page/chunk';
import { collectText } from '@/lib/page/collect';
import type { Cutting } from '@/lib/page/cutting';
import { PageModel } from '@/lib/page/model';
import { blockAround } from '@/lib/page/viewpoint';
import { Whole } from '@/lib/page/whole';
import { setBody } from '../support/dom';
import { applyEdit, type Edit, edit, page } from '../support/page-edits';

/** Chunks of a few sentences, so that small pages have many. */
const SMALL: Cutting = { least: 30, most: 90, share: 2, table: 60, drift: Number.POSITIVE_INFINITY };

const RUNS = 150;

const models: PageModel[] = [];

function modelOf(cutting = SMALL, nodes?: number, viewpoint?: () => Element | undefined) {
  const painted = new Set<Chunk['painted']>();
  const model = new PageModel({
    root: document.body,
    host: () => undefined,
    annotate,
    css: '',
    noted: () => undefined,
    paint(chunk) {
      painted.delete(chunk.painted);
      chunk.painted = new Map();
      painted.add(chunk.painted);
    },
    unpaint(chunk) {
      painted.delete(chunk.painted);
      chunk.painted = undefined;
    },
    cutting,
    // Even of chunks as short as these.
    glimpse: 20,
    ...(nodes === undefined ? {} : { nodes }),
    ...(viewpoint ? { viewpoint } : {}),
  });
  models.push(model);
  return { model, painted };
}

/** Works until nothing is left to do. */
function settle(model: PageModel): void {
  for (let turn = 0; turn === 0 || model.hasChanges; turn++) {
    if (turn > 3) throw new Error('the model does not come to rest');
    model.refresh();
    while (model.step());
  }
}

const resultOf = (model: PageModel) => {
  const whole = new Whole(model.chunks);
  return { text: whole.text.text, annotations: whole.annotations };
};

afterEach(() => {
  for (const model of models.splice(0)) model.stop();
});

describe('PageModel', { timeout: 60_000 }, () => {
  it('cuts a page into chunks whose texts are the page’s', () => {
    setBody('<p>临澜市给予博士安家费10万元。</p>'.repeat(30));
    const { model } = modelOf();
    settle(model);
    expect(model.chunks.length).toBeGreaterThan(4);
    expect(resultOf(model).text).toBe(collectText(document.body).text);
  });

  it('paints the beginning of the first chunk before its rest is read', () => {
    setBody(Array.from({ length: 9 }, (_, i) => `<p>给予博士安家费${i + 1}万元。</p>`).join(''));
    const { model, painted } = modelOf({ ...SMALL, least: 500, most: 900 });
    while (painted.size === 0) if (!model.step()) throw new Error('nothing is painted');
    const [chunk] = model.chunks;
    const amounts = () => chunk?.annotations.filter(({ type }) => type === 'figure').length;
    expect(amounts()).toBe(1);
    expect(model.isComplete).toBe(false);
    settle(model);
    expect(amounts()).toBe(9);
    expect([...painted]).toEqual([chunk?.painted]);
  });

  it('looks only at what has changed, in a long page and in one of lines that are all alike', () => {
    const cutting = { ...SMALL, drift: 6 };
    for (const line of [(i: number) => `第${i}条：给予博士安家费${i}万元。`, () => '给予博士安家费10万元。']) {
      setBody(Array.from({ length: 4_000 }, (_, i) => `<p>${line(i)}</p>`).join(''));
      const { model } = modelOf(cutting);
      settle(model);
      const { visits, annotated } = model;
      document.querySelectorAll('p')[2_000]?.before(document.createElement('p'), '另给予购房补贴20万元。');
      settle(model);
      expect(resultOf(model).text).toBe(collectText(document.body).text);
      expect((model.visits - visits) / visits).toBeLessThan(0.01);
      expect((model.annotated - annotated) / annotated).toBeLessThan(0.01);
      expect(model.annotated).toBeGreaterThan(annotated);
      model.stop();
    }
  });

  it('annotates nothing again where a page puts the same text in new elements', () => {
    setBody(Array.from({ length: 200 }, (_, i) => `<p>第${i}条：给予博士安家费${i}万元。</p>`).join(''));
    const { model } = modelOf();
    settle(model);
    const { annotated } = model;
    document.body.innerHTML = `${document.body.innerHTML}`;
    settle(model);
    expect(model.annotated).toBe(annotated);
    expect(model.chunks.flatMap(({ nodes }) => nodes).every((node) => node.isConnected)).toBe(true);
  });

  it('knows the first cell of a row anew where the row holds a table and has lost the cell before it', () => {
    const line = '临澜市给予博士安家费10万元。';
    setBody(`<p>${line}</p>`);
    const { model, painted } = modelOf();
    const row = document.createElement('div');
    const cells = ['one', 'two'].map((id) =>
      Object.assign(document.createElement('td'), { id, textContent: line.repeat(6) }),
    );
    const table = document.createElement('table');
    table.innerHTML = `<tr><td>${line}</td><td>${line}</td></tr>`;
    row.append(...cells.slice(0, 1), table, ...cells.slice(1));
    document.body.append(row);
    settle(model);
    check(model, painted);
    const wrapper = document.createElement('div');
    row.replaceChild(wrapper, cells[0] as Element);
    wrapper.append(cells[0] as Element);
    settle(model);
    check(model, painted);
  });

  it('is, after any edits, what it would be if the page had come so', () => {
    fc.assert(
      fc.property(page, fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { maxLength: 6 }), (html, rounds) => {
        setBody(html);
        const { model, painted } = modelOf();
        settle(model);
        for (const edits of rounds) {
          for (const one of edits) applyEdit(document.body, one);
          settle(model);
          check(model, painted);
        }
        model.stop();
      }),
      { numRuns: RUNS },
    );
  });

  it('is so too where the page changes while it is read', () => {
    const work = fc.array(fc.oneof(edit, fc.nat({ max: 6 })), { maxLength: 24 });
    fc.assert(
      fc.property(page, work, (html, steps) => {
        setBody(html);
        const { model, painted } = modelOf(SMALL, 3);
        for (const one of steps) {
          if (typeof one === 'object') applyEdit(document.body, one as Edit);
          else if (one === 0) model.refresh();
          else for (let step = 0; step < one; step++) if (!model.step() && model.hasChanges) model.refresh();
        }
        settle(model);
        check(model, painted);
        model.stop();
      }),
      { numRuns: RUNS },
    );
  });
});

describe('a page that is read from its middle', { timeout: 60_000 }, () => {
  /** The block around the node at that place of the page, where reading shall begin. */
  const blockAt = (place: number) => (): Element | undefined => {
    const nodes: Node[] = [];
    const walker = document.createTreeWalker(document.body);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
    const node = nodes[place % Math.max(1, nodes.length)];
    return node && blockAround(node, document.body);
  };

  it('has a chunk read and painted there before anything above it', () => {
    setBody(Array.from({ length: 400 }, (_, i) => `<p id="p${i}">第${i}条：给予博士安家费${i}万元。</p>`).join(''));
    // Scrolled to the 300th paragraph.
    const boxes = vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      return new DOMRect(0, (Number(this.id.slice(1)) - 300) * 20, 100, 20);
    });
    const { model, painted } = modelOf(SMALL, 20, () => document.getElementById('p300') ?? undefined);
    while (painted.size === 0) if (!model.step()) throw new Error('nothing is painted');
    const first = model.chunks.find((chunk) => painted.has(chunk.painted));
    expect(first?.text.startsWith('第300条')).toBe(true);
    expect(model.visits).toBeLessThan(100);
    boxes.mockRestore();
    settle(model);
    check(model, painted);
  });

  it('is in the end what it would be if it had been read from the top, also where it changes meanwhile', () => {
    const work = fc.array(fc.oneof(edit, fc.nat({ max: 6 })), { maxLength: 12 });
    fc.assert(
      fc.property(page, fc.nat({ max: 1_000 }), work, (html, place, steps) => {
        setBody(html);
        const { model, painted } = modelOf(SMALL, 3, blockAt(place));
        for (const one of steps) {
          if (typeof one === 'object') applyEdit(document.body, one as Edit);
          else for (let step = 0; step < one; step++) if (!model.step() && model.hasChanges) model.refresh();
        }
        settle(model);
        check(model, painted);
        model.stop();
      }),
      { numRuns: RUNS },
    );
  });
});

function check(model: PageModel, painted: ReadonlySet<Chunk['painted']>): void {
  const whole = new Whole(model.chunks);
  const now = collectText(document.body);
  expect(whole.text.text).toBe(now.text);
  expect(whole.text.nodes.length).toBe(now.nodes.length);
  expect(whole.text.nodes.every((node, index) => node === now.nodes[index])).toBe(true);
  const texts = model.chunks.filter(({ text }) => text !== '');
  expect(texts.every((chunk) => painted.has(chunk.painted))).toBe(true);
  expect(painted.size).toBe(model.chunks.filter((chunk) => chunk.painted).length);
  const fresh = modelOf().model;
  settle(fresh);
  expect(resultOf(model).annotations).toEqual(resultOf(fresh).annotations);
  expect(model.chunks.map(({ text }) => text)).toEqual(fresh.chunks.map(({ text }) => text));
  fresh.stop();
}
