/** BibTeX, with biblatex's fields for days and addresses, which reference managers and gbt7714 read as well. */
import type { CitedName } from './names';
import type { Reference, ReferenceKind } from './reference';

const ENTRIES: Record<ReferenceKind, string> = {
  document: 'report',
  newspaper: 'article',
  journal: 'article',
  page: 'online',
};

/** Characters that TeX takes for commands. Braces by name: even escaped ones must pair in a field. */
const COMMANDS: Record<string, string> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '`': '{\\textasciigrave}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

/** Text as TeX sets it unchanged: commands escaped, ligatures parted. */
function escapeTex(text: string): string {
  return text
    .replace(/[\\{}~^`&%$#_]/g, (character) => COMMANDS[character] ?? character)
    .replace(/([-'])(?=\1)/g, '$1{}');
}

/** Addresses stand as they are: only what would end the field is written by its number. */
function escapeAddress(url: string): string {
  return url.replace(/[{}\\\s]/g, (character) => encodeURIComponent(character));
}

/** Whole names in braces: neither “and” nor a comma in them is one of the list's. */
function nameText(name: CitedName): string {
  return 'literal' in name ? `{${escapeTex(name.literal)}}` : `${escapeTex(name.family)}, ${escapeTex(name.given)}`;
}

export function bibtex(reference: Reference): string {
  const { kind, key, title, authors, container, issue, number, published, accessed, url, tags, language } = reference;
  const isPeriodical = kind === 'newspaper' || kind === 'journal';
  const fields: [name: string, value: string | undefined][] = [
    ['title', escapeTex(title)],
    ['author', authors.map(nameText).join(' and ')],
    [
      isPeriodical ? 'journal' : kind === 'document' ? 'institution' : 'organization',
      container && escapeTex(container),
    ],
    ['number', escapeTex(number ?? issue ?? '')],
    ['date', published],
    ['url', url && escapeAddress(url)],
    ['urldate', url && accessed],
    ['keywords', tags.map((tag) => escapeTex(tag.replaceAll(',', '，'))).join(', ')],
    ['entrysubtype', kind === 'newspaper' ? 'newspaper' : ''],
    ['langid', language === 'zh' ? 'chinese' : 'english'],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@${ENTRIES[kind]}{${key},\n${lines.join(',\n')}\n}\n`;
}
