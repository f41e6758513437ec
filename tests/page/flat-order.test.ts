// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { collectText } from '@/lib/page/collect';
import { orderOf, Place } from '@/lib/page/flat-order';
import { type SelectedRange, selectedSpan } from '@/lib/page/selected-span';
import { selectedRange } from '@/lib/page/selection';
import { setBody, textNode } from '../support/dom';

/** A paragraph, an open shadow tree with a paragraph and a tree inside it, and a paragraph. */
function nested(): { outer: Text; inner: Text } {
  setBody('<p>前文甲</p><div id="outer"></div><p>后文乙</p>');
  const root = (document.getElementById('outer') as Element).attachShadow({ mode: 'open' });
  const paragraph = document.createElement('p');
  paragraph.append('外层丙');
  const host = document.createElement('div');
  root.append(paragraph, host);
  const deeper = host.attachShadow({ mode: 'open' });
  deeper.append('内层丁');
  return { outer: paragraph.firstChild as Text, inner: deeper.firstChild as Text };
}

function selected(range: SelectedRange): string | undefined {
  const page = collectText(document.body);
  const span = selectedSpan(page, range, document.body);
  return span && page.text.slice(span.start, span.end);
}

describe('a selection in shadow trees', () => {
  it('is inside one, over its borders, or around it', () => {
    const { outer, inner } = nested();
    expect(selected({ start: { node: inner, offset: 1 }, end: { node: inner, offset: 3 } })).toBe('层丁');
    expect(selected({ start: { node: outer, offset: 2 }, end: { node: inner, offset: 2 } })).toBe('丙\u2029内层');
    expect(selected({ start: { node: textNode('前文'), offset: 2 }, end: { node: outer, offset: 2 } })).toBe(
      '甲\u2029外层',
    );
    expect(selected({ start: { node: inner, offset: 2 }, end: { node: textNode('后文'), offset: 2 } })).toBe(
      '丁\u2029后文',
    );
    expect(selected({ start: { node: document.body, offset: 1 }, end: { node: document.body, offset: 2 } })).toBe(
      '外层丙\u2029内层丁',
    );
  });

  it('tells the order of nodes through all trees', () => {
    const { outer, inner } = nested();
    const host = document.getElementById('outer') as Element;
    expect(orderOf(textNode('前文'), inner)).toBe('before');
    expect(orderOf(inner, outer)).toBe('after');
    expect(orderOf(inner, host)).toBe('inside');
    expect(orderOf(host, inner)).toBe('around');
  });

  it('has no place in what is shown nowhere', () => {
    nested();
    const loose = document.createElement('p');
    expect(Place.of({ node: loose, offset: 0 }, document.body)).toBeUndefined();
    // A child of a host without a slot stands where its host stands.
    const lost = document.createElement('p');
    lost.append('不显示');
    (document.getElementById('outer') as Element).append(lost);
    expect(
      selected({ start: { node: lost.firstChild as Node, offset: 1 }, end: { node: textNode('后文'), offset: 2 } }),
    ).toBe('外层丙\u2029内层丁\u2029后文');
  });
});

it('looks at few nodes of many', () => {
  setBody('<p>临澜市人才</p>'.repeat(4_000));
  const page = collectText(document.body);
  let looked = 0;
  const nodes = new Proxy(page.nodes, {
    get: (target, key) => {
      if (typeof key === 'string' && /^\d+$/.test(key)) looked++;
      return Reflect.get(target, key);
    },
  });
  const [node] = [page.nodes[3_000] as Text];
  const range = { start: { node, offset: 1 }, end: { node, offset: 3 } };
  expect(selectedSpan({ ...page, nodes }, range, document.body)).toBeDefined();
  expect(looked).toBeLessThan(60);
});

it('of nothing is none', () => {
  setBody('<p>甲</p>');
  document.getSelection()?.removeAllRanges();
  expect(selectedRange(document)).toBeUndefined();
});
