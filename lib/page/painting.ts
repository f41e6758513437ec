/** Which annotations of the page are painted now: by what the reader wants, where the viewport is, and how restless the page is. */
import type { PaintName } from '../core/fading';
import type { Annotation } from '../core/types';
import type { Chunk } from './chunk';
import { fadingBefore } from './fading-before';
import { isOutOfView, Views } from './in-view';
import { paintChunk, unpaintChunk } from './paint-chunk';
import { isWanted, movePaint } from './paint-window';
import type { Painter } from './painter';
import { Restless } from './restless';

/** Milliseconds for which a page that leaps to a part that was far away is painted in view alone. */
const LEAP = 600;

/** Annotations of a chunk painted while the page changes in every frame: in Chromium so many cost some 6 % of a frame. */
const MOST = 60;

/** What there is to paint. */
export interface Paintable {
  chunks: readonly Chunk[];
  /** CSS pixels between chunks and the viewport, when it was last looked at. */
  far: ReadonlyMap<Chunk, number>;
  /** Counts changes of text or annotations. */
  version: number;
}

export class Painting {
  private readonly restless = new Restless(() => this.turned());
  private readonly views = new Views();
  /** Under which names annotations are painted; it takes a look at all chunks before them to tell. */
  private readonly names = new WeakMap<readonly Annotation[], { version: number; names: readonly PaintName[] }>();

  constructor(
    private readonly painter: Painter,
    /** Does the reader want it painted? */
    private readonly isPainted: (annotation: Annotation) => boolean,
    private readonly page: () => Paintable | undefined,
  ) {}

  /** The page has changed. */
  noteChange(): void {
    this.restless.note();
  }

  /** The page changes so much that for so many milliseconds nobody listens. */
  noteFlood(time: number): void {
    this.restless.hold(time);
  }

  /** Is a chunk near enough to be painted? Undefined: what is painted of it may stay, what is not need not be. */
  isNear(chunk: Chunk): boolean | undefined {
    const page = this.page();
    return page && isWanted(page.chunks.length, page.far.get(chunk), innerHeight);
  }

  /** A chunk is annotated anew. */
  paint(chunk: Chunk): void {
    if (this.isNear(chunk)) this.put(chunk, this.painter);
    // What is painted of it is of its former annotations.
    else this.unpaint(chunk);
  }

  unpaint(chunk: Chunk): void {
    unpaintChunk(chunk, this.painter);
  }

  /** Paints everything again: `isPainted` has other answers. */
  repaint(): void {
    const painted = this.painted();
    this.painter.repaint((add) => {
      for (const chunk of painted) {
        chunk.painted = undefined;
        this.put(chunk, { ...this.painter, add });
      }
    });
  }

  /** The viewport has moved, or the page under it. */
  moved(): void {
    const page = this.page();
    if (!page) return;
    // Whoever scrolls so fast that what comes into view is bare sees little of it, but each frame would pay for all.
    if (page.chunks.some((chunk) => chunk.isDone && !chunk.painted && page.far.get(chunk) === 0)) {
      this.restless.hold(LEAP);
    }
    if (this.restless.is) {
      for (const chunk of this.painted()) {
        const isOut = page.far.get(chunk) !== 0 && chunk.painted?.size === 0;
        if (!isOut && this.views.hasMoved(chunk, innerHeight)) this.put(chunk, this.painter);
      }
    }
    movePaint(
      page.chunks,
      page.far,
      innerHeight,
      (chunk) => this.put(chunk, this.painter),
      (chunk) => this.unpaint(chunk),
    );
  }

  stop(): void {
    this.restless.stop();
    this.painter.clear();
  }

  private painted(): Chunk[] {
    return (this.page()?.chunks ?? []).filter(({ painted }) => painted);
  }

  /** The page has begun, or ceased, to change in frame after frame. */
  private turned(): void {
    for (const chunk of this.painted()) this.put(chunk, this.painter);
  }

  private put(chunk: Chunk, painter: Painter): void {
    let { isPainted } = this;
    if (this.restless.is && isOutOfView(this.page()?.far.get(chunk), innerHeight)) isPainted = () => false;
    else if (this.restless.is) {
      // Browsers look at all that is painted in each frame in which the page has changed.
      const most = this.restless.isSteady ? MOST : Number.POSITIVE_INFINITY;
      const seen = this.views.look(chunk, innerHeight, most, this.isPainted);
      isPainted = (annotation) => seen.has(annotation);
    }
    paintChunk(chunk, painter, isPainted, this.namesOf(chunk));
  }

  private namesOf(chunk: Chunk): readonly PaintName[] {
    const { chunks, version } = this.page() ?? { chunks: [], version: -1 };
    const known = this.names.get(chunk.annotations);
    if (known?.version === version) return known.names;
    const fading = fadingBefore(chunks, chunk);
    const names = chunk.annotations.map((one) => fading.next(one));
    this.names.set(chunk.annotations, { version, names });
    return names;
  }
}
