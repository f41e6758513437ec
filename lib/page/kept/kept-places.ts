/** Where a page's clippings stand in it: found, painted, and kept true as the page changes, a few milliseconds at a time. */

import { CLIP_CHANGED, type ClipPaint, clipPaint } from '../../core/highlights';
import type { KeptPassage, KeptState, KeptStates } from '../../core/kept/types';
import type { Chunk } from '../chunk';
import { Pace } from '../pace';
import { pause } from '../pause';
import { changeIn, type Found, rangesOf, stands } from './found';
import type { KeptPainter } from './kept-painter';
import { type Finder, type Looking, Search } from './search';

/** Milliseconds of work after which the page has its turn. */
const TURN = 8;

export interface KeptPlacesOptions {
  /** The page as it was last read, without chunks while it is not shown. */
  chunks: () => readonly Chunk[];
  painter: KeptPainter;
  /** Is a chunk near enough to the viewport to be painted? Undefined: it may stay as it is. All are, by default. */
  isNear?: (chunk: Chunk) => boolean | undefined;
  /** Called when it is known, or known anew, where the passages stand. */
  settled: () => void;
  finderOf?: (text: string) => Finder;
}

interface Painted {
  found: Found;
  ranges: readonly StaticRange[];
}

export class KeptPlaces {
  private passages: ReadonlyMap<string, KeptPassage> = new Map();
  private readonly found = new Map<string, Found>();
  private readonly painted = new Map<string, Painted>();
  /** Passages that have been looked for. */
  private readonly sought = new Set<string>();
  /** The chunks that have been looked through for all that are missing. */
  private seen: ReadonlySet<Chunk> = new Set();
  private working: Promise<void> | undefined;
  private isStale = false;
  private generation = 0;
  /** Something is known that `settled` has not told of. */
  private hasNews = false;
  /** Missing passages that have their like in the page: whatever comes or goes there may tell which is which. */
  private readonly doubtful = new Set<string>();
  /** Those are to be looked for anew in all of the page, which a page that does not rest must not pay for at each change. */
  private isDoubtRaised = false;
  private readonly pace = new Pace(() => {
    this.isDoubtRaised = true;
    this.update();
  });
  private begun = 0;
  /** Code units of the texts in which passages were looked for since the beginning. */
  effort = 0;

  constructor(private readonly options: KeptPlacesOptions) {}

  /** The clippings are others now: what is known of those that stay is kept. */
  setPassages(passages: readonly KeptPassage[]): void {
    this.generation++;
    this.hasNews = true;
    const before = this.passages;
    this.passages = new Map(passages.map((one) => [one.id, one]));
    for (const [id, was] of before) {
      const now = this.passages.get(id);
      if (!now || JSON.stringify(now.selector) !== JSON.stringify(was.selector)) this.forget(id);
      else {
        const known = this.found.get(id);
        if (known) this.found.set(id, { ...known, passage: now });
      }
    }
    this.update();
  }

  /** The page has been read again. */
  update(): void {
    this.isStale = true;
    this.working ??= this.work().finally(() => {
      this.working = undefined;
    });
  }

  /** Another part of the page is near the viewport: what is painted is so only there, as on pages of any length. */
  moved(): void {
    for (const found of this.found.values()) this.paint(found);
  }

  /** Resolves when all that is known of is looked for. */
  async idle(): Promise<void> {
    while (this.working) await this.working;
  }

  stop(): void {
    this.generation++;
    this.pace.stop();
    this.passages = new Map();
    for (const id of [...this.sought]) this.forget(id);
    this.seen = new Set();
    this.isStale = false;
    this.options.painter.clear();
  }

  /** What stands at a place of a chunk, or ends there, the shortest first. */
  at(chunk: Chunk, offset: number): Found[] {
    const length = ({ places }: Found): number => places.reduce((sum, { start, end }) => sum + end - start, 0);
    return [...this.found.values()]
      .filter(({ places }) => places.some((one) => one.chunk === chunk && one.start <= offset && offset <= one.end))
      .sort((one, other) => length(one) - length(other));
  }

  get(id: string): Found | undefined {
    return this.found.get(id);
  }

  get states(): KeptStates {
    const states = [...this.passages.keys()].map((id): KeptState => {
      const found = this.found.get(id);
      if (!found) return { id, status: 'orphan' };
      return found.status === 'exact' ? { id, status: 'exact' } : { id, status: 'changed', change: changeIn(found) };
    });
    return { kind: this.working ? 'busy' : 'settled', states };
  }

  private forget(id: string): void {
    this.unpaint(id);
    this.found.delete(id);
    this.sought.delete(id);
    this.doubtful.delete(id);
  }

  private async work(): Promise<void> {
    while (this.isStale) {
      this.isStale = false;
      await this.round();
    }
  }

  private async round(): Promise<void> {
    const { generation } = this;
    const chunks = this.options.chunks().filter(({ text }) => text !== '');
    // Not shown: what is painted goes, and the page is looked through anew when it is.
    if (chunks.length === 0 || this.passages.size === 0) {
      for (const id of [...this.sought]) this.forget(id);
      this.seen = new Set();
      return;
    }
    const before = this.seen;
    const fresh = new Set(chunks.filter((chunk) => !before.has(chunk)));
    const search = new Search(chunks, (chunk) => fresh.has(chunk), this.options.finderOf);
    const hasChanged = before.size > 0 && (fresh.size > 0 || before.size > chunks.length);
    const isRaised = this.isDoubtRaised;
    this.isDoubtRaised = false;
    const from = performance.now();
    this.begun = from;
    for (const passage of [...this.passages.values()]) {
      const looking = this.look(passage, search, fresh.size > 0, isRaised);
      if (!looking) continue;
      await this.run(looking, generation);
      if (generation !== this.generation) break;
    }
    if (isRaised) this.pace.note({ busy: performance.now() - from });
    this.effort += search.effort;
    // Others are asked for by now: the round that follows looks through the same chunks for them.
    if (generation !== this.generation) {
      this.isDoubtRaised ||= isRaised;
      return;
    }
    this.seen = new Set(chunks);
    if (hasChanged && this.doubtful.size > 0) this.pace.soon();
    if (this.hasNews) this.options.settled();
    this.hasNews = false;
  }

  /** Runs a look in turns; ends in the middle where the passages are others by now. */
  private async run(looking: Generator<void, void>, generation: number): Promise<void> {
    while (generation === this.generation) {
      const { done } = looking.next();
      if (performance.now() - this.begun >= TURN) {
        await pause();
        this.begun = performance.now();
      }
      if (done) return;
    }
  }

  /** Looks for a passage where that is of use. */
  private look(
    passage: KeptPassage,
    search: Search,
    hasFresh: boolean,
    isRaised: boolean,
  ): Generator<void, void> | undefined {
    const { id } = passage;
    const known = this.found.get(id);
    if (!this.sought.has(id) || (isRaised && this.doubtful.has(id)))
      return this.taking(passage, search, search.first(passage));
    if (known && !stands(known)) return this.taking(passage, search, search.again(passage));
    if (hasFresh && known?.status !== 'exact') return this.takingLate(id, search.late(passage));
    if (known) this.paint(known);
    return undefined;
  }

  /** The whole page has been looked through at the end. */
  private *taking({ id }: KeptPassage, search: Search, looking: Looking): Generator<void, void> {
    const found = yield* looking;
    if (found || !search.isDoubtful) this.doubtful.delete(id);
    else this.doubtful.add(id);
    // What is still not found is no news.
    if (found || this.found.has(id) || !this.sought.has(id)) this.take(id, found);
    this.sought.add(id);
  }

  private *takingLate(id: string, looking: Looking): Generator<void, void> {
    const late = yield* looking;
    if (!late) return;
    this.doubtful.delete(id);
    this.take(id, late);
  }

  private take(id: string, found: Found | undefined): void {
    this.hasNews = true;
    if (!found) {
      this.unpaint(id);
      this.found.delete(id);
      return;
    }
    this.found.set(id, found);
    this.paint(found);
  }

  private paint(found: Found): void {
    const { id } = found.passage;
    const { isNear = () => true } = this.options;
    const near = found.places.map(({ chunk }) => isNear(chunk));
    const isWanted = near.includes(true) || (near.includes(undefined) && this.painted.has(id));
    if (isWanted && this.painted.get(id)?.found === found) return;
    this.unpaint(id);
    if (!isWanted) return;
    const ranges = rangesOf(found);
    for (const name of namesOf(found)) this.options.painter.add(name, ranges);
    this.painted.set(id, { found, ranges });
  }

  private unpaint(id: string): void {
    const painted = this.painted.get(id);
    if (!painted) return;
    for (const name of namesOf(painted.found)) this.options.painter.remove(name, painted.ranges);
    this.painted.delete(id);
  }
}

/** In its colour, with a line of its own where it has changed. */
function namesOf({ passage, status }: Found): ClipPaint[] {
  const colour = clipPaint(passage.colour);
  return status === 'exact' ? [colour] : [colour, CLIP_CHANGED];
}
