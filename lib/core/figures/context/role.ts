/** What sort of number a figure is, from the words about it in its clause. */
import type { Figure, Role } from '../../types';
import { Lexicon, words } from '../lexicon';
import type { Source } from '../source';
import { ROLES } from './words';

const WORDS = new Lexicon<Role>(
  (['new', 'cumulative', 'stock', 'entitlement', 'requirement', 'growth', 'share'] as const).flatMap((role) =>
    words(ROLES[role]).map((word) => [word, role] as const),
  ),
);
const TARGETS = new Lexicon(words(ROLES.target).map((word) => [word, true] as const));
const REACH = 24;
/** 力争 may govern a whole sentence. */
const TARGET_REACH = 60;

/** The roles that words between `from` and `to` speak for, nearest to `to` first. */
function spoken(source: Source, from: number, to: number): Role[] {
  const found: Role[] = [];
  for (let at = Math.max(from, to - REACH); at < to; at++) {
    const hit = WORDS.at(source, at);
    if (hit && hit.end <= to) {
      found.unshift(hit.value);
      at = hit.end - 1;
    }
  }
  return found;
}

function isOneOfSeveral(source: Source, end: number): boolean {
  for (let at = end; at < end + REACH && !source.isOneOf(',。;、\n', at); at++) if (source.has('之一', at)) return true;
  return false;
}

function countRole(figure: Figure, said: Role[]): Role | undefined {
  const first = said.find((role) => role === 'new' || role === 'cumulative' || role === 'stock');
  if (said.includes('cumulative') && first === 'new') return 'cumulative';
  return first ?? (said.includes('requirement') && figure.bound !== 'exact' ? 'requirement' : undefined);
}

/** The role of `figure`, whose clause begins at `clause`. Empty where the words do not tell. */
export function findRole(source: Source, figure: Figure, clause: number): Role | undefined {
  const { kind, start, end, bound } = figure;
  const said = spoken(source, clause, bound === 'exact' ? start : end);
  const has = (role: Role) => said.includes(role);
  switch (kind) {
    case 'age':
      return 'requirement';
    case 'duration':
      return has('requirement') || bound === 'atLeast' || bound === 'atMost' ? 'requirement' : undefined;
    case 'point':
    case 'multiple':
      return has('growth') ? 'growth' : undefined;
    case 'percent':
    case 'fraction':
      if (has('growth')) return 'growth';
      return has('share') ? 'share' : undefined;
    case 'money':
      if (has('cumulative')) return 'cumulative';
      if (source.isOneOf('达', start - 1)) return 'stock';
      return has('entitlement') || figure.audience || source.has('补贴', end) || source.has('奖励', end)
        ? 'entitlement'
        : undefined;
    default:
      return isOneOfSeveral(source, end) ? 'notOwn' : countRole(figure, said);
  }
}

/** Does the sentence say before the figure that the number is yet to be reached? */
export function isTarget(source: Source, figure: Figure, sentence: number): boolean {
  for (let at = Math.max(sentence, figure.start - TARGET_REACH); at < figure.start; at++) {
    const hit = TARGETS.at(source, at);
    if (hit && hit.end <= figure.start) return true;
  }
  // 将 alone says it only of a number that is a least: 将…新增2万人以上.
  if (figure.bound !== 'atLeast') return false;
  for (let at = sentence; at < figure.start && at < sentence + TARGET_REACH; at++)
    if (source.isOneOf('将', at)) return true;
  return false;
}
