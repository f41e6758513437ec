/** Where two texts differ, without what they begin and end with alike: what stands there in the one, then in the other. */
export function differing(a: string, b: string): string {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  const room = Math.min(a.length, b.length) - start;
  while (end < room && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return a.slice(start, a.length - end) + b.slice(start, b.length - end);
}
