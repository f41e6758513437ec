/** Saved pages with the facts that an archivist would note of them, and how many of those the rules find. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ArticleFacts, FACT_NAMES } from '@/lib/core/article/types';
import { collectText } from '@/lib/page/collect';
import { articleFacts } from '@/lib/page/facts';

const DIRECTORY = join(__dirname, '../fixtures/facts');
const NAMES = [...FACT_NAMES, 'keywords'] as const;
type Name = (typeof NAMES)[number];

/** One value, or several of which each is right. Keywords are joined by 、. */
type Expected = string | string[];

export interface SavedPage {
  file: string;
  address: string;
  /** Of the file; UTF-8 where it is missing. */
  encoding?: string;
  facts: Partial<Record<Name, Expected>>;
  /** May be missing; where it is given it must be one of these (null: any value will do). Not counted as expected. */
  debatable?: Partial<Record<Name, string[] | null>>;
  absent: Name[];
}

export interface Score {
  expected: number;
  right: number;
  /** What is wrong or missing, and what was found although the page does not tell it. */
  mistakes: string[];
  inventions: string[];
}

/** A megabyte need not lie in the repository: the file says where it goes. */
const BIG = '引才'.repeat(500_000);

export function savedPages(): SavedPage[] {
  const pages = JSON.parse(readFileSync(join(DIRECTORY, 'expected.json'), 'utf8')) as Record<
    string,
    Omit<SavedPage, 'file'>
  >;
  return Object.entries(pages).map(([file, page]) => ({ ...page, file }));
}

export function factsOfPage({ file, address, encoding = 'utf-8' }: SavedPage): Partial<Record<Name, string>> {
  const html = new TextDecoder(encoding).decode(readFileSync(join(DIRECTORY, file))).replaceAll('@@BIG@@', BIG);
  const page = new DOMParser().parseFromString(html, 'text/html');
  const facts: ArticleFacts = articleFacts(page, collectText(page.documentElement).text, address);
  const found: Partial<Record<Name, string>> = {};
  for (const name of FACT_NAMES) if (facts[name]) found[name] = facts[name].value;
  if (facts.keywords) found.keywords = facts.keywords.join('、');
  return found;
}

export function score(page: SavedPage): Score {
  const found = factsOfPage(page);
  const result: Score = { expected: 0, right: 0, mistakes: [], inventions: [] };
  for (const name of NAMES) {
    const value = found[name];
    const expected = page.facts[name];
    const note = (wanted: string): string => `${page.file} ${name}: ${value ?? '(none)'} instead of ${wanted}`;
    if (expected !== undefined) {
      result.expected++;
      if (value !== undefined && [expected].flat().includes(value)) result.right++;
      else result.mistakes.push(note([expected].flat().join(' / ')));
    } else if (value !== undefined) {
      const debatable = page.debatable?.[name];
      if (debatable === null || debatable?.includes(value)) continue;
      result.inventions.push(note('nothing'));
    }
  }
  return result;
}
