/** For whom an amount or a condition is: 博士10万元, 对A类人才给予100万元, 申报人员应…工作满3年. */
import type { Figure, Span } from '../../types';
import { isHan, isLetter } from '../characters';
import { Lexicon, words } from '../lexicon';
import type { Source } from '../source';
import { directlyBefore } from './audience-before';
import { endsGroup, groupEnd, isName, withoutLead } from './groups';
import { endsClause } from './layout';
import { afterNumbering } from './numbering';
import type { Setting } from './setting';
import { METRIC_LEAD } from './words';

const REACH = 24;
/** 对…，经评审后给予: the addressed may stand a few clauses back. */
const ADDRESS_REACH = 64;
/** 为支持…，: a purpose, not whom it is for. */
const PURPOSES = new Lexicon(
  words(
    '支持 促进 推动 推进 吸引 加快 进一步 深入 落实 贯彻 鼓励 规范 加强 协助 做好 打造 实施 更好 充分 切实 延揽 利 期',
  ).map((word) => [word, true] as const),
);
/** What a subject does not begin with. */
const NO_SUBJECT = new Lexicon(
  words('为 与 同 和 跟 具有 获得 持有 取得 拥有 经 获 曾 最近').map((word) => [word, true] as const),
);
const LONGEST = 30;
const SEGMENT_REACH = 120;
/** 给予…给予…: so many are tried, the nearest first. */
const MOST_TRIES = 3;
const LONGEST_SUBJECT = 16;
const DESCRIBED_REACH = 12;
const PROCEDURE_REACH = 6;
const PROCEDURES = new Lexicon(
  words('公示 审核 初审 审批 答复 办结 受理 工作日 核发 反馈').map((word) => [word, true] as const),
);
const GIVES = new Lexicon(
  words(
    '给予 发放 提供 一次性 分别 按 每 可 最高 予以 发给 实行 实施 补贴 奖励 资助 补助 解决 办理 落实 安排 免费 统一 连续 再 核发',
  ).map((word) => [word, true] as const),
);
/** What may follow the group with which a sentence opens. */
const STOPS = new Lexicon(
  words(
    '应 须 需 可 在 , 为 原则上 一般 申请 首次 毕业 具有 具备 经 且 并 不 自 必须 能 与 工作 享受 按 年龄 取得 的 得 于 每 满 从 近 未 连续 已 ( 累计 聘 入职 到 来 签 缴 有 还 是 如 至少 最 均 : 服务 因',
  ).map((word) => [word, true] as const),
);

/** 对…给予, 给…发放, 为…提供 in the sentence. */
function addressed(figure: Figure, { source, sentence }: Setting): Span | undefined {
  const first = Math.max(sentence, figure.start - ADDRESS_REACH);
  let tries = 0;
  for (let at = figure.start - 1; at >= first && tries < MOST_TRIES; at--) {
    if (!source.isOneOf('对给为向助', at)) continue;
    if (source.isOneOf('为', at) && PURPOSES.at(source, at + 1) !== undefined) continue;
    const opens = at === first || endsClause(source.peek(at - 1)) || source.isOneOf('并将可、面帮是', at - 1);
    if (!opens) continue;
    tries++;
    for (let end = at + 3; end < figure.start && end < at + LONGEST; end++) {
      const ends = source.isOneOf(',', end) || GIVES.at(source, end) !== undefined;
      if (source.isOneOf(':;', end)) break;
      if (!ends || !(endsGroup(source, end, at + 1) || source.isOneOf('的', end - 1))) continue;
      return withoutLead(source, at + 1, end);
    }
  }
  return undefined;
}

/** 连续就业满1年的青年: the group that the condition before it describes. */
function described(source: Source, end: number): Span | undefined {
  if (!source.isOneOf('的', end)) return undefined;
  for (let at = end + 1; at < end + DESCRIBED_REACH && isName(source.peek(at)); at++) {
    const last = groupEnd(source, at);
    if (last > at) return { start: end + 1, end: last };
  }
  return undefined;
}

/** 公示不少于5个工作日 binds an office: the sentence's subject is not who has to. */
function isProcedure({ source, clause }: Setting, figure: Figure): boolean {
  for (let at = clause; at < figure.end + PROCEDURE_REACH; at++)
    if (PROCEDURES.at(source, at) !== undefined) return true;
  return false;
}

/** 考核优秀的，给予…; (个人条件优秀的可放宽至…): the clause that ends in 的 before what is given. */
function condition(figure: Figure, { source, clause, sentence }: Setting): Span | undefined {
  const own = conditionIn(source, clause, figure.start);
  if (own) return own;
  if (!source.isOneOf(',', clause - 1) || !source.isOneOf('的', clause - 2)) return undefined;
  let start = clause - 2;
  while (start > sentence && start > clause - LONGEST && !endsClause(source.peek(start - 1))) start--;
  return withoutLead(source, afterNumbering(source, start), clause - 1);
}

/** The part of the clause before 的可, 的给予, 的再. */
function conditionIn(source: Source, clause: number, to: number): Span | undefined {
  for (let at = clause + 2; at < to && at < clause + LONGEST; at++) {
    if (!source.isOneOf('的', at)) continue;
    if (['可', '给', '再', '按', '另', '奖', '每', '最', '放', '一次', '享'].some((word) => source.has(word, at + 1)))
      return withoutLead(source, afterNumbering(source, clause), at + 1);
  }
  return undefined;
}

/** The group with which the words from `from` on open, which say then what it must or may do. */
function opening(source: Source, from: number, to: number): Span | undefined {
  let start = from;
  while (start < to && !isHan(source.peek(start)) && !isLetter(source.peek(start))) start++;
  if (NO_SUBJECT.at(source, start) !== undefined) return undefined;
  for (let at = start; at < to && at < from + ADDRESS_REACH; at++) {
    // 在申报单位工作满: a place to be, not the group.
    if (source.isOneOf('在由于', at)) return undefined;
    if (source.isOneOf(',;:)》”', at)) {
      start = at + 1;
      continue;
    }
    const end = groupEnd(source, at);
    if (end === at) continue;
    if (end <= to && end - start >= 2 && (end === to || STOPS.at(source, end) !== undefined)) {
      const first = shortStart(source, start, end);
      return end - first > LONGEST_SUBJECT ? undefined : withoutLead(source, first, end);
    }
    at = end - 1;
  }
  return undefined;
}

/** 符合前条规定之外国专业人才: of a long phrase what stands behind its last 之 or 的. */
function shortStart(source: Source, start: number, end: number): number {
  if (end - start <= 9) return start;
  for (let at = end - 2; at > start; at--) if (source.isOneOf('之的', at)) return at + 1;
  return start;
}

/** 每名市领导联系3名专家: who has to. */
function each(figure: Figure, { source, clause }: Setting): Span | undefined {
  if (!source.isOneOf('每', clause) || !source.isOneOf('名位个家所支', clause + 1)) return undefined;
  for (let end = clause + 4; end < figure.start && end < clause + REACH; end++)
    if (METRIC_LEAD.at(source, end) || STOPS.at(source, end) !== undefined) return { start: clause + 2, end };
  return undefined;
}

/** Start of the part of the sentence behind its last ; before `to`: each part may speak of another group. */
function segmentStart({ source, sentence }: Setting, to: number): number {
  for (let at = to - 1; at > Math.max(sentence, to - SEGMENT_REACH); at--) if (source.isOneOf(';', at)) return at + 1;
  return sentence;
}

/** For whom a count is: who has to (每名领导联系3名), or whom its own clause addresses (帮助专家解决112个). */
function audienceOfCount(figure: Figure, setting: Setting): Span | undefined {
  if (figure.role === 'requirement') return each(figure, setting) ?? directlyBefore(figure, setting);
  return figure.role === 'cumulative' ? addressed(figure, { ...setting, sentence: setting.clause }) : undefined;
}

/** Who has to meet a condition. */
function audienceOfRequirement(figure: Figure, setting: Setting): Span | undefined {
  const { source, clause } = setting;
  const { kind, start, end } = figure;
  return (
    (kind === 'age' || kind === 'duration' ? described(source, end) : undefined) ??
    conditionIn(source, clause, start) ??
    opening(source, afterNumbering(source, clause), start) ??
    (source.isOneOf('的', clause - 2) ? condition(figure, setting) : undefined) ??
    (isProcedure(setting, figure)
      ? undefined
      : opening(source, afterNumbering(source, segmentStart(setting, start)), start))
  );
}

/** For whom something is given or who has to meet a condition; empty for figures of any other role. */
export function findAudience(figure: Figure, setting: Setting): Span | undefined {
  const { source } = setting;
  const { kind, role, start } = figure;
  if (kind === 'count') return audienceOfCount(figure, setting);
  const named = kind === 'money' ? directlyBefore(figure, setting) : undefined;
  if (named) return named;
  if (role === 'requirement') return audienceOfRequirement(figure, setting);
  if (role !== 'entitlement' && kind !== 'money') return undefined;
  const segment = segmentStart(setting, start);
  const told = condition(figure, setting) ?? addressed(figure, { ...setting, sentence: segment });
  if (told || role !== 'entitlement') return told;
  return opening(source, afterNumbering(source, segment), start);
}
