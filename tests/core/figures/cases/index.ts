/** All tables of sentences with figures. */
import { MORE_AGES } from './ages';
import { MORE_COUNTS } from './counts';
import { type Case, COUNTS, FURTHER, MEASURES, MONEY, SHARES, TIMES } from './kinds';
import { MORE_LISTS } from './lists';
import { MORE_MEASURES } from './measures';
import { MORE_MIXED } from './mixed';
import { MORE_MONEY } from './money';
import { MORE_NOTICES } from './notices';
import { MORE_SHARES } from './shares';
import { MORE_TIMES } from './times';

export const TABLES: Record<string, Case[]> = {
  counts: [...COUNTS, ...MORE_COUNTS],
  money: [...MONEY, ...MORE_MONEY],
  shares: [...SHARES, ...MORE_SHARES],
  times: [...TIMES, ...MORE_TIMES],
  ages: MORE_AGES,
  measures: [...MEASURES, ...MORE_MEASURES],
  notices: MORE_NOTICES,
  lists: MORE_LISTS,
  mixed: [...FURTHER, ...MORE_MIXED],
};

export const SENTENCES: string[] = Object.values(TABLES).flatMap((cases) => cases.map(([sentence]) => sentence));
