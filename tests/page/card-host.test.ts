// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CardHost, placeCard } from '@/lib/page/card-host';

const VIEW = { width: 1000, height: 800 };
const CARD = { width: 320, height: 200 };
const at = (left: number, top: number) => ({ left, top, right: left + 60, bottom: top + 20 });

describe('placeCard', () => {
  it.each([
    ['below', at(100, 300), { left: 100, top: 328 }],
    ['above where there is no room below', at(100, 700), { left: 100, top: 492 }],
    ['inside on the right', at(950, 300), { left: 672, top: 328 }],
    ['inside on the left', at(-40, 300), { left: 8, top: 328 }],
  ])('stands %s', (_, anchor, place) => {
    expect(placeCard(anchor, CARD, VIEW)).toEqual(place);
  });

  it('covers the anchor where there is room on neither side', () => {
    expect(placeCard(at(100, 150), CARD, { width: 1000, height: 300 })).toEqual({ left: 100, top: 92 });
  });

  it('begins in the corner where the card is larger than the viewport', () => {
    expect(placeCard(at(100, 50), { width: 500, height: 500 }, { width: 300, height: 200 })).toEqual({
      left: 8,
      top: 8,
    });
  });

  it('stays inside the viewport wherever the anchor is, and off it where it can', () => {
    const place = fc.integer({ min: -500, max: 2000 });
    fc.assert(
      fc.property(place, place, (left, top) => {
        const anchor = at(left, top);
        const card = placeCard(anchor, CARD, VIEW);
        expect(card.left).toBeGreaterThanOrEqual(8);
        expect(card.top).toBeGreaterThanOrEqual(8);
        expect(card.left + CARD.width).toBeLessThanOrEqual(VIEW.width - 8);
        expect(card.top + CARD.height).toBeLessThanOrEqual(VIEW.height - 8);
        if (top >= 0 && anchor.bottom <= VIEW.height) {
          expect(card.top >= anchor.bottom || card.top + CARD.height <= anchor.top).toBe(true);
        }
      }),
    );
  });
});

describe('CardHost', () => {
  const open = new Set<Element>();

  beforeEach(() => {
    document.body.innerHTML = '';
    document.querySelector('[data-cezhu-card]')?.remove();
    open.clear();
    // happy-dom has no top layer.
    HTMLElement.prototype.showPopover = function () {
      open.add(this);
    };
    HTMLElement.prototype.hidePopover = function () {
      open.delete(this);
    };
    const matches = Element.prototype.matches;
    vi.spyOn(Element.prototype, 'matches').mockImplementation(function (this: Element, selector: string) {
      return selector === ':popover-open' ? open.has(this) : matches.call(this, selector);
    });
  });

  it('adds nothing to the page before it is opened', () => {
    const host = new CardHost(document, '');
    expect(host.element).toBeUndefined();
    expect(host.isOpen).toBe(false);
    host.close();
    host.place(at(0, 0));
    expect(document.querySelector('[data-cezhu-card]')).toBeNull();
  });

  it('opens one element, with a closed shadow root and no text of its own', () => {
    const host = new CardHost(document, '.a{}');
    const container = host.open();
    expect(host.open()).toBe(container);
    expect(document.querySelectorAll('[data-cezhu-card]')).toHaveLength(1);
    expect(host.element?.shadowRoot).toBeNull();
    expect(host.element?.textContent).toBe('');
    expect(host.isOpen).toBe(true);
    expect(container?.parentNode?.querySelector('style')?.textContent).toBe('.a{}');
  });

  it('closes and opens again', () => {
    const host = new CardHost(document, '');
    host.open();
    host.close();
    expect(host.isOpen).toBe(false);
    expect(host.element?.style.getPropertyValue('display')).toBe('none');
    expect(host.open()).toBeDefined();
    expect(host.element?.style.getPropertyValue('display')).toBe('block');
  });

  it('stands aside once the page has removed it', () => {
    const host = new CardHost(document, '');
    host.open();
    host.element?.remove();
    expect(host.isOpen).toBe(false);
    expect(host.open()).toBeUndefined();
    expect(document.querySelector('[data-cezhu-card]')).toBeNull();
  });

  it('may come back after it has removed itself', () => {
    const host = new CardHost(document, '');
    host.open();
    host.remove();
    expect(document.querySelector('[data-cezhu-card]')).toBeNull();
    expect(host.open()).toBeDefined();
  });
});
