// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { annotate } from '@/lib/core/annotate';
import { LONGEST_QUOTE } from '@/lib/core/clippings/limits';
import type { Annotation, Span } from '@/lib/core/types';
import { collectText, type PageText } from '@/lib/page/collect';
import { headingElements } from '@/lib/page/heading-elements';
import { type Around, Passages, type SelectedPassage } from '@/lib/page/passage';
import { type SelectedRange, selectedSpan } from '@/lib/page/selected-span';
import { setBody, textNode } from '../support/dom';

const ARTICLE = '<h1>人才新政</h1><p>给予博士10万元<b>安家费</b>。</p>\n<p>青年人才公寓2004套。</p>';

function select(from: Node, start: number, to: Node, end: number): SelectedRange {
  return { start: { node: from, offset: start }, end: { node: to, offset: end } };
}

function selected(make: () => SelectedRange): string | undefined {
  const page = collectText(document.body);
  const span = selectedSpan(page, make(), document.body);
  return span && page.text.slice(span.start, span.end);
}

function passageOf(
  page: PageText,
  span: Span,
  annotations: readonly Annotation[] | undefined,
  read: (text: string) => Annotation[],
  around: Partial<Around> = {},
): SelectedPassage {
  return new Passages(page, { annotations, annotate: read, headings: [], facts: {}, ...around }).of(span);
}

describe('selectedSpan', () => {
  it.each<[string, () => SelectedRange, string | undefined]>([
    ['inside a node', () => select(textNode('给予'), 2, textNode('给予'), 8), '博士10万元'.slice(0, 6)],
    ['across nodes', () => select(textNode('给予'), 4, textNode('安家费'), 2), '10万元安家'],
    ['across blocks', () => select(textNode('安家费'), 0, textNode('公寓'), 4), '安家费。\u2029青年人才'],
    ['without the border after its end', () => select(textNode('安家费'), 0, textNode('公寓'), 0), '安家费。'],
    ['without the border before its start', () => select(textNode('人才新政'), 4, textNode('给予'), 4), '给予博士'],
    ['from an element on', () => select(document.body, 0, textNode('给予'), 2), '人才新政\u2029给予'],
    ['up to an element', () => select(textNode('给予'), 0, document.body, 2), '给予博士10万元安家费。'],
    [
      'everything',
      () => select(document.body, 0, document.body, document.body.childNodes.length),
      '人才新政\u2029给予博士10万元安家费。\u2029青年人才公寓2004套。',
    ],
    ['nothing but white space', () => select(document.body, 2, document.body, 3), undefined],
    ['nothing', () => select(textNode('给予'), 2, textNode('给予'), 2), undefined],
  ])('%s', (_, make, text) => {
    setBody(ARTICLE);
    expect(selected(make)).toBe(text);
  });

  it('finds nothing outside the collected text', () => {
    setBody('<p>甲</p><textarea>乙</textarea><p contenteditable>丙</p>');
    expect(selected(() => select(textNode('丙'), 0, textNode('丙'), 1))).toBeUndefined();
  });

  it('trims white space of every kind', () => {
    setBody('<p>\u3000\u3000给予10万元 </p>');
    expect(selected(() => select(textNode('给予'), 0, textNode('给予'), 9))).toBe('给予10万元');
  });

  it('takes no more than a clipping may hold', () => {
    setBody(`<p>${'才'.repeat(LONGEST_QUOTE + 5)}</p>`);
    const page = collectText(document.body);
    const node = textNode('才');
    expect(selectedSpan(page, select(node, 1, node, node.data.length), document.body)).toEqual({
      start: 1,
      end: 1 + LONGEST_QUOTE,
    });
  });
});

describe('passageOf', () => {
  const page = () => collectText(setBody(ARTICLE));

  it('quotes with line breaks, describes the page, and keeps the annotations inside', () => {
    const { text } = page();
    const span = { start: text.indexOf('给予'), end: text.length };
    const never = vi.fn(annotate);
    const passage = passageOf(page(), span, annotate(text), never);
    expect(passage.quote).toBe('给予博士10万元安家费。\n青年人才公寓2004套。');
    expect(passage.selector[0].exact).toBe(text.slice(span.start));
    expect(passage.selector[1]).toMatchObject(span);
    expect(passage.annotations.map(({ start, end }) => passage.quote.slice(start, end))).toEqual(
      annotate(text)
        .filter(({ start }) => start >= span.start)
        .map(({ start, end }) => text.slice(start, end)),
    );
    expect(never).not.toHaveBeenCalled();
  });

  it('annotates the passage in its surroundings where the page is not annotated', () => {
    const { text } = page();
    const span = { start: text.indexOf('10万元'), end: text.indexOf('安家费') + 3 };
    const seen: string[] = [];
    const passage = passageOf(page(), span, undefined, (around) => {
      seen.push(around);
      return annotate(around);
    });
    expect(seen).toEqual([text]);
    expect(passage.annotations.map(({ start, end }) => passage.quote.slice(start, end))).toEqual(['10万元', '安家费']);
  });

  it('takes no more of the surroundings than it needs', () => {
    const long = { text: `${'甲'.repeat(5_000)}10万元${'乙'.repeat(5_000)}`, nodes: [], starts: [] };
    const passage = passageOf(long, { start: 5_000, end: 5_004 }, undefined, (around) => {
      expect(around).toHaveLength(4_004);
      return annotate(around);
    });
    expect(passage.annotations).toMatchObject([{ start: 0, end: 4, value: 100_000 }]);
  });
});

describe('what a passage tells of the page around it', () => {
  const page = () =>
    collectText(
      setBody(
        '<h1>临澜市人才新政</h1><h2>三、强化保障</h2><p>（一）住房。对新引进的博士给予安家费30万元。另行发放补贴。</p><div role="heading" aria-level="2">咨询</div><p>致电人才办。</p>',
      ),
    );
  const of = (words: string): SelectedPassage => {
    const text = page();
    const start = text.text.indexOf(words);
    const facts = { title: '临澜市人才新政', source: '临澜日报' };
    return passageOf(text, { start, end: start + words.length }, [], () => [], {
      headings: headingElements(text, [document]),
      facts,
    });
  };

  it('are the headings over it, by element and by number', () => {
    expect(of('安家费30万元').headings).toEqual(['三、强化保障', '（一）住房']);
    expect(of('致电').headings).toEqual(['咨询']);
    expect(of('临澜市人才新政').headings).toEqual([]);
  });

  it('is the sentence, where that is more than the passage', () => {
    expect(of('安家费30万元').sentence).toBe('对新引进的博士给予安家费30万元。');
    expect(of('另行发放补贴。').sentence).toBeUndefined();
  });

  it('are the facts of the article', () => {
    expect(of('安家费').facts).toEqual({ title: '临澜市人才新政', source: '临澜日报' });
  });

  it('takes a table’s cells and rows as they stand', () => {
    const text = collectText(
      setBody('<table><tr><th>类别</th><th>安家费</th></tr><tr><td>A类</td><td>50万元</td></tr></table><p>完</p>'),
    );
    const span = selectedSpan(text, select(textNode('类别'), 0, textNode('50万元'), 4), document.body);
    expect(span && passageOf(text, span, [], () => []).quote).toBe('类别\t安家费\nA类\t50万元');
  });

  it('begins and ends where the collector passes over', () => {
    const text = collectText(
      setBody('<button>按钮</button><p>给予安家费</p><select><option>甲</option></select><p>完</p>'),
    );
    const span = selectedSpan(text, select(textNode('按钮'), 1, textNode('甲'), 1), document.body);
    expect(span && text.text.slice(span.start, span.end)).toBe('给予安家费');
  });
});
