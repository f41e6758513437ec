/** Row and column headings of a table as the context of the figures in its cells. */
import context from '@/assets/figures/context.json';
import data from '@/assets/figures/context-roles.json';
import type { FigureKind, Role, Span } from '../../types';
import { isHan, isLetter } from '../characters';
import type { Finding } from '../finding';
import { plainLexicon } from '../lexicon';
import { perOfHeading } from '../per';
import type { Source } from '../source';
import { CUE, findCue, lengthOf, sortsOf } from './cues';
import { groupOfBenefit } from './groups';
import type { Layout } from './layout';
import { nounBefore } from './metric';
import { isPlace } from './metric-carried';
import { headingsOf, isNumbering, rowCell, speaksOf } from './table';
import type { Times } from './when';

const MEASURING: ReadonlySet<string> = new Set(['count', 'money', 'measure', 'percent', 'point', 'multiple']);

/** The line over a table is no longer. */
const LONGEST_CAPTION = 40;

/** The heading without a note or unit in brackets behind it: 一次性安家费(万元). */
function bare(source: Source, span: Span): Span {
  let end = span.start;
  while (end < span.end && !source.isOneOf('(:', end)) end++;
  return end - span.start >= 2 ? { start: span.start, end } : span;
}

function isWords(source: Source, span: Span): boolean {
  return isHan(source.peek(span.start)) || isLetter(source.peek(span.start));
}

/** Does the cell name a group: 博士, A类人才, 高级职称? */
function namesGroup(source: Source, span: Span): boolean {
  return speaksOf(source, span, CUE.group) && !speaksOf(source, span, CUE.stock | CUE.money | CUE.growth | CUE.share);
}

/** Words for the first column of a table whose rows are for whom something is offered or asked for. */
const POSTS = plainLexicon(data.posts);

/** 单位 | 岗位 | 人数: no further on than this. */
const POST_COLUMNS = 3;
const LONGEST_HEAD = 40;

/** 人数, 数量, 目标值: a heading that says that there are numbers, not of what. */
const VALUES = plainLexicon(data.values);

const CAPTION_TAILS = plainLexicon(context.captionTails);

/** Index of the column headed 招聘岗位 or 人才类别, one of the first; -1 where none is. */
function columnOfPosts(source: Source, { header }: Layout): number {
  const top = header[0];
  if (!top) return -1;
  for (let column = 0; column < Math.min(POST_COLUMNS, top.cells.length); column++) {
    const start = top.cells[column] as number;
    const end = Math.min(top.cells[column + 1] ?? top.end, start + LONGEST_HEAD);
    if (POSTS.isWithin(source, start, end) && !isNumbering(source, top, column)) return column;
  }
  return -1;
}

/** What a heading's cue of these sorts makes of a figure. */
function roleOfSorts(said: number, kind: FigureKind): Role | undefined {
  // No span of time is new, under 人才引进口径 or elsewhere.
  const sorts = kind === 'duration' ? said & (CUE.requirement | CUE.entitlement | CUE.money) : said;
  if ((sorts & CUE.growth) !== 0) return 'growth';
  if ((sorts & CUE.share) !== 0) return 'share';
  if ((sorts & CUE.requirement) !== 0 && kind !== 'money') return 'requirement';
  if ((sorts & (CUE.entitlement | CUE.money)) !== 0) return 'entitlement';
  if ((sorts & CUE.new) !== 0) return 'new';
  if ((sorts & CUE.total) !== 0) return 'cumulative';
  if ((sorts & CUE.stock) !== 0 && kind !== 'measure') return 'stock';
  // 获推荐, 培训人数
  if ((sorts & CUE.done) !== 0 && kind === 'count') return 'cumulative';
  return (sorts & CUE.target) !== 0 ? 'target' : undefined;
}

function roleIn(source: Source, figure: Finding, heading: Span): Role | undefined {
  // 最低月薪要求: what is asked for, money too.
  if (source.has('要求', heading.end - 2) || source.has('门槛', heading.end - 2)) return 'requirement';
  for (let at = heading.start; at < heading.end; at++) {
    const cue = findCue(source, at);
    if (cue < 0) continue;
    const role = roleOfSorts(sortsOf(cue), figure.kind);
    if (role) return role;
    at += lengthOf(cue) - 1;
  }
  return undefined;
}

/** Under 2024年比上年增长 a rise; under 2024年 what the line over the table says: 各县引进人才数. */
function datedRole(source: Source, { header }: Layout, figure: Finding, column: Span): Role | undefined {
  const own = roleIn(source, figure, column);
  if (own === 'growth' || own === 'share') return own;
  const top = header[0]?.cells[0];
  if (top === undefined || figure.kind !== 'count') return undefined;
  let end = top;
  while (source.isOneOf('\n\u2029|', end - 1)) end--;
  let start = end;
  while (start > end - LONGEST_CAPTION && start > 0 && !source.isOneOf('\n\u2029', start - 1)) start--;
  const role = roleIn(source, figure, { start, end });
  return role === 'new' || role === 'stock' ? role : undefined;
}

/** 博士 | 30万元 under 安家费 measures the 安家费; 博士 | 320人 under 2024年 or 人数 measures 博士. */
function measuredIn(
  source: Source,
  { kind }: Finding,
  row: Span | undefined,
  topic: Span | undefined,
  isGroup: boolean,
  told: Role | undefined,
): Span | undefined {
  // 单身公寓 | 32平方米 under 建筑面积: the heading says what is measured.
  const isNamed = topic !== undefined && !VALUES.isWithin(source, topic.start, topic.end);
  if (isNamed && !isGroup && told !== 'growth' && told !== 'share') return topic;
  const ofRow = !isGroup || kind === 'count' || told === 'growth' || told === 'share';
  return ofRow && row && isWords(source, row) ? bare(source, row) : topic;
}

/** Does the column's heading name what is measured, not only when, 人数 or 增长? */
function isTopic(source: Source, topic: Span | undefined, told: Role | undefined): boolean {
  if (!topic || told === 'growth' || told === 'share') return false;
  return !VALUES.isWithin(source, topic.start, topic.end);
}

/** 中山区 | 1820人 under 2021年: where row and column tell where and when, the caption tells what: 各区引进人才数. */
function captioned(source: Source, { caption, places }: Layout, row: Span, isOpen: boolean): Span | undefined {
  if (!isOpen || caption.end === caption.start || !isPlace(source, row, places)) return undefined;
  let end = bare(source, caption).end;
  for (let next = end; next >= 0; next = CAPTION_TAILS.startBefore(source, end, caption.start)) end = next;
  return nounBefore(source, end, caption.start);
}

/** Fills in what the cell of `figure` leaves open from the headings of its row and column. */
export function applyHeadings(source: Source, layout: Layout, figure: Finding, times: Times): void {
  const headings = headingsOf(source, layout, figure);
  if (!headings) return;
  const { row, column, head } = headings;
  const posts = columnOfPosts(source, layout);
  const post = posts < layout.columnOf(figure.start) ? rowCell(source, layout, posts) : undefined;
  const isPost = post && isWords(source, post);
  const group = isPost ? post : row && isWords(source, row) && namesGroup(source, row) ? row : undefined;
  const named = group ?? (row && figure.kind === 'money' ? groupOfBenefit(source, row) : undefined);
  const date = column && times.within(column);
  if (date) figure.when = date;
  const topic = column && !date && isWords(source, column) ? bare(source, column) : undefined;
  const told = topic ? roleIn(source, figure, topic) : column && datedRole(source, layout, figure, column);
  // 年薪（税前）
  if (figure.kind === 'money' && !figure.per && column) {
    const per = perOfHeading(source, column.start, column.end);
    if (per.length > 0) figure.per = [...per];
  }
  if (MEASURING.has(figure.kind)) {
    const measured =
      headings.post && figure.kind === 'count'
        ? headings.post
        : isPost && topic
          ? topic
          : ((row && captioned(source, layout, row, !isTopic(source, topic, told))) ??
            measuredIn(source, figure, row, topic, group !== undefined, told));
    // 购房款的10% under 购房补贴
    const isPart = figure.kind === 'percent' && figure.base !== undefined && figure.role === 'entitlement';
    if (
      measured &&
      (!figure.metric || isPart || layout.columnOf(figure.metric.start) <= head || figure.metric.start < layout.line)
    )
      figure.metric = measured;
  }
  // 引进高层次人才 | 1240人: a row that names a group may say of a count what it is.
  const rowRole = row && roleIn(source, figure, row);
  const ownRole = !group || (figure.kind === 'count' && rowRole !== 'entitlement') ? rowRole : undefined;
  // 月租金, 物业费: what one pays is not given.
  if (topic && figure.kind === 'money' && speaksOf(source, topic, CUE.plain) && !speaksOf(source, topic, CUE.grant)) {
    figure.role = undefined;
    return;
  }
  const role = told ?? ownRole ?? (group && figure.kind === 'money' ? 'entitlement' : undefined);
  if (
    role &&
    (!figure.role ||
      figure.role === 'stock' ||
      (figure.kind === 'duration' && (told !== undefined || ownRole === 'requirement')) ||
      (figure.role === 'requirement' && told === 'entitlement' && figure.kind !== 'age'))
  )
    figure.role = role;
  // 平均年龄 | 47岁 asks nothing of anybody.
  if (figure.kind === 'age' && topic && source.includes('平均', topic.start, topic.end)) figure.role = undefined;
  const isOfRow = isPost && posts === head;
  const isFor = isOfRow ? told !== 'growth' : figure.kind !== 'count' && told !== 'growth' && told !== 'share';
  if (named && isFor && (isPost || !figure.audience)) figure.audience = bare(source, named);
}
