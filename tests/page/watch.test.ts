// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Watcher, watchPage } from '@/lib/page/watch';
import { setBody } from '../support/dom';

let watcher: Watcher;
let changed: ReturnType<typeof vi.fn<() => void>>;
let delay: number;
let host: Element | undefined;

/** Lets the observer see what has changed, and `milliseconds` pass. */
async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(1);
  await vi.advanceTimersByTimeAsync(milliseconds);
}

beforeEach(() => {
  vi.useFakeTimers();
  changed = vi.fn<() => void>();
  delay = 100;
  host = undefined;
  setBody('<p>人才</p>');
  watcher = watchPage(document.body, changed, { host: () => host, delay: () => delay });
});

afterEach(() => {
  watcher.stop();
  vi.useRealTimers();
});

const addParagraph = () => document.body.append(document.createElement('p'));

describe('watchPage', () => {
  it('waits after a change', async () => {
    addParagraph();
    await pass(50);
    expect(changed).not.toHaveBeenCalled();
    await pass(60);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['added elements', addParagraph],
    ['removed elements', () => document.querySelector('p')?.remove()],
    ['text', () => document.querySelector('p')?.firstChild?.replaceWith('引才')],
    ['characters', () => ((document.querySelector('p')?.firstChild as Text).data = '引才')],
  ])('sees %s', async (_, change) => {
    change();
    await pass(200);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('sees no attributes', async () => {
    document.querySelector('p')?.setAttribute('class', 'a');
    await pass(200);
    expect(changed).not.toHaveBeenCalled();
  });

  it('calls once for all changes of a delay, however restless the page', async () => {
    for (let i = 0; i < 9; i++) {
      addParagraph();
      await pass(20);
    }
    expect(changed.mock.calls.length).toBeLessThanOrEqual(2);
    expect(changed.mock.calls.length).toBeGreaterThanOrEqual(1);
  });

  it('asks for the delay anew', async () => {
    addParagraph();
    await pass(150);
    delay = 1000;
    addParagraph();
    await pass(500);
    expect(changed).toHaveBeenCalledTimes(1);
    await pass(600);
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('passes over the coming and going of our own element', async () => {
    host = document.createElement('cezhu-card');
    document.body.append(host);
    await pass(200);
    host.remove();
    await pass(200);
    expect(changed).not.toHaveBeenCalled();
    document.body.append(host, document.createElement('p'));
    await pass(200);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('stops, whatever is pending', async () => {
    addParagraph();
    await pass(50);
    watcher.stop();
    addParagraph();
    await pass(500);
    expect(changed).not.toHaveBeenCalled();
  });

  it('calls again when asked to, after the delay', async () => {
    watcher.again();
    await pass(50);
    expect(changed).not.toHaveBeenCalled();
    await pass(60);
    expect(changed).toHaveBeenCalledTimes(1);
  });
});
