// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { guardPage, watchNavigation } from '@/lib/page/gate-watch';
import { setBody } from '../support/dom';

/** Lets mutation observers speak, then the timers that fall due within `time` milliseconds. */
async function pass(time: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
  await vi.advanceTimersByTimeAsync(time);
}

describe('guardPage', () => {
  let lifetime: AbortController;
  let relevant: boolean;
  let looks: number;
  let told: boolean[];
  let moves: string[];

  beforeEach(() => {
    vi.useFakeTimers();
    lifetime = new AbortController();
    relevant = false;
    looks = 0;
    told = [];
    moves = [];
    setBody('');
  });

  afterEach(() => {
    lifetime.abort();
    vi.useRealTimers();
    history.replaceState(null, '', '/');
  });

  function guard(): void {
    guardPage({
      document,
      signal: lifetime.signal,
      look: () => {
        looks++;
        return relevant;
      },
      tell: (verdict) => told.push(verdict),
      moved: () => moves.push(location.pathname),
    });
  }

  const change = () => document.body.append('字');

  it('says that the page has another address before it looks at what that shows', async () => {
    guard();
    history.pushState(null, '', '/second');
    dispatchEvent(new PopStateEvent('popstate'));
    expect(moves).toEqual(['/second']);
    expect(looks).toBe(1);
    await pass(1_000);
    expect(looks).toBe(2);
  });

  it('looks once at a page that rests', async () => {
    guard();
    await pass(600_000);
    expect(looks).toBe(1);
    expect(told).toEqual([]);
  });

  it('looks again after late content, once for a burst', async () => {
    guard();
    for (let count = 0; count < 50; count++) change();
    relevant = true;
    await pass(10_000);
    expect(looks).toBe(2);
    expect(told).toEqual([true]);
  });

  it('leaves a page alone once it is relevant', async () => {
    relevant = true;
    guard();
    relevant = false;
    change();
    await pass(600_000);
    expect(looks).toBe(1);
    expect(told).toEqual([true]);
  });

  it('looks ever more seldom at a page that never rests', async () => {
    guard();
    for (let second = 0; second < 600; second++) {
      change();
      await pass(1_000);
    }
    expect(looks).toBeGreaterThan(5);
    expect(looks).toBeLessThan(20);
  });

  it('stops with its signal', async () => {
    guard();
    change();
    lifetime.abort();
    change();
    await pass(600_000);
    expect(looks).toBe(1);
  });

  it('looks anew after a navigation within the page, and at what comes late after it', async () => {
    relevant = true;
    guard();
    history.pushState(null, '', '/next');
    window.dispatchEvent(new Event('popstate'));
    await pass(1_000);
    expect(looks).toBe(2);
    relevant = false;
    change();
    await pass(5_000);
    expect(told).toEqual([true, false]);
    relevant = true;
    change();
    await pass(10_000);
    expect(told).toEqual([true, false, true]);
  });

  it('does not attend for ever to a relevant page that was navigated', async () => {
    relevant = true;
    guard();
    history.pushState(null, '', '/other');
    window.dispatchEvent(new Event('popstate'));
    for (let second = 0; second < 100; second++) {
      change();
      await pass(1_000);
    }
    expect(looks).toBeLessThan(8);
  });
});

describe('watchNavigation', () => {
  /** A window whose address is ours to set. */
  class View extends EventTarget {
    location = { href: 'https://a.example/1' };
    constructor(readonly navigation?: EventTarget) {
      super();
    }
  }

  it('hears the navigation API where there is one', () => {
    const view = new View(new EventTarget());
    const moved = vi.fn();
    watchNavigation(view as unknown as Window, moved, new AbortController().signal);
    view.navigation?.dispatchEvent(new Event('currententrychange'));
    expect(moved).not.toHaveBeenCalled();
    view.location.href = 'https://a.example/2';
    view.navigation?.dispatchEvent(new Event('currententrychange'));
    view.navigation?.dispatchEvent(new Event('currententrychange'));
    expect(moved).toHaveBeenCalledTimes(1);
  });

  it('compares the address after a click where there is none', async () => {
    vi.useFakeTimers();
    const view = new View();
    const moved = vi.fn();
    const lifetime = new AbortController();
    watchNavigation(view as unknown as Window, moved, lifetime.signal);
    for (let count = 0; count < 30; count++) view.dispatchEvent(new Event('click'));
    view.location.href = 'https://a.example/2';
    await vi.advanceTimersByTimeAsync(1_000);
    expect(moved).toHaveBeenCalledTimes(1);
    view.location.href = 'https://a.example/3';
    lifetime.abort();
    view.dispatchEvent(new Event('hashchange'));
    expect(moved).toHaveBeenCalledTimes(1);
    vi.useRealTimers();
  });
});
