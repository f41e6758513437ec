// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Anchor } from '@/lib/page/card-anchor';
import { CardHost } from '@/lib/page/card-host';

/** Of a passage at a place of the viewport. */
function at(left: number, top: number): Anchor {
  const whole = { left, top, right: left + 60, bottom: top + 20 };
  return { boxes: [whole], whole, view: { left: 0, top: 0, right: 1000, bottom: 800 }, vertical: false };
}

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
