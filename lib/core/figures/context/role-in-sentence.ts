/** What sort of number a figure is, by its own words, by the figures before it in its sentence and by its place. */
import type { Role } from '../../types';
import type { Finding } from '../finding';
import { CUE } from './cues';
import { findRole, isTarget } from './role';
import { fallbackRole, isPlanned, isProvided } from './role-fallback';
import type { Sentence } from './sentence';
import type { Setting } from './setting';

/** What is given, asked for or another's is no aim of anyone. */
const NO_TARGET: ReadonlySet<Role | undefined> = new Set<Role | undefined>(['entitlement', 'requirement', 'notOwn']);
const GIVEN_REACH = 40;

/** The role that the figure shares with one before it in its sentence. */
function sharedRole(figure: Finding, sentence: Sentence): Role | undefined {
  const { kind } = figure;
  const { previous } = sentence;
  if (kind === 'age') return undefined;
  if (kind === 'count') return sentence.counted;
  // 逗留期限为24个月，甲类则由24个月延长至36个月
  if (kind === 'duration') return previous?.kind === kind ? previous.role : undefined;
  // 增长12%和8.5%
  return sentence.lists(figure) ? previous?.role : undefined;
}

/** Did the sentence speak of giving shortly before? */
function isGiven({ start }: Finding, { cues, sentence }: Setting): boolean {
  return (cues.sorts(Math.max(sentence, start - GIVEN_REACH), start) & CUE.entitlement) !== 0;
}

export function roleOf(figure: Finding, setting: Setting, sentence: Sentence): Role | undefined {
  const { kind, start } = figure;
  let role = findRole(figure, setting) ?? sharedRole(figure, sentence);
  if (role === undefined && kind === 'money') {
    if ((setting.cues.sorts(setting.clause, start) & CUE.plain) !== 0) return undefined;
    const { previous } = sentence;
    // A类100万元、B类60万元: one verb governs the whole list.
    role = previous?.kind === kind ? previous.role : undefined;
    // 同类补贴不重复享受，总额不超过12万元
    if (role === undefined && isGiven(figure, setting)) role = 'entitlement';
  }
  role ??= fallbackRole(figure, setting);
  if (isProvided(figure, role, setting)) return 'entitlement';
  if (kind === 'age' || kind === 'duration') return role;
  if (isPlanned(figure, role, setting)) return 'target';
  if (NO_TARGET.has(role)) return role;
  const aimed = figure.when?.role === 'by' && figure.bound !== 'atMost';
  return aimed || isTarget(figure, setting) ? 'target' : role;
}
