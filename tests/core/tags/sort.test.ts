import { describe, expect, it } from 'vitest';
import { sortTags, type TagOrder } from '@/lib/core/tags/sort';

const TAGS = [
  { name: '引才', clippings: 2, used: '2025-01-01' },
  { name: '安家费', clippings: 2, used: '2025-03-01' },
  { name: '一次性补贴', clippings: 0, used: '2025-02-01' },
  { name: '博士 10', clippings: 9, used: '2024-01-01' },
  { name: '博士 9', clippings: 1, used: '2024-01-01' },
];

describe('sortTags', () => {
  it.each<[TagOrder, string]>([
    ['pinyin', '安家费 博士 9 博士 10 一次性补贴 引才'],
    ['stroke', '一次性补贴 引才 安家费 博士 9 博士 10'],
    ['count', '博士 10 安家费 引才 博士 9 一次性补贴'],
    ['recent', '安家费 一次性补贴 引才 博士 9 博士 10'],
  ])('by %s', (order, names) => {
    expect(
      sortTags(TAGS, order)
        .map(({ name }) => name)
        .join(' '),
    ).toBe(names);
  });
});
