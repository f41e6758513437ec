import { Cite } from '@citation-js/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { apa } from '@/lib/core/formats/citations/apa';
import { bibtex } from '@/lib/core/formats/citations/bibtex';
import { cslItem } from '@/lib/core/formats/citations/csl-json';
import { gbt7714 } from '@/lib/core/formats/citations/gbt7714';
import { citedNames } from '@/lib/core/formats/citations/names';
import { type CitedArticle, referenceOf } from '@/lib/core/formats/citations/reference';
import { ris } from '@/lib/core/formats/citations/ris';
import { CASES } from './articles';

const base: CitedArticle = {
  pageId: '1a2b3c4d',
  title: '题名',
  url: 'https://a.example/1',
  accessed: '2026-11-29',
  facts: {},
};
const read = (text: string): Record<string, unknown>[] =>
  new Cite(text).data.map(({ _graph, ...item }: Record<string, unknown>) => item);

describe('text of references', () => {
  it.each(CASES)('cites $what', ({ article, gbt7714: gbt, apa: text }) => {
    expect(gbt7714(referenceOf(article))).toBe(gbt);
    expect(apa(referenceOf(article))).toBe(text);
  });

  it('invents nothing where nothing but an address is known', () => {
    const reference = referenceOf({ pageId: 'p', title: '', url: 'https://a.example/1', facts: {} });
    expect(gbt7714(reference)).toBe('https://a.example/1[EB/OL]. https://a.example/1.');
    expect(apa(reference)).toBe('https://a.example/1. (n.d.). https://a.example/1');
    expect(Object.keys(cslItem(reference)).sort()).toEqual(['URL', 'id', 'language', 'title', 'type']);
  });

  it('names nineteen of more than twenty authors, and the last', () => {
    const author = Array.from({ length: 22 }, (_, n) => `作者${n}`).join('、');
    const text = apa(referenceOf({ ...base, facts: { author } }));
    expect(text).toContain('作者18, . . . 作者21.');
    expect(text).not.toContain('作者19');
  });
});

describe('citedNames', () => {
  it.each([
    ['王小明、李红', ['王小明', '李红']],
    ['记者 王小明 李红', ['王小明', '李红']],
    ['文/丁见秋', ['丁见秋']],
    ['文清', ['文清']],
    ['临澜市 人才工作局', ['临澜市 人才工作局']],
    ['Smith, John', [{ family: 'Smith', given: 'John' }]],
    ['Ministry of Labour, Linlan', ['Ministry of Labour, Linlan']],
    ['Madonna', ['Madonna']],
    ['', []],
  ])('reads %j', (byline, names) => {
    expect(citedNames(byline)).toEqual(names.map((name) => (typeof name === 'string' ? { literal: name } : name)));
  });
});

describe('files for reference managers', () => {
  const references = CASES.map(({ article }, index) => ({
    ...referenceOf({ ...article, tags: ['人才政策', '住房'] }),
    key: `key-${index}`,
  }));
  const people = (item: Record<string, unknown>): string[] =>
    ((item.author ?? []) as Record<string, string>[]).map(({ literal, family, given }) =>
      [given, family, literal].filter(Boolean).join(' '),
    );

  it('gives all articles back from BibTeX', () => {
    const items = read(references.map(bibtex).join('\n'));
    expect(items).toHaveLength(references.length);
    for (const [index, item] of items.entries()) {
      const expected = cslItem(references[index] as (typeof references)[number]);
      // BibTeX knows no newspapers.
      const type = expected.type === 'article-newspaper' ? 'article-journal' : expected.type;
      expect(item).toMatchObject({ id: expected.id, title: expected.title, type });
      for (const field of ['issued', 'accessed', 'URL', 'number', 'issue'] as const) {
        expect(item[field]).toEqual(expected[field]);
      }
      expect(people(item)).toEqual(people({ ...expected }));
      const container = expected['container-title'] ?? expected.publisher;
      expect(item['container-title'] ?? item.publisher).toBe(container);
    }
  });

  it('gives all articles back from RIS', () => {
    const items = read(references.map(ris).join(''));
    expect(items).toHaveLength(references.length);
    for (const [index, item] of items.entries()) {
      const reference = references[index] as (typeof references)[number];
      const expected = cslItem(reference);
      expect(item).toMatchObject({ id: expected.id, title: expected.title, type: expected.type });
      expect(item.URL).toBe(expected.URL);
      // Of some types this reader believes the field for the year, and passes over that for the day.
      const parts = (item.issued as { 'date-parts': number[][] } | undefined)?.['date-parts'][0];
      expect(parts).toEqual(expected.issued?.['date-parts'][0]?.slice(0, parts?.length));
      if (reference.published?.length === 10) {
        expect(ris(reference)).toContain(`\r\nDA  - ${reference.published.replaceAll('-', '/')}/\r\n`);
      }
      // Nor of all types for the day on which they were read.
      if (item.accessed) expect(item.accessed).toEqual(expected.accessed);
      else if (expected.accessed) expect(ris(reference)).toContain('\r\nY2  - 2026/11/29/\r\n');
      // This reader takes those of newspapers for reporters, which CSL does not know.
      if (reference.kind === 'newspaper') {
        const lines = ris(reference)
          .split('\r\n')
          .filter((line) => line.startsWith('AU  - '));
        expect(lines.map((line) => line.slice(6))).toEqual(people({ ...expected }));
      } else {
        expect(people(item)).toEqual(people({ ...expected }));
      }
    }
  });

  it('gives all articles back from CSL-JSON', () => {
    const items = read(JSON.stringify(references.map(cslItem)));
    expect(items).toEqual(JSON.parse(JSON.stringify(references.map(cslItem))));
  });

  /** What TeX, RIS and readers of addresses stumble over. */
  const hostile = fc
    .string({
      unit: fc.constantFrom(...'\\{}%$&#_~^`\'"-@,=()[]<>*|人才 aA1\n\r\u2028\0\u202e\ud83d\ude00'.split('')),
      maxLength: 24,
    })
    .map((text) => `题${text}名`);

  it('gives back any title, author and tag', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (title, author, tag) => {
        const reference = {
          ...referenceOf({ ...base, title, facts: { issuer: 'x' } }),
          authors: [{ literal: author.replace(/\s+/g, ' ') }],
        };
        const safe = {
          ...reference,
          tags: referenceOf({ ...base, tags: [tag] }).tags,
          authors: [{ literal: referenceOf({ ...base, title: author }).title }],
        };
        const [fromBibtex, ...more] = read(bibtex(safe));
        expect(more).toEqual([]);
        expect(fromBibtex?.title).toBe(safe.title);
        expect(people(fromBibtex ?? {})).toEqual(safe.authors.map(({ literal }) => literal));
        const [fromRis, ...others] = read(ris(safe));
        expect(others).toEqual([]);
        expect(fromRis?.title).toBe(safe.title);
        expect(fromRis?.URL).toBe(base.url);
      }),
      { numRuns: 300 },
    );
  });

  it('takes no address but of the web', () => {
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'https://a.example/\n}x']) {
      const reference = referenceOf({ ...base, url, facts: { address: url } });
      expect(reference.url).toBeUndefined();
      expect([bibtex, ris, gbt7714, apa].map((write) => write(reference)).join()).not.toContain(url);
    }
    expect(read(bibtex(referenceOf({ ...base, url: 'https://a.example/{a}?b=c_d%20#e' })))[0]?.URL).toBe(
      'https://a.example/%7Ba%7D?b=c_d%20#e',
    );
  });
});
