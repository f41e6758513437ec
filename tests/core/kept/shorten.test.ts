import { describe, expect, it } from 'vitest';
import { shorten } from '@/lib/core/kept/shorten';
import type { DiffPiece } from '@/lib/core/kept/types';

const same = (text: string): DiffPiece => ({ kind: 'same', text });
const gone: DiffPiece = { kind: 'gone', text: '五十万元的安家费和每月三千元的生活补贴' };

describe('shorten', () => {
  it('keeps what stands next to changes, on both sides', () => {
    expect(
      shorten([same('对新引进的博士给予'), gone, same('，分五年发放到位，离职的退回'), gone, same('。')], 3),
    ).toEqual([same('…士给予'), gone, same('，分五…的退回'), gone, same('。')]);
  });

  it('leaves short stretches and changes whole', () => {
    const pieces = [same('给予博士'), gone, same('，另给住房'), gone, same('等待遇')];
    expect(shorten(pieces, 3)).toEqual(pieces);
  });

  it('never cuts a character in two', () => {
    expect(shorten([same('𠮷𠮷𠮷𠮷𠮷𠮷'), gone], 2)[0]).toEqual(same('…𠮷𠮷'));
  });
});
