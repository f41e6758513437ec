/** What is said of clippings in their page and in the panel. */
import { browser } from '@/lib/platform/browser';
import { i18n } from '@/lib/platform/i18n';

/** Making one takes longer than all that is said with it. */
const formats = new Map<boolean, Intl.DateTimeFormat>();

function dayFormat(withYear: boolean): Intl.DateTimeFormat {
  const options: Intl.DateTimeFormatOptions = { month: 'long', day: 'numeric' };
  if (withYear) options.year = 'numeric';
  const format = formats.get(withYear) ?? new Intl.DateTimeFormat(browser.i18n.getUILanguage(), options);
  formats.set(withYear, format);
  return format;
}

/** The day of a time in ISO 8601, as the reader's clock had it; without the year where that is this one. */
export function keptDay(iso: string, now = new Date()): string {
  const date = new Date(iso);
  return dayFormat(date.getFullYear() !== now.getFullYear()).format(date);
}

/** Strings of components/change-text. */
export function changeStrings() {
  return { gone: i18n.t('kept.gone'), come: i18n.t('kept.come'), none: i18n.t('kept.none') };
}
