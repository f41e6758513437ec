/** What a sentence has said so far. */
import type { Role, Span, When } from '../../types';
import { isHan } from '../characters';
import type { Finding } from '../finding';
import { skipPer } from '../per';
import type { Source } from '../source';
import { comparedFrame, frameIn } from './base-frame';
import { Cues } from './cues';

/** Members of one list stand no further apart: 增长12%和8.5%. */
const LIST_JOIN = 2;

/** What stands between the members of a list. */
const JOINTS = '、和与及或';

/** Roles that pass on to the next count of a sentence: 建成12个学院、50个基地. */
const PASSED_ON: ReadonlySet<Role | undefined> = new Set<Role | undefined>(['new', 'cumulative', 'stock', 'target']);

/** Units in which people are counted. */
export const PERSONS: ReadonlySet<string> = new Set(['人', '名', '位']);

/** Do the units count the same sort of things? */
function isAlike(a: string, b: string): boolean {
  return a === b || (PERSONS.has(a) && PERSONS.has(b));
}

export class Sentence {
  readonly cues: Cues;
  /** Its last figure that is no date. */
  previous: Finding | undefined;
  /** Its last figure of which is known what it measures. */
  measured: Finding | undefined;
  /** Role of its last count, which the next may share. */
  counted: Role | undefined;
  /** Where its first figure that is no date begins. */
  first: number | undefined;
  /** Has it named several groups, so that what it says without one goes for all of them? */
  parted = false;
  /** Its last topic of which shares are taken (在获批者中), and the whole of its last share. */
  frame: Span | undefined;
  shared: Span | undefined;
  /** Its last share of which that is known. */
  part: Finding | undefined;
  /** 与2018年相比: what its growth is counted from. */
  compared: Span | undefined;
  /** Its last count, and the one before that. */
  private count: Finding | undefined;
  earlier: Finding | undefined;
  /** For whom its last figure that somebody gets was. */
  private receiver: Span | undefined;
  /** What it counted before 其中, and what its last amount of money measured. */
  whole: Span | undefined;
  /** Unit of that whole. */
  wholeUnit = '';
  amount: Span | undefined;
  /** All groups of its last list of amounts: B、C、D类人才分别发放…. */
  groups: Span | undefined;
  /** They one by one. */
  members: readonly Span[] | undefined;
  /** Dates of its last change, which the changes after it share, and the date from which that started. */
  rise: { from: When | undefined; to: When | undefined } | undefined;
  origin: Span | undefined;

  /** One that begins with 其中 goes on with what the one `before` counted. */
  constructor(
    private readonly source: Source,
    readonly start: number,
    before?: Sentence,
  ) {
    this.cues = new Cues(source, start);
    if (!before || !source.has('其中', start)) return;
    this.previous = before.previous;
    this.measured = before.measured;
    this.whole = before.previous?.metric;
    this.wholeUnit = before.previous?.unit ?? '';
    this.counted = before.counted;
  }

  /** Reads what the words between the last figure and the one at `to` set as a topic. */
  readFrames(to: number): void {
    const from = Math.max(this.start, this.previous?.end ?? 0);
    const frame = frameIn(this.source, from, to);
    // 由9.8万人增加到14.2万人；招生增加300人: the next part of the sentence counts from elsewhere.
    if (this.origin && this.source.includes(';', from, to)) this.origin = undefined;
    if (frame) {
      this.frame = frame;
      this.shared = undefined;
      this.whole = undefined;
    }
    this.compared = comparedFrame(this.source, from, to) ?? this.compared;
  }

  /** Does the figure follow the one before as the next of one list? */
  lists(figure: Finding): boolean {
    const { previous } = this;
    return previous?.kind === figure.kind && figure.start - skipPer(this.source, previous.end) <= LIST_JOIN;
  }

  /**
   * Does the count go on with what the sentence counts: 、50个基地, 其中37人, 省级平台120余个, 发给2.3万人? A noun behind a
   * number that stands in no list is another matter: 集中在教育和卫生两个系统.
   */
  goesOn({ start, end, unit, value }: Finding, clause: number): boolean {
    const { source } = this;
    if (!isHan(source.peek(end)) || source.isOneOf(JOINTS, start - 1)) return true;
    // 1.1万人领取补贴, but 两人的总分
    if (unit.startsWith('人')) return value !== 2;
    return (
      source.has('同期的', start - 3) ||
      source.has('其中', clause) ||
      source.has('当中', clause) ||
      source.isOneOf('了着括', start - 1)
    );
  }

  /** Keeps of the figure what those after it may share. */
  note(figure: Finding): void {
    const { audience, role } = figure;
    if (this.previous !== undefined && this.source.includes(';', this.previous.end, figure.start)) {
      this.parted = false;
      if (this.groups && this.groups.start < this.previous.end) this.groups = undefined;
      this.receiver = undefined;
    }
    if (role === 'entitlement') {
      const before = this.receiver;
      if (audience && before && (audience.start !== before.start || audience.end !== before.end)) this.parted = true;
      this.receiver = audience;
    }
    this.previous = figure;
    if (figure.base && (figure.kind === 'percent' || figure.kind === 'fraction')) this.part = figure;
    if (figure.metric) this.measured = figure;
    if (figure.kind !== 'count') return;
    // 平台64家，其中国家级7家；招收博士后94名: counted anew, and no part of the whole.
    if (!isAlike(figure.unit, this.wholeUnit)) this.whole = undefined;
    if (PASSED_ON.has(role)) this.counted = role;
    this.earlier = this.count;
    this.count = figure;
  }
}
