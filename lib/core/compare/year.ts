/** The year that a figure is of, as columns have it. */

const DAY = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

/**
 * 2024-06-30 → 2024, 2021/2025 → 2021–2025, a part of a year → that year, what is no date or open on one side → ''.
 */
export function yearOf(when: string): string {
  const [from = '', to] = when.split('/').map((one) => one.replace(/T.*$/, ''));
  const first = DAY.exec(from);
  if (!first) return '';
  if (to === undefined) return first[1] ?? '';
  const last = DAY.exec(to);
  if (!last) return '';
  if (first[1] === last[1]) return first[1] ?? '';
  return `${first[1]}–${last[1]}`;
}
