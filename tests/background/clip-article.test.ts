import { beforeEach, describe, expect, it, vi } from 'vitest';
import { clipArticle } from '@/entrypoints/background/clip-article';
import { MOST_AT_ONCE } from '@/lib/core/clippings/limits';
import type { PassagePart } from '@/lib/platform/messages';
import { clipping } from '../support/clippings';

const PART = 250;
const held = vi.hoisted(() => ({ total: 0, slices: [] as number[], full: new Set<number>(), may: true }));

vi.mock('@/lib/platform/browser', () => ({ browser: { tabs: { get: async (id: number) => ({ id }) } } }));
vi.mock('@/entrypoints/background/private-windows', () => ({ mayKeep: async () => held.may }));
vi.mock('@/lib/platform/messages', () => ({
  askPage: async (_tab: number, _name: string, { from }: { from: number }): Promise<PassagePart | null> => {
    if (held.total === 0) return null;
    const count = Math.max(0, Math.min(PART, held.total - from));
    const passages = Array.from({ length: count }, (_, at) => {
      const { quote, selector, annotations, headings, facts } = clipping({ start: from + at });
      return { quote, selector, annotations, headings, facts };
    });
    return { passages, total: held.total, title: '公报', url: 'https://tjj.example.gov.cn/1.html' };
  },
}));
vi.mock('@/entrypoints/background/clip', () => ({
  keepPassages: async (_origin: object, passages: { selector: [object, { start: number }] }[]) => {
    held.slices.push(passages.length);
    const clippings = passages.map(({ selector: [, { start }] }) => clipping({ id: `c${start}`, start }));
    if (held.full.has(held.slices.length)) return { clippings, error: { name: 'QuotaExceededError', message: 'full' } };
    return { saved: clippings.slice(1), known: clippings.slice(0, 1) };
  },
}));

const clip = () => clipArticle(1, { kind: 'figures' }, {});

beforeEach(() => {
  Object.assign(held, { total: 0, slices: [], may: true });
  held.full.clear();
});

describe('all figures of an article', () => {
  it('are kept however many there are, in slices that one transaction takes', async () => {
    held.total = 2 * MOST_AT_ONCE + 111;
    const result = await clip();
    expect(held.slices).toEqual([MOST_AT_ONCE, MOST_AT_ONCE, 111]);
    expect(result).toMatchObject({ kind: 'saved', known: 3 });
    const ids = result.kind === 'saved' ? result.ids : [];
    expect([ids.length, new Set(ids).size]).toEqual([held.total - 3, held.total - 3]);
  });

  it('come back, all that the database did not take, to be made a file of', async () => {
    held.total = 2 * MOST_AT_ONCE + 111;
    held.full.add(2).add(3);
    const result = await clip();
    expect(result).toMatchObject({ kind: 'unsaved', known: 1, error: { name: 'QuotaExceededError' } });
    if (result.kind !== 'unsaved') throw new Error(result.kind);
    expect([result.ids.length, result.clippings.length]).toEqual([MOST_AT_ONCE - 1, MOST_AT_ONCE + 111]);
    expect(result.clippings.at(-1)?.id).toBe(`c${held.total - 1}`);
  });

  it('are none where the page has them no longer, and wait where the reader is to be asked', async () => {
    expect(await clip()).toEqual({ kind: 'gone' });
    Object.assign(held, { total: 10, may: false });
    expect(await clip()).toEqual({ kind: 'askPrivate' });
    expect(held.slices).toEqual([]);
  });
});
