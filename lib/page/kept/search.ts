/** Looks for passages in the page: in what has changed of it first, in all of it where that tells something. */
import { Locator } from '../../core/anchor/locate';
import type { KeptPassage } from '../../core/kept/types';
import type { Location, Selector } from '../../core/types';
import type { Chunk } from '../chunk';
import { type Found, foundAt } from './found';
import { Stretch } from './stretch';

/** Finds passages in one text; `Locator` is one. */
export interface Finder {
  locate(selector: Selector): Location;
  /** Does beforehand what takes long about it, in parts. */
  prepare?(selector: Selector): Generator<void, void>;
  /** May the last orphan stand in the text all the same? */
  readonly isDoubtful?: boolean;
}

/** A look for a passage in parts, between which the page may have its turn. */
export type Looking = Generator<void, Found | undefined>;

/** A stretch of the page in which passages are looked for; its text is prepared when the first one is. */
class Ground {
  readonly stretch: Stretch;
  private finder: Finder | undefined;

  constructor(
    chunks: readonly Chunk[],
    private readonly before: number,
    private readonly finderOf: (text: string) => Finder,
  ) {
    this.stretch = new Stretch(chunks);
  }

  /** Of the last look: was there something like the passage? */
  get isDoubtful(): boolean {
    return this.finder?.isDoubtful === true;
  }

  *find(passage: KeptPassage): Looking {
    this.finder ??= this.finderOf(this.stretch.text);
    const [quote, { start, end, ...position }] = passage.selector;
    const moved: Selector = [
      quote,
      { ...position, start: Math.max(0, start - this.before), end: Math.max(0, end - this.before) },
    ];
    if (this.finder.prepare) yield* this.finder.prepare(moved);
    return foundAt(passage, this.finder.locate(moved), this.stretch);
  }
}

/** Runs of neighbouring fresh chunks, each with the chunks at its ends. */
function runsOf(chunks: readonly Chunk[], isFresh: (chunk: Chunk) => boolean): [from: number, to: number][] {
  const runs: [number, number][] = [];
  for (const [index, chunk] of chunks.entries()) {
    if (!isFresh(chunk)) continue;
    const [from, to] = [Math.max(0, index - 1), Math.min(chunks.length, index + 2)];
    const last = runs.at(-1);
    if (last && from <= last[1]) last[1] = to;
    else runs.push([from, to]);
  }
  return runs;
}

/** One round of looking, over the page as it was when it began. */
export class Search {
  private readonly whole: Ground;
  private readonly parts: Ground[];
  /** Code units of the texts that passages were looked for in. */
  effort = 0;

  /** `isFresh`: what of the page has come since the last round. */
  constructor(
    chunks: readonly Chunk[],
    isFresh: (chunk: Chunk) => boolean,
    finderOf: (text: string) => Finder = (text) => new Locator(text),
  ) {
    const counting = (text: string): Finder => {
      this.effort += text.length;
      return finderOf(text);
    };
    const holding = chunks.filter(({ text }) => text !== '');
    this.whole = new Ground(holding, 0, counting);
    const { stretch } = this.whole;
    this.parts = runsOf(holding, isFresh).map(([from, to]) => {
      const run = holding.slice(from, to);
      return new Ground(run, stretch.startOf(run[0] as Chunk) ?? 0, counting);
    });
  }

  /** Of the last look in the whole page: it was in vain, and there was something like the passage. */
  get isDoubtful(): boolean {
    return this.whole.isDoubtful;
  }

  /** One that was never looked for. */
  first(passage: KeptPassage): Looking {
    return this.whole.find(passage);
  }

  /** One whose text has changed under it: mostly it stands there still. */
  *again(passage: KeptPassage): Looking {
    for (const part of this.parts) {
      const found = yield* part.find(passage);
      if (found?.status === 'exact') return found;
    }
    return yield* this.whole.find(passage);
  }

  /**
   * One that was looked for in vain, or found changed: only what is new can hold it. What looks like it there may have
   * its like elsewhere, so that the whole page has the last word.
   */
  *late(passage: KeptPassage): Looking {
    for (const part of this.parts) if (yield* part.find(passage)) return yield* this.whole.find(passage);
    return undefined;
  }
}
