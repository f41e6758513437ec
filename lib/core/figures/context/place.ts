/** Whose a figure is: 全市, 我省, or a place that its sentence or a clause of it opens with. */
import type { Span } from '../../types';
import { isDigit } from '../characters';
import type { Source } from '../source';
import { endsClause } from './sentence';
import { OWN_PLACES, PLACES } from './words';

/** 占全省, 居全国 compare with a place; they do not say whose the number is. */
const COMPARING = '占居在位比较于列至到';
const NATION = '我国';

/** Walks forward over a sentence once, keeping the places that it has named. */
export class Places {
  private own: Span | undefined;
  private nation: Span | undefined;
  private named: Span | undefined;
  private at: number;

  /** `sentence` is the offset at which the sentence begins. */
  constructor(
    private readonly source: Source,
    private readonly sentence: number,
  ) {
    this.at = sentence;
  }

  /**
   * The place that owns a figure at `offset`, whose clause begins at `clause`: the last 全市 or the like before it,
   * failing that a place's name. 我国 counts only in the figure's own clause or as 在我国. Ask in ascending order.
   */
  before(offset: number, clause: number): Span | undefined {
    while (this.at < offset) this.at = this.note(this.at, offset);
    const { own, nation, named } = this;
    const spoken =
      nation && (nation.start >= clause || this.source.isOneOf('在', nation.start - 1)) ? nation : undefined;
    if (spoken && (!own || own.start < spoken.start)) return spoken;
    return own ?? named;
  }

  /** Notes the place that begins at `at`, if any; gives the offset to go on from. */
  private note(at: number, offset: number): number {
    const { source } = this;
    const own = OWN_PLACES.at(source, at);
    if (own && own.end <= offset) {
      const span = { start: at, end: own.end };
      if (own.word === NATION) this.nation = span;
      else if (!source.isOneOf(COMPARING, at - 1)) this.own = span;
      return own.end;
    }
    const place = PLACES.at(source, at);
    if (!place || place.end > offset) return at + 1;
    const end = source.isOneOf('市省', place.end) ? place.end + 1 : place.end;
    // A name in the middle of a clause may be part of any other name: 贵州人才博览会.
    if (this.opens(at) && !source.isOneOf('”"', end)) this.named = { start: at, end };
    return place.end;
  }

  private opens(at: number): boolean {
    const before = this.source.peek(at - 1);
    return at === this.sentence || endsClause(before) || isDigit(before) || this.source.isOneOf('“"年月日', at - 1);
  }
}
