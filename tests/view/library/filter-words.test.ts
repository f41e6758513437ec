import { describe, expect, it, vi } from 'vitest';
import { isFiltered, type LibraryQuery, NO_QUERY } from '@/lib/core/library/query';
import { filterWords } from '@/lib/view/library/filter-words';

vi.mock('@/lib/platform/i18n', () => ({
  i18n: { t: (key: string, words?: string[]) => (words ? `${key}(${words.join()})` : key) },
  isTraditional: () => false,
}));
vi.mock('@/lib/platform/browser', () => ({ browser: { i18n: { getUILanguage: () => 'zh-CN' } } }));

const TAGS = [{ id: 't1', name: '安家费', created: '2024-01-01T00:00:00.000Z' }];

const FULL: LibraryQuery = {
  ...NO_QUERY,
  search: '人才',
  tags: ['t1'],
  notTags: ['gone'],
  untagged: true,
  sites: ['rsj.example.gov.cn'],
  sources: ['临澜日报'],
  categories: ['retain'],
  kinds: ['money', 'count'],
  unit: 'CNY',
  min: 100_000,
  max: 500_000,
  colours: ['green'],
  scripts: ['Hant'],
  note: 'with',
  clippedFrom: '2026-01-01',
  publishedTo: '2025-12-31',
  article: 'p1',
};

describe('filterWords', () => {
  it('says every filter in the reader’s words', () => {
    const texts = filterWords(FULL, TAGS, '关于人才工作的意见').map(({ text }) => text);
    expect(texts).toEqual([
      'library.onlyArticle(关于人才工作的意见)',
      '安家费',
      'library.withoutTag(library.unknownTag)',
      'library.untaggedOnly',
      'kind.money',
      'kind.count',
      '10万–50万 panel.yuan',
      'category.retain',
      'rsj.example.gov.cn',
      '临澜日报',
      'library.clippedDays library.fromOn(2026年1月1日)',
      'fact.published library.upTo(2025年12月31日)',
      'clipColour.green',
      'libraryNote.with',
      'libraryScript.Hant',
    ]);
  });

  it('takes them away one by one, and the search never', () => {
    let query = FULL;
    for (let left = filterWords(FULL, TAGS, '').length; left > 0; left--) {
      expect(isFiltered(query)).toBe(true);
      const words = filterWords(query, TAGS, '');
      expect(words).toHaveLength(left);
      query = words[left % words.length]?.without ?? NO_QUERY;
    }
    expect(query).toEqual({ ...NO_QUERY, search: '人才' });
  });
});
