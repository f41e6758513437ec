/** Our own Markdown exports, read again. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import labels from '@/assets/export/labels.json';
import { annotate } from '@/lib/core/annotate';
import { CLIPPING_COLOURS, type Clipping } from '@/lib/core/clippings/types';
import { withCorrections } from '@/lib/core/formats/import/markdown/corrected-figures';
import { readMarkdownExport } from '@/lib/core/formats/import/markdown/read-markdown';
import type { ImportedPassage, OwnPassage } from '@/lib/core/formats/import/types';
import { clippingsToMarkdown } from '@/lib/core/formats/markdown/clippings-to-markdown';
import { hashtag } from '@/lib/core/formats/markdown/hashtag';
import { type ExportPreset, presetOptions } from '@/lib/core/formats/markdown/presets';
import { cleanTagName } from '@/lib/core/tags/tag-name';
import { anyString } from '../../../support/arbitrary';
import { clipping, figure, term } from '../../../support/clippings';
import { ARTICLE_TAGS, exampleClippings } from '../../../support/export-articles';
import { HOSTILE } from '../../../support/hostile-text';
import { linesOf, oneLineOf } from '../../../support/markdown';

type Read = ImportedPassage & { own: OwnPassage };

const rowsOf = (text: string) => [...readMarkdownExport(text)];
function read(text: string): Read[] {
  return rowsOf(text).flatMap(({ passages }) => passages as Read[]);
}

const readable: ExportPreset[] = ['obsidian', 'plain', 'logseq'];
const UUID = '6f1d2c3b-0000-4000-8000-000000000000';

const write = (clippings: readonly Clipping[], preset: ExportPreset, tagNames: Record<string, string> = {}) =>
  clippingsToMarkdown(clippings, { ...presetOptions(preset), tagNames });

/** A line as it is kept of a file. */
const line = (text: string) => oneLineOf(text).replace(/\s+/g, ' ').trim();
const lines = (text: string) => linesOf(text).join('\n');

describe('the words of exports', () => {
  it.each(labels.languages.map((one) => [one.language, one] as const))(
    'are those of the interface: %s',
    (name, one) => {
      const locale = parseYaml(readFileSync(`assets/locales/${name}.yml`, 'utf8'));
      const { source, author, issuer, documentNumber, published, place, level } = locale.fact;
      const { colon, site, column } = locale.exportWords;
      expect(one).toEqual({
        language: name,
        colon,
        note: locale.export.note,
        tags: locale.export.tags,
        facts: { source, author, issuer, documentNumber, published, site, column, place, level },
        levels: locale.articleLevel,
        states: locale.keptState,
      });
    },
  );
});

describe('exports of the presets', () => {
  it.each(readable.map((preset) => [preset]))('come back with all they carry: %s', (preset) => {
    const [, , , report, ...none] = exampleClippings();
    expect(none).toEqual([]);
    const given = exampleClippings().filter((one) => one !== report && one.pageId !== report?.pageId);
    const file = readFileSync(`tests/fixtures/export/${preset}.md`, 'utf8');
    const tagOf = (id: string) => (ARTICLE_TAGS as Record<string, string>)[id] ?? '';
    expect(
      read(file).map(({ source, quote, note, tags, created, changed, url, title, start, own }) => ({
        ...{ source, quote, note, tags, created, changed, url, title, start },
        ...{ headings: own.headings, facts: own.facts, colour: own.colour, id: own.id, edited: own.edited },
      })),
    ).toEqual(
      given.map(({ id, quote, note, tags, created, changed, url, title, selector, headings, facts, colour }) => ({
        ...{ source: id, quote, note, created, changed, url, title, headings, facts, colour, id, edited: false },
        tags: tags.map(tagOf).map((name) => (preset === 'logseq' ? (hashtag(name) ?? '') : name)),
        start: selector[1].start,
      })),
    );
  });

  it('of several articles come back with the facts of each', () => {
    const read4 = read(readFileSync('tests/fixtures/export/obsidian-two.md', 'utf8'));
    expect(read4.map(({ own, url }) => ({ facts: own.facts, url }))).toEqual(
      exampleClippings().map(({ facts, url }) => ({ facts, url })),
    );
  });

  it.each(['zotero', 'notion'])('without marks are refused: %s', (preset) => {
    const file = readFileSync(`tests/fixtures/export/${preset}.md`, 'utf8');
    expect(() => rowsOf(file)).toThrow(expect.objectContaining({ name: 'NotMarkdownExportError' }));
  });

  it('bring back what the reader has put right of figures', () => {
    const [grants] = exampleClippings();
    const [first] = read(readFileSync('tests/fixtures/export/obsidian.md', 'utf8'));
    const { quote = '', annotations = [] } = grants ?? {};
    expect(withCorrections(quote, annotate(quote), first?.own.figures ?? [])).toEqual(annotations);
    const all = {
      value: 1_500_000,
      unit: '名',
      metric: '技能人才总量',
      when: '2024/2025',
      audience: '',
      place: '临澜市',
    };
    const said = '全市人才总量达到160万人以上。';
    const read1 = annotate(said);
    const corrected = read1.map((one) => (one.type === 'figure' ? { ...one, edits: all } : one));
    const text = write([clipping({ id: UUID, quote: said, annotations: corrected })], 'obsidian');
    expect(withCorrections(said, read1, read(text)[0]?.own.figures ?? [])).toEqual(corrected);
    expect(corrected).not.toEqual(read1);
  });
});

describe('a file that the reader has worked in', () => {
  const text = write([clipping({ id: UUID, note: '原来的备注', tags: ['t'] })], 'obsidian', { t: '人才 公寓' });

  it('gives their words for the note, wherever in the block they stand', () => {
    const edited = text
      .replace('原来的备注', '改过的备注，**重点**')
      .replace('\n**Note**', '\n引文下面的话。\n\n**Note**')
      .replace('（人才 公寓）', '（人才 公寓） · #新标签');
    const [one] = read(edited);
    expect(one).toMatchObject({ note: '引文下面的话。\n改过的备注，**重点**', tags: ['人才 公寓', '新标签'] });
    expect(one?.own.edited).toBe(true);
    expect(read(text)[0]).toMatchObject({ note: '原来的备注', tags: ['人才 公寓'], own: { edited: false } });
  });

  it('passes over what stands outside of the blocks, and takes the ends of lines of any system', () => {
    const around = `我的笔记\n\n> 我抄的话\n\n${text.slice(text.indexOf('\n\n') + 2)}\n\n**Note**\n\n与策注无关\n`;
    expect(read(text.slice(0, text.indexOf('\n\n') + 2) + around)).toEqual(read(text));
    expect(read(text.replaceAll('\n', '\r\n'))).toEqual(read(text));
  });

  it('has tags without front matter too, and notes that end as if they named some', () => {
    const bare = text.replace(/^---\n[\s\S]*?\n---\n/, '');
    const addressed = bare.replace(/^# .*\n/m, (title) => `${title}\n- Address: <${clipping().url}>\n`);
    expect(read(addressed)[0]).toMatchObject({ note: '原来的备注', tags: ['人才 公寓'], url: clipping().url });
    for (const note of ['见下\nTags: 待定', '见下\nTags:']) {
      expect(read(write([clipping({ id: UUID, note })], 'obsidian'))[0]).toMatchObject({ note, tags: [] });
    }
  });

  it('keeps facts that the reader has put right in the front matter', () => {
    const [one] = read(text.replace('\n---\n', '\nsource: 临澜日报 # 查过\n---\n'));
    expect(one?.own.facts).toMatchObject({ source: '临澜日报' });
  });
});

describe('hostile and broken files', () => {
  const text = write([clipping({ id: UUID, note: '备注' })], 'obsidian');
  const front = (yaml: string) => text.replace(/^---\n[\s\S]*?\n---\n/, () => `---\n${yaml}\n---\n`);
  const url = clipping().url;

  it.each([
    ['no text', ''],
    ['a note of somebody else', '# 笔记\n\n> 引文\n'],
    ['marks without their ends', text.replaceAll('<!-- /cezhu -->', '')],
    ['marks without ids', text.replaceAll('clipping=', 'c=')],
    ['marks that are kept', text.replaceAll('<!-- cezhu ', '<!-- cezhu-kept ')],
  ])('are refused: %s', (_, broken) => {
    expect(() => rowsOf(broken)).toThrow(expect.objectContaining({ name: 'NotMarkdownExportError' }));
  });

  it('are refused with front matter that is no YAML', () => {
    expect(() => rowsOf(front('title: "没有完'))).toThrow(expect.objectContaining({ name: 'MarkdownFrontError' }));
  });

  it('expand no aliases, run no tags, and take only text', () => {
    const bomb = ['a: &a ["x","x","x","x"]', 'b: &b [*a,*a,*a,*a]', 'c: &c [*b,*b,*b,*b]', 'tags: [*c, *c]'];
    const [one] = read(
      front(
        [...bomb, `url: ${url}`, 'title: !!js/function "x"', '__proto__: {polluted: yes}', 'source: {a: b}'].join('\n'),
      ),
    );
    expect(one).toMatchObject({ title: 'x', url, own: { facts: { title: 'x' } } });
    expect(one?.own.facts).not.toHaveProperty('source');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each([
    ['an address that is a script', 'badAddress', front('url: "javascript:alert(1)"')],
    ['a time that does not exist', 'badTime', text.replace(/created=\S+/, 'created=2024-02-30T00:00:00Z')],
    ['no quote', 'noQuote', text.replace(/^>.*$/gm, '')],
    ['a note too long', 'tooLong', text.replace('备注', '长'.repeat(1_000_001))],
    ['brackets without end', 'tooLong', text.replace('备注', '['.repeat(50_000))],
    ['emphasis without end', 'tooLong', text.replace('备注', '**a*b'.repeat(50_000))],
    ['quotes in quotes', 'tooLong', text.replace('备注', '> '.repeat(5_000))],
  ])('leave out a clipping with %s', (_, reason, broken) => {
    const rows = rowsOf(broken);
    expect(rows.flatMap(({ skipped }) => skipped)).toEqual([reason]);
    expect(rows.flatMap(({ passages }) => passages)).toEqual([]);
  });

  it('give an id, a colour and a position of ours or none', () => {
    const [one] = read(text.replace(`clipping=${UUID}`, 'clipping=../x colour=red at=-1').replace(/(\.\.\/x)/, 'x'));
    expect(one).toMatchObject({ source: 'x', start: 0 });
    expect(one?.own).not.toHaveProperty('id');
    expect(one?.own).not.toHaveProperty('colour');
  });

  it.each(HOSTILE)('come back as text: %s', (_, content) => {
    const given = clipping({
      id: UUID,
      quote: `引${content}文`,
      note: `注${content}`,
      headings: [`题${content}`],
      tags: ['t'],
    });
    const [one] = read(write([given], 'obsidian', { t: `签${content}` }));
    expect(one).toMatchObject({
      quote: lines(given.quote),
      note: lines(given.note),
      tags: [cleanTagName(oneLineOf(`签${content}`))],
      own: { edited: false, headings: [line(`题${content}`)] },
    });
  });
});

describe('any clippings at all', () => {
  const marks = fc.string({
    unit: fc.constantFrom(...'#*_`~|[](){}<>!\\-+=.:&;$%^"\'/ \n1a人'),
    maxLength: 24,
    size: 'max',
  });
  const words = fc.oneof(anyString, marks, fc.constantFrom(...HOSTILE.map(([, content]) => content)));
  const time = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString());
  const given = fc.record({
    id: fc.uuid(),
    quote: words,
    note: words,
    tags: fc.array(words, { maxLength: 3 }),
    headings: fc.array(words, { maxLength: 7 }),
    colour: fc.constantFrom(...CLIPPING_COLOURS),
    times: fc.tuple(time, time),
    source: words,
    published: fc.constantFrom('2025-03-08', '2025-03', '2025', ''),
    start: fc.nat(1_000_000),
  });

  it.each(readable.map((preset) => [preset]))(
    'come back from %s',
    (preset) => {
      let cases = 0;
      fc.assert(
        fc.property(
          fc.uniqueArray(given, { minLength: 1, maxLength: 4, selector: ({ id }) => id }),
          words,
          (all, title) => {
            cases += all.length;
            const tagNames: Record<string, string> = {};
            const facts = Object.fromEntries(
              Object.entries({ source: all[0]?.source ?? '', published: all[0]?.published ?? '' }).filter(([, one]) =>
                line(one),
              ),
            );
            const clippings = all.map((one, index): Clipping => {
              for (const [at, name] of one.tags.entries()) tagNames[`${index}-${at}`] = name.replaceAll('·', '');
              const [created = '', changed = ''] = [...one.times].sort();
              const quote = `引${one.quote}文`;
              return clipping({
                ...{ id: one.id, title: `题${title}`, quote, created, changed, start: one.start },
                ...(one.colour === 'yellow' ? {} : { colour: one.colour }),
                note: one.note && `注${one.note}`,
                // What parts headings in an outline is no sign of its own there.
                headings: one.headings.map((words) => words.replaceAll('›', '')),
                tags: one.tags.map((_, at) => `${index}-${at}`),
                annotations: [term({ start: 0, end: Math.min(quote.length, 4) }), figure({ start: 0, end: 1 })],
                facts: { title: `题${title}`, ...facts },
              });
            });
            const rows = read(write(clippings, preset, tagNames));
            const nameOf = (id: string) => {
              const name = oneLineOf(tagNames[id] ?? '');
              return cleanTagName(preset === 'logseq' ? (hashtag(name) ?? '') : name);
            };
            const kept = (one: Clipping) => ({
              ...{ id: one.id, created: one.created, changed: one.changed, start: one.selector[1].start, url: one.url },
              ...{ quote: lines(one.quote), note: lines(one.note).trim(), title: line(one.title), colour: one.colour },
              headings: one.headings.map(line).filter(Boolean),
              tags: [...new Set(one.tags.map(nameOf))].filter(Boolean),
              facts: Object.fromEntries(Object.entries(one.facts).map(([name, value]) => [name, line(value)])),
              edited: false,
            });
            const byId = <T extends { id?: string | undefined }>(many: T[]) =>
              [...many].sort((a, b) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1));
            // All are of one article, whose facts are those of its newest clipping.
            expect(
              byId(
                rows.map(({ quote, note, tags, title, created, changed, start, url, own }) => ({
                  ...{ id: own.id, created, changed, start, url, quote, note, title, colour: own.colour },
                  ...{ headings: own.headings, tags, facts: own.facts, edited: own.edited },
                })),
              ),
            ).toEqual(byId(clippings.map(kept)));
          },
        ),
        { numRuns: 400 },
      );
      expect(cases).toBeGreaterThanOrEqual(400);
    },
    180_000,
  );
});
