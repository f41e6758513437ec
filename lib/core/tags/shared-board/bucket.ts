/**
 * A bucket of tags as a string for storage.sync: columns of bytes (see docs/formats.md), deflated where that is shorter,
 * in base64. The same tags give the same string on every device.
 */
import { deflateSync, inflateSync } from 'fflate';
import { CLIPPING_COLOURS } from '../../clippings/types';
import type { TagColour } from '../changes';
import { LONGEST_TAG } from '../limits';
import { HIGHEST_COUNT, LATEST, NEVER, type Stamp } from '../registers/stamp';
import { type Digest, tagIdOf } from '../registers/tag-id';
import { DELETED, LIVE, type Life, NO_COLOUR, type TagRegisters } from '../registers/tag-registers';
import { ByteReader, ByteWriter, fromBase64, toBase64 } from './bytes';

/** What a bucket's string begins with: deflated, or not. Others are those of a later version. */
const DEFLATED = 'z';
const PLAIN = 'r';
/** Below that many bytes deflate saves nothing. */
const WORTH_DEFLATING = 40;
/** Longest string that is read, and most bytes that it may hold: an item has half of the first, and tags some of them. */
const LONGEST_STRING = 16_384;
const MOST_BYTES = 65_536;
const MOST_TAGS = 4096;

const STATES = ['live', 'deleted', 'merged'] as const;
const HAS_ID = 4;
const HAS_NAME_STAMP = 8;
const HAS_COLOUR = 16;
const HAS_COUNT = 32;
const KNOWN_FLAGS = 63;

/** The item that holds a tag: `t` and the first five bits of its id as a digit of base 32. */
export function bucketOf(id: string): string {
  return `t${(Number.parseInt(id.slice(0, 2), 16) >>> 3).toString(32)}`;
}

export interface Bucket {
  /** Of the store that its writer belongs to, see `storeMark`. */
  mark: number;
  tags: TagRegisters[];
}

/** A string that is not what a device of ours writes, or has been damaged. */
export class UnreadableBucketError extends Error {
  override readonly name = 'UnreadableBucketError';
}

/** Is it of a form that a later version writes? It must be kept as it is. */
export function isLaterForm(value: string): boolean {
  return /^[a-z][A-Za-z0-9+/=_-]*$/.test(value) && !value.startsWith(DEFLATED) && !value.startsWith(PLAIN);
}

function writeStamp(to: ByteWriter, [at, count, device]: Stamp): void {
  to.uint(at, 4);
  to.varint(count);
  to.byte(device);
}

function readStamp(from: ByteReader): Stamp {
  return checkedStamp(from.uint(4), from.varint(), from.byte());
}

function checkedStamp(at: number, count: number, device: number): Stamp {
  if (at > LATEST || count > HIGHEST_COUNT) throw new UnreadableBucketError('a time that is none');
  return [at, count, device];
}

/** The tags of one bucket, each id once, as its string. */
export async function packBucket({ mark, tags }: Bucket, digest: Digest): Promise<string> {
  const sorted = [...tags].sort((a, b) => a.life.stamp[0] - b.life.stamp[0] || (a.id < b.id ? -1 : 1));
  const made = await Promise.all(sorted.map(({ name }) => (name.value ? tagIdOf(name.value, digest) : '')));
  const flags = sorted.map(
    ({ id, name, colour, life }, at) =>
      STATES.indexOf(life.value.state) |
      (made[at] === id ? 0 : HAS_ID) |
      (isSet(name.stamp) ? HAS_NAME_STAMP : 0) |
      (isSet(colour.stamp) || colour.value ? HAS_COLOUR : 0) |
      (life.stamp[1] > 0 ? HAS_COUNT : 0),
  );
  const to = new ByteWriter();
  to.uint(mark, 2);
  to.varint(sorted.length);
  for (const one of flags) to.byte(one);
  for (const { life } of sorted) to.byte(life.stamp[2]);
  let before = 0;
  for (const { life } of sorted) {
    to.varint(life.stamp[0] - before);
    before = life.stamp[0];
  }
  sorted.forEach(({ id, name, colour, life }, at) => {
    const has = flags[at] ?? 0;
    if (has & HAS_COUNT) to.varint(life.stamp[1]);
    if (has & HAS_ID) to.hex(id);
    if (has & HAS_NAME_STAMP) writeStamp(to, name.stamp);
    if (has & HAS_COLOUR) {
      to.byte(colour.value ? CLIPPING_COLOURS.indexOf(colour.value) + 1 : 0);
      writeStamp(to, colour.stamp);
    }
    if (life.value.state === 'merged') to.hex(life.value.into);
  });
  for (const { name } of sorted) to.byte(name.value.length);
  for (const { name } of sorted) to.units(name.value);
  return wrapped(to.bytes);
}

function isSet(stamp: Stamp): boolean {
  return stamp.some((part) => part !== 0);
}

function wrapped(bytes: Uint8Array): string {
  const deflated = bytes.length < WORTH_DEFLATING ? bytes : deflateSync(bytes, { level: 9, mem: 4 });
  return deflated.length < bytes.length ? DEFLATED + toBase64(deflated) : PLAIN + toBase64(bytes);
}

function unwrapped(value: string): Uint8Array {
  if (value.length > LONGEST_STRING) throw new UnreadableBucketError('longer than anything of ours');
  const bytes = fromBase64(value.slice(1));
  if (value.startsWith(PLAIN)) return bytes;
  if (!value.startsWith(DEFLATED)) throw new UnreadableBucketError('of no form that is known');
  // A place of fixed size: what inflates to more is cut there and refused, whatever it claims.
  const inflated = inflateSync(bytes, { out: new Uint8Array(MOST_BYTES) });
  if (inflated.length >= MOST_BYTES) throw new UnreadableBucketError('inflates to more than anything of ours');
  return inflated;
}

/** Reads a bucket's string. @throws UnreadableBucketError, and nothing else, where it is none. */
export async function unpackBucket(key: string, value: string, digest: Digest): Promise<Bucket> {
  try {
    return await readColumns(key, new ByteReader(unwrapped(value)), digest);
  } catch (error) {
    if (error instanceof UnreadableBucketError) throw error;
    throw new UnreadableBucketError(`${key}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

interface Row {
  id: string;
  nameStamp: Stamp;
  colour: TagRegisters['colour'];
  life: TagRegisters['life'];
}

async function readColumns(key: string, from: ByteReader, digest: Digest): Promise<Bucket> {
  const mark = from.uint(2);
  const count = from.varint();
  if (count > MOST_TAGS) throw new UnreadableBucketError('more tags than fit');
  const column = <T>(read: () => T): T[] => Array.from({ length: count }, read);
  const flags = column(() => from.byte());
  if (flags.some((one) => one > KNOWN_FLAGS || (one & 3) >= STATES.length))
    throw new UnreadableBucketError('flags that are not known');
  const devices = column(() => from.byte());
  let at = 0;
  const times = column(() => {
    at += from.varint();
    return at;
  });
  const rows = flags.map((has, index) => readRow(from, has, times[index] ?? 0, devices[index] ?? 0));
  const lengths = column(() => from.byte());
  const names = lengths.map((length) => from.units(length));
  if (!from.isAtEnd) throw new UnreadableBucketError('more bytes than tags');
  const all = await Promise.all(rows.map((row, index) => tagOfRow(row, names[index] ?? '', digest)));
  // Were names ever folded otherwise, an id made of one would be another tag's: better none than that.
  const tags = all.filter(({ id }) => bucketOf(id) === key);
  if (new Set(tags.map(({ id }) => id)).size < tags.length) throw new UnreadableBucketError('one tag twice');
  return { mark, tags };
}

function readRow(from: ByteReader, has: number, at: number, device: number): Row {
  const lifeStamp = checkedStamp(at, has & HAS_COUNT ? from.varint() : 0, device);
  const id = has & HAS_ID ? from.hex(6) : '';
  const nameStamp = has & HAS_NAME_STAMP ? readStamp(from) : NEVER;
  const colour = has & HAS_COLOUR ? { value: colourOf(from.byte()), stamp: readStamp(from) } : NO_COLOUR;
  return { id, nameStamp, colour, life: { value: lifeOf(has, from), stamp: lifeStamp } };
}

function lifeOf(has: number, from: ByteReader): Life {
  const state = STATES[has & 3];
  return state === 'merged' ? { state, into: from.hex(6) } : state === 'deleted' ? DELETED : LIVE;
}

function colourOf(index: number): TagColour {
  if (index > CLIPPING_COLOURS.length) throw new UnreadableBucketError('a colour that is not known');
  return index === 0 ? null : (CLIPPING_COLOURS[index - 1] ?? null);
}

async function tagOfRow(row: Row, name: string, digest: Digest): Promise<TagRegisters> {
  const id = row.id || (await tagIdOf(name, digest));
  if (name.length > LONGEST_TAG || !name.isWellFormed()) throw new UnreadableBucketError('a name that is none');
  if (name === '' && (row.life.value.state !== 'deleted' || !row.id))
    throw new UnreadableBucketError('a tag without a name');
  return { id, name: { value: name, stamp: row.nameStamp }, colour: row.colour, life: row.life };
}
