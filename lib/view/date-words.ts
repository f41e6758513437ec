import { browser } from '@/lib/platform/browser';

/** 2025-06 → 2025年6月, each end of a span; what is no plain date stays as it is. */
export function dateWords(value: number | string): string {
  const one = (text: string): string => {
    const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text);
    if (!parts) return text;
    const [, year, month, day] = parts.map(Number) as [number, number, number, number];
    const date = new Date(Date.UTC(year, (month || 1) - 1, day || 1));
    return new Intl.DateTimeFormat(browser.i18n.getUILanguage(), {
      timeZone: 'UTC',
      year: 'numeric',
      ...(month ? { month: 'long' } : {}),
      ...(day ? { day: 'numeric' } : {}),
    }).format(date);
  };
  return String(value).split('/').map(one).join('–');
}
