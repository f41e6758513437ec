/** What sort of text it is, as its title tells: a plan's numbers are aims, a statute's are rules. */
import data from '@/assets/figures/context-genres.json';
import { plainLexicon, words } from '../lexicon';
import type { Source } from '../source';

export type Genre = 'plan' | 'statute' | 'recruitment';

/** The title stands within so many characters of the beginning, on one of the first lines. */
const LONGEST_TITLE = 100;
const MOST_LINES = 3;
const { issuing, ...names } = data;
const ISSUING = plainLexicon(issuing);
const GENRES = Object.entries(names).map(([genre, list]) => ({ genre: genre as Genre, names: words(list) }));

/** The genre that the first lines name; undefined where they name none, as with news. */
export function genreOf(source: Source): Genre | undefined {
  let lines = 0;
  for (let at = 0; at < LONGEST_TITLE && lines < MOST_LINES; at++) {
    if (source.isOneOf('\n\u2029', at) || source.folded.softBreaks[lines] === at) lines++;
    // 《…办法》解读: a text about a document is none itself; 关于印发《…办法》的通知 holds it.
    if (source.isOneOf('《', at) && !ISSUING.isBefore(source, at)) return undefined;
    for (const { genre, names } of GENRES) if (names.some((name) => endsTitle(source, at, name))) return genre;
  }
  return undefined;
}

/** Does a title end in `name` at `at`: …行动方案, …办法（试行）? */
function endsTitle(source: Source, at: number, name: string): boolean {
  if (!source.has(name, at)) return false;
  const end = at + name.length;
  return source.isOneOf('(\n\u2029 》', end) || source.folded.softBreaks.includes(end) || end >= source.codes.length;
}
