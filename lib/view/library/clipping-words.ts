/** What the library says of a clipping, in the reader's language. */
import { CLIPPING_COLOURS, type Clipping, type ClippingColour } from '@/lib/core/clippings/types';
import { siteOf } from '@/lib/core/library/entry';
import { browser } from '@/lib/platform/browser';
import { i18n } from '@/lib/platform/i18n';
import { dateWords } from '../date-words';

export function colourWords(): Record<ClippingColour, string> {
  const words = CLIPPING_COLOURS.map((colour) => [colour, i18n.t(`clipColour.${colour}`)] as const);
  return Object.fromEntries(words) as Record<ClippingColour, string>;
}

export function timeWords(iso: string): string {
  return new Intl.DateTimeFormat(browser.i18n.getUILanguage(), { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(iso),
  );
}

export function dayWords(iso: string): string {
  return new Intl.DateTimeFormat(browser.i18n.getUILanguage(), { dateStyle: 'medium' }).format(new Date(iso));
}

const SHOWN = ['source', 'author', 'published', 'documentNumber'] as const;

/** Source, author, day, number; the site where the source is not known. */
export function factWords({ facts, url }: Pick<Clipping, 'facts' | 'url'>) {
  const known = { ...facts, source: facts.source || siteOf(url) };
  return SHOWN.flatMap((name) => {
    const value = known[name];
    if (!value) return [];
    const text = name === 'published' ? dateWords(value.slice(0, 10)) : value;
    return [{ name, label: i18n.t(`fact.${name}`), text }];
  });
}

/** Where else than in the quote a search may be found. */
export function searchedFields(clipping: Clipping, tags: readonly string[]): { label: string; text: string }[] {
  const { note, headings, title, facts, url } = clipping;
  return [
    { label: i18n.t('popup.note'), text: note },
    { label: i18n.t('library.headings'), text: headings.join(' · ') },
    { label: i18n.t('fact.title'), text: title },
    { label: i18n.t('export.tags'), text: tags.join(' · ') },
    {
      label: i18n.t('fact.source'),
      text: [facts.source, facts.author, facts.issuer, siteOf(url)].filter(Boolean).join(' · '),
    },
    { label: i18n.t('fact.documentNumber'), text: facts.documentNumber ?? '' },
  ];
}
