import { describe, expect, it } from 'vitest';
import { documentAddress, documentIdOf } from '@/lib/core/documents/address';

const ID = 'a1'.repeat(32);

describe('documentIdOf', () => {
  it('reads what documentAddress writes', () => {
    expect(documentIdOf(documentAddress(ID))).toBe(ID);
  });

  it.each([
    ['https://example.cn/'],
    ['cezhu-document:'],
    [`cezhu-document:${ID}0`],
    [`cezhu-document:${ID}#a`],
    [`x:${ID}`],
    [''],
  ])('finds none in %s', (address) => {
    expect(documentIdOf(address)).toBeUndefined();
  });
});
