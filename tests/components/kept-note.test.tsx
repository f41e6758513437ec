// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeptNote, type NoteDraft } from '@/components/kept-note';

let host: HTMLElement;
let kept: string[];
let aside: (NoteDraft | undefined)[];
/** Whether the next attempt to keep a note goes well. */
let goesWell: boolean;
/** Asks for the note of the last attempt again. */
let again: () => string;

async function show(note: string): Promise<void> {
  const onNote = async (text: () => string): Promise<boolean> => {
    again = text;
    if (goesWell) kept.push(text());
    return goesWell;
  };
  const strings = { note: '备注', noteHint: '写一句' };
  const onDraft = (draft: NoteDraft | undefined): void => {
    aside.push(draft && { ...draft, sent: [...draft.sent] });
  };
  await act(() => render(<KeptNote note={note} strings={strings} onNote={onNote} onDraft={onDraft} />, host));
}

const area = (): HTMLTextAreaElement => host.querySelector('textarea') as HTMLTextAreaElement;

async function write(text: string, isComposing = false): Promise<void> {
  area().value = text;
  await act(() => void area().dispatchEvent(new InputEvent('input', { bubbles: true, isComposing })));
}

beforeEach(async () => {
  vi.useFakeTimers();
  kept = [];
  aside = [];
  goesWell = true;
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
  it('is kept with the first letter, and then no more often than needed', async () => {
    for (const text of ['核', '核对', '核对口', '核对口径']) await write(text);
    expect(kept).toEqual(['核']);
    await rest();
    expect(kept).toEqual(['核', '核对口径']);
    await rest();
    expect(kept).toHaveLength(2);
  });

  it.each([
    ['the page goes', () => dispatchEvent(new Event('pagehide'))],
    ['the page is hidden', () => document.dispatchEvent(new Event('visibilitychange'))],
    ['the field is left', () => area().dispatchEvent(new FocusEvent('blur'))],
    ['its clipping leaves the list', () => render(null, host)],
  ])('is kept at once when %s', async (_, leave) => {
    await write('最后');
    await write('最后一句');
    await act(() => void leave());
    expect(kept).toEqual(['最后', '最后一句']);
  });

  it('lies aside from the first moment, with what it began with, until all of it is kept', async () => {
    await write('新');
    expect(aside[0]).toEqual({ text: '新', base: '旧', sent: [] });
    await write('新一');
    expect(aside.at(-1)).toEqual({ text: '新一', base: '新', sent: [] });
    await rest();
    expect(aside.at(-1)).toBeUndefined();
  });

  it('that nothing was written in is not kept', async () => {
    dispatchEvent(new Event('pagehide'));
    await write('旧');
    area().dispatchEvent(new FocusEvent('blur'));
    await rest();
    expect(kept).toEqual([]);
    expect(aside.at(-1)).toBeUndefined();
  });

  it('waits for an input method to finish', async () => {
    await write("he'dui", true);
    await rest();
    expect(kept).toEqual([]);
    expect(area().value).toBe("he'dui");
    area().value = '核对';
    await act(() => void area().dispatchEvent(new CompositionEvent('compositionend', { bubbles: true })));
    await rest();
    expect(kept).toEqual(['核对']);
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

  it('that is put back to what it was while it is on its way is kept as it was', async () => {
    await write('旧的');
    await write('旧');
    expect(area().value).toBe('旧');
    await rest();
    expect(kept).toEqual(['旧的', '旧']);
  });

  it('that is not kept is tried with the next letter, or as it stands when it is asked for again', async () => {
    goesWell = false;
    await write('第一句');
    await rest();
    expect(kept).toEqual([]);
    expect(aside.at(-1)).toMatchObject({ text: '第一句', base: '旧' });
    expect(again()).toBe('第一句');
    // A click beside the field, on what saves it as a file perhaps, is no other try.
    const first = again;
    await act(() => void area().dispatchEvent(new FocusEvent('blur')));
    expect(again).toBe(first);
    goesWell = true;
    await write('第一句，第二句');
    expect(again()).toBe('第一句，第二句');
    await rest();
    expect(kept).toEqual(['第一句，第二句']);
  });
});
