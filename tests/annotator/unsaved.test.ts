// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { farewell, refusalOf } from '@/entrypoints/annotator/unsaved';
import { clipping } from '../support/clippings';

vi.mock('@/lib/platform/i18n', () => ({
  i18n: { t: (key: string, words: string[] = []) => [key, ...words].join(' ') },
}));
vi.mock('@/lib/platform/browser', () => ({
  isCutOff: () => true,
  browser: { runtime: { getManifest: () => ({ version: '0.1.0' }) } },
}));

afterEach(() => {
  vi.useRealTimers();
});

it('a script that is cut off asks for the page to be loaded anew, and then leaves', () => {
  vi.useFakeTimers();
  const container = document.createElement('div');
  const host = { open: () => container, placeInCorner: vi.fn(), remove: vi.fn() };
  farewell(host);
  expect(container.textContent).toBe('storeError.cutOff');
  expect(host.placeInCorner).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(7_000);
  expect(host.remove).not.toHaveBeenCalled();
  vi.advanceTimersByTime(2_000);
  expect(host.remove).toHaveBeenCalledOnce();
});

it('a clipping that is not stored is offered as a file, with the reason', async () => {
  const saved: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob);
    return 'blob:x';
  });
  const unsaved = clipping({ quote: '安家费10万元' });
  const { text, action } = refusalOf({
    kind: 'unsaved',
    clipping: unsaved,
    error: { name: 'QuotaExceededError', message: 'full' },
  });
  expect(text).toBe('toast.failed error.quota full');
  expect(action.label).toBe('unsaved.save');
  action.run();
  const file = JSON.parse((await saved[0]?.text()) ?? '{}') as { clippings: unknown[] };
  expect(file.clippings).toEqual([unsaved]);
  vi.restoreAllMocks();
});
