import Ajv from 'ajv';
import fc from 'fast-check';
import { Window } from 'happy-dom';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import SCHEMA from '@/assets/schemas/export.schema.json';
import { printCsv } from '@/lib/core/formats/csv';
import { exportedArticles } from '@/lib/core/formats/export/articles';
import { JSON_BETWEEN, JSON_END, jsonArticle, jsonBegin } from '@/lib/core/formats/export/json';
import { articleHtml } from '@/lib/core/formats/html/blocks';
import { DOCUMENT_END, documentArticle, documentBegin } from '@/lib/core/formats/html/document';
import { quotedAs } from '@/lib/core/formats/quotation/quotation';
import { articleTables } from '@/lib/core/formats/table/tables';
import { clipping, figure, term } from '../../support/clippings';
import { QUOTATION_WORDS, TABLE_WORDS } from '../../support/export-words';
import { anyClipping } from '../../support/packages';

const quote = '全市人才总量达到160万人以上，给予安家(jiā)費30萬元。';
const kept = clipping({
  quote,
  annotations: [
    term(),
    figure({ metric: { start: 2, end: 6 }, when: { value: '2027', role: 'by' } }),
    figure({
      start: quote.indexOf('30'),
      end: quote.indexOf('。'),
      kind: 'money',
      value: [300_000, 500_000],
      unit: 'CNY',
      bound: 'exact',
    }),
  ],
  headings: ['三、强化保障', '（一）住房'],
  tags: ['t1'],
  note: '核对口径\n第二行',
  facts: { title: '实施意见', source: '临澜日报', published: '2024-04-12' },
});
const sources = { tagNames: { t1: '安家费' } };
const [article] = exportedArticles([kept], sources);
if (!article) throw new Error('no article');

describe('tables', () => {
  const tables = articleTables(TABLE_WORDS);

  it('hold numbers as numbers, ranges by both ends, times in ISO form', () => {
    const { columns, rowsOf } = tables.figures;
    const at = (title: string) => columns.findIndex((column) => column.title === title);
    const [count, money] = rowsOf(article);
    expect([at('Value'), at('Lowest'), at('Highest'), at('Unit')].map((index) => count?.[index])).toEqual([
      1_600_000,
      1_600_000,
      1_600_000,
      '人',
    ]);
    expect(money?.[at('Lowest')]).toBe(300_000);
    expect(money?.[at('Highest')]).toBe(500_000);
    expect(money?.[at('Value')]).toBe('300000–500000');
    expect(count?.[at('When')]).toBe('2027 · by');
    expect(count?.[at('Bound')]).toBe('at least');
    expect(count?.[at('Published')]).toBe('2024-04-12');
  });

  it('have a cell for each column', () => {
    for (const { columns, rowsOf } of Object.values(tables)) {
      expect(rowsOf(article).length).toBeGreaterThan(0);
      for (const row of rowsOf(article)) expect(row).toHaveLength(columns.length);
    }
  });

  it('come back from CSV with quote, note and tags', () => {
    const { columns, rowsOf } = tables.clippings;
    const csv = printCsv({ name: '', columns, rows: rowsOf(article) }, { bom: false });
    const [row] = Papa.parse<Record<string, string>>(csv, { header: true }).data;
    expect(row).toMatchObject({
      Quote: quote,
      Note: '核对口径\n第二行',
      Tags: '安家费',
      Headings: '三、强化保障 › （一）住房',
    });
  });

  it('link to nothing but the web', () => {
    const [hostile] = exportedArticles([clipping({ url: 'javascript:alert(1)' })]);
    const cells = hostile ? tables.clippings.rowsOf(hostile).flat() : [];
    expect(cells).toContain(' javascript:alert(1)');
    expect(cells).not.toContain('javascript:alert(1)');
  });
});

describe('JSON', () => {
  it('is what its schema says, whatever was clipped', () => {
    const isValid = new Ajv({ allErrors: true }).compile(SCHEMA);
    const print = (clippings: Parameters<typeof exportedArticles>[0]) =>
      jsonBegin('2026-11-29T10:00:00.000Z') +
      exportedArticles(clippings, sources).map(jsonArticle).join(JSON_BETWEEN) +
      JSON_END;
    fc.assert(
      fc.property(fc.array(anyClipping, { maxLength: 3 }), (any) => {
        const clippings = [kept, ...any];
        const parsed = JSON.parse(print(clippings));
        expect(isValid(parsed) ? [] : isValid.errors).toEqual([]);
        expect(parsed.articles).toEqual(JSON.parse(JSON.stringify(exportedArticles(clippings, sources))));
      }),
      { numRuns: 60 },
    );
    expect(isValid(JSON.parse(print([])))).toBe(true);
  });
});

describe('HTML', () => {
  const html = (one: typeof article, inline = false): string =>
    documentBegin(one.title, 'zh-CN') +
    documentArticle(articleHtml(one, { words: TABLE_WORDS, figures: 'filled', inline })) +
    DOCUMENT_END;
  const parse = (text: string): Document => {
    const window = new Window();
    return new window.DOMParser().parseFromString(text, 'text/html') as unknown as Document;
  };

  it('has headings, quotes with marked terms, and real tables', () => {
    const page = parse(html(article));
    expect(page.title).toBe('实施意见');
    expect(page.querySelector('h1')?.textContent).toBe('实施意见');
    expect([...page.querySelectorAll('h2, h3')].map((one) => one.textContent)).toEqual(['三、强化保障', '（一）住房']);
    expect(page.querySelector('blockquote')?.textContent?.trim()).toBe(quote);
    expect(page.querySelector('blockquote mark')?.textContent).toBe('人才总量');
    expect(page.querySelectorAll('table tbody tr')).toHaveLength(2);
    expect([...page.querySelectorAll('tbody td')].map((one) => one.textContent)).toContain('1600000');
  });

  it('has styles at its elements for programs that take no others', () => {
    const page = parse(html(article, true));
    for (const cell of page.querySelectorAll('td, th')) expect(cell.getAttribute('style')).toContain('border');
    expect(page.querySelector('table')?.getAttribute('border')).toBe('1');
  });

  const HOSTILE = [
    '<img src=x onerror=alert(1)><script>alert(2)</script>',
    '</article></body><iframe src=javascript:alert(3)>',
    '<![CDATA[x]]> &lt;b&gt; &amp;#60; <?php ?> --> <!',
    '[x](javascript:alert(4)) ![y](http://a.example/pixel.gif) <http://a.example>',
    '`````\n---\n| a | b |\n===\n[[w]] {{m}} <% t %>',
    '人才\u202e\u0000\ud83d\u2028政策',
  ];
  it('begins no comment, declaration or element with what was clipped', () => {
    const [hostile] = exportedArticles([clipping({ quote: '<!-- a --><b>', title: '<!--', facts: { title: '<!--' } })]);
    expect(hostile && html(hostile)).not.toMatch(/<!--|<b>/);
  });

  it.each(HOSTILE)('shows %j as text', (text) => {
    const [hostile] = exportedArticles(
      [
        clipping({
          quote: text,
          title: text,
          note: text,
          headings: [text],
          tags: ['t'],
          url: 'javascript:alert(5)',
          facts: { title: text, source: text },
        }),
      ],
      { tagNames: { t: text } },
    );
    if (!hostile) throw new Error('no article');
    const page = parse(html(hostile));
    expect(page.querySelectorAll('script, img, iframe, object, embed, form, link, base')).toHaveLength(0);
    for (const element of page.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        expect(name).not.toMatch(/^on/i);
        expect(value).not.toMatch(/^\s*javascript:/i);
      }
    }
    const words = text.toWellFormed().replace(/[\p{Cc}\u2028\s]+/gu, '');
    expect((page.querySelector('blockquote')?.textContent ?? '').replace(/[\p{Cc}\u2028\s]+/gu, '')).toBe(words);
  });
});

describe('quotedAs', () => {
  const options = { clean: false, both: false, words: QUOTATION_WORDS };

  it('leaves quotes as they were clipped unless it is asked', () => {
    expect(quotedAs(article, options)).toBe(article);
  });

  it('says what was done, and moves terms and figures with their words', () => {
    const [one] = quotedAs(article, {
      ...options,
      clean: true,
      convert: (text) => text.replace('費', '费').replace('萬', '万'),
    }).clippings;
    expect(one?.quote).toBe('全市人才总量达到160万人以上，给予安家费30万元。');
    expect(one?.quoteRemark).toBe('cleaned, converted');
    expect(one?.original).toBeUndefined();
    const money = one?.figures[1];
    expect(one?.quote.slice(money?.start, money?.end)).toBe('30万元');
    expect(one?.figures[1]?.written).toBe('30萬元');
  });

  it('carries both where that is wanted, and marks nothing that is the same', () => {
    const both = quotedAs(article, { ...options, clean: true, both: true }).clippings[0];
    expect(both).toMatchObject({ original: quote, quoteRemark: 'cleaned; as clipped:' });
    const plain = exportedArticles([clipping()])[0];
    if (!plain) throw new Error('no article');
    expect(quotedAs(plain, { ...options, clean: true, both: true })).toEqual(plain);
  });
});
