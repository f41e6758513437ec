import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import words from '@/assets/terms/glossary-file-words.json';
import { SORT_KEYS } from '@/lib/core/article/ranking';
import { SHEET_FACTS } from '@/lib/core/article/sheet';
import { ARTICLE_LEVELS } from '@/lib/core/article/types';
import { CLIPPING_COLOURS } from '@/lib/core/clippings/types';
import { CHARTS } from '@/lib/core/compare/chart';
import { DIMENSIONS } from '@/lib/core/compare/query';
import { IMPORT_FORMATS, SKIP_REASONS } from '@/lib/core/formats/import/types';
import { EXPORT_PRESETS } from '@/lib/core/formats/markdown/presets';
import { PACKAGE_KINDS, PACKAGE_TABLES } from '@/lib/core/formats/package/types';
import { TEMPLATE_PROBLEMS } from '@/lib/core/formats/template/template-error';
import { PROBLEM_CODES } from '@/lib/core/glossaries/types';
import { FAMILIES } from '@/lib/core/highlights';
import { STANDINGS } from '@/lib/core/kept/standings';
import { KEPT_STATUSES } from '@/lib/core/kept/types';
import { LIBRARY_SORTS } from '@/lib/core/library/query';
import { PALETTES, STRENGTHS } from '@/lib/core/look';
import { PRESETS } from '@/lib/core/presets';
import { THEMES } from '@/lib/core/settings';
import { SITE_GROUPS, SITE_PROBLEMS } from '@/lib/core/site-list';
import { LIKENESSES } from '@/lib/core/tags/duplicates';
import { TAG_ORDERS } from '@/lib/core/tags/sort';
import { CATEGORIES, FIGURE_KINDS } from '@/lib/core/types';
import { HIGHLIGHTS, SCRIPTS } from '@/lib/view/export/choices';
import { TEXT_FORMS } from '@/lib/view/export/forms';

const ROOT = resolve(import.meta.dirname, '..');
const LOCALES = ['zh_CN', 'zh_TW', 'en'] as const;

/** The strings of a locale by dotted key. */
function flatten(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) throw new TypeError(`${path} is no string`);
  return Object.entries(value).flatMap(([key, inner]) => flatten(inner, path ? `${path}.${key}` : key));
}

const STRINGS = Object.fromEntries(
  LOCALES.map((locale) => [
    locale,
    new Map(flatten(parseYaml(readFileSync(join(ROOT, `assets/locales/${locale}.yml`), 'utf8')))),
  ]),
) as Record<(typeof LOCALES)[number], Map<string, string>>;
const KEYS = [...STRINGS.zh_CN.keys()];

function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(ROOT, folder, name), 'utf8'));
}

const SOURCE = [
  ...['lib', 'components', 'entrypoints'].flatMap(sourceFiles),
  readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8'),
].join('\n');

describe('the locales', () => {
  it.each(LOCALES)('%s has the same keys as the others', (locale) => {
    expect([...STRINGS[locale].keys()].sort()).toEqual([...KEYS].sort());
  });

  it.each(LOCALES)('%s leaves no string empty, untrimmed or unfinished', (locale) => {
    const odd = [...STRINGS[locale]].filter(
      ([, text]) => !text || text !== text.trim() || /TODO|FIXME|\uFFFD/.test(text),
    );
    expect(odd).toEqual([]);
  });

  it.each(LOCALES)('%s has the placeholders of the others', (locale) => {
    const placeholders = (text: string | undefined) => (text?.match(/\$\w+/g) ?? []).sort().join();
    const odd = KEYS.filter((key) => placeholders(STRINGS[locale].get(key)) !== placeholders(STRINGS.zh_CN.get(key)));
    expect(odd).toEqual([]);
  });

  it('zh_CN has no traditional characters', () => {
    const simplify = Converter({ from: 'tw', to: 'cn' });
    expect([...STRINGS.zh_CN].filter(([, text]) => simplify(text) !== text)).toEqual([]);
  });

  it('zh_TW has no simplified characters', () => {
    const traditional = Converter({ from: 'cn', to: 'tw' });
    // Words that the converter would change although Taiwan writes them so.
    const rest = (text: string) => text.replace(/平台|占比|台灣|台電腦|折合/g, '');
    const odd = [...STRINGS.zh_TW].filter(([, text]) => traditional(rest(text)) !== rest(text));
    expect(odd.map(([key, text]) => `${key}: ${text} → ${traditional(text)}`)).toEqual([]);
  });

  it('zh_TW says things as Taiwan does', () => {
    const mainland = /软件|軟件|網絡|默認|文件夾|數據庫|快捷鍵|擴展程序|信息|用戶|視頻|計劃與工程|标签/;
    expect([...STRINGS.zh_TW].filter(([, text]) => mainland.test(text))).toEqual([]);
  });

  it('en has no Chinese but the name', () => {
    const odd = [...STRINGS.en].filter(([, text]) => /\p{Script=Han}/u.test(text.replaceAll('策注', '')));
    expect(odd).toEqual([]);
  });

  it('fits what the stores allow', () => {
    for (const locale of LOCALES) {
      expect(STRINGS[locale].get('extension.name')?.length).toBeLessThanOrEqual(75);
      expect(STRINGS[locale].get('extension.shortName')?.length).toBeLessThanOrEqual(12);
      expect(STRINGS[locale].get('extension.description')?.length).toBeLessThanOrEqual(132);
    }
  });
});

/** Template keys of the sources, `category.${…}`, with every value that can stand there. */
const TEMPLATES: Record<string, readonly string[]> = {
  category: CATEGORIES,
  kind: FIGURE_KINDS,
  bound: ['exact', 'about', 'atLeast', 'atMost', 'over', 'under'],
  per: ['month', 'year', 'day', 'hour', 'person', 'household', 'm2', 'mu', 'item'],
  role: ['stock', 'new', 'cumulative', 'growth', 'share', 'target', 'entitlement', 'requirement', 'notOwn'],
  whenRole: ['at', 'by', 'asOf', 'since', 'during'],
  family: FAMILIES.map(({ name }) => name),
  level: ['national', 'provincial', 'municipal', 'hongkong', 'macau', 'taiwan'],
  problem: PROBLEM_CODES,
  preset: PRESETS,
  strength: STRENGTHS,
  palette: PALETTES,
  theme: THEMES,
  siteGroup: SITE_GROUPS.map(({ group }) => group),
  siteProblem: SITE_PROBLEMS,
  siteRule: ['off', 'on', 'always'],
  fact: SHEET_FACTS,
  articleLevel: ARTICLE_LEVELS,
  sortKey: SORT_KEYS,
  clipColour: CLIPPING_COLOURS,
  likeness: LIKENESSES,
  tagOrder: TAG_ORDERS,
  keptState: KEPT_STATUSES,
  standing: STANDINGS,
  backupReason: ['byItself', 'byHand', 'before'],
  backupTable: PACKAGE_TABLES.filter((table) => table !== 'settings'),
  librarySort: LIBRARY_SORTS,
  libraryScript: ['Hans', 'Hant'],
  libraryNote: ['with', 'without'],
  transferTable: PACKAGE_TABLES,
  compareOption: ['comparable', 'grouped', 'articlePlace', 'perYear'],
  compareDimension: DIMENSIONS,
  compareChart: CHARTS,
  compareChartTitle: CHARTS,
  compareExport: ['markdown', 'csv', 'longCsv', 'xlsx', 'share'],
  transferStep: ['reading', 'comparing', 'merging'],
  outcome: ['added', 'changed', 'bothNotes', 'same'],
  exportPreset: EXPORT_PRESETS,
  templateProblem: TEMPLATE_PROBLEMS,
  importFormat: ['package', 'markdown', ...IMPORT_FORMATS],
  packageKind: PACKAGE_KINDS,
  skipReason: SKIP_REASONS,
  exportForm: [...TEXT_FORMS, 'xlsx'],
  exportGroup: ['documents', 'tables', 'data', 'references'],
  exportHighlight: HIGHLIGHTS,
  exportQuote: ['asIs', 'clean'],
  exportScript: SCRIPTS,
  quotationScript: SCRIPTS.filter((script) => script !== 'ownScript'),
  legendGroup: FAMILIES.flatMap(({ groups }) => Object.keys(groups ?? {})),
};

describe('glossary files', () => {
  it('know the categories by the names that the interface has for them', () => {
    for (const locale of LOCALES) {
      for (const category of CATEGORIES) {
        expect(words.categories[category][locale]).toBe(STRINGS[locale].get(`category.${category}`));
      }
    }
  });

  it('are read with the headings that they are written with', () => {
    for (const [column, known] of Object.entries(words.columns)) {
      for (const locale of LOCALES)
        expect(known).toContain(words.headers[locale][column as keyof typeof words.columns]);
    }
  });
});

describe('the keys', () => {
  /** Keys that the sources name in quotes anywhere: also those that are passed on (`error.quota`). */
  const groups = [...new Set(KEYS.map((key) => key.split('.')[0]))].join('|');
  const named = [...SOURCE.matchAll(new RegExp(`['"\`]((?:${groups})\\.[A-Za-z]\\w*)['"\`]`, 'g'))].map(
    ([, key = '']) => key,
  );
  const messages = [...SOURCE.matchAll(/__MSG_(\w+?)__/g)].map(([, key = '']) => key.replace('_', '.'));
  const asked = [...SOURCE.matchAll(/i18n\.t\(\s*'([^']+)'/g)].map(([, key = '']) => key);

  it('that the sources ask for exist', () => {
    expect(asked.length).toBeGreaterThan(40);
    expect(messages.length).toBeGreaterThan(4);
    expect([...asked, ...messages].filter((key) => !STRINGS.zh_CN.has(key))).toEqual([]);
  });

  it('with a part that is computed are complete, and no others are computed', () => {
    const prefixes = [...SOURCE.matchAll(/i18n\.t\(\s*`([^`]*)`/g)].map(([, key = '']) => key);
    expect(prefixes.filter((key) => !/^\w+\.\$\{[^}]+\}$/.test(key))).toEqual([]);
    expect(
      [...new Set(prefixes.map((key) => key.split('.')[0] ?? ''))].filter((group) => !(group in TEMPLATES)),
    ).toEqual([]);
    for (const [group, members] of Object.entries(TEMPLATES)) {
      const keys = KEYS.filter((key) => key.startsWith(`${group}.`));
      expect(keys.sort()).toEqual(members.map((member) => `${group}.${member}`).sort());
    }
  });

  it('are all used', () => {
    const used = new Set([
      ...named,
      ...messages,
      ...Object.keys(TEMPLATES).flatMap((group) => KEYS.filter((key) => key.startsWith(`${group}.`))),
    ]);
    expect(KEYS.filter((key) => !used.has(key))).toEqual([]);
  });
});
