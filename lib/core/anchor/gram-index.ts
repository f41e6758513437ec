/** Where every pair of neighbouring code units stands: made once for a text, so that looking costs what is found. */

const FEWEST_BUCKETS = 1 << 8;
const MOST_BUCKETS = 1 << 16;
/** Comparing the hits one by one may cost so many times the text's length; else all are found in one pass. */
const PATIENCE = 4;

export class GramIndex {
  private readonly shift: number;
  /** For each bucket of pairs where its places begin. */
  private readonly heads: Uint32Array;
  /** Offsets, ascending within a bucket. */
  private readonly places: Uint32Array;

  /** Linear in the length; four bytes a code unit. */
  constructor(private readonly codes: Uint16Array) {
    let buckets = FEWEST_BUCKETS;
    while (buckets < codes.length && buckets < MOST_BUCKETS) buckets *= 2;
    // The highest bits of the product are the best mixed ones.
    this.shift = 1 + Math.clz32(buckets);
    const last = Math.max(0, codes.length - 1);
    const heads = new Uint32Array(buckets + 2);
    for (let at = 0; at < last; at++) {
      const head = this.bucketOf(codes, at) + 2;
      heads[head] = (heads[head] as number) + 1;
    }
    for (let bucket = 2; bucket < heads.length; bucket++)
      heads[bucket] = (heads[bucket] as number) + (heads[bucket - 1] as number);
    // Filling moves each head on to where the next bucket begins: so one more place in front makes them right.
    this.places = new Uint32Array(last);
    for (let at = 0; at < last; at++) {
      const head = this.bucketOf(codes, at) + 1;
      const place = heads[head] as number;
      this.places[place] = at;
      heads[head] = place + 1;
    }
    this.heads = heads;
  }

  private bucketOf(codes: Uint16Array, at: number): number {
    return Math.imul((codes[at] as number) * 0x10001 + (codes[at + 1] as number), 0x9e3779b1) >>> this.shift;
  }

  /** Places that may hold the pair at `at` of `codes`: all that do, and few others. */
  placesOf(codes: Uint16Array, at: number): Uint32Array {
    const bucket = this.bucketOf(codes, at);
    return this.places.subarray(this.heads[bucket], this.heads[bucket + 1]);
  }

  countOf(codes: Uint16Array, at: number): number {
    const bucket = this.bucketOf(codes, at);
    return (this.heads[bucket + 1] as number) - (this.heads[bucket] as number);
  }

  /** All offsets at which `wanted`, which is not empty, stands, ascending; overlapping ones too. */
  hitsOf(wanted: Uint16Array): number[] {
    const { codes } = this;
    if (wanted.length > codes.length) return [];
    if (wanted.length === 1) return inOnePass(codes, wanted);
    let rarest = 0;
    let fewest = this.countOf(wanted, 0);
    for (let at = 1; at < wanted.length - 1 && fewest > 0; at++) {
      const count = this.countOf(wanted, at);
      if (count < fewest) {
        fewest = count;
        rarest = at;
      }
    }
    if (fewest * wanted.length > PATIENCE * codes.length) return inOnePass(codes, wanted);
    const hits: number[] = [];
    for (const place of this.placesOf(wanted, rarest)) {
      const start = place - rarest;
      if (start >= 0 && stands(wanted, codes, start)) hits.push(start);
    }
    return hits;
  }
}

function stands(wanted: Uint16Array, codes: Uint16Array, start: number): boolean {
  if (start + wanted.length > codes.length) return false;
  for (let at = 0; at < wanted.length; at++) if (codes[start + at] !== wanted[at]) return false;
  return true;
}

/** Knuth, Morris and Pratt: linear in both lengths, however alike their parts. */
function inOnePass(codes: Uint16Array, wanted: Uint16Array): number[] {
  const borders = new Uint32Array(wanted.length);
  for (let at = 1, border = 0; at < wanted.length; at++) {
    while (border > 0 && wanted[at] !== wanted[border]) border = borders[border - 1] as number;
    if (wanted[at] === wanted[border]) border++;
    borders[at] = border;
  }
  const hits: number[] = [];
  for (let at = 0, matched = 0; at < codes.length; at++) {
    while (matched > 0 && codes[at] !== wanted[matched]) matched = borders[matched - 1] as number;
    if (codes[at] === wanted[matched]) matched++;
    if (matched < wanted.length) continue;
    hits.push(at + 1 - matched);
    matched = borders[matched - 1] as number;
  }
  return hits;
}
