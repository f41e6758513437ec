// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Watch } from '@/lib/page/watch';
import { setBody } from '../support/dom';

let watch: Watch;
let changed: ReturnType<typeof vi.fn<() => void>>;

/** Lets the observer tell what it has seen. */
const tell = () => new Promise((resolve) => setTimeout(resolve, 5));
const paragraph = () => document.querySelector('p') as HTMLParagraphElement;

beforeEach(() => {
  setBody('<p>人才</p>');
  changed = vi.fn<() => void>();
  watch = new Watch(document.body, changed);
  watch.start();
});
afterEach(() => watch.stop());

describe('Watch', () => {
  it.each<[string, () => unknown]>([
    ['added elements', () => document.body.append(document.createElement('p'))],
    ['removed elements', () => document.body.firstChild?.remove()],
    ['text', () => paragraph().firstChild?.replaceWith('引才')],
    ['characters', () => Object.assign(paragraph().firstChild as Text, { data: '引才' })],
    ['what makes text editable', () => paragraph().setAttribute('contenteditable', 'true')],
  ])('notes %s', (_, change) => {
    change();
    expect(watch.hasChanges).toBe(true);
    expect(watch.take().records.length).toBeGreaterThan(0);
    expect(watch.hasChanges).toBe(false);
  });

  it('calls when the page changes, and not for attributes that say nothing of its text', async () => {
    paragraph().className = 'a';
    await tell();
    expect(changed).not.toHaveBeenCalled();
    document.body.append('引才');
    await tell();
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it.each<[string, boolean, () => unknown]>([
    ['the same text changes again', false, () => Object.assign(paragraph().firstChild as Text, { data: '引才' })],
    ['another text changes', true, () => (document.body.lastElementChild as Element).replaceChildren('引才')],
    ['something is added in the same place', true, () => paragraph().append('引才')],
  ])('where %s, it is news: %s', async (_, isNews, change) => {
    setBody('<p>人才</p><p>人才</p>');
    (paragraph().firstChild as Text).data = '聚才';
    watch.take();
    expect(watch.hasNews).toBe(false);
    change();
    await tell();
    expect(watch.hasNews).toBe(isNews);
    expect(changed).toHaveBeenLastCalledWith(isNews);
  });

  it('notes changes in the shadow trees that it is given', () => {
    const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    watch.take();
    watch.observe(root);
    root.append('引才');
    expect(watch.take().records).toHaveLength(1);
  });

  it('stops listening in a flood, and listens again when the flood is taken', async () => {
    const flood = () => {
      for (let i = 0; i < 3_000; i++) (paragraph().firstChild as Text).data = String(i);
    };
    flood();
    await tell();
    const calls = changed.mock.calls.length;
    flood();
    await tell();
    expect(changed.mock.calls.length).toBe(calls);
    expect(watch.take()).toEqual({ records: [], isFlooded: true });
    (paragraph().firstChild as Text).data = '引才';
    expect(watch.take()).toMatchObject({ isFlooded: false, records: [{ type: 'characterData' }] });
  });

  it('hears nothing after it is stopped', async () => {
    watch.stop();
    document.body.append('引才');
    await tell();
    expect(changed).not.toHaveBeenCalled();
    expect(watch.hasChanges).toBe(false);
  });
});
