/**
 * A bucket of tags as a string for storage.sync: the tags coded (see docs/formats.md) as text that JSON holds as it is.
 * The same tags give the same string on every device.
 */
import { LONGEST_TAG } from '../limits';
import { type Digest, tagIdOf } from '../registers/tag-id';
import type { TagRegisters } from '../registers/tag-registers';
import { fromAscii, toAscii } from './ascii';
import { Decoder, Encoder } from './coder';
import { NO_ROW, type Row, RowCoder } from './row-coder';

/** What a bucket's string begins with. */
const FORM = 'p';
/** Other small letters are those of a later version, but for two that no version that was given out has written. */
const LATER = /^[a-oqs-y]/;
/** After it come so many hex digits by which damage is told. */
const CHECK = 4;
/** Longest string that is read: an item has half of that. */
const LONGEST_STRING = 16_384;

const BUCKET_BITS = 5;

/** The number of the bucket that holds a tag: the first five bits of its id. */
function numberOf(id: string): number {
  return Number.parseInt(id.slice(0, 2), 16) >>> (8 - BUCKET_BITS);
}

/** The item that holds a tag: `t` and the number of its bucket as a digit of base 32. */
export function bucketOf(id: string): string {
  return `t${numberOf(id).toString(32)}`;
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
  return LATER.test(value);
}

/** The tags of one bucket, each id once, as the string of the item `key`. */
export async function packBucket(key: string, { mark, tags }: Bucket, digest: Digest): Promise<string> {
  const sorted = [...tags].sort((a, b) => a.life.stamp[0] - b.life.stamp[0] || (a.id < b.id ? -1 : 1));
  const made = await Promise.all(sorted.map(({ name }) => (name.value ? tagIdOf(name.value, digest) : '')));
  const encoder = new Encoder();
  encoder.plain(16, mark);
  encoder.plain(12, sorted.length);
  const rows = new RowCoder(encoder, Number.parseInt(key.slice(1), 32));
  sorted.forEach((tag, at) => {
    rows.code({ ...tag, id: made[at] === tag.id ? '' : tag.id });
  });
  const text = toAscii(encoder.end());
  return FORM + (await checkOf(key, text, digest)) + text;
}

/** The string of a bucket that stands under another key is damage as well. */
async function checkOf(key: string, text: string, digest: Digest): Promise<string> {
  return (await digest(key + text)).slice(0, CHECK);
}

/** Reads a bucket's string. @throws UnreadableBucketError, and nothing else, where it is none. */
export async function unpackBucket(key: string, value: string, digest: Digest): Promise<Bucket> {
  if (!value.startsWith(FORM) || value.length > LONGEST_STRING)
    throw new UnreadableBucketError(`${key}: of no form that is known`);
  const text = value.slice(1 + CHECK);
  if (value.slice(1, 1 + CHECK) !== (await checkOf(key, text, digest)))
    throw new UnreadableBucketError(`${key}: not as it was written`);
  const { mark, rows } = rowsOf(key, text);
  const tags = await Promise.all(rows.map((row) => tagOfRow(row, digest)));
  // Were names ever folded otherwise, an id made of one would be another tag's: better none than that.
  const own = tags.filter(({ id }) => bucketOf(id) === key);
  if (new Set(own.map(({ id }) => id)).size < own.length) throw new UnreadableBucketError(`${key}: one tag twice`);
  return { mark, tags: own };
}

function rowsOf(key: string, text: string): { mark: number; rows: Row[] } {
  try {
    const decoder = new Decoder(fromAscii(text));
    const mark = decoder.plain(16, 0);
    const count = decoder.plain(12, 0);
    const coder = new RowCoder(decoder, Number.parseInt(key.slice(1), 32));
    return { mark, rows: Array.from({ length: count }, () => coder.code(NO_ROW)) };
  } catch (error) {
    throw new UnreadableBucketError(`${key}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function tagOfRow(row: Row, digest: Digest): Promise<TagRegisters> {
  const name = row.name.value;
  if (name.length > LONGEST_TAG || !name.isWellFormed()) throw new UnreadableBucketError('a name that is none');
  if (name === '' && (row.life.value.state !== 'deleted' || !row.id))
    throw new UnreadableBucketError('a tag without a name');
  return { ...row, id: row.id || (await tagIdOf(name, digest)) };
}
