/**
 * Which entries may hold a word: for each of 2,048 buckets of pairs of characters a bit per entry. An entry is put into
 * the bucket of each pair of its text; a word stands only where all buckets of its pairs have their bit. That leaves
 * few candidates, which are then looked through. An entry costs 256 bytes however long it is, and changing it the time
 * of a glance at each bucket: nothing is ever rebuilt.
 */
const BUCKET_BITS = 11;
const BUCKETS = 1 << BUCKET_BITS;
/** Entries of a block, a power of two; a block's buckets fit the processor's cache. */
const BLOCK_BITS = 12;
const BLOCK = 1 << BLOCK_BITS;
const WORDS = BLOCK / 32;

/** Two odd constants of multiplicative hashing, so that neighbouring code units part. */
function bucketOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca77)) >>> (32 - BUCKET_BITS);
}

/** A set of small integers as bits. */
export interface Bits {
  has(slot: number): boolean;
  /** Has every slot of the blocks that there are. */
  readonly isAll: boolean;
}

const ALL: Bits = { has: () => true, isAll: true };

class BlockBits implements Bits {
  readonly isAll = false;
  constructor(private readonly blocks: readonly Uint32Array[]) {}

  has(slot: number): boolean {
    const words = this.blocks[slot >>> BLOCK_BITS];
    return words !== undefined && (((words[(slot & (BLOCK - 1)) >>> 5] as number) >>> (slot & 31)) & 1) === 1;
  }
}

export class GramIndex {
  private readonly blocks: Uint32Array[] = [];

  /** Bytes that the index takes. */
  get bytes(): number {
    return this.blocks.length * BUCKETS * WORDS * 4;
  }

  /** Puts an entry in; `slot` holds nothing yet. Slots are small integers, given without great gaps. */
  add(slot: number, text: string): void {
    const number = slot >>> BLOCK_BITS;
    while (this.blocks.length <= number) this.blocks.push(new Uint32Array(BUCKETS * WORDS));
    const block = this.blocks[number] as Uint32Array;
    const word = (slot & (BLOCK - 1)) >>> 5;
    const bit = 1 << (slot & 31);
    for (let at = 1; at < text.length; at++) {
      const place = bucketOf(text.charCodeAt(at - 1), text.charCodeAt(at)) * WORDS + word;
      block[place] = (block[place] as number) | bit;
    }
  }

  remove(slot: number): void {
    const block = this.blocks[slot >>> BLOCK_BITS];
    if (!block) return;
    const mask = ~(1 << (slot & 31));
    for (let place = (slot & (BLOCK - 1)) >>> 5; place < block.length; place += WORDS) {
      block[place] = (block[place] as number) & mask;
    }
  }

  /** The entries that may hold `word`; all of them where it is a single code unit. */
  candidates(word: string): Bits {
    if (word.length < 2) return ALL;
    const buckets = new Set<number>();
    for (let at = 1; at < word.length; at++) buckets.add(bucketOf(word.charCodeAt(at - 1), word.charCodeAt(at)));
    return new BlockBits(
      this.blocks.map((block) => {
        const found = new Uint32Array(WORDS).fill(0xffffffff);
        for (const bucket of buckets) {
          const row = bucket * WORDS;
          for (let at = 0; at < WORDS; at++) found[at] = (found[at] as number) & (block[row + at] as number);
        }
        return found;
      }),
    );
  }
}
