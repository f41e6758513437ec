/** Adds to each figure what it measures, when, whose, for whom and what sort of number it is, as its sentence says. */
import type { Figure, Role, Span, When } from '../../types';
import { findChange } from '../changes';
import type { Source } from '../source';
import { findAudience } from './audience';
import { findBase } from './base';
import { findMetric } from './metric';
import { earlierMoneyNoun, shareBackwards } from './metric-of-money';
import { Places } from './place';
import { findRole, isTarget } from './role';
import { clauseStart, Sentences } from './sentence';
import { findWhen } from './when';

const NO_METRIC: ReadonlySet<string> = new Set(['age', 'duration', 'date', 'period', 'fraction']);
/** Growth and shares say of what only by the amount before them: 引进4387名，同比增长77%. */
const LEANING: ReadonlySet<string> = new Set(['percent', 'point', 'multiple']);
/** Roles that pass on to the next count of a sentence: 建成12个学院、50个基地. */
const PASSED_ON: ReadonlySet<Role | undefined> = new Set<Role | undefined>(['new', 'cumulative', 'stock', 'target']);
/** A clause longer than this is read no further back. */
const LONGEST_CLAUSE = 48;

/** What the sentence has said so far. */
interface Said {
  start: number;
  places: Places;
  date?: Figure;
  previous?: Figure;
  /** Dates of the sentence's last change, which the changes after it share. */
  rise?: { from: When | undefined; to: When | undefined };
}

function isDate({ kind }: Figure): boolean {
  return kind === 'date' || kind === 'period';
}

function set<K extends keyof Figure>(figure: Figure, key: K, value: Figure[K] | undefined): void {
  if (value !== undefined) figure[key] = value;
}

/** Both sides of a change measure the same; each has the date at its side, or the sentence's earlier change's. */
function joinChange(from: Figure, to: Figure, said: Said): void {
  const dated = from.when && to.when && from.when.value !== to.when.value;
  if (dated) said.rise = { from: from.when, to: to.when };
  else if (said.rise) {
    set(from, 'when', said.rise.from);
    set(to, 'when', said.rise.to);
  }
  if (from.kind === 'count' && (from.role === undefined || from.role === 'growth')) from.role = 'stock';
  set(to, 'metric', from.metric);
  set(to, 'role', from.role);
}

function metricOf(
  source: Source,
  figure: Figure,
  head: number,
  from: number,
  limit: number,
  said: Said,
): Span | undefined {
  if (NO_METRIC.has(figure.kind)) return undefined;
  const own = findMetric(source, { ...figure, start: head }, from, limit);
  if (own) return own;
  if (figure.kind === 'money') return earlierMoneyNoun(source, figure, said.start);
  return LEANING.has(figure.kind) ? said.previous?.metric : undefined;
}

function roleOf(source: Source, figure: Figure, clause: number, said: Said): Role | undefined {
  let role = findRole(source, figure, clause);
  const { previous } = said;
  if (role === undefined && figure.kind === 'count' && previous?.kind === 'count' && PASSED_ON.has(previous.role))
    role = previous.role;
  // A类100万元、B类60万元: one verb governs the whole list.
  if (role === undefined && figure.kind === 'money' && previous?.kind === 'money') role = previous.role;
  const reachable =
    role === 'stock' || role === 'new' || role === 'cumulative' || (role === undefined && figure.kind === 'count');
  if (reachable && (figure.when?.role === 'by' || isTarget(source, figure, said.start))) return 'target';
  return role;
}

/** Fills in `figures` in place; all spans are folded ones. */
export function addContext(source: Source, figures: Figure[]): void {
  const sentences = new Sentences(source);
  let said: Said = { start: -1, places: new Places(source, 0) };
  for (let index = 0; index < figures.length; index++) {
    const figure = figures[index];
    if (!figure) continue;
    const start = sentences.startOf(figure.start);
    if (start !== said.start) said = { start, places: new Places(source, start) };
    if (isDate(figure)) {
      said.date = figure;
      continue;
    }
    // A date directly before the figure parts it from its words: 总量从2015年29.82万人增长到….
    const before = figures[index - 1];
    const parted = before !== undefined && isDate(before) && before.end === figure.start;
    const head = parted ? before.start : figure.start;
    const from = Math.max(start, parted ? (figures[index - 2]?.end ?? 0) : (before?.end ?? 0));
    const limit = figures[index + 1]?.start ?? source.codes.length;
    const clause = clauseStart(source, head, Math.max(from, head - LONGEST_CLAUSE));

    set(figure, 'when', findWhen(source, said.date));
    set(figure, 'metric', metricOf(source, figure, head, from, limit, said));
    set(figure, 'place', said.places.before(figure.start, clause));
    set(figure, 'audience', findAudience(source, figure, clause, start));
    set(figure, 'role', roleOf(source, figure, clause, said));
    // What is another's is not the place's either.
    if (figure.role === 'notOwn') delete figure.place;
    set(figure, 'base', findBase(source, figure, clause));
    const change = findChange(source, figures, index, start);
    const origin = change === undefined ? undefined : figures[change];
    if (change !== undefined && origin) {
      joinChange(origin, figure, said);
      figure.change = { from: change, to: index };
    }
    said.previous = figure;
  }
  shareBackwards(figures);
}
