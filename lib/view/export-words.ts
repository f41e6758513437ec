/** The words of exports in the reader's language. */
import type { MarkdownWords } from '@/lib/core/formats/markdown/options';
import { browser } from '@/lib/platform/browser';
import { i18n } from '@/lib/platform/i18n';

export function exportWords(): MarkdownWords {
  const language = browser.i18n.getUILanguage().replace('_', '-');
  return {
    language,
    // Strings have no space at their end.
    colon: language.startsWith('zh') ? i18n.t('exportWords.colon') : `${i18n.t('exportWords.colon')} `,
    note: i18n.t('export.note'),
    tags: i18n.t('export.tags'),
    passage: i18n.t('exportWords.passage'),
    url: i18n.t('exportWords.url'),
    columns: {
      metric: i18n.t('export.metric'),
      figure: i18n.t('export.figure'),
      value: i18n.t('export.value'),
      unit: i18n.t('export.unit'),
      bound: i18n.t('export.bound'),
      per: i18n.t('card.per'),
      audience: i18n.t('card.audience'),
      place: i18n.t('card.place'),
      when: i18n.t('card.when'),
      role: i18n.t('card.role'),
      change: i18n.t('card.change'),
      edited: i18n.t('card.edited'),
    },
    facts: {
      source: i18n.t('fact.source'),
      author: i18n.t('fact.author'),
      issuer: i18n.t('fact.issuer'),
      documentNumber: i18n.t('fact.documentNumber'),
      published: i18n.t('fact.published'),
      site: i18n.t('exportWords.site'),
      column: i18n.t('exportWords.column'),
      place: i18n.t('fact.place'),
      level: i18n.t('fact.level'),
    },
    bounds: {
      about: i18n.t('bound.about'),
      atLeast: i18n.t('bound.atLeast'),
      atMost: i18n.t('bound.atMost'),
      over: i18n.t('bound.over'),
      under: i18n.t('bound.under'),
    },
    per: {
      month: i18n.t('per.month'),
      year: i18n.t('per.year'),
      day: i18n.t('per.day'),
      hour: i18n.t('per.hour'),
      person: i18n.t('per.person'),
      household: i18n.t('per.household'),
      m2: i18n.t('per.m2'),
      mu: i18n.t('per.mu'),
      item: i18n.t('per.item'),
    },
    roles: {
      stock: i18n.t('role.stock'),
      new: i18n.t('role.new'),
      cumulative: i18n.t('role.cumulative'),
      growth: i18n.t('role.growth'),
      share: i18n.t('role.share'),
      target: i18n.t('role.target'),
      entitlement: i18n.t('role.entitlement'),
      requirement: i18n.t('role.requirement'),
      notOwn: i18n.t('role.notOwn'),
    },
    whenRoles: {
      by: i18n.t('whenRole.by'),
      asOf: i18n.t('whenRole.asOf'),
      since: i18n.t('whenRole.since'),
      during: i18n.t('whenRole.during'),
    },
    corrected: i18n.t('exportWords.corrected', ['$1']),
    states: {
      exact: i18n.t('keptState.exact'),
      changed: i18n.t('keptState.changed'),
      orphan: i18n.t('keptState.orphan'),
    },
    levels: {
      national: i18n.t('articleLevel.national'),
      provincial: i18n.t('articleLevel.provincial'),
      municipal: i18n.t('articleLevel.municipal'),
      county: i18n.t('articleLevel.county'),
    },
  };
}
