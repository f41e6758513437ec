/** Milliseconds of this process: medians, so that one pause of a busy machine does not count. */

function median(times: number[]): number {
  return times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
}

/** Rounds that are not counted: the compiler is still at work. */
const WARM_UP = 3;

/**
 * The median time of each work in milliseconds. All take turns, `rounds` times: what slows the machine for a while
 * slows them alike.
 */
export function measure<Name extends string>(works: Record<Name, () => unknown>, rounds: number): Record<Name, number> {
  const names = Object.keys(works) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = -WARM_UP; round < rounds; round++) {
    for (const name of names) {
      const begun = performance.now();
      works[name]();
      if (round >= 0) times.get(name)?.push(performance.now() - begun);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<Name, number>;
}

/** What everything is compared with: the least that any program does that looks at every character. */
export function sumCodes(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
  return sum;
}
