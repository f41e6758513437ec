/** How a clipping stood in its article when that was last open, in the reader's language. */
import type { PageStanding, Standing } from '@/lib/core/kept/standings';
import { i18n } from '@/lib/platform/i18n';
import { keptDay } from './kept-words';

interface Mark {
  state: Standing;
  text: string;
  title?: string;
}

export function standingWords(state: Standing, seen?: string): Mark {
  const text = i18n.t(`standing.${state}`);
  return seen === undefined ? { state, text } : { state, text, title: i18n.t('standingWords.seen', [keptDay(seen)]) };
}

/** One clipping among those of its article. */
export function standingIn(standing: PageStanding | undefined, id: string): Mark {
  const state = standing?.states[id];
  return state === undefined ? standingWords('unseen') : standingWords(state, standing?.seen);
}

/** The same for lists, in which only what is no longer as it was deserves a word. */
export function standingMark(standing: PageStanding | undefined, id: string): { standing?: Mark } {
  const mark = standingIn(standing, id);
  return mark.state === 'changed' || mark.state === 'orphan' ? { standing: mark } : {};
}
