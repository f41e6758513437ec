// @vitest-environment happy-dom
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import { TagEditor, type TagEditorStrings } from '@/components/tag-editor';
import type { TagChoice } from '@/lib/core/tags/choices';

const STRINGS: TagEditorStrings = {
  addTag: '加标签',
  removeTag: (name) => `移除标签“${name}”`,
  added: (names) => `已加：${names}`,
  removed: (name) => `已移除：${name}`,
  choices: '可选的标签',
  create: (name) => `新建“${name}”`,
  reasons: { term: '文中术语', together: '常一起用', recent: '常用' },
};
const CHOICES: Record<string, TagChoice[]> = {
  '': [
    { id: '1', name: '购房补贴', reason: 'term' },
    { id: '2', name: '落户', reason: 'recent' },
  ],
  rczc: [
    { id: '3', name: '人才政策', reason: 'match', likely: true, mark: { start: 0, end: 4 } },
    { name: 'rczc', reason: 'new' },
  ],
  人才: [
    { id: '3', name: '人才政策', reason: 'match', mark: { start: 0, end: 2 } },
    { name: '人才', reason: 'new' },
  ],
};

let added: string[];
let host: HTMLElement;

function Editor() {
  const [names, setNames] = useState(['引才', '安家费']);
  return (
    <TagEditor
      tags={names.map((name) => ({ id: name, name, created: '' }))}
      choices={(query) => CHOICES[query] ?? []}
      strings={STRINGS}
      onAdd={(more) => {
        added.push(...more);
        setNames((now) => [...now, ...more]);
      }}
      onRemove={(id) => setNames((now) => now.filter((name) => name !== id))}
    />
  );
}

const field = (): HTMLInputElement => host.querySelector('input') as HTMLInputElement;
const chips = (): string[] => [...host.querySelectorAll('.tag .name')].map((one) => one.textContent ?? '');
const options = (): string[] => [...host.querySelectorAll('[role=option] .name')].map((one) => one.textContent ?? '');
/** The option that the field points to. */
const active = (): string | undefined => {
  const id = field().getAttribute('aria-activedescendant');
  return id ? (host.querySelector(`[id="${id}"] .name`)?.textContent ?? undefined) : undefined;
};

async function key(name: string, init: KeyboardEventInit = {}): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...init });
  await act(() => void field().dispatchEvent(event));
  return event;
}

async function write(text: string, isComposing = false): Promise<void> {
  field().value = text;
  await act(() => void field().dispatchEvent(new InputEvent('input', { bubbles: true, isComposing })));
}

async function endComposition(): Promise<void> {
  await act(() => void field().dispatchEvent(new CompositionEvent('compositionend', { bubbles: true })));
}

beforeEach(async () => {
  added = [];
  host = document.createElement('div');
  document.body.replaceChildren(host);
  await act(() => render(<Editor />, host));
});

describe('the field', () => {
  it('is a combobox that says what it is', async () => {
    expect(field().getAttribute('role')).toBe('combobox');
    expect(field().getAttribute('aria-label')).toBe('加标签');
    expect(field().getAttribute('aria-expanded')).toBe('false');
    await key('ArrowDown');
    expect(field().getAttribute('aria-expanded')).toBe('true');
    const list = host.querySelector('[role=listbox]');
    expect(list?.id).toBe(field().getAttribute('aria-controls'));
    expect(list?.getAttribute('aria-label')).toBe('可选的标签');
  });

  it('adds what is written, with Enter', async () => {
    await write('人才');
    expect(active()).toBeUndefined();
    await key('Enter');
    expect(added).toEqual(['人才']);
    expect(field().value).toBe('');
    expect(host.querySelector('[role=status]')?.textContent).toBe('已加：人才');
  });

  it.each(['人才、', '人才，', '人才,', '人才；'])('adds what is written, with a comma: %s', async (text) => {
    await write(text);
    expect(added).toEqual(['人才']);
    expect(field().value).toBe('');
  });

  it('takes letters that spell a tag for that tag', async () => {
    await write('rczc');
    expect(active()).toBe('人才政策');
    await key('Enter');
    expect(added).toEqual(['人才政策']);
  });

  it('moves through the choices and back to the field', async () => {
    await write('人才');
    const passed: (string | undefined)[] = [];
    for (const name of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp']) {
      await key(name);
      passed.push(active());
    }
    expect(passed).toEqual(['人才政策', '新建“人才”', undefined, '新建“人才”', '人才政策']);
    await key('Enter');
    expect(added).toEqual(['人才政策']);
  });

  it('closes the choices with Escape, and keeps what is written', async () => {
    await write('人才');
    const event = await key('Escape');
    expect(event.defaultPrevented).toBe(true);
    expect(field().getAttribute('aria-expanded')).toBe('false');
    expect(field().value).toBe('人才');
    expect((await key('Escape')).defaultPrevented).toBe(false);
  });

  it('takes the last tag off with Backspace, one for each press', async () => {
    await write('人');
    await key('Backspace');
    expect(chips()).toEqual(['引才', '安家费']);
    await write('');
    await key('Backspace');
    expect(chips()).toEqual(['引才']);
    await key('Backspace', { repeat: true });
    expect(chips()).toEqual(['引才']);
  });

  it('adds what is written when it is left, but not letters that only spell a tag', async () => {
    await write('人才');
    await act(() => void field().dispatchEvent(new FocusEvent('blur')));
    expect(added).toEqual(['人才']);
    await write('rczc');
    await act(() => void field().dispatchEvent(new FocusEvent('blur')));
    expect(added).toEqual(['人才']);
    expect(field().value).toBe('rczc');
  });

  it('marks what is meant, and takes a click', async () => {
    await write('人才');
    expect(options()).toEqual(['人才政策', '新建“人才”']);
    expect(host.querySelector('mark')?.textContent).toBe('人才');
    const option = host.querySelector('[role=option]');
    const event = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    await act(() => void option?.dispatchEvent(event));
    expect(event.defaultPrevented).toBe(true);
    expect(added).toEqual(['人才政策']);
  });
});

describe('an input method', () => {
  it.each([{ isComposing: true }, { keyCode: 229 }])('keeps its keys to itself: %j', async (composing) => {
    await write('rencai', true);
    for (const name of ['Enter', 'ArrowDown', 'Escape', 'Backspace']) {
      expect((await key(name, composing)).defaultPrevented).toBe(false);
    }
    expect(added).toEqual([]);
    expect(chips()).toEqual(['引才', '安家费']);
  });

  it('adds nothing while it composes, and what it ends with once', async () => {
    await write("ren'cai、", true);
    expect(added).toEqual([]);
    await write('人才', true);
    await endComposition();
    expect(added).toEqual([]);
    expect(field().value).toBe('人才');
    await key('Enter');
    expect(added).toEqual(['人才']);
  });

  it('may end with what ends a name', async () => {
    await write('落户、', true);
    await endComposition();
    expect(added).toEqual(['落户']);
    expect(field().value).toBe('');
  });
});

describe('what is pasted', () => {
  async function paste(text: string): Promise<ClipboardEvent> {
    const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: new DataTransfer() });
    event.clipboardData?.setData('text/plain', text);
    await act(() => void field().dispatchEvent(event));
    return event;
  }

  it('is as many tags as it names', async () => {
    expect((await paste('人才公寓、安家费\n落户')).defaultPrevented).toBe(true);
    expect(added).toEqual(['人才公寓', '安家费', '落户']);
  });

  it('is the field’s own where it is one', async () => {
    expect((await paste('人才公寓')).defaultPrevented).toBe(false);
    expect(added).toEqual([]);
  });
});
