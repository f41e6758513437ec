import { describe, expect, it } from 'vitest';
import { decodeFile } from '@/lib/core/glossaries/decode';
import { LARGEST_FILE } from '@/lib/core/glossaries/file-error';
import { printJson, readJson } from '@/lib/core/glossaries/json';
import { isUsedOn, parseHosts } from '@/lib/core/glossaries/sites';
import type { TermFields } from '@/lib/core/glossaries/types';

const TEXT = '名称,备注\n临澜英才,€😀𠮷';
const GBK = Uint8Array.from([0xc3, 0xfb, 0xb3, 0xc6, 0x0a, 0xc8, 0xcb, 0xb2, 0xc5]);
const BIG5 = Uint8Array.from([0xa4, 0x48, 0xa4, 0x7e]);
const utf16 = (text: string, bom: boolean, big: boolean) => {
  const units = [...(bom ? [0xfeff] : []), ...Array.from(text, (_, at) => text.charCodeAt(at))];
  return Uint8Array.from(units.flatMap((unit) => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
};

describe('decodeFile', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(TEXT), TEXT, 'utf-8'],
    ['UTF-8 with BOM', new TextEncoder().encode(`\ufeff${TEXT}`), TEXT, 'utf-8'],
    ['GBK', GBK, '名称\n人才', 'gb18030'],
    ['UTF-16 with BOM', utf16('名称,甲', true, false), '名称,甲', 'utf-16le'],
    ['UTF-16, the other way round', utf16('名称,甲', true, true), '名称,甲', 'utf-16be'],
    ['UTF-16 without BOM', utf16('名称,甲\n', false, false), '名称,甲\n', 'utf-16le'],
  ])('reads %s', (_, bytes, text, encoding) => {
    expect(decodeFile(bytes)).toEqual({ text, encoding });
  });

  it('takes what is no Unicode for Big5 where it is told so', () => {
    expect(decodeFile(BIG5, 'big5')).toEqual({ text: '人才', encoding: 'big5' });
    expect(decodeFile(new TextEncoder().encode('人才'), 'big5').encoding).toBe('utf-8');
  });

  it('never fails on bytes that no encoding knows', () => {
    expect(decodeFile(Uint8Array.from([0x80, 0xff, 0xc3])).text).not.toBe('');
  });

  it.each([
    ['nothing', new Uint8Array(), 'EmptyFileError'],
    ['a workbook', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), 'WorkbookError'],
    ['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'WorkbookError'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0, 0, 0, 0x0d]), 'NotTextError'],
    ['more than 20 MB', new Uint8Array(LARGEST_FILE + 1), 'FileTooBigError'],
  ])('refuses %s', (_, bytes, name) => {
    expect(() => decodeFile(bytes)).toThrow(expect.objectContaining({ name }));
  });
});

describe('JSON', () => {
  const terms: TermFields[] = [
    { name: '__proto__', category: 'group', aliases: ['甲|乙'], note: '“引号”\n\u2028' },
    { name: '=1+1', category: 'funding', aliases: [], note: '' },
  ];

  it('gives back what was printed', () => {
    const { rows, name, problems } = readJson(printJson('我的词库', terms));
    expect(name).toBe('我的词库');
    expect(problems).toEqual([]);
    expect(rows).toEqual(terms.map((term, index) => ({ row: index + 1, ...term })));
  });

  it('tells each term that is none', () => {
    const file = {
      format: 'cezhu-glossary',
      version: 1,
      terms: ['甲', { name: '乙丙' }, { name: 3 }, null, { aliases: [] }],
    };
    const { rows, problems } = readJson(JSON.stringify(file));
    expect(rows).toEqual([{ row: 2, name: '乙丙' }]);
    expect(problems.map(({ code, row }) => `${code} ${row}`)).toEqual([1, 3, 4, 5].map((row) => `notATerm ${row}`));
  });

  it.each([
    ['no JSON', '{"format": ', 'NotJsonError'],
    ['another file', '{"name": "x"}', 'NotGlossaryError'],
    ['a list', '[]', 'NotGlossaryError'],
    ['a later format', '{"format":"cezhu-glossary","version":2,"terms":[{}]}', 'NewerFormatError'],
    ['no terms', '{"format":"cezhu-glossary","version":1,"terms":[]}', 'EmptyFileError'],
  ])('refuses %s', (_, text, name) => {
    expect(() => readJson(text)).toThrow(expect.objectContaining({ name }));
  });
});

describe('sites', () => {
  it.each([
    ['all', 'a.gov.cn', true],
    [{ only: ['gov.cn'] }, 'rsj.a.gov.cn', true],
    [{ only: ['gov.cn'] }, 'gov.cn', true],
    [{ only: ['gov.cn'] }, 'notgov.cn', false],
    [{ only: [] }, 'gov.cn', false],
    [{ except: ['weixin.qq.com'] }, 'mp.weixin.qq.com', false],
    [{ except: ['weixin.qq.com'] }, 'qq.com', true],
  ] as const)('%j on %s: %s', (sites, host, used) => {
    const plain = sites === 'all' ? sites : 'only' in sites ? { only: [...sites.only] } : { except: [...sites.except] };
    expect(isUsedOn(plain, host)).toBe(used);
  });

  it('reads hosts and addresses as readers write them', () => {
    expect(parseHosts('gov.cn， https://MP.weixin.qq.com/s?a=1\n*.edu.cn 人才.中国 http://[ gov.cn')).toEqual({
      hosts: ['gov.cn', 'mp.weixin.qq.com', 'edu.cn', 'xn--gmq009b.xn--fiqs8s'],
      wrong: ['http://['],
    });
  });
});
