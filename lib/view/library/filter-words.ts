/** The filters that are set, in the reader's language, each with the query that is left without it. */
import { groupDigits, inMyriads } from '@/lib/core/formats/notation';
import { type LibraryQuery, NO_QUERY } from '@/lib/core/library/query';
import type { Tag } from '@/lib/core/types';
import { i18n, isTraditional } from '@/lib/platform/i18n';
import { dateWords } from '../date-words';
import { interfaceLanguage } from '../language';
import { unitWords } from '../unit-words';
import { colourWords } from './clipping-words';

/** 100000 → 10万, in English 100,000. */
export function amountWords(value: number, traditional: boolean): string {
  const inChinese = interfaceLanguage() !== 'en';
  return (inChinese ? inMyriads(value, traditional) : undefined) ?? groupDigits(value);
}

/** CNY → 元; other units stay. */
export function unitLabel(unit: string): string {
  return /^[A-Z]{3}$/.test(unit) ? unitWords({ kind: 'money', unit }) : unit;
}

export interface FilterWord {
  key: string;
  text: string;
  without: LibraryQuery;
}

/** 10万–50万, from one limit on or up to the other. */
function span(from: string, to: string): string {
  if (from && to) return `${from}–${to}`;
  return from ? i18n.t('library.fromOn', [from]) : i18n.t('library.upTo', [to]);
}

type ListField =
  | 'tags'
  | 'notTags'
  | 'sites'
  | 'sources'
  | 'categories'
  | 'kinds'
  | 'colours'
  | 'scripts'
  | 'standings';

/** `articleTitle` is the title of the article that the list is narrowed to. */
export function filterWords(query: LibraryQuery, known: readonly Tag[], articleTitle: string): FilterWord[] {
  const names = new Map(known.map(({ id, name }) => [id, name]));
  const tag = (id: string): string => names.get(id) ?? i18n.t('library.unknownTag');
  const colours = colourWords();
  const each = <F extends ListField>(field: F, text: (id: LibraryQuery[F][number]) => string): FilterWord[] =>
    query[field].map((id) => ({
      key: `${field}:${id}`,
      text: text(id as LibraryQuery[F][number]),
      without: { ...query, [field]: (query[field] as readonly string[]).filter((one) => one !== id) },
    }));
  const one = (key: string, isSet: unknown, text: () => string, fields: Partial<LibraryQuery>): FilterWord[] =>
    isSet ? [{ key, text: text(), without: { ...query, ...fields } }] : [];
  const { min, max, unit } = query;
  const amount = (value: number | undefined): string =>
    value === undefined ? '' : amountWords(value, isTraditional());
  return [
    ...one('article', query.article, () => i18n.t('library.onlyArticle', [articleTitle]), { article: '' }),
    ...each('tags', tag),
    ...each('notTags', (id) => i18n.t('library.withoutTag', [tag(id)])),
    ...one('untagged', query.untagged, () => i18n.t('library.untaggedOnly'), { untagged: false }),
    ...each('kinds', (kind) => i18n.t(`kind.${kind}`)),
    ...one(
      'value',
      min !== undefined || max !== undefined || unit,
      () =>
        `${min === undefined && max === undefined ? '' : span(amount(min), amount(max))}${unit && ` ${unitLabel(unit)}`}`.trim(),
      { min: NO_QUERY.min, max: NO_QUERY.max, unit: '' },
    ),
    ...each('categories', (category) => i18n.t(`category.${category}`)),
    ...each('sites', (site) => site),
    ...each('sources', (source) => source),
    ...one(
      'clipped',
      query.clippedFrom || query.clippedTo,
      () => `${i18n.t('library.clippedDays')} ${span(dateWords(query.clippedFrom), dateWords(query.clippedTo))}`,
      { clippedFrom: '', clippedTo: '' },
    ),
    ...one(
      'published',
      query.publishedFrom || query.publishedTo,
      () => `${i18n.t('fact.published')} ${span(dateWords(query.publishedFrom), dateWords(query.publishedTo))}`,
      { publishedFrom: '', publishedTo: '' },
    ),
    ...each('colours', (colour) => colours[colour]),
    ...one('note', query.note, () => i18n.t(`libraryNote.${query.note || 'with'}`), { note: '' }),
    ...each('standings', (standing) => i18n.t(`standing.${standing}`)),
    ...each('scripts', (script) => i18n.t(`libraryScript.${script}`)),
  ];
}
