/** Numbers as readers of Chinese write them. */

/** Powers of ten thousand, largest first. */
const MYRIADS: [number, string][] = [
  [1e12, '万亿'],
  [1e8, '亿'],
  [1e4, '万'],
];

/** 1600000 → 1,600,000; at most twelve significant digits, so that binary noise does not show. */
export function groupDigits(value: number): string {
  return new Intl.NumberFormat('en', { maximumSignificantDigits: 12 }).format(value);
}

/** 1600000 → 160万; nothing below ten thousand. `traditional` writes 萬 and 億. */
export function inMyriads(value: number, traditional = false): string | undefined {
  if (Math.abs(value) < 1e4) return undefined;
  // Rounded before the step is chosen: 99,999,999 is 1亿, not 10000万.
  const rounded = (size: number): number => Number((value / size).toPrecision(6));
  const step = MYRIADS.find(([size]) => Math.abs(rounded(size)) >= 1);
  if (!step) return undefined;
  const [size, name] = step;
  const number = new Intl.NumberFormat('en', { maximumSignificantDigits: 6, useGrouping: false }).format(rounded(size));
  return number + (traditional ? name.replace('万', '萬').replace('亿', '億') : name);
}

/** 2025-06 → 2025年6月, in the notation of that language (BCP 47); what is no day, month or year stays as it is. */
export function dateInProse(value: string, language: string): string {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T.*)?$/.exec(value);
  const [, year, month, day] = (parts ?? []).map(Number);
  if (!year || month === 0 || day === 0) return value;
  const date = new Date(Date.UTC(year, (month || 1) - 1, day || 1));
  return new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month ? { month: 'long' } : {}),
    ...(day ? { day: 'numeric' } : {}),
  }).format(date);
}
