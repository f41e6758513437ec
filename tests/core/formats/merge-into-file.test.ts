import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import type { Clipping } from '@/lib/core/clippings/types';
import { clippingsToMarkdown } from '@/lib/core/formats/markdown/clippings-to-markdown';
import { fileParts } from '@/lib/core/formats/markdown/file-parts';
import { mergeIntoFile } from '@/lib/core/formats/markdown/merge-into-file';
import type { MarkdownOptions } from '@/lib/core/formats/markdown/options';
import { clipping, figure, term } from '../../support/clippings';

const TAGS = { t1: '安家费', t2: '博士' };
const write = (clippings: readonly Clipping[], options: MarkdownOptions = {}) =>
  clippingsToMarkdown(clippings, { marks: true, tagNames: TAGS, ...options });
const one = (fields: Parameters<typeof clipping>[0] = {}) =>
  clipping({ annotations: [term(), figure()], headings: ['一、总体要求'], tags: ['t1'], ...fields });
const front = (file: string) =>
  parseYaml(/^---\r?\n([\s\S]*?)---\r?\n/.exec(file)?.[1] ?? '') as Record<string, unknown>;

const first = one({ id: 'a1', note: '核对口径' });
const second = one({ id: 'b2', start: 50, quote: '对新引进的博士给予安家费50万元。', annotations: [] });
const between = one({ id: 'c3', start: 20, quote: '租房补贴每月3000元。', annotations: [], tags: ['t2'] });

describe('exporting again into a file', () => {
  it('writes the export into an empty one, and changes nothing where nothing is new', () => {
    const file = write([first, second]);
    expect(mergeIntoFile('', file)).toBe(file);
    expect(mergeIntoFile(file, file)).toBe(file);
  });

  it('replaces what is its own, and leaves what the reader has written around it', () => {
    const file = write([first, second])
      .replace('<!-- /cezhu -->\n', '<!-- /cezhu -->\n\n我的提纲：先看口径。\n')
      .concat('\n## 我的结论\n\n- [ ] 问发文机关 [[待办]]\n');
    const merged = mergeIntoFile(file, write([{ ...first, note: '口径与去年一致' }, second]));
    expect(merged).toContain('口径与去年一致');
    expect(merged).not.toContain('核对口径');
    expect(merged).toContain('我的提纲：先看口径。\n');
    expect(merged.endsWith('\n## 我的结论\n\n- [ ] 问发文机关 [[待办]]\n')).toBe(true);
  });

  it('puts a new clipping where it stands in the article', () => {
    const file = `${write([first, second])}\n我的结论\n`;
    const merged = mergeIntoFile(file, write([first, between, second]));
    const order = ['160万人以上', '租房补贴每月', '安家费50万元', '我的结论'].map((words) => merged.indexOf(words));
    expect(order.every((at) => at >= 0)).toBe(true);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(mergeIntoFile(merged, write([first, between, second]))).toBe(merged);
  });

  it('keeps a block that was edited, and sets the new one beside it only where something is new', () => {
    const file = write([first, second]).replace('核对口径', '核对口径——我又查了一遍');
    expect(mergeIntoFile(file, write([first, second]))).toBe(file);
    const news = write([{ ...first, note: '改过的备注' }, second]);
    const merged = mergeIntoFile(file, news);
    expect(merged).toContain('核对口径——我又查了一遍');
    expect(merged).toContain('改过的备注');
    expect(merged.indexOf('我又查了一遍')).toBeLessThan(merged.indexOf('改过的备注'));
    // From now on the new one is the export's.
    const again = mergeIntoFile(merged, write([{ ...first, note: '再改' }, second]));
    expect(again).toContain('我又查了一遍');
    expect(again).not.toContain('改过的备注');
    expect(again.match(/cezhu clipping=a1/g)).toHaveLength(1);
  });

  it('does not take what editors do by themselves for an edit', () => {
    const file = write([first, second])
      .replace(/\n\n/g, '\n\n\n')
      .replace('| --- | --- |', '| ------ | --- |')
      .replace('| 原文 |', '|   原文   |')
      .replace(/\n/g, '\r\n');
    const merged = mergeIntoFile(file, write([{ ...first, note: '口径与去年一致' }, second]));
    expect(merged).not.toContain('核对口径');
    expect(merged).not.toMatch(/[^\r]\n/);
    expect(merged).not.toContain('cezhu-kept');
  });

  it('leaves blocks that the export does not have', () => {
    const file = write([first, second]);
    const merged = mergeIntoFile(file, write([{ ...second, note: '新备注' }]));
    expect(merged).toContain('核对口径');
    expect(merged).toContain('新备注');
  });

  it('takes a block whose end the reader has taken out for the reader’s', () => {
    const file = write([first, second]);
    const open = file.replace(/(cezhu clipping=a1[\s\S]*?)<!-- \/cezhu -->\n/, '$1');
    const merged = mergeIntoFile(open, write([{ ...first, note: '改过的备注' }, second]));
    expect(merged).toContain('核对口径');
    expect(merged).toContain('改过的备注');
  });

  it('keeps properties, comments and tags of the reader’s in the front matter', () => {
    const file = write([first])
      .replace('---\n', '---\naliases: [新政] # 我的\nrating: 5\n')
      .replace('  - "安家费"\n', '  - "安家费"\n  - 我的标签\n')
      .replace(/title: .*\n/, 'title: 我改的标题\n');
    const merged = mergeIntoFile(file, write([first, { ...between, created: '2026-03-01T00:00:00.000Z' }]));
    expect(front(merged)).toMatchObject({
      aliases: ['新政'],
      rating: 5,
      title: '我改的标题',
      clippings: 2,
      clipped: '2026-03-01T00:00:00.000Z',
      tags: ['安家费', '我的标签', '博士'],
    });
    expect(merged).toContain('aliases: [新政] # 我的\n');
    const flow = file.replace(/tags:\n( {2}- .*\n)+/, 'tags: [ 我的标签 ]\n');
    expect(front(mergeIntoFile(flow, write([first, between])))).toMatchObject({ tags: ['我的标签', '安家费', '博士'] });
    const none = file.replace(/tags:\n( {2}- .*\n)+/, '');
    expect(front(mergeIntoFile(none, write([first, between])))).toMatchObject({ tags: ['安家费', '博士'] });
  });

  it('leaves front matter alone that it cannot read', () => {
    const file = write([first]).replace('---\n', '---\n  bad: [\n');
    expect(mergeIntoFile(file, write([{ ...first, note: '新备注' }]))).toContain('  bad: [\n');
  });

  it('comes after what stands in a file of the reader’s own', () => {
    const merged = mergeIntoFile('# 读书笔记\n\n开头。\n', write([first]));
    expect(merged).toContain('# 读书笔记\n\n开头。\n\n<!-- cezhu article=');
    expect(front(merged)).toMatchObject({ clippings: 1 });
    const unmarked = write([first], { marks: false });
    const twice = mergeIntoFile(mergeIntoFile('开头。\n', unmarked), unmarked);
    expect(twice.match(/核对口径/g)).toHaveLength(1);
    expect(twice.startsWith('开头。\n')).toBe(true);
  });

  it('keeps an outline that was moved under another item', () => {
    const outline: MarkdownOptions = { structure: 'outline', frontMatter: 'properties' };
    const file = write([first], outline);
    const moved = `- 我的项目\n${file.replace(/^(?=.)/gm, '\t')}`;
    const merged = mergeIntoFile(moved, write([{ ...first, note: '新备注' }], outline));
    expect(merged).toContain('\t  - 新备注\n');
    expect(merged).toContain('- 我的项目\n');
    expect(merged).not.toContain('核对口径');
  });
});

describe('whatever the reader does to a file', () => {
  const words = fc.string({ unit: fc.constantFrom(...'我的笔记 #-|>*`<!→\n\t'), maxLength: 30, size: 'max' });
  const options = fc.constantFrom<MarkdownOptions>({}, { structure: 'outline', frontMatter: 'properties' });
  const fresh = fc.array(fc.constantFrom('a1', 'b2', 'c3', 'd4', 'e5'), { minLength: 1, maxLength: 5 });
  const made = (ids: readonly string[], note: string) =>
    [...new Set(ids)].map((id) =>
      one({
        id,
        start: id.charCodeAt(0) * 10,
        quote: `${id}：给予安家费50万元。`,
        annotations: [],
        note: note && note + id,
      }),
    );
  /** Lines in which something is said, as they are compared: without what indentation changes. */
  const said = (text: string) =>
    text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean);

  it('loses no line of the reader’s, and writes every clipping once', () => {
    let cases = 0;
    fc.assert(
      fc.property(
        fresh,
        fresh,
        options,
        fc.array(fc.tuple(fc.nat(60), words), { maxLength: 6 }),
        (before, now, form, edits) => {
          cases++;
          let lines = write(made(before, '旧'), form).split('\n');
          const own: string[] = [];
          for (const [at, text] of edits) {
            // Anywhere, into blocks and between them.
            const place = Math.max(lines.indexOf('---', 1), 0) + 1 + (at % lines.length);
            const marked = said(text).map((line) => `读者${own.length}${line}`);
            own.push(...marked);
            lines = [...lines.slice(0, place), ...marked, ...lines.slice(place)];
          }
          const exported = write(made(now, '新'), form);
          const merged = mergeIntoFile(lines.join('\n'), exported);
          const result = said(merged);
          for (const line of own) expect(result).toContain(line);
          const keys = fileParts(merged).parts.flatMap((part) => (part.kind === 'block' ? part.key : []));
          for (const id of now) expect(keys).toContain(`clipping=${id}`);
          for (const id of now) expect(merged).toContain(`新${id}`);
          for (const id of before) expect(merged).toContain(`${id}：给予`);
          expect(mergeIntoFile(merged, exported)).toBe(merged);
        },
      ),
      { numRuns: 1000 },
    );
    expect(cases).toBeGreaterThanOrEqual(1000);
  }, 60_000);

  it('is put together again from its parts', () => {
    fc.assert(
      fc.property(fresh, words, options, (ids, text, form) => {
        const file = text + write(made(ids, ''), form) + text;
        const { front: head, parts } = fileParts(file);
        expect(head + parts.map((part) => part.text).join('')).toBe(file);
      }),
      { numRuns: 200 },
    );
  }, 30_000);
});
