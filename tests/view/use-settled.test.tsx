// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useSettled } from '@/lib/view/use-settled';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

it('gives the first value at once, and then each that has stood for a while', async () => {
  const given: string[] = [];
  const Counter = ({ value }: { value: string }) => {
    given.push(useSettled(value));
    return null;
  };
  const show = (value: string) => act(() => render(<Counter value={value} />, document.body));
  const pass = (time: number) => act(() => vi.advanceTimersByTimeAsync(time).then(() => undefined));
  await show('安家费');
  await show('安家补贴');
  await pass(300);
  await show('住房补贴');
  await pass(300);
  expect(new Set(given)).toEqual(new Set(['安家费']));
  await pass(300);
  expect(given.at(-1)).toBe('住房补贴');
  expect(given).not.toContain('安家补贴');
});
