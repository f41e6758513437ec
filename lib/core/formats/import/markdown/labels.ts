/** The words by which parts of an export are known, in whichever language of the interface it was written. */
import data from '@/assets/export/labels.json';
import { EXPORTED_FACTS, type ExportedFact, PLAIN_WORDS } from '../../markdown/options';

interface Labels {
  colon: string;
  note: string;
  tags: string;
  facts: Record<ExportedFact, string>;
  levels: Record<string, string>;
  states: Record<string, string>;
}

const LANGUAGES: readonly Labels[] = [...data.languages, PLAIN_WORDS];

const NOTES = new Set(LANGUAGES.map(({ note }) => note));
const STATES = new Set(LANGUAGES.flatMap(({ states }) => Object.values(states)));
const TAGS = [...new Set(LANGUAGES.map(({ tags, colon }) => tags + colon.trim()))];
const FACTS = LANGUAGES.flatMap(({ facts, colon }) =>
  EXPORTED_FACTS.map((name) => ({ name, label: facts[name] + colon.trim() })),
);
const LEVELS = new Map(
  LANGUAGES.flatMap(({ levels }) => Object.entries(levels).map(([level, word]) => [word, level] as const)),
);

export const isNoteLabel = (text: string): boolean => NOTES.has(text);
export const isStateWord = (text: string): boolean => STATES.has(text);

/** What follows the word for tags; undefined where the line does not begin with it. */
export function afterTagsLabel(line: string): string | undefined {
  const label = TAGS.find((one) => line.startsWith(one));
  return label === undefined ? undefined : line.slice(label.length).trim();
}

/** A day, month or year in prose → ISO 8601; undefined where it is none. */
function isoDay(prose: string): string | undefined {
  const [, year, month, day] = /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?$/.exec(prose) ?? [];
  if (year) return [year, ...[month, day].flatMap((one) => (one ? [one.padStart(2, '0')] : []))].join('-');
  if (/^\d{4}$/.test(prose)) return prose;
  const time = /^[A-Z][a-z]+ (\d{1,2}, )?\d{4}$/.test(prose) ? Date.parse(`${prose} UTC`) : Number.NaN;
  if (Number.isNaN(time)) return undefined;
  return new Date(time).toISOString().slice(0, prose.includes(',') ? 10 : 7);
}

/** A line of what is known of an article, as data; undefined where it is none, or says nothing that can be kept. */
export function readFactLine(line: string): { name: ExportedFact; value: string } | undefined {
  const found = FACTS.find(({ label }) => line.startsWith(label));
  if (!found) return undefined;
  const said = line.slice(found.label.length).trim();
  const value = found.name === 'published' ? (isoDay(said) ?? said) : said;
  if (found.name !== 'level') return value ? { name: found.name, value } : undefined;
  const level = LEVELS.get(said);
  return level ? { name: 'level', value: level } : undefined;
}
