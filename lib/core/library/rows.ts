/** A result as the rows of a list: clippings, and in a grouped list the heads of the articles. */
import type { Standing } from '../kept/standings';
import type { LibraryArticle } from './entry';
import type { LibraryResult } from './library';
import type { Shelf } from './shelf';

/** Groups that are closed: all or none, but for some articles. */
export interface Closed {
  all: boolean;
  /** `pageId`s. */
  except: readonly string[];
}

export const NONE_CLOSED: Closed = { all: false, except: [] };

export function isClosed({ all, except }: Closed, pageId: string): boolean {
  return except.includes(pageId) !== all;
}

/** The same with one group closed or opened. */
export function withClosed(closed: Closed, pageId: string, wanted: boolean): Closed {
  if (isClosed(closed, pageId) === wanted) return closed;
  const { all, except } = closed;
  return { all, except: except.includes(pageId) ? except.filter((one) => one !== pageId) : [...except, pageId] };
}

export type LibraryRow =
  | {
      kind: 'clipping';
      id: string;
      /** Place in its list or group and how many stand there, from 1. */
      place: number;
      of: number;
      /** How it stood in its article when that was last open. */
      standing: Standing;
    }
  | {
      kind: 'group';
      article: LibraryArticle;
      /** Clippings found of the article. */
      count: number;
      closed: boolean;
      place: number;
      of: number;
    };

/** What a row is known by while its place changes. */
export function rowKey(row: LibraryRow): string {
  return row.kind === 'clipping' ? row.id : `article:${row.article.pageId}`;
}

/** The id of the clipping that a key stands for; '' for none and for heads of groups. */
export function clippingOfKey(key: string): string {
  return key.startsWith('article:') ? '' : key;
}

export class RowList {
  readonly count: number;
  /** Row of each group's head, ascending; closed groups have no other. */
  private readonly heads: Uint32Array;
  /** Index of each group's first slot, and the end behind the last. */
  private readonly firsts: Uint32Array;

  constructor(
    private readonly shelf: Shelf,
    private readonly result: LibraryResult,
    private readonly closed: Closed,
  ) {
    const { groups } = result;
    this.heads = new Uint32Array(groups.length);
    this.firsts = new Uint32Array(groups.length + 1);
    let row = 0;
    for (let group = 0; group < groups.length; group++) {
      const { article, count } = groups[group] as LibraryResult['groups'][number];
      this.heads[group] = row;
      this.firsts[group + 1] = (this.firsts[group] as number) + count;
      row += 1 + (isClosed(closed, article.pageId) ? 0 : count);
    }
    this.count = groups.length > 0 ? row : result.slots.length;
  }

  /** The last group whose value in `starts` is at most `value`. */
  private groupAt(starts: Uint32Array, value: number): number {
    let low = 0;
    let high = this.heads.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] as number) <= value) low = middle;
      else high = middle;
    }
    return low;
  }

  private clipping(index: number, place: number, of: number): LibraryRow {
    const slot = this.result.slots[index] as number;
    return { kind: 'clipping', id: this.shelf.ids[slot] as string, place, of, standing: this.shelf.standingAt(slot) };
  }

  /** @throws RangeError where there is no such row. */
  at(row: number): LibraryRow {
    if (row < 0 || row >= this.count) throw new RangeError(`no row ${row} of ${this.count}`);
    const { groups, slots } = this.result;
    if (groups.length === 0) return this.clipping(row, row + 1, slots.length);
    const number = this.groupAt(this.heads, row);
    const group = groups[number] as LibraryResult['groups'][number];
    const within = row - (this.heads[number] as number);
    if (within > 0) return this.clipping((this.firsts[number] as number) + within - 1, within, group.count);
    const closed = isClosed(this.closed, group.article.pageId);
    return { kind: 'group', ...group, closed, place: number + 1, of: groups.length };
  }

  /** Rows from `from` up to `to`, as far as there are any. */
  slice(from: number, to: number): LibraryRow[] {
    const rows: LibraryRow[] = [];
    for (let row = Math.max(0, from); row < Math.min(to, this.count); row++) rows.push(this.at(row));
    return rows;
  }

  /** The ids of the clippings in these rows; a head stands for the clippings of a closed group. */
  ids(from = 0, to = this.count): string[] {
    const { slots, groups } = this.result;
    const idsOf = (first: number, end: number): string[] =>
      [...slots.subarray(first, end)].map((slot) => this.shelf.ids[slot] as string);
    if (groups.length === 0) return idsOf(from, to);
    return this.slice(from, to).flatMap((row) => {
      if (row.kind === 'clipping') return [row.id];
      const number = row.place - 1;
      return row.closed ? idsOf(this.firsts[number] as number, this.firsts[number + 1] as number) : [];
    });
  }

  /** The row with that key; the head of its group for a clipping in a closed one; -1 where it is not found. */
  find(key: string): number {
    const { groups, slots } = this.result;
    if (key.startsWith('article:')) {
      const number = groups.findIndex(({ article }) => `article:${article.pageId}` === key);
      return number < 0 ? -1 : (this.heads[number] as number);
    }
    const slot = this.shelf.slot(key);
    const index = slot === undefined ? -1 : slots.indexOf(slot);
    if (index < 0 || groups.length === 0) return index;
    const number = this.groupAt(this.firsts, index);
    const head = this.heads[number] as number;
    const { article } = groups[number] as LibraryResult['groups'][number];
    return isClosed(this.closed, article.pageId) ? head : head + 1 + index - (this.firsts[number] as number);
  }
}
