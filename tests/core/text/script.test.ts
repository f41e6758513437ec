import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scriptOf } from '@/lib/core/text/script';

describe('scriptOf', () => {
  it.each<[string, 'Hans' | 'Hant' | undefined]>([
    ['对新引进的博士研究生给予安家费30万元', 'Hans'],
    ['對新引進的博士研究生給予安家費30萬元', 'Hant'],
    ['香港高端人才通行證計劃', 'Hant'],
    ['臺灣的人才延攬', 'Hant'],
    ['临澜市', 'Hans'],
    ['公里', undefined],
    ['皇后台面', undefined],
    ['人才安居', undefined],
    ['2025年', undefined],
    ['talent policy', undefined],
    ['', undefined],
    ['本市（原名臨瀾）关于进一步加强人才发展体制机制改革的实施办法', 'Hans'],
    ['临海臨瀾', undefined],
  ])('of %s is %s', (text, script) => {
    expect(scriptOf(text)).toBe(script);
  });

  it('does not change when Latin is added', () => {
    const latin = fc.string({ unit: 'grapheme-ascii', maxLength: 50 });
    const text = fc.constantFrom('给予安家费', '給予安家費', '人才', '发展發展', '');
    fc.assert(fc.property(text, latin, latin, (han, one, other) => scriptOf(one + han + other) === scriptOf(han)));
  });
});
