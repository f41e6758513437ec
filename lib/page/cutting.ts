/**
 * Where the page is cut into chunks. A place depends on nothing but what stands between the cut before and it, so that
 * after a change the old cuts are soon met again, and a page is cut alike however it came about.
 */
export interface Cutting {
  /** Code units of a chunk, at the least (but for the last one) and, where a block ends there, at the most. */
  least: number;
  most: number;
  /** Beyond the least, one block in so many begins a chunk. */
  share: number;
  /** A table is cut only beyond this many: its head explains its rows. */
  table: number;
  /** So many chunks are cut anew behind a change; then old cuts are taken wherever they are. */
  drift: number;
}

export const CUTTING: Cutting = { least: 3_000, most: 8_000, share: 8, table: 16_000, drift: 6 };

const TABLE_PARTS: ReadonlySet<string> = new Set('caption colgroup thead tbody tfoot tr'.split(' '));

/** May a chunk of that length be followed by one that begins with that element? */
export function isBorder(name: string, length: number, { table }: Cutting): boolean {
  return length >= table || !TABLE_PARTS.has(name);
}

/** Code units of a block's last text that decide. */
const SAMPLE = 32;

/** Whether a chunk of that length is cut where a block has ended with the text `last`. */
export function isCutAfter(last: string, length: number, { least, most, share }: Cutting): boolean {
  if (length < least) return false;
  if (length >= most) return true;
  let hash = last.length;
  const end = Math.min(last.length, SAMPLE);
  for (let at = 0; at < end; at++) hash = (Math.imul(hash, 31) + last.charCodeAt(at)) | 0;
  // The low bits of such a sum are poor.
  return ((hash ^ (hash >>> 15)) >>> 0) % share === 0;
}
