// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type PageClipping, PageClippings, type PageClippingsProps } from '@/components/page-clippings';

const item = (id: string, fields: Partial<PageClipping> = {}): PageClipping => ({
  id,
  quote: `对第${id}批引进的博士给予安家费`,
  created: '2024-05-06T07:08:09.000Z',
  day: '剪存于 2024年5月6日',
  colour: '#dcae00',
  tags: [],
  ...fields,
});

const PROPS: PageClippingsProps = {
  items: [],
  summary: '共 3 条',
  hints: [],
  strings: { label: '剪存', empty: '本页还没有剪存', jump: '跳到原文', gone: '原为：', come: '现为：', none: '（无）' },
  onJump: () => undefined,
};

let container: HTMLElement;

beforeEach(() => {
  document.body.replaceChildren();
  container = document.body.appendChild(document.createElement('div'));
});

function show(fields: Partial<PageClippingsProps>): void {
  render(<PageClippings {...PROPS} {...fields} />, container);
}

const texts = (selector: string) => [...container.querySelectorAll(selector)].map((one) => one.textContent);

describe('the clippings of an article', () => {
  it('say so where there are none', () => {
    show({});
    expect(texts('.empty')).toEqual(['本页还没有剪存']);
  });

  it('say how each stands, and nothing where that is not known', () => {
    show({
      items: [
        item('1', { state: { kind: 'exact', text: '原样' } }),
        item('2', { state: { kind: 'orphan', text: '原文中已找不到' } }),
        item('3'),
      ],
      hints: ['正在文中查找…'],
    });
    expect(texts('.standing-of')).toEqual([
      '原样剪存于 2024年5月6日',
      '原文中已找不到剪存于 2024年5月6日',
      '剪存于 2024年5月6日',
    ]);
    expect(texts('.summary span')).toEqual(['共 3 条', '正在文中查找…']);
  });

  it('show the names of their tags', () => {
    show({ items: [item('1', { tags: ['安家费', '博士后'] }), item('2')] });
    expect(texts('[data-id="1"] .tag')).toEqual(['安家费', '博士后']);
    expect(texts('[data-id="2"] .tag')).toEqual([]);
  });

  it('show quotes that look like markup as text', () => {
    const hostile = '<img src=x onerror=alert(1)>';
    show({ items: [item('1', { quote: hostile, tags: [hostile] })] });
    expect(texts('.quote')).toEqual([hostile]);
    expect(container.querySelector('img')).toBeNull();
  });

  it('lead to their passages, by pointer and by keyboard', () => {
    const onJump = vi.fn();
    show({ items: ['1', '2', '3'].map((id) => item(id)), onJump });
    const quotes = [...container.querySelectorAll<HTMLElement>('.quote')];
    quotes[0]?.focus();
    const press = (key: string) =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    press('ArrowDown');
    press('j');
    expect(document.activeElement).toBe(quotes[2]);
    press('Home');
    expect(document.activeElement).toBe(quotes[0]);
    quotes[1]?.click();
    expect(onJump).toHaveBeenCalledExactlyOnceWith('2');
  });

  it('bring the one that was asked for before the reader', async () => {
    show({ items: ['1', '2', '3'].map((id) => item(id)), shown: '3' });
    await vi.waitFor(() => expect(document.activeElement?.textContent).toContain('第3批'));
  });
});
