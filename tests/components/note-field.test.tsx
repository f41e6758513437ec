// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NoteField } from '@/components/note-field';

let host: HTMLElement;
let kept: string[];

async function show(note: string): Promise<void> {
  const onNote = async (text: () => string): Promise<void> => {
    kept.push(text());
  };
  await act(() =>
    render(<NoteField note={note} strings={{ note: '备注', noteHint: '写一句' }} onNote={onNote} />, host),
  );
}

const area = (): HTMLTextAreaElement => host.querySelector('textarea') as HTMLTextAreaElement;

async function write(text: string): Promise<void> {
  area().value = text;
  await act(() => void area().dispatchEvent(new InputEvent('input', { bubbles: true })));
}

beforeEach(async () => {
  vi.useFakeTimers();
  kept = [];
  host = document.createElement('div');
  document.body.replaceChildren(host);
  await show('旧');
});

afterEach(() => {
  render(null, host);
  vi.useRealTimers();
});

const rest = () => act(async () => void (await vi.runAllTimersAsync()));

describe('a note', () => {
  it('is kept once after a pause, not for each letter', async () => {
    for (const text of ['核', '核对', '核对口径']) await write(text);
    expect(kept).toEqual([]);
    await rest();
    expect(kept).toEqual(['核对口径']);
    await rest();
    expect(kept).toEqual(['核对口径']);
  });

  it.each([
    ['the page goes', () => dispatchEvent(new Event('pagehide'))],
    ['the page is hidden', () => document.dispatchEvent(new Event('visibilitychange'))],
    ['the field is left', () => area().dispatchEvent(new FocusEvent('blur'))],
    ['its clipping leaves the list', () => render(null, host)],
  ])('is kept at once when %s', async (_, leave) => {
    await write('最后一句');
    await act(() => void leave());
    expect(kept).toEqual(['最后一句']);
  });

  it('that nothing was written in is not kept', async () => {
    dispatchEvent(new Event('pagehide'));
    await write('旧');
    area().dispatchEvent(new FocusEvent('blur'));
    await rest();
    expect(kept).toEqual([]);
  });

  it('stands as it is written until it is kept, and then as other views change it', async () => {
    await write('新');
    await show('别处');
    expect(area().value).toBe('新');
    await rest();
    await show('新');
    await show('又改');
    expect(area().value).toBe('又改');
  });

  it('is kept as it stands when it is tried again', async () => {
    let again: (() => string) | undefined;
    await act(() =>
      render(
        <NoteField
          note="旧"
          strings={{ note: '备注', noteHint: '写一句' }}
          onNote={async (text) => {
            again = text;
          }}
        />,
        host,
      ),
    );
    await write('第一句');
    await rest();
    await write('第一句，第二句');
    expect(again?.()).toBe('第一句，第二句');
  });
});
