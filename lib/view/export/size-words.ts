import { browser } from '@/lib/platform/browser';

/** 1536 → 1.5 kB, in the notation of the interface's language. */
export function sizeWords(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const format = new Intl.NumberFormat(browser.i18n.getUILanguage(), {
    style: 'unit',
    unit: units[step] as (typeof units)[number],
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumSignificantDigits: 3,
  });
  return format.format(bytes / 1000 ** step);
}
