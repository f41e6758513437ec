/** Is money given, asked for, or spent and standing? */
import type { Figure, Role } from '../../types';
import { CUE, type Cue, isCue } from './cues';
import type { Setting } from './setting';

/** An amount of this much is no single person's. */
const BUDGET = 10_000_000;

/** Nouns directly behind an amount that is given. */
const GIVEN_NOUNS = ['补贴', '奖励', '资助', '津贴', '补助', '安家费', '购房', '租房', '奖补', '租赁', '支持', '贷款'];

/** The role of an amount of money from the cues of its clause, the nearest first. */
export function moneyRole(figure: Figure, said: readonly Cue[], { source }: Setting): Role | undefined {
  const value = Math.max(...[figure.value].flat().map(Number));
  if (said.some((cue) => isCue(cue, CUE.total)) && !figure.per) return 'cumulative';
  if (said.some((cue) => isCue(cue, CUE.penalty | CUE.fee))) return 'requirement';
  const asked = said.find((cue) => isCue(cue, CUE.income | CUE.entitlement | CUE.requirement));
  // 年薪30万元起 is offered, 年薪不低于30万元的 is asked for.
  const offered = asked && isCue(asked, CUE.entitlement) && !source.isOneOf('的者之且', figure.end);
  if (asked && isCue(asked, CUE.income) && !offered && isLimit(figure)) return 'requirement';
  const given = GIVEN_NOUNS.some(
    (word) => source.has(word, figure.end) || source.has(word, figure.end + 1) || source.has(word, figure.end + 2),
  );
  const spent = said.find((cue) => isCue(cue, CUE.spent));
  if (
    spent &&
    !figure.per &&
    (value >= BUDGET || !(given || said.some((cue) => isCue(cue, CUE.entitlement) && !isCue(cue, CUE.spent))))
  )
    return 'cumulative';
  const nearest = said.find((cue) => isCue(cue, CUE.growth));
  if (nearest && nearest.end >= figure.start - 1 && !source.isOneOf('到至', figure.start - 1)) return 'growth';
  if (
    source.isOneOf('达', figure.start - 1) ||
    said.some((cue) => isCue(cue, CUE.stock) && !isCue(cue, CUE.requirement))
  )
    return 'stock';
  if (said.some((cue) => isCue(cue, CUE.entitlement)) || figure.audience) return 'entitlement';
  if (given) return 'entitlement';
  return figure.per?.some((per) => per === 'person' || per === 'month') ? 'entitlement' : undefined;
}

/** A least or most that income must keep. */
function isLimit({ bound }: Figure): boolean {
  return bound !== 'exact' && bound !== 'about';
}
