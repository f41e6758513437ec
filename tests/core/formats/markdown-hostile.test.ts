import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import type { Clipping } from '@/lib/core/clippings/types';
import { clippingsToMarkdown } from '@/lib/core/formats/markdown/clippings-to-markdown';
import type { MarkdownOptions } from '@/lib/core/formats/markdown/options';
import { anyString } from '../../support/arbitrary';
import { clipping, figure } from '../../support/clippings';
import { HOSTILE } from '../../support/hostile-text';
import { allOf, linesOf, oneLineOf, readMarkdown, textOf } from '../../support/markdown';

/** What some program would act on, as it stands in a file. Highlights are ours where the export makes them. */
const ALIVE =
  /\[\[|\{\{|<%|%%|\(\(|::|(?<!\\)`|(?<!\\)\$|(?<!\\)\^|==|(?<![\\&\w(<>=])#(?=[\p{L}+{])|(?<!\\)<(?!!-- \/?cezhu\b|https?:)|\]\((?!https?:)/u;

const TEXT_ONLY = new Set(
  'root heading blockquote paragraph text strong list listItem table tableRow tableCell html link'.split(' '),
);

function kindsOf(node: Nodes): string[] {
  return [node.type, ...('children' in node ? node.children.flatMap((child) => kindsOf(child)) : [])];
}

function made(content: string): { clippings: Clipping[]; tagNames: Record<string, string> } {
  const quote = `${content}\n人${content}才160万人`;
  const start = content.length + 1;
  const annotations = [
    figure({ start, end: quote.length, metric: { start, end: quote.length }, edits: { audience: content } }),
  ];
  const one = clipping({ quote, annotations, title: content, note: content, tags: ['t'], headings: [content] });
  return {
    clippings: [{ ...one, facts: { title: content, source: content, author: content } }],
    tagNames: { t: content },
  };
}

const FORMS: [string, MarkdownOptions][] = [
  ['a page', {}],
  ['a page with marks', { marks: true }],
  ['a page without front matter', { frontMatter: 'none', figures: 'filled', quoteBlocks: 'lines' }],
  ['an outline', { structure: 'outline', frontMatter: 'properties', marks: true }],
];

describe.each(FORMS)('hostile content in %s', (_, options) => {
  it.each(HOSTILE)('stays text: %s', (__, content) => {
    const { clippings, tagNames } = made(content);
    const written = clippingsToMarkdown(clippings, { ...options, tagNames });
    const { root, body, facts } = readMarkdown(written);
    const line = oneLineOf(content);
    if (options.frontMatter === undefined) {
      expect(facts).toMatchObject({ title: line, source: line, author: line, tags: [line] });
      expect(Object.keys(facts)).toEqual(['title', 'url', 'source', 'author', 'clipped', 'clippings', 'tags']);
    }
    expect(kindsOf(root).filter((kind) => !TEXT_ONLY.has(kind) && kind !== 'break')).toEqual([]);
    // Nothing but our own marks is HTML, and all of them are there.
    const html = allOf(root, 'html').map(({ value }) => value);
    expect(html.every((value) => /^<!-- \/?cezhu\b[^<>]*-->$/.test(value))).toBe(true);
    expect(html).toHaveLength(options.marks ? 4 : 0);
    expect(textOf(allOf(root, 'heading')[0] as Nodes)).toBe(line);
    const quote = allOf(root, 'blockquote').map((one) => one.children.map((child) => textOf(child)));
    const expected = linesOf(clippings[0]?.quote ?? '');
    if (options.quoteBlocks === 'lines') expect(quote[0]?.join('')).toBe(expected.join(''));
    else expect(quote).toEqual([expected]);
    const [, row = []] = allOf(root, 'tableRow').map(({ children }) => children.map((cell) => textOf(cell)));
    expect(row).toContain(oneLineOf(`人${content}才160万人`));
    expect(row).toContain(line);
    const paragraphs = root.children.map((child) => textOf(child));
    if (options.structure !== 'outline') {
      const note = paragraphs.indexOf('Note');
      const lines = linesOf(content);
      expect(paragraphs.slice(note + 1, note + 1 + lines.length)).toEqual(lines);
      expect(paragraphs).toContain(`Tags: ${line}`);
    } else {
      for (const each of linesOf(content)) expect(allOf(root, 'paragraph').map((one) => textOf(one))).toContain(each);
    }
    const page = micromark(body, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
    expect(page).not.toMatch(/<(script|img|svg|style|iframe|del|code|em)\b|(href|src)="(?!https?:)|(href|src)="http:/i);
  });

  it.each(HOSTILE)('is dead to programs that search the file: %s', (__, content) => {
    const { clippings, tagNames } = made(content);
    const written = clippingsToMarkdown(clippings, { ...options, tagNames });
    // The properties of an outline are ours.
    const own = written.replace(/^ *(source|author|url|clipped|tags|section):: /gm, '');
    expect(
      own
        .split('\n')
        .filter((line) =>
          ALIVE.test(line.replace(/"(?:[^"\\]|\\.)*"$/, (value) => value.replace(/[`$^#]|::|==|\(\(/g, ''))),
        ),
    ).toEqual([]);
    expect(written.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2028-\u202e\u2066-\u2069\u061c]/u);
    expect(written.isWellFormed()).toBe(true);
  });
});

describe('a million characters', () => {
  it('come back whole', () => {
    // In lines as pages have them: the parser, not the export, takes long over a single one of brackets.
    const line = `${HOSTILE.map(([, content]) => oneLineOf(content)).join('，')}\n`;
    const note = line.repeat(Math.ceil(1_000_000 / line.length));
    const { root } = readMarkdown(clippingsToMarkdown([clipping({ note })], { links: false }));
    const paragraphs = root.children.map((child) => textOf(child));
    expect(paragraphs.slice(paragraphs.indexOf('Note') + 1)).toEqual(linesOf(note));
  }, 120_000);
});

describe('any clippings at all', () => {
  const marks = fc.string({
    unit: fc.constantFrom(...'#*_`~|[](){}<>!\\-+=.:&;$%^"\'/ \n1a人'),
    maxLength: 24,
    size: 'max',
  });
  const hostile = fc.constantFrom(...HOSTILE.map(([, content]) => content));
  const words = fc.oneof(anyString, marks, hostile);
  const value = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom('2025-06', '2022/2024', 'P5Y'),
    fc.constantFrom<[number, number]>([3, 5], [0.1, 0.2]),
  );
  const given = fc.record({
    quote: words,
    note: words,
    // No two tags have one name.
    tags: fc.uniqueArray(words, { maxLength: 3 }),
    headings: fc.array(words, { maxLength: 7 }),
    values: fc.array(value, { maxLength: 3 }),
  });
  const forms = fc.constantFrom<MarkdownOptions>(
    { links: false },
    { links: false, marks: true },
    { links: true, figures: 'filled', highlight: 'bold' },
  );

  it('give back quotes, notes, tags and values', () => {
    let cases = 0;
    fc.assert(
      fc.property(fc.array(given, { minLength: 1, maxLength: 4 }), words, forms, (all, title, options) => {
        cases += all.length;
        const tagNames: Record<string, string> = {};
        const clippings = all.map(({ quote: said, note, tags, headings, values }, index) => {
          const quote = `引${said}文`;
          for (const [at, name] of tags.entries()) tagNames[`${index}-${at}`] = name;
          return clipping({
            id: `c${index}`,
            start: index * 1000,
            title,
            quote,
            note: note && `注${note}`,
            headings,
            tags: tags.map((__, at) => `${index}-${at}`),
            annotations: values.map((each) => figure({ start: 0, end: 1, value: each, bound: 'exact' })),
          });
        });
        const { root, facts } = readMarkdown(clippingsToMarkdown(clippings, { ...options, tagNames }));
        expect(allOf(root, 'blockquote').map((one) => one.children.map((child) => textOf(child)))).toEqual(
          clippings.map(({ quote }) => linesOf(quote)),
        );
        const paragraphs = root.children.map((child) => textOf(child));
        const noted = clippings.filter(({ note }) => note);
        let at = 0;
        for (const { note } of noted) {
          const lines = linesOf(note);
          at = paragraphs.indexOf('Note', at) + 1;
          expect(paragraphs.slice(at, at + lines.length)).toEqual(lines);
          at += lines.length;
        }
        const names = clippings.map(({ tags }) => tags.map((id) => oneLineOf(tagNames[id] ?? '')).filter(Boolean));
        const tagLines = names.filter((each) => each.length > 0).map((each) => `Tags: ${each.join(' · ')}`);
        for (const line of tagLines) expect(paragraphs).toContain(line);
        expect(facts.tags ?? []).toEqual([...new Set(names.flat())]);
        const rows = allOf(root, 'table').flatMap(({ children }) =>
          children.slice(1).map((row) => textOf(row.children[options.figures === 'filled' ? 1 : 2] as Nodes)),
        );
        const asText = (one: number | string) => (typeof one === 'number' ? String(Number(one.toPrecision(12))) : one);
        expect(rows).toEqual(all.flatMap(({ values }) => values.map((one) => [one].flat().map(asText).join('–'))));
      }),
      { numRuns: 1000 },
    );
    expect(cases).toBeGreaterThanOrEqual(1000);
  }, 180_000);
});
