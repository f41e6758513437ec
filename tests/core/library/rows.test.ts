import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Library } from '@/lib/core/library/library';
import { NO_QUERY } from '@/lib/core/library/query';
import { type Closed, isClosed, RowList, rowKey, withClosed } from '@/lib/core/library/rows';
import { manyClippings } from '../../support/many-clippings';

const library = new Library();
const clippings = manyClippings(60);
for (const one of clippings) library.shelf.put(one);
const pages = [...new Set(clippings.map(({ pageId }) => pageId))];

function rowsOf(grouped: boolean, closed: Closed): RowList {
  return new RowList(library.shelf, library.find({ ...NO_QUERY, grouped }), closed);
}

const closings = fc.record({ all: fc.boolean(), except: fc.subarray(pages) });

describe('RowList', () => {
  it('is the result itself where nothing is grouped', () => {
    const rows = rowsOf(false, { all: true, except: [] });
    expect(rows.count).toBe(60);
    expect(rows.at(0)).toEqual({ kind: 'clipping', standing: 'unseen', id: clippings[59]?.id, place: 1, of: 60 });
    expect(rows.ids(2, 4)).toEqual([clippings[57]?.id, clippings[56]?.id]);
    expect(rows.find(clippings[50]?.id ?? '')).toBe(9);
    expect(() => rows.at(60)).toThrow(RangeError);
  });

  it('finds every row again by its key, whatever is closed', () => {
    fc.assert(
      fc.property(closings, (closed) => {
        const rows = rowsOf(true, closed);
        const all = rows.slice(0, rows.count);
        expect(all.map((row) => rows.find(rowKey(row)))).toEqual(all.map((_, index) => index));
        expect(all.filter(({ kind }) => kind === 'group')).toHaveLength(pages.length);
        const open = pages.filter((page) => !isClosed(closed, page));
        expect(all.filter(({ kind }) => kind === 'clipping')).toHaveLength(open.length * 5);
        expect(rows.ids().sort()).toEqual(clippings.map(({ id }) => id).sort());
        for (const { id, pageId } of clippings.slice(0, 10)) {
          const row = rows.at(rows.find(id));
          expect(row.kind).toBe(isClosed(closed, pageId) ? 'group' : 'clipping');
        }
      }),
    );
  });

  it('opens and closes one group at a time', () => {
    fc.assert(
      fc.property(closings, fc.constantFrom(...pages), fc.boolean(), (closed, page, wanted) => {
        const changed = withClosed(closed, page, wanted);
        expect(isClosed(changed, page)).toBe(wanted);
        for (const other of pages) if (other !== page) expect(isClosed(changed, other)).toBe(isClosed(closed, other));
      }),
    );
  });

  it('knows no row of what is gone', () => {
    expect(rowsOf(true, { all: false, except: [] }).find('gone')).toBe(-1);
    expect(rowsOf(true, { all: false, except: [] }).find('article:gone')).toBe(-1);
  });
});
