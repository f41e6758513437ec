/** Words over or before a passage: what they speak of goes for the figures in it. */
import type { Span } from '../../types';
import type { Source } from '../source';
import { sortsIn } from './cues';

export class Heading implements Span {
  private known: number | undefined;

  constructor(
    private readonly source: Source,
    readonly start: number,
    readonly end: number,
  ) {}

  /** The sorts of its cues, bits of `CUE`; read once for all figures under it. */
  get sorts(): number {
    this.known ??= sortsIn(this.source, this);
    return this.known;
  }

  get span(): Span {
    return { start: this.start, end: this.end };
  }
}
