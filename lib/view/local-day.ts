/** 2026-03-04: a day on the reader's clock, as names of files and references have it. */
export function localDay(time: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}
