// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { render } from 'preact';
import { beforeAll, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { ComparePage } from '@/entrypoints/compare/compare-page';
import { database } from '@/lib/store/database';
import { chooseMetrics } from '@/lib/store/write-compare';
import { comparedArticle } from '../support/compared';
import { giveSizes } from '../support/sizes';

vi.mock('@/lib/platform/i18n', () => {
  const strings = parse(readFileSync('assets/locales/zh_CN.yml', 'utf8')) as Record<string, Record<string, string>>;
  const t = (key: string, words: string[] = []): string => {
    const [group = '', name = ''] = key.split('.');
    const text = strings[group]?.[name];
    if (text === undefined) throw new Error(`no string ${key}`);
    return text.replace(/\$(\d)/g, (_, at) => words[Number(at) - 1] ?? '');
  };
  return { i18n: { t }, isTraditional: () => false };
});
vi.mock('@/lib/platform/browser', () => ({
  browser: {
    i18n: { getUILanguage: () => 'zh-CN' },
    runtime: { getURL: (path: string) => `chrome-extension://cezhu${path}` },
  },
}));
vi.mock('@/lib/view/use-store-notice', () => ({ useStoreNotice: () => undefined }));
vi.mock('@/lib/platform/messages', () => ({
  askBackground: async (_: string, { changes }: { changes: Parameters<typeof chooseMetrics>[1] }) =>
    chooseMetrics(database(), changes, new Date(2026, 0, 1).toISOString()),
}));

const ARTICLES = [
  '2023年，临澜市人才总量达23.6万人。2024年，临澜市人才总量达26.8万人。临澜市对新引进的博士给予安家费50万元。',
  '2024年，青嶺市人才資源總量達31萬人。青嶺市對新引進的博士給予安家補貼60萬元。',
];
const find = <T extends HTMLElement>(selector: string): T | null => document.querySelector<T>(selector);
const texts = (selector: string) => [...document.querySelectorAll(selector)].map((one) => one.textContent ?? '');

beforeAll(async () => {
  giveSizes();
  await database().comparedArticles.bulkPut(
    ARTICLES.map((text, at) => comparedArticle(text, { pageId: `p${at}`, title: `文章${at}` })),
  );
  render(<ComparePage />, document.body.appendChild(document.createElement('main')));
  await vi.waitFor(() => expect(find('[role=gridcell]')).not.toBeNull());
});

it('puts both scripts into one row, with the places as columns', () => {
  expect(texts('[role=rowheader] b')).toEqual(['人才总量', expect.stringMatching(/^安家/)]);
  expect(texts('[role=columnheader] b').sort()).toEqual(['临澜市', '青嶺市'].sort());
  expect(texts('[role=gridcell] .values').join()).toContain('31万人');
});

it('tells of which year each value of a cell is, where they differ in that', () => {
  expect(texts('[role=gridcell] .value-of').sort()).toEqual(['2023', '2024']);
});

it('opens the sentence of a cell', async () => {
  find('[role=gridcell].one')?.click();
  await vi.waitFor(() => expect(find('.cell-detail mark')).not.toBeNull());
  expect(find('.cell-detail cite')?.textContent).toMatch(/^文章/);
});

it('splits a wording off, and follows at once', async () => {
  find('[data-action=rows-panel]')?.click();
  await vi.waitFor(() => expect(find('.wordings [data-action=split]')).not.toBeNull());
  find('.wordings [data-action=split]')?.click();
  await vi.waitFor(() => expect(texts('[role=rowheader] b')).toHaveLength(3));
  find('.notice.done button')?.click();
  await vi.waitFor(() => expect(texts('[role=rowheader] b')).toHaveLength(2));
});

it('draws a chart beside the table, with its points', async () => {
  find('[data-action=chart-panel]')?.click();
  await vi.waitFor(() => expect(find('.drawing svg')).not.toBeNull());
  expect(texts('.points tbody tr')).toHaveLength(3);
});

it('says what to do where nothing meets the conditions', async () => {
  const search = find<HTMLInputElement>('[name=search-compared]');
  if (search) search.value = '没有这样的话';
  search?.dispatchEvent(new Event('input', { bubbles: true }));
  await vi.waitFor(() => expect(find('.nothing')).not.toBeNull());
  find('[data-action=clear]')?.click();
  await vi.waitFor(() => expect(find('[role=gridcell]')).not.toBeNull());
});
