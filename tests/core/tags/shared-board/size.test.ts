import { describe, expect, it } from 'vitest';
import {
  BROWSER_LIMITS,
  chromeBytes,
  countedBytes,
  firefoxBytes,
  fits,
  itemBytes,
} from '@/lib/core/tags/shared-board/size';
import { itemsOf, manyRegisters, type Names } from '@/tests/support/full-boards';

describe('the bytes of items', () => {
  it('are counted as Chrome does: key and JSON, < as six', () => {
    expect(itemBytes('test', '<')).toBe(12);
    expect(itemBytes('t0', '才')).toBe(2 + 5);
    expect(chromeBytes({ t0: '才', m: { format: 2 } })).toBe(7 + 1 + 12);
  });

  it('are counted as Firefox does: the whole object', () => {
    const items = { t0: '才"', m: 1 };
    expect(firefoxBytes(items)).toBe(Buffer.byteLength(JSON.stringify(items)));
    expect(firefoxBytes({ a: '<' })).toBe(9);
  });

  it('are those of the stricter browser', () => {
    expect(countedBytes({ a: '<<<<' })).toBe(chromeBytes({ a: '<<<<' }));
    expect(countedBytes({ a: '', b: '' })).toBe(firefoxBytes({ a: '', b: '' }));
  });
});

describe('2,000 tags of ten characters', () => {
  it.each<[Names, string, object]>([
    ['policy', '1,000 deleted ones', { deleted: 1000 }],
    ['random', '1,000 deleted ones', { deleted: 1000 }],
    ['random', '800 deleted, 200 merged, 500 of them renamed', { deleted: 800, merged: 200, renamed: 500 }],
  ])('of %s names and %s fit, in few and small items', async (names, _, others) => {
    const items = await itemsOf(manyRegisters({ names, live: 2000, ...others }));
    expect(fits(items, { ...BROWSER_LIMITS, total: BROWSER_LIMITS.total * 0.98 })).toBe(true);
    expect(Object.keys(items).length).toBeLessThan(BROWSER_LIMITS.items / 10);
    for (const [key, value] of Object.entries(items))
      expect(itemBytes(key, value)).toBeLessThan(BROWSER_LIMITS.item / 2);
  });
});
