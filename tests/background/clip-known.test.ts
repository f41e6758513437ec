import { beforeEach, expect, it, vi } from 'vitest';
import { openKnown } from '@/entrypoints/background/clip-known';
import type { Browser } from '@/lib/platform/browser';
import { pageIdOf } from '@/lib/platform/hash';
import { database } from '@/lib/store/database';
import { clipping } from '../support/clippings';

const create = vi.hoisted(() => vi.fn());
vi.mock('@/lib/platform/browser', () => ({
  browser: { tabs: { create }, runtime: { getURL: (path: string) => `chrome-extension://cezhu${path}` } },
}));

const ADDRESS = 'https://rsj.example.gov.cn/1.html';
const sender = { url: ADDRESS, tab: { url: ADDRESS, index: 3 } } as Browser.runtime.MessageSender;
const passage = (start: number) => {
  const { quote, selector, annotations, headings, facts } = clipping({ start });
  return { quote, selector, annotations, headings, facts };
};

beforeEach(async () => {
  create.mockReset();
  await database().clippings.clear();
});

it('opens the clipping of the passage that the page asks about, beside the page', async () => {
  await database().clippings.put(clipping({ id: 'known-1', start: 7, pageId: await pageIdOf(ADDRESS) }));
  expect(await openKnown(passage(7), sender)).toBeNull();
  expect(create).toHaveBeenCalledWith({ url: 'chrome-extension://cezhu/library.html#/clipping/known-1', index: 4 });
});

it('opens none of another page, and none that is gone', async () => {
  await database().clippings.put(clipping({ start: 7 }));
  await expect(openKnown(passage(7), sender)).rejects.toMatchObject({ name: 'NotFoundError' });
  await expect(openKnown({ quote: 'x' }, sender)).rejects.toMatchObject({ name: 'DataError' });
});
