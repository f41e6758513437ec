import { describe, expect, it, vi } from 'vitest';
import { FALLBACK_CATEGORY } from '@/lib/core/glossaries/plan';
import { planFile, readGlossaryFile } from '@/lib/view/preview-import';

const language = vi.hoisted(() => ({ value: 'zh_CN' }));
vi.mock('@/lib/view/language', () => ({ interfaceLanguage: () => language.value }));

const file = (name: string, content: string | Uint8Array<ArrayBuffer>) => new File([content], name);

describe('readGlossaryFile', () => {
  it.each([
    ['a.csv', '名称\n甲乙', 'utf-8'],
    ['a.json', '{"format":"cezhu-glossary","version":1,"terms":[{"name":"甲乙"}]}', 'utf-8'],
    ['a.txt', ' {"format":"cezhu-glossary","version":1,"terms":[{"name":"甲乙"}]}', 'utf-8'],
    ['a', '甲乙', 'utf-8'],
  ])('tells the format of %s', async (name, text, encoding) => {
    const read = await readGlossaryFile(file(name, text));
    expect(read).toMatchObject({ file: { name }, encoding });
    expect(read.content.rows.map((row) => row.name)).toEqual(['甲乙']);
  });

  it('takes what is no Unicode for what office programs of the reader’s region write', async () => {
    const name = async () =>
      (await readGlossaryFile(file('a.csv', Uint8Array.from([0xa4, 0x48, 0xa4, 0x7e])))).content.rows[0]?.name;
    expect(await name()).not.toBe('人才');
    language.value = 'zh_TW';
    expect(await name()).toBe('人才');
    language.value = 'zh_CN';
  });

  it('refuses 200 MB before it reads a byte', async () => {
    const arrayBuffer = vi.fn();
    const huge = { name: 'huge.csv', size: 200 * 2 ** 20, arrayBuffer } as unknown as File;
    await expect(readGlossaryFile(huge)).rejects.toMatchObject({ name: 'FileTooBigError', message: '200 MB' });
    expect(arrayBuffer).not.toHaveBeenCalled();
  });

  it('refuses a workbook, whatever its name', async () => {
    const workbook = Uint8Array.from([0x50, 0x4b, 3, 4, 0]);
    await expect(readGlossaryFile(file('词库.csv', workbook))).rejects.toMatchObject({ name: 'WorkbookError' });
  });
});

describe('planFile', () => {
  it('plans with pauses, tells how far it is, and sorts the problems by row', async () => {
    const names = Array.from({ length: 2_500 }, (_, at) => (at % 500 === 0 ? '——' : `词${at}`));
    const { content } = await readGlossaryFile(file('a.csv', `名称,备注\n${names.join('\n')}\n甲乙,好,多了一格`));
    const shares: number[] = [];
    const { signal } = new AbortController();
    const plan = await planFile(content, new Map(), FALLBACK_CATEGORY, (share) => shares.push(share), signal);
    expect(plan?.added).toHaveLength(2_495);
    expect(plan?.problems.map(({ row }) => row)).toEqual([2, 502, 1002, 1502, 2002, 2502]);
    expect(shares).toEqual([0.4, 0.8, 1]);
  });

  it('stops when it is no longer wanted', async () => {
    const { content } = await readGlossaryFile(file('a.csv', '甲乙'));
    const lifetime = new AbortController();
    lifetime.abort();
    expect(await planFile(content, new Map(), 'group', () => undefined, lifetime.signal)).toBeUndefined();
  });
});
