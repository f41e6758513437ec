/**
 * The page's text and annotations, kept true to the page as it changes. Works in steps of a few milliseconds at the
 * most: collects what has changed, then annotates it, what is nearest to the viewport first.
 */
import { BLOCK_BREAK } from '../core/text/characters';
import type { Annotation } from '../core/types';
import type { Chunk } from './chunk';
import { CUTTING, type Cutting } from './cutting';
import { isTouched, markChanges } from './dirty';
import { isConnected } from './dom';
import { Partition } from './partition';
import { annotateAfter, ChunkReader, contextOf } from './reader';
import { reuse } from './reuse';
import { Roots } from './roots';
import { distances } from './viewport';
import { Watch } from './watch';

const NODES = 400;
const MOST_DETOURS = 8;
/** Code units of a page's first chunk that are read and painted ahead of the rest: nothing is compiled yet then. */
const GLIMPSE = 1_000;

export interface ModelOptions {
  root: Node;
  host: () => Element | undefined;
  annotate: (text: string) => Annotation[];
  /** Style sheet for shadow trees. */
  css: string;
  /** The page has changed; `refresh` takes the changes in. Without news: where it had changed before. */
  noted: (isNews: boolean) => void;
  /** A chunk is annotated anew. */
  paint: (chunk: Chunk) => void;
  /** A chunk has gone. */
  unpaint: (chunk: Chunk) => void;
  cutting?: Cutting;
  /** As `Surroundings.viewpoint`. */
  viewpoint?: () => Element | undefined;
  /** Nodes collected in one step. */
  nodes?: number;
  /** Code units of the first chunk read ahead of its rest. */
  glimpse?: number;
}

export class PageModel {
  private readonly watch: Watch;
  readonly roots: Roots;
  private readonly partition: Partition;
  /** Chunks to annotate or paint, nearest first; undefined while something is to be collected. */
  private queue: Chunk[] | undefined;
  /** CSS pixels between chunks and the viewport, when it was last looked at. */
  far = new Map<Chunk, number>();
  private reader: ChunkReader | undefined;
  /** Changes taken in since the last look because they lay in the way. */
  private detours = 0;
  /** Counts changes of text or annotations. */
  version = 0;
  /** Code units annotated since the beginning, those of contexts included. */
  annotated = 0;

  constructor(private readonly options: ModelOptions) {
    const { root, host, cutting = CUTTING, viewpoint } = options;
    this.watch = new Watch(root, options.noted);
    this.roots = new Roots((one) => this.watch.observe(one), options.css);
    this.partition = new Partition({
      root,
      host,
      cutting,
      ...(viewpoint ? { viewpoint } : {}),
      shadow: (one) => this.roots.add(one),
      custom: (element) => this.roots.await(element),
    });
    this.watch.start();
  }

  get chunks(): readonly Chunk[] {
    return this.partition.chunks;
  }

  /** Nodes met since the beginning. */
  get visits(): number {
    return this.partition.known.visits;
  }

  /** All that is known to have changed is annotated. */
  get isComplete(): boolean {
    return this.queue?.length === 0 && !this.reader;
  }

  get hasChanges(): boolean {
    return this.watch.hasChanges;
  }

  /** Whether more has changed than what had changed before. */
  get hasNews(): boolean {
    return this.watch.hasNews;
  }

  chunkOf(node: Node): Chunk | undefined {
    return this.partition.chunkOf(node);
  }

  stop(): void {
    this.watch.stop();
    this.roots.clear();
  }

  /** Takes in what the page has changed; true: more than could be noted. */
  refresh(): boolean {
    this.detours = 0;
    return this.takeIn();
  }

  private takeIn(): boolean {
    const { records, isFlooded } = this.watch.take();
    const late = this.roots.late();
    this.partition.discard();
    if (isFlooded) {
      this.roots.forget();
      this.partition.startOver();
    } else markChanges(this.partition, records, late, this.options.host());
    this.queue = undefined;
    return isFlooded;
  }

  /** Other things are found in the same text from now on. */
  forget(): void {
    for (const chunk of this.chunks) chunk.reading = undefined;
    this.reader = undefined;
    this.queue = undefined;
  }

  /** The viewport has moved, or the page under it. */
  reorder(): void {
    this.far = distances(this.chunks, globalThis.innerHeight);
    const away = (chunk: Chunk) => this.far.get(chunk) ?? 0;
    // Two that are not displayed are infinitely far, and so is the one from the other: they keep their order.
    this.queue?.sort((one, other) => away(one) - away(other) || 0);
  }

  /** Does the next piece of work; false: nothing is left, or the page must be looked at again first (`hasChanges`). */
  step(): boolean {
    if (this.reader && !this.reader.chunk.isAlive) this.reader = undefined;
    if (this.reader) {
      this.read(this.reader);
      return true;
    }
    if (!this.queue) return this.collect();
    const chunk = this.queue.shift();
    if (!chunk) return false;
    this.take(chunk, this.contextOf(chunk));
    return true;
  }

  private take(chunk: Chunk, context: string): void {
    if (chunk.reading?.context === context) {
      this.paint(chunk);
      return;
    }
    const isFirst = this.annotated === 0;
    this.reader = new ChunkReader(chunk, context, this.options.annotate);
    this.annotated += chunk.text.length + context.length;
    if (!isFirst || !this.glimpse(chunk, context)) this.read(this.reader);
  }

  /** Paints the beginning of a long chunk, until all of it is read; false where that is not worth while. */
  private glimpse(chunk: Chunk, context: string): boolean {
    const { glimpse = GLIMPSE, annotate, paint } = this.options;
    const end = chunk.text.lastIndexOf(BLOCK_BREAK, glimpse);
    if (end <= 0 || chunk.text.length < 2 * glimpse) return false;
    chunk.annotations = annotateAfter(context, chunk.text.slice(0, end), annotate);
    paint(chunk);
    return true;
  }

  private read(reader: ChunkReader): void {
    if (!reader.step()) return;
    this.reader = undefined;
    this.version++;
    this.paint(reader.chunk);
  }

  private paint(chunk: Chunk): void {
    chunk.isDone = true;
    this.options.paint(chunk);
    this.relieve(chunk);
  }

  /** A chunk is painted: what stood in its place goes. */
  private relieve(chunk: Chunk): void {
    for (const gone of chunk.replaced) if (gone.painted) this.options.unpaint(gone);
    chunk.replaced = [];
  }

  private collect(): boolean {
    const { partition, watch } = this;
    const { position } = partition;
    if (position && !this.stands(position)) {
      // The page has changed where the walk rests: a few times it is worth while to go on from what is left.
      if (this.detours++ >= MOST_DETOURS) {
        partition.discard();
        return false;
      }
      this.takeIn();
      return true;
    }
    const { latest } = partition;
    if (position) this.version++;
    if (partition.collect(this.options.nodes ?? NODES)) {
      if (partition.latest !== latest && !watch.hasChanges) this.readFirst();
      return true;
    }
    reuse(partition.chunks);
    for (const chunk of partition.chunks) if (chunk.isDone) this.relieve(chunk);
    this.queue = this.unread();
    this.reorder();
    return true;
  }

  /** What the reader sees first shall come first: on a long page, before the rest is collected. */
  private readFirst(): void {
    const chunk = this.partition.latest;
    if (!chunk?.isAlive || chunk.reading || chunk.text === '') return;
    const at = this.chunks.indexOf(chunk);
    const pair = this.chunks.slice(at, at + 2);
    if (distances(pair, globalThis.innerHeight).get(chunk) !== 0) return;
    this.far.set(chunk, 0);
    this.take(chunk, this.contextOf(chunk));
  }

  private stands(position: Node): boolean {
    if (!isConnected(position)) return false;
    return !this.watch.hasChanges || !isTouched(this.watch.noted, position);
  }

  private contextOf(chunk: Chunk): string {
    const { chunks } = this;
    for (let at = chunks.indexOf(chunk) - 1; at >= 0; at--) {
      const { text } = chunks[at] as Chunk;
      if (text !== '') return contextOf(text);
    }
    return '';
  }

  /** Chunks that are not annotated in their present context, or not painted. */
  private unread(): Chunk[] {
    let context = '';
    return this.chunks.filter((chunk) => {
      if (chunk.text === '') return chunk.replaced.length > 0;
      const before = context;
      context = contextOf(chunk.text);
      return !chunk.isDone || chunk.reading?.context !== before;
    });
  }
}
