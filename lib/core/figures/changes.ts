/** From A to B: 从2015年29.82万人增长到2020年底42.8万人, 由8%提高到12%. */
import { CharacterSet } from './characters';
import type { Finding } from './finding';
import type { Source } from './source';

const VERBS = new CharacterSet('长加高升涨大降少低落缩短增减展宽调变跌壮扩充提抬压冲攀跃滑拉');
const PARTICLES = new CharacterSet('到至为成');
const SENTENCE_ENDS = new CharacterSet('。;!?\n');
const CLAUSE_ENDS = new CharacterSet(',。;、\n');
/** What may stand between A and the verb, and before A: 由每人每年3万元大幅提高到. */
const REACH = 14;

/** Is the figure a date or a period, which tells of others when they were? */
export function isDate({ kind }: Finding): boolean {
  return kind === 'date' || kind === 'period';
}

/** Does the figure date those behind it: 2015年, or 五年前 of 由五年前的40多人? */
export function isDating(source: Source, figure: Finding): boolean {
  return isDate(figure) || (figure.kind === 'duration' && source.isOneOf('前', figure.end));
}

/** Does `[start, end)` read like 增长到, dates and their 年底 aside? */
function isRise(source: Source, start: number, end: number): boolean {
  if (end - start < 1 || end - start > REACH) return false;
  let isFound = false;
  for (let at = start; at < end; at++) {
    if (source.isAmong(SENTENCE_ENDS, at)) return false;
    // 增长到, 调整为; not the 高 of 高技能人才占比达到.
    isFound ||= source.isAmong(PARTICLES, at) && (isVerb(source, at - 1, start) || isVerb(source, at - 2, start));
  }
  return isFound;
}

function isVerb(source: Source, at: number, from: number): boolean {
  return at >= from && source.isAmong(VERBS, at);
}

/** Do 从 or 由 open the clause part before `end`? */
function isOpened(source: Source, end: number, from: number): boolean {
  for (let at = end - 1; at >= Math.max(from, end - REACH); at--) {
    if (source.isAmong(CLAUSE_ENDS, at)) return false;
    if (isOpener(source, at)) return true;
  }
  return false;
}

/** 从 or 由, not of 从业人员, 从事 or 自由. */
function isOpener(source: Source, at: number): boolean {
  return source.isOneOf('从', at)
    ? !source.isOneOf('业事而此', at + 1)
    : source.isOneOf('由', at) && !source.isOneOf('自理缘', at - 1);
}

/** Index of the figure from which the one at `index` has risen or fallen, in the sentence that begins at `sentence`. */
export function findChange(
  source: Source,
  figures: readonly Finding[],
  index: number,
  sentence: number,
): number | undefined {
  const to = figures[index];
  if (!to) return undefined;
  let before = index - 1;
  let end = to.start;
  const date = figures[before];
  if (date && isDate(date) && end - date.end <= 2) {
    end = date.start;
    before--;
  }
  const from = figures[before];
  if (
    !from ||
    isDate(from) ||
    from.start < sentence ||
    from.kind !== to.kind ||
    from.unit !== to.unit ||
    !isRise(source, from.end, end)
  )
    return undefined;
  let start = from.start;
  let floor = figures[before - 1]?.end ?? 0;
  const earlier = figures[before - 1];
  if (earlier && isDating(source, earlier) && start - earlier.end <= 2) {
    start = earlier.start;
    floor = figures[before - 2]?.end ?? 0;
  }
  return isOpened(source, start, Math.max(floor, sentence)) ? before : undefined;
}
