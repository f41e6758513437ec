import { describe, expect, it } from 'vitest';
import { decodeDocument } from '@/lib/core/documents/decode';

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le'));
/** 临澜市引进人才一万人，给予补贴。 in GBK. */
const GBK = bytes('c1d9c0bdcad0d2fdbdf8c8cbb2c5d2bbcdf2c8cba3acb8f8d3e8b2b9ccf9a1a3');
/** 臺北市延攬人才一萬人，給予補助。 in Big5. */
const BIG5 = bytes('bb4fa55fa5aba9b5c5f3a448a47ea440b855a448a141b5b9a4a9b8c9a755a143');
const GBK_TEXT = '临澜市引进人才一万人，给予补贴。';
const BIG5_TEXT = '臺北市延攬人才一萬人，給予補助。';

describe('decodeDocument', () => {
  it.each([
    ['UTF-8', utf8(GBK_TEXT), GBK_TEXT],
    ['UTF-8 with a mark', utf8(`\ufeff${GBK_TEXT}`), GBK_TEXT],
    ['UTF-16 with a mark', utf16(`\ufeff${GBK_TEXT}`), GBK_TEXT],
    ['UTF-16 without', utf16(`2025年, ${GBK_TEXT}`), `2025年, ${GBK_TEXT}`],
    ['GBK', GBK, GBK_TEXT],
    ['Big5', BIG5, BIG5_TEXT],
  ])('reads %s', (_, file, text) => {
    expect(decodeDocument(file, 'gb18030')).toBe(text);
    expect(decodeDocument(file, 'big5')).toBe(text);
  });

  it('believes what a page says of itself, unless its bytes say otherwise', () => {
    const head = (charset: string) =>
      utf8(`<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}">`);
    const joined = (charset: string, text: Uint8Array) => Uint8Array.from([...head(charset), ...text]);
    expect(decodeDocument(joined('gb2312', GBK), 'big5', true)).toContain(GBK_TEXT);
    expect(decodeDocument(joined('big5', BIG5), 'gb18030', true)).toContain(BIG5_TEXT);
    expect(decodeDocument(joined('gb2312', utf8(GBK_TEXT)), 'gb18030', true)).toContain(GBK_TEXT);
    expect(decodeDocument(joined('utf-8', GBK), 'gb18030', true)).toContain(GBK_TEXT);
    expect(decodeDocument(joined('x-no-such', GBK), 'gb18030', true)).toContain(GBK_TEXT);
  });

  it.each([
    ['a PDF file', utf8('%PDF-1.7 …'), 'DocumentPdfError'],
    ['nothing', new Uint8Array(), 'DocumentEmptyError'],
    ['a picture', bytes('89504e470d0a1a0a0000000d49484452000000010000'), 'DocumentBinaryError'],
    ['a ZIP file', bytes('504b030414000600'), 'DocumentBinaryError'],
    ['noise', Uint8Array.from({ length: 4_000 }, (_, index) => ((index * 7919) % 255) + 1), 'DocumentBinaryError'],
  ])('refuses %s by its name', (_, file, name) => {
    expect(() => decodeDocument(file, 'gb18030')).toThrow(expect.objectContaining({ name }));
  });
});
