/** Bare names of places that no list holds, learnt where they stood with their 市. */
import type { Source } from '../source';
import { addLearnt, isLearnt, LISTED_STOPS } from './place-stops';

/** Names learnt that begin with the same character. */
const MOST_ALIKE = 8;

export class LearntNames {
  /** By first character. */
  private readonly names = new Map<number, string[]>();
  /** Of `place-stops`, with the names learnt; a text that learns none shares one table with others. */
  stops = LISTED_STOPS;

  learn(source: Source, start: number, end: number): void {
    const first = source.peek(start);
    const name = source.slice(start, end);
    const known = this.names.get(first);
    if (known && (known.length >= MOST_ALIKE || known.includes(name))) return;
    if (this.names.size === 0) this.stops = this.stops.slice();
    if (known) known.push(name);
    else this.names.set(first, [name]);
    addLearnt(this.stops, name);
  }

  /** Offset behind the name at `at`; -1 where none stands. */
  endAt(source: Source, at: number): number {
    const first = source.peek(at);
    // Told by the table first: this is asked wherever two characters look like the beginning of a name.
    const names = isLearnt(this.stops, first) ? this.names.get(first) : undefined;
    if (names) for (const name of names) if (source.has(name, at)) return at + name.length;
    return -1;
  }
}
