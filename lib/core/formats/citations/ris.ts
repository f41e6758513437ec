/** RIS: a field a line, so that no value may hold a line break. */
import type { CitedName } from './names';
import type { Reference, ReferenceKind } from './reference';

const TYPES: Record<ReferenceKind, string> = { document: 'GOVDOC', newspaper: 'NEWS', journal: 'JOUR', page: 'ELEC' };

const nameText = (name: CitedName): string => ('literal' in name ? name.literal : `${name.family}, ${name.given}`);

/** 2025-03-04 → 2025/03/04/; parts that are not known stay empty between their strokes. */
function dateText(day: string): string {
  const [year, month = '', date = ''] = day.split('-');
  return `${year}/${month}/${date}/`;
}

export function ris(reference: Reference): string {
  const { kind, key, title, authors, container, issue, number, published, accessed, url, tags, language } = reference;
  const isPeriodical = kind === 'newspaper' || kind === 'journal';
  const fields: [tag: string, value: string | undefined][] = [
    ['TY', TYPES[kind]],
    ['ID', key],
    ['TI', title],
    ...authors.map((name): [string, string] => ['AU', nameText(name)]),
    [isPeriodical ? 'JF' : 'PB', container],
    ['IS', issue],
    ['M1', number],
    ['PY', published?.slice(0, 4)],
    ['DA', published && dateText(published)],
    ['UR', url],
    ['Y2', accessed && url ? dateText(accessed) : undefined],
    ...tags.map((tag): [string, string] => ['KW', tag]),
    ['LA', language],
  ];
  return `${fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}\r\n`] : [])).join('')}ER  - \r\n`;
}
