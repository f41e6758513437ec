// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SelectionWatch } from '@/lib/page/selection-watch';
import { setBody, textNode } from '../support/dom';

/** An event as the browser makes it. */
function trusted(
  name: string,
  init: object = {},
  type: 'PointerEvent' | 'KeyboardEvent' | 'Event' = 'PointerEvent',
): Event {
  const event = new window[type](name, { bubbles: true, composed: true, button: 0, ...init } as EventInit);
  Object.defineProperty(event, 'isTrusted', { value: true });
  return event;
}

describe('SelectionWatch', () => {
  const finished = vi.fn();
  const ended = vi.fn();
  let lifetime: AbortController;

  const select = (from: Text, start: number, end: number): void => {
    document.getSelection()?.setBaseAndExtent(from, start, from, end);
  };
  const release = async (): Promise<void> => {
    document.body.dispatchEvent(trusted('pointerup'));
    await vi.advanceTimersByTimeAsync(1_000);
  };

  beforeEach(() => {
    vi.useFakeTimers();
    vi.clearAllMocks();
    lifetime = new AbortController();
    const watch = new SelectionWatch({ document, isOwn: () => false, finished, ended, signal: lifetime.signal });
    watch.setWanted(true);
    setBody(
      '<p>对新引进的博士给予安家费</p><div contenteditable>我写的备注文字</div><div class="cm-editor"><p>代码编辑器里的字</p></div>',
    );
    document.getSelection()?.removeAllRanges();
  });
  afterEach(() => {
    lifetime.abort();
    vi.useRealTimers();
  });

  it('hears of what is selected once the pointer rests', async () => {
    select(textNode('博士'), 0, 5);
    document.body.dispatchEvent(trusted('pointerup'));
    await vi.advanceTimersByTimeAsync(100);
    expect(finished).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(finished).toHaveBeenCalledTimes(1);
  });

  it('hears of it also where the page goes on scrolling', async () => {
    select(textNode('博士'), 0, 5);
    document.body.dispatchEvent(trusted('pointerup'));
    document.dispatchEvent(trusted('scroll', {}, 'Event'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(finished).toHaveBeenCalledTimes(1);
    expect(ended).not.toHaveBeenCalled();
  });

  it.each<[string, () => void]>([
    ['nothing', () => undefined],
    ['a single character', () => select(textNode('博士'), 0, 1)],
    ['what the reader writes', () => select(textNode('备注'), 0, 4)],
    ['code', () => select(textNode('代码'), 0, 4)],
  ])('does not hear of %s', async (_, make) => {
    make();
    await release();
    expect(finished).not.toHaveBeenCalled();
  });

  it('is deaf to events of the page’s script', async () => {
    select(textNode('博士'), 0, 5);
    document.body.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(finished).not.toHaveBeenCalled();
  });

  it.each<[string, () => void]>([
    ['Escape', () => document.body.dispatchEvent(trusted('keydown', { key: 'Escape' }, 'KeyboardEvent'))],
    ['a press elsewhere', () => document.body.dispatchEvent(trusted('pointerdown'))],
    ['scrolling', () => document.dispatchEvent(trusted('scroll', {}, 'Event'))],
    [
      'another selection',
      () => {
        select(textNode('博士'), 2, 8);
        document.dispatchEvent(trusted('selectionchange', {}, 'Event'));
      },
    ],
  ])('ends with %s', async (_, make) => {
    select(textNode('博士'), 0, 5);
    await release();
    document.dispatchEvent(trusted('selectionchange', {}, 'Event'));
    expect(ended).not.toHaveBeenCalled();
    make();
    expect(ended).toHaveBeenCalledTimes(1);
  });
});
