/** Bare names of places that no list holds, learnt where they stood with their 市. */
import type { Source } from '../source';

/** Names learnt that begin with the same character. */
const MOST_ALIKE = 8;
/** The bit that says of a code unit that a place's name may begin with it. */
export const PLACE = 1 << 7;
/** What is left of a code unit to look it up among the initials. */
export const LAST_INITIAL = 0xff;
const NONE = new Uint8Array(LAST_INITIAL + 1);

export class LearntNames {
  /** By first character. */
  private readonly names = new Map<number, string[]>();
  /** By the last bits of a code unit, `PLACE` where a name may begin with it; a text that learns none shares one. */
  initials = NONE;

  learn(source: Source, start: number, end: number): void {
    const first = source.peek(start);
    const name = source.slice(start, end);
    const known = this.names.get(first);
    if (known) {
      if (known.length < MOST_ALIKE && !known.includes(name)) known.push(name);
      return;
    }
    if (this.names.size === 0) this.initials = new Uint8Array(LAST_INITIAL + 1);
    this.names.set(first, [name]);
    this.initials[first & LAST_INITIAL] = PLACE;
  }

  /** Offset behind the name at `at`; -1 where none stands. */
  endAt(source: Source, at: number): number {
    const first = source.peek(at);
    if (this.initials[first & LAST_INITIAL] === 0) return -1;
    const name = this.names.get(first)?.find((each) => source.has(each, at));
    return name ? at + name.length : -1;
  }
}
