/**
 * The registers of tags as rows of the database: `tags` holds those that are shown, `goneTags` all others. A row has its
 * register's stamp only where that does not follow from its times, so that rows of before there were registers are rows
 * still: a name that nobody has changed was set NEVER, a colour when the tag was made, a life when it began or ended.
 */
import type { Tag, TagStamps } from '../types';
import type { GoneTag } from './changes';
import { ResolvedTags } from './registers/resolve';
import { compareStamps, msOf, NEVER, type Stamp, secondsOf } from './registers/stamp';
import { DELETED, LIVE, type Life, type TagRegisters } from './registers/tag-registers';

/** A row of either table; one of before there were registers has its former name where the reader had respelt it. */
export type TagRow = (Tag | GoneTag) & { boardName?: string };

export interface TagRows {
  tags: Tag[];
  goneTags: GoneTag[];
}

function stampOf(time: string | undefined): Stamp {
  const ms = time === undefined ? Number.NaN : Date.parse(time);
  return Number.isNaN(ms) ? NEVER : [secondsOf(ms), 0, 0];
}

function timeOf(stamp: Stamp): string {
  return new Date(msOf(stamp)).toISOString();
}

/** The row without what follows from other rows. */
export function withoutOthers<T extends object>({ also: _, ...row }: T & { also?: string[] }): Omit<T, 'also'> {
  return row;
}

function lifeOf({ gone, into }: Partial<GoneTag>): Life {
  if (into !== undefined) return { state: 'merged', into };
  return gone === undefined ? LIVE : DELETED;
}

/** What a row says. */
export function registersOf(row: TagRow): TagRegisters {
  const { id, name, colour, boardName, stamps = {} } = row;
  const { gone } = row as GoneTag;
  const time = stampOf(gone ?? row.created);
  return {
    id,
    name: { value: name, stamp: stamps.name ?? (boardName === undefined ? NEVER : time) },
    colour: { value: colour ?? null, stamp: stamps.colour ?? (colour ? time : NEVER) },
    life: { value: lifeOf(row), stamp: stamps.life ?? time },
  };
}

/** The time of a stamp: the one that the row has already where that says the same, since it may be finer. */
function timeLike(stamp: Stamp, known: string | undefined): string {
  return known !== undefined && stamp[0] === stampOf(known)[0] ? known : timeOf(stamp);
}

/** Those stamps that do not follow from the time. */
function stampsBeside({ name, colour, life }: TagRegisters, time: string): { stamps?: TagStamps } {
  const usual = stampOf(time);
  const is = (a: Stamp, b: Stamp): boolean => compareStamps(a, b) === 0;
  const stamps: TagStamps = {
    ...(is(name.stamp, NEVER) ? {} : { name: name.stamp }),
    ...(is(colour.stamp, colour.value ? usual : NEVER) ? {} : { colour: colour.stamp }),
    ...(is(life.stamp, usual) ? {} : { life: life.stamp }),
  };
  return Object.keys(stamps).length > 0 ? { stamps } : {};
}

/** What rows of both tables have in common. */
function commonOf(tag: TagRegisters, time: string) {
  const { id, name, colour, life } = tag;
  return {
    id,
    name: name.value,
    ...(life.value.state === 'merged' ? { into: life.value.into } : {}),
    ...(colour.value ? { colour: colour.value } : {}),
    ...stampsBeside(tag, time),
  };
}

function shownRow(tag: TagRegisters, known: Partial<GoneTag> | undefined, also: string[] | undefined): Tag {
  const created = timeLike(tag.life.stamp, known?.created);
  return { ...commonOf(tag, created), created, ...(also ? { also: also.sort() } : {}) };
}

function goneRow(tag: TagRegisters, known: Partial<GoneTag> | undefined): GoneTag {
  if (tag.life.value.state === 'live') {
    const created = timeLike(tag.life.stamp, known?.created);
    return { ...commonOf(tag, created), created };
  }
  const gone = timeLike(tag.life.stamp, known?.gone);
  return { ...commonOf(tag, gone), gone };
}

/** The rows of all tags that are known; `known` are the rows that there are, by id, whose times are kept. */
export function rowsOf(all: readonly TagRegisters[], known: ReadonlyMap<string, TagRow> = new Map()): TagRows {
  const resolved = new ResolvedTags(all);
  const also = new Map<string, string[]>();
  for (const { id } of all) {
    const shown = resolved.representative(id);
    if (shown !== undefined && shown !== id) also.set(shown, [...(also.get(shown) ?? []), id]);
  }
  const rows: TagRows = { tags: [], goneTags: [] };
  for (const tag of all) {
    const before = known.get(tag.id);
    if (resolved.representative(tag.id) === tag.id) rows.tags.push(shownRow(tag, before, also.get(tag.id)));
    else rows.goneTags.push(goneRow(tag, before));
  }
  return rows;
}
