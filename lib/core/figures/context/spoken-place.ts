/** A place as the text has spoken of it. */
import type { Place, Span } from '../../types';
import type { Level } from './main-place';

/** A place where the text speaks of it: all figures that are its own share what is said here. */
export class SpokenPlace {
  /** As the figures of its own sentence have it. */
  readonly place: Place;
  private heir: Place | undefined;

  constructor(
    readonly start: number,
    end: number,
    readonly level: Level | undefined = undefined,
  ) {
    this.place = { start, end };
  }

  /** As the figures of later sentences have it. */
  get inherited(): Place {
    this.heir ??= { start: this.place.start, end: this.place.end, inherited: true };
    return this.heir;
  }

  /** It stands for the place that is named at `referent`, unless that is itself. */
  refer({ start, end }: Span): void {
    if (start === this.start) return;
    const referent = { start, end };
    this.place.referent = referent;
    if (this.heir) this.heir.referent = referent;
  }
}

/** Whichever was said last. */
export function latest(one: SpokenPlace | undefined, other: SpokenPlace | undefined): SpokenPlace | undefined {
  return one && (!other || one.start > other.start) ? one : other;
}

/** The place where it was said at or after `from`. */
export function since(spoken: SpokenPlace | undefined, from: number): SpokenPlace | undefined {
  return spoken && spoken.start >= from ? spoken : undefined;
}
