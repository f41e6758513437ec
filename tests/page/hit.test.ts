// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { caretAt, isOn } from '@/lib/page/hit';

const node = {} as Node;
const place = { offsetNode: node, offset: 3 };
const range = { startContainer: node, startOffset: 5 };

describe('caretAt', () => {
  it.each<[string, object, { node: Node; offset: number } | undefined]>([
    [
      'the standard call',
      { caretPositionFromPoint: () => place, caretRangeFromPoint: () => range },
      { node, offset: 3 },
    ],
    ['the older call of Chromium before 128', { caretRangeFromPoint: () => range }, { node, offset: 5 }],
    ['nothing where there is no text', { caretPositionFromPoint: () => null }, undefined],
    ['nothing where there is no range', { caretRangeFromPoint: () => null }, undefined],
    ['nothing without either call', {}, undefined],
  ])('takes %s', (_, document, caret) => {
    expect(caretAt(document as unknown as Document, 1, 2)).toEqual(caret);
  });

  it('looks into open shadow trees, the older call from the innermost', () => {
    const outer = document.createElement('div').attachShadow({ mode: 'open' });
    const inner = outer.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    Object.assign(outer, { elementFromPoint: () => inner.host });
    Object.assign(inner, { elementFromPoint: () => null, caretRangeFromPoint: () => range });
    const page = { elementFromPoint: () => outer.host };
    const given: unknown[] = [];
    const standard = {
      ...page,
      caretPositionFromPoint: (...args: unknown[]) => {
        given.push(args[2]);
        return place;
      },
    };
    expect(caretAt(standard as unknown as Document, 1, 2)).toEqual({ node, offset: 3 });
    expect(given).toEqual([{ shadowRoots: [outer, inner] }]);
    expect(caretAt(page as unknown as Document, 1, 2)).toEqual({ node, offset: 5 });
  });

  it('calls as a method of the document, at the point', () => {
    const document = {
      caretPositionFromPoint(this: unknown, x: number, y: number): { offsetNode: Node | null; offset: number } {
        return { offsetNode: this === document ? node : null, offset: x * 10 + y };
      },
    };
    expect(caretAt(document as unknown as Document, 1, 2)).toEqual({ node, offset: 12 });
  });
});

describe('isOn', () => {
  const box = (left: number, top: number) => ({ left, top, right: left + 50, bottom: top + 20 }) as DOMRect;

  it.each([
    ['inside', 30, 30, true],
    ['on the second line box', 110, 60, true],
    ['just beside', 72, 42, true],
    ['between two line boxes', 90, 45, false],
    ['far to the right in the same line', 400, 30, false],
  ])('%s', (_, x, y, on) => {
    expect(isOn([box(20, 20), box(100, 50)], x, y)).toBe(on);
  });
});
