/** What is said of clippings in their page and in the panel. */
import { browser } from '@/lib/platform/browser';
import { i18n } from '@/lib/platform/i18n';

/** The day of a time in ISO 8601, as the reader's clock had it; without the year where that is this one. */
export function keptDay(iso: string, now = new Date()): string {
  const date = new Date(iso);
  const format: Intl.DateTimeFormatOptions = { month: 'long', day: 'numeric' };
  if (date.getFullYear() !== now.getFullYear()) format.year = 'numeric';
  return new Intl.DateTimeFormat(browser.i18n.getUILanguage(), format).format(date);
}

/** Strings of components/change-text. */
export function changeStrings() {
  return { gone: i18n.t('kept.gone'), come: i18n.t('kept.come'), none: i18n.t('kept.none') };
}
