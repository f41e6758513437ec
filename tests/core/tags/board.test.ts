import { describe, expect, it } from 'vitest';
import { readBoard } from '@/lib/core/tags/board';

describe('the board of before there were registers', () => {
  const row = ['58a2b3c4d5e6', '安家费', '2024-01-01T00:00:00.000Z'];
  it.each([
    [
      'a name that no device writes',
      {
        tb: [
          [row[0], '', row[2]],
          [row[0], ' 安家费', row[2]],
          [row[0], '安\u200b家费', row[2]],
        ],
      },
    ],
    [
      'a time that is none',
      {
        tb: [
          [row[0], row[1], ''],
          [row[0], row[1], '昨天'],
          [row[0], row[1], '2024-01-01'],
        ],
      },
    ],
    ['another item', { m: { format: 1 }, settings: [row], t: [row], tw: [row], t00: [row] }],
    ['a bucket that is no list', { tb: 'x', t1: null, t2: { 0: row } }],
    ['rows that are no lists', { tb: [null, 'x', 3, { length: 3 }] }],
    ['rows of another length', { tb: [[], row.slice(0, 2), [...row, 'more']] }],
    [
      'rows with other types',
      {
        tb: [
          [...row.slice(0, 2), 1704067200000],
          [null, ...row.slice(1)],
        ],
      },
    ],
    [
      'ids of another form',
      {
        tb: [
          ['58A2B3C4D5E6', ...row.slice(1)],
          ['58a2', ...row.slice(1)],
          ['58a2b3c4d5e6\n', ...row.slice(1)],
        ],
      },
    ],
  ])('passes over %s', (_, items) => {
    expect(readBoard(items)).toEqual([]);
    expect(readBoard({ ...items, ta: [row] })).toHaveLength(1);
  });

  it('is read from every bucket', () => {
    expect(readBoard({ m: { format: 1 }, tb: [row], t0: [['07f000000000', ...row.slice(1)]] })).toEqual([
      { id: row[0], name: row[1], created: row[2] },
      { id: '07f000000000', name: row[1], created: row[2] },
    ]);
  });
});
