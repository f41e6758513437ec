import fc from 'fast-check';
import type { Blockquote, Nodes, Root, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import type { Clipping } from '@/lib/core/clippings/types';
import { exportedArticles } from '@/lib/core/formats/export/articles';
import { clippingsToMarkdown } from '@/lib/core/formats/markdown/clippings-to-markdown';
import { PLAIN_WORDS } from '@/lib/core/formats/markdown/options';
import { toMarkdown as articlesToMarkdown } from '@/lib/core/formats/markdown/to-markdown';
import { anyString } from '../../support/arbitrary';
import { clipping, figure, term } from '../../support/clippings';

interface Parsed {
  facts: Record<string, unknown>;
  body: string;
  root: Root;
}

/** Reads a document as other programs do: front matter up to the first line of three dashes, then GFM. */
function read(markdown: string): Parsed {
  const match = /^---\n([\s\S]*?)\n---\n/.exec(markdown);
  if (!match) throw new Error('no front matter');
  const body = markdown.slice(match[0].length);
  const root = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmTableFromMarkdown()] });
  return { facts: parseYaml(match[1] ?? '') as Record<string, unknown>, body, root };
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}

function all<T extends Nodes['type']>(node: Nodes, type: T): Extract<Nodes, { type: T }>[] {
  const here = node.type === type ? [node as Extract<Nodes, { type: T }>] : [];
  return 'children' in node ? [...here, ...node.children.flatMap((child) => all(child, type))] : here;
}

const lines = (quote: Blockquote) => quote.children.map((child) => textOf(child));

/** A string as one line of well-formed text. */
function oneLineOf(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
}

/** The lines that a passage's text has in the export. */
function linesOf(text: string): string[] {
  return text
    .split(/[\n\r\u2028\u2029]+/)
    .map((line) =>
      line
        .toWellFormed()
        .replace(/\p{Cc}+/gu, ' ')
        .trim(),
    )
    .filter(Boolean);
}

/** Without links to passages, which have tests of their own. */
const toMarkdown: typeof clippingsToMarkdown = (clippings, options) =>
  clippingsToMarkdown(clippings, { links: false, ...options });

const only = (fields: Parameters<typeof clipping>[0], options?: Parameters<typeof toMarkdown>[1]) =>
  read(toMarkdown([clipping(fields)], options));

describe('toMarkdown', () => {
  it('writes an article', () => {
    const one = clipping({
      annotations: [term(), figure({ metric: { start: 2, end: 6 } })],
      tags: ['t1', 'gone'],
      note: '与上年口径一致？',
    });
    expect(toMarkdown([one], { tagNames: { t1: '人才总量' } })).toBe(`---
title: "关于加快推进人才工作的实施意见"
url: "https://rsj.example.gov.cn/rcgz/2024/t20240412_1.html"
clipped: "2024-05-06T07:08:09.000Z"
clippings: 1
tags:
  - "人才总量"
---

# 关于加快推进人才工作的实施意见

> 全市人才总量达到160万人以上。

| Metric | Figure | Value | Unit | Bound | Per | For whom | Whose | When | Role | Change | Edited |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 人才总量 | 160万人以上 | 1600000 | 人 | at least |  |  |  |  |  |  |  |

**Note**

与上年口径一致？

Tags: 人才总量
`);
  });

  it('gives figures as the reader has corrected them, and says so', () => {
    const corrected = figure({ metric: { start: 2, end: 6 }, edits: { value: 1_500_000, metric: '技能人才总量' } });
    const { root } = only({ annotations: [corrected] });
    const [, row] = all(root, 'tableRow').map(({ children }) => children.map((cell) => textOf(cell)));
    expect(row?.slice(0, 5)).toEqual(['技能人才总量', '160万人以上', '1500000', '人', 'at least']);
    expect(row?.at(-1)).toBe('edited (read as Metric 人才总量 · Value 1600000)');
  });

  it('leaves out what a clipping does not have', () => {
    const { facts, root } = only({ note: ' \n ', tags: ['unknown'] });
    expect(facts).not.toHaveProperty('tags');
    expect(root.children.map(({ type }) => type)).toEqual(['heading', 'blockquote']);
  });

  it('writes nothing but front matter for no clippings', () => {
    expect(toMarkdown([])).toBe('---\nclippings: 0\n---\n');
  });

  it('keeps the lines of a passage apart', () => {
    const { root } = only({ quote: '第一段。\n\n第二段。\u2029  第三段。  \r\n' });
    expect(all(root, 'blockquote').map(lines)).toEqual([['第一段。', '第二段。', '第三段。']]);
  });

  it('groups by article, in page order', () => {
    const { root, facts } = read(
      toMarkdown([
        clipping({ id: '1', quote: '乙二', start: 90, pageId: 'b', title: '乙' }),
        clipping({ id: '2', quote: '甲', pageId: 'a', title: '甲' }),
        clipping({ id: '3', quote: '乙一', start: 10, pageId: 'b', title: '乙' }),
        clipping({ id: '4', quote: '乙三', start: 90, pageId: 'b', title: '乙', created: '2024-06-01T00:00:00.000Z' }),
      ]),
    );
    const told = root.children.filter(({ type }) => type !== 'list').map((child) => textOf(child));
    expect(told).toEqual(['乙', '乙一', '乙二', '乙三', '甲', '甲']);
    // Of several articles none has the front matter: each says its address itself.
    expect(all(root, 'list').map((list) => textOf(list))).toEqual(Array(2).fill(`Address: ${clipping().url}`));
    expect(facts).toEqual({ clipped: '2024-06-01T00:00:00.000Z', clippings: 4 });
  });

  it('leaves the order of its argument alone', () => {
    const given: Clipping[] = [clipping({ id: '1', start: 50 }), clipping({ id: '2', start: 5 })];
    toMarkdown(given);
    expect(given.map(({ id }) => id)).toEqual(['1', '2']);
  });

  it('names an article without a title by its address', () => {
    expect(textOf(only({ title: ' \n', url: 'https://example.gov.cn/a_b?c=d&e#f' }).root.children[0] as Nodes)).toBe(
      'https://example.gov.cn/a_b?c=d&e#f',
    );
  });

  it('writes ranges, rates and bounds into the table, in the reader’s words', () => {
    const words = {
      ...PLAIN_WORDS,
      bounds: { ...PLAIN_WORDS.bounds, atMost: '至多' },
      per: { ...PLAIN_WORDS.per, month: '每月', m2: '每平方米' },
      columns: { ...PLAIN_WORDS.columns, value: '数值' },
    };
    const quote = '每月3000至5000元，租金不超过32.5元/平方米/月';
    const { root } = only(
      {
        quote,
        annotations: [
          figure({
            kind: 'money',
            start: 2,
            end: 12,
            value: [3000, 5000],
            unit: 'CNY',
            per: ['month'],
            bound: 'exact',
          }),
          figure({
            kind: 'money',
            start: 15,
            end: 23,
            value: 32.5,
            unit: 'CNY',
            per: ['m2', 'month'],
            bound: 'atMost',
          }),
        ],
      },
      { words },
    );
    const [table] = all(root, 'table') as [Table];
    const [head, ...rows] = table.children.map((row) => row.children.map((cell) => textOf(cell)));
    expect(head?.slice(2, 6)).toEqual(['数值', 'Unit', 'Bound', 'Per']);
    expect(rows.map((cells) => cells.slice(0, 6))).toEqual([
      ['', '3000至5000元', '3000–5000', 'CNY', '', '每月'],
      ['', '不超过32.5元', '32.5', 'CNY', '至多', '每平方米 · 每月'],
    ]);
  });
});

const HOSTILE = [
  '# 不是标题',
  '1. 不是列表',
  '- 不是列表',
  '> 不是引用',
  '--- 不是分隔线',
  '---',
  '***',
  '===',
  '| 不是 | 表格 |',
  '`代码` 和 ```围栏```',
  '~~~ 围栏',
  '*强调* 和 __强调__ 和 ~~删去~~',
  '博士3~5年、硕士10~20%',
  '[[链接]] 和 [链接](https://example.com) 和 ![图](x.png)',
  '[脚注]: https://example.com',
  '脚注[^1]',
  '<script>alert(1)</script> <b>粗</b>',
  '<!-- 注释 -->',
  '<https://example.com>',
  '&lt; &amp; &#35; &copy',
  '行尾的反斜杠\\',
  '\\* \\# \\|',
  '    缩进四格',
  '\t制表符',
  'HK$20,000至HK$30,000',
  '- [ ] 待办',
  '\u00a0不换行空格\u3000',
  'a|b\\|c',
  'https://example.gov.cn/~rsj/_a_?b=1&copy=2*3',
  '见 www.example.gov.cn/a_b_，或致函 rc_zx@example.gov.cn',
  'ftp://example.com',
];

describe('hostile content', () => {
  const plain = (root: Root) => {
    const kinds = new Set<string>();
    const visit = (node: Nodes) => {
      kinds.add(node.type);
      if ('children' in node) for (const child of node.children) visit(child);
    };
    visit(root);
    return [...kinds].filter(
      (kind) =>
        !['root', 'heading', 'blockquote', 'paragraph', 'text', 'strong', 'table', 'tableRow', 'tableCell'].includes(
          kind,
        ),
    );
  };

  it.each(HOSTILE.map((content) => [content]))('%j stays text everywhere', (content) => {
    const trimmed = content.replace(/\t/g, ' ').trim();
    const metric = `人${content}才`;
    const { root, facts } = only(
      {
        quote: `${content}\n${metric}160万人`,
        annotations: [
          figure({
            start: content.length + 1,
            end: content.length + 1 + metric.length + 5,
            metric: { start: content.length + 1, end: content.length + 1 + metric.length },
          }),
        ],
        title: content,
        note: content,
        tags: ['t'],
      },
      { tagNames: { t: content } },
    );
    expect(plain(root)).toEqual([]);
    expect(facts).toMatchObject({ title: trimmed, tags: [trimmed] });
    expect(textOf(root.children[0] as Nodes)).toBe(trimmed);
    expect(all(root, 'blockquote').map(lines)[0]?.[0]).toBe(trimmed);
    const cells = all(root, 'tableRow').map((row) => row.children.map((cell) => textOf(cell)));
    expect(cells[1]?.[0]).toBe(metric.replace(/\t/g, ' '));
    expect(root.children.slice(-2).map((child) => textOf(child))).toEqual([trimmed, `Tags: ${trimmed}`]);
  });

  it.each(HOSTILE.map((content) => [content]))('%j renders as itself on GitHub', (content) => {
    const { body } = only({ quote: content, title: '标题' });
    const html = micromark(body, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
    const rendered = /<blockquote>\n<p>(.*)<\/p>\n<\/blockquote>/.exec(html)?.[1] ?? '';
    expect(rendered).not.toContain('<');
    const decoded = rendered.replace(
      /&(lt|gt|quot|amp);/g,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"' })[name] ?? '&',
    );
    expect(decoded).toBe(content.replace(/\t/g, ' ').trim());
  });

  it('escapes what GitHub and Obsidian would strike out or set as a formula', () => {
    const { body } = only({ quote: '3~5年、10~20%，HK$20,000至HK$30,000', title: '标题' });
    expect(body).toContain('3\\~5年、10\\~20%，HK\\$20,000至HK\\$30,000');
  });

  it('front matter gives back title, address and tags, whatever the strings', () => {
    const special = fc.constantFrom(
      '---',
      '...',
      '- a',
      'a: b',
      '#x',
      '"',
      "'",
      'true',
      'on',
      '0o17',
      '0x1f',
      '1_000',
      '12:30:45',
      '2024-05-06',
      '1e3',
      '~',
      '|',
      '>',
      '\n---\n',
      'null',
      '!x',
      '&x',
      '*x',
      '%x',
      '@x',
      '`x`',
      '\\',
      '  x',
    );
    const value = fc.oneof(
      anyString,
      special,
      fc.tuple(special, anyString).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(value, value, value, (title, url, tag) => {
        const { facts } = read(toMarkdown([clipping({ title, url, tags: ['t'] })], { tagNames: { t: tag } }));
        if (oneLineOf(title)) expect(facts.title).toBe(oneLineOf(title));
        expect(facts.url).toBe(url.toWellFormed());
        expect(facts.tags).toEqual(oneLineOf(tag) ? [oneLineOf(tag)] : undefined);
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  it('quotes and notes give back their lines, whatever the strings', () => {
    const marks = fc.string({
      unit: fc.constantFrom(...'#*_`~|[](){}<>!\\-+=.:&;$^"\' \n1a人'),
      maxLength: 30,
      size: 'max',
    });
    const value = fc.oneof(anyString, marks);
    fc.assert(
      fc.property(value, (content) => {
        const quote = `人${content}才`;
        const { root } = only({ quote, note: `注\n${content}` });
        expect(all(root, 'blockquote').map(lines)).toEqual([linesOf(quote)]);
        const notes = root.children.slice(2).map((child) => textOf(child));
        expect(notes).toEqual(['Note', ...linesOf(`注\n${content}`)]);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('cells give back their text, whatever the strings', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyString, fc.string({ unit: fc.constantFrom(...'|\\`*_<>&[]~ 人'), maxLength: 20, size: 'max' })),
        (content) => {
          const metric = `人${content}才`;
          const { root } = only({
            quote: metric,
            annotations: [figure({ start: 0, end: metric.length, metric: { start: 0, end: metric.length } })],
          });
          const rows = all(root, 'tableRow');
          expect(rows).toHaveLength(2);
          const cell = metric.toWellFormed().replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
          expect(rows[1]?.children.map((one) => textOf(one)).slice(0, 2)).toEqual([cell, cell]);
        },
      ),
      { numRuns: 200 },
    );
  }, 60_000);
});

describe('what stands around a clipping', () => {
  it('says where it is found, how it stands there, and what was done to the quote', () => {
    const one = clipping();
    const written = clippingsToMarkdown([one], { states: { c1: 'changed' } });
    const { root } = read(written);
    const [link] = all(root, 'link');
    expect(link?.url).toBe(`${one.url}#:~:text=${encodeURIComponent(one.quote)}`);
    expect(textOf(root.children[2] as Nodes)).toBe('Passage · changed since');
    const [article] = exportedArticles([one]);
    if (!article) throw new Error('no article');
    const cleaned = article.clippings.map((each) => ({ ...each, quoteRemark: '已去除*注音*' }));
    const { root: marked } = read(articlesToMarkdown([{ ...article, clippings: cleaned }], { links: false }));
    expect(textOf(marked.children[2] as Nodes)).toBe('已去除*注音*');
  });

  it('makes links of addresses of the web only', () => {
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'obsidian://open?vault=x', 'file:///etc/passwd']) {
      const { root } = read(clippingsToMarkdown([clipping({ url }), clipping({ id: 'c2', url, pageId: 'page-2' })]));
      expect(all(root, 'link')).toEqual([]);
      expect(textOf(root)).toContain(url);
    }
    const hostile = 'https://a.example/[[x]]?q=<%tp%>&{{y}}&%%z%%&"|`<b>)(';
    const written = clippingsToMarkdown([clipping({ url: hostile }), clipping({ id: 'c2', pageId: 'page-2' })]);
    const [link] = all(read(written).root, 'link');
    expect(decodeURIComponent(link?.url ?? '')).toContain('[[x]]?q=<%tp%>&{{y}}&%%z%%');
    expect(written).not.toMatch(/\[\[|\{\{|<%|%%|(?<!\\)<b>|\]\(https\\:/);
  });

  it('is told: the headings over it, and what citing its article needs', () => {
    const facts = { title: '办法', source: '栖湖*晚报*', published: '2025-03-08', address: 'https://a.example' };
    const { facts: front, root } = read(
      toMarkdown([
        clipping({ headings: ['三、强化保障', '（一）住房'], facts, created: '2026-01-01T00:00:00.000Z' }),
        clipping({ id: 'c2', start: 50, facts: { source: '旧名' } }),
      ]),
    );
    expect(front).toMatchObject({ source: '栖湖*晚报*', published: '2025-03-08' });
    expect(front).not.toHaveProperty('address');
    expect(all(root, 'heading').map((heading) => [heading.depth, textOf(heading)])).toEqual([
      [1, '办法'],
      [2, '三、强化保障'],
      [3, '（一）住房'],
      [2, '—'],
    ]);
  });
});
