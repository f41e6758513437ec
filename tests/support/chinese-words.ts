/** The words of exports as a reader in simplified Chinese has them, from the strings of the interface. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { MarkdownWords } from '@/lib/core/formats/markdown/options';

type Strings = Record<string, Record<string, string>>;

export function chineseWords(): MarkdownWords {
  const strings = parse(readFileSync('assets/locales/zh_CN.yml', 'utf8')) as Strings;
  const group = (name: string) => strings[name] ?? {};
  const at = (key: string): string => {
    const [name = '', field = ''] = key.split('.');
    const text = group(name)[field];
    if (!text) throw new Error(key);
    return text;
  };
  const all = (keys: Record<string, string>) =>
    Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, at(key)]));
  return {
    language: 'zh-CN',
    ...all({ colon: 'exportWords.colon', note: 'export.note', tags: 'export.tags' }),
    ...all({ passage: 'exportWords.passage', url: 'exportWords.url', corrected: 'exportWords.corrected' }),
    columns: {
      ...all({ metric: 'export.metric', figure: 'export.figure', value: 'export.value', unit: 'export.unit' }),
      ...all({ bound: 'export.bound', per: 'card.per', audience: 'card.audience', place: 'card.place' }),
      ...all({ when: 'card.when', role: 'card.role', change: 'card.change', edited: 'card.edited' }),
    },
    facts: {
      ...group('fact'),
      ...all({ site: 'exportWords.site', column: 'exportWords.column' }),
    },
    bounds: group('bound'),
    per: group('per'),
    roles: group('role'),
    whenRoles: group('whenRole'),
    states: group('keptState'),
    levels: group('articleLevel'),
  } as unknown as MarkdownWords;
}
