/** The page as a list of chunks, of which only those are collected again that have changed. */
import { Chunk } from './chunk';
import { Collecting, Known, type Surroundings } from './collecting';

/** Drift of chunks of a page that is cut for the first time: no old cuts are to be met. */
const UNCUT = Number.NEGATIVE_INFINITY;
/** Chunks collected ahead, from what the reader sees on: some screens. */
const AHEAD = 2;

export class Partition {
  /** In the order of the page. Each reaches from its first node to that of the next. */
  chunks: Chunk[] = [];
  readonly known = new Known();
  private current: Collecting | undefined;
  /** Chunks still to be collected ahead of those before them. */
  private ahead = 0;
  /** The chunk collected last. */
  latest: Chunk | undefined;

  constructor(private readonly around: Surroundings) {
    this.startOver();
  }

  get root(): Node {
    return this.around.root;
  }

  /** The chunk that a node was met in, if that still stands. */
  chunkOf(node: Node): Chunk | undefined {
    const chunk = this.known.chunks.get(node);
    return chunk?.isAlive ? chunk : undefined;
  }

  /**
   * Everything is to be collected again, what the reader sees first. Where that begins is no cut that the text decides:
   * the walk from the top goes past it, and what was read ahead serves until then.
   */
  startOver(): void {
    this.current = undefined;
    const seen = this.around.viewpoint?.();
    const chunks = [this.root, ...(seen && seen !== this.root ? [seen] : [])].map((first) => new Chunk(first, UNCUT));
    this.ahead = chunks.length > 1 ? AHEAD : 0;
    this.replace(0, this.chunks.length, chunks);
  }

  /** The chunk that is collected next. */
  private get next(): Chunk | undefined {
    const first = this.chunks.findIndex(({ isDirty }) => isDirty);
    const ahead = this.ahead > 0 ? this.chunks.find(({ isDirty }, at) => isDirty && at > first) : undefined;
    return ahead ?? this.chunks[first];
  }

  /** Marks a chunk as changed. */
  soil(chunk: Chunk): void {
    if (chunk.isDirty) return;
    const index = this.chunks.indexOf(chunk);
    if (index < 0) return;
    const dirty = new Chunk(chunk.first, 0);
    this.replace(index, index + 1, [dirty]);
  }

  /** Joins chunks whose first node no longer serves to the ones before them. */
  dissolve(isVoid: (first: Node) => boolean): void {
    for (let index = this.chunks.length - 1; index > 0; index--) {
      const chunk = this.chunks[index] as Chunk;
      if (!isVoid(chunk.first)) continue;
      this.replace(index, index + 1, []);
      this.soil(this.chunks[index - 1] as Chunk);
    }
  }

  /** The node from which collecting will go on; undefined when all is collected. */
  get position(): Node | undefined {
    return this.current ? (this.current.next ?? undefined) : this.next?.first;
  }

  /** Gives up what is collected of the current chunk: the page has changed under it. */
  discard(): void {
    const { current } = this;
    if (!current) return;
    this.current = undefined;
    current.fresh.isAlive = false;
    // Their nodes have been led away to a chunk that is none.
    for (const chunk of current.passed) this.soil(chunk);
  }

  /** Collects over `nodes` nodes at the most; false: all is collected. */
  collect(nodes: number): boolean {
    if (!this.current) {
      const dirty = this.next;
      if (!dirty) return false;
      this.current = new Collecting(dirty, this.known, this.around);
    }
    const { current } = this;
    const outcome = current.run(nodes);
    if (outcome === 'more') return true;
    this.current = undefined;
    this.ahead--;
    this.latest = current.fresh;
    this.settle(current, outcome === 'cut' ? current.next : null);
    return this.chunks.some(({ isDirty }) => isDirty);
  }

  private settle({ old, fresh, passed }: Collecting, next: Node | null): void {
    const index = this.chunks.indexOf(old);
    if (!next) {
      this.replace(index, this.chunks.length, [fresh]);
      return;
    }
    const met = this.known.starts.get(next);
    const end = met ? this.chunks.indexOf(met) : Math.max(index, this.chunks.indexOf(passed.at(-1) ?? old)) + 1;
    this.replace(index, end, met ? [fresh] : [fresh, new Chunk(next, old.drift + 1)]);
  }

  private replace(from: number, to: number, by: Chunk[]): void {
    const gone = this.chunks.splice(from, to - from, ...by);
    for (const chunk of gone) {
      chunk.isAlive = false;
      if (this.known.starts.get(chunk.first) === chunk) this.known.starts.delete(chunk.first);
    }
    for (const chunk of by) this.known.starts.set(chunk.first, chunk);
    const heir = by[0] ?? this.chunks[from - 1];
    for (const chunk of gone) {
      heir?.replaced.push(...chunk.replaced.splice(0));
      // One that was never collected has nothing that could be used again.
      if (!chunk.isDirty) heir?.replaced.push(chunk);
    }
  }
}
