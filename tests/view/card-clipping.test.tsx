// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { ClippingCard, type ClippingCardProps } from '@/components/card-clipping';

const PROPS: ClippingCardProps = {
  id: 'c1',
  colour: '#dcae00',
  title: '剪存于 2024年5月6日',
  state: '与剪存时一致',
  actions: [{ name: 'panel', icon: 'clip', label: '在本文一览中查看', onAct: () => undefined }],
  live: false,
  strings: { label: '剪存', close: '关闭', more: '更多', gone: '原为：', come: '现为：', none: '（无）' },
  onClose: () => undefined,
  onResize: () => undefined,
};

let container: HTMLElement;

beforeEach(() => {
  container = document.createElement('div');
});

function show(fields: Partial<ClippingCardProps>): void {
  render(<ClippingCard {...PROPS} {...fields} />, container);
}

const texts = (selector: string) => [...container.querySelectorAll(selector)].map((one) => one.textContent);

describe('the card of a clipping', () => {
  it('says when the passage was kept, and that it is as it was', () => {
    show({});
    expect(texts('#title')).toEqual(['剪存 · 剪存于 2024年5月6日']);
    expect(texts('#state')).toEqual(['与剪存时一致']);
    expect(texts('del, ins')).toEqual([]);
    expect(container.querySelector('[role=dialog]')?.getAttribute('aria-describedby')).toBe('state');
  });

  it('shows what has changed by more than colour, and says it', () => {
    show({
      state: '剪存后有改动',
      change: {
        pieces: [
          { kind: 'same', text: '给予博士' },
          { kind: 'gone', text: '50万元' },
          { kind: 'come', text: '60万元' },
          { kind: 'same', text: '安家费' },
        ],
        figures: [{ was: '50万元', now: '60万元' }],
      },
    });
    expect(texts('.figure-changes li')).toEqual(['原为：50万元→现为：60万元']);
    expect(texts('.diff')).toEqual(['给予博士原为：50万元现为：60万元安家费']);
    expect(texts('.diff del .spoken, .diff ins .spoken')).toEqual(['原为：', '现为：']);
    expect(container.querySelector('.arrow')?.getAttribute('aria-hidden')).toBe('true');
  });

  it('names a figure that has gone', () => {
    show({ change: { pieces: [], figures: [{ was: '50万元', now: '' }] } });
    expect(texts('.figure-changes ins')).toEqual(['（无）']);
  });
});
