/** Texts that look for the worst case of a scan. */
import { article } from './prose';

export const HOSTILE_LENGTH = 300_000;

const of = (piece: string): string => piece.repeat(Math.ceil(HOSTILE_LENGTH / piece.length)).slice(0, HOSTILE_LENGTH);

export const HOSTILE: [name: string, text: string][] = [
  ['spaces', of(' ')],
  ['line breaks', of('\n')],
  ['a Han character between spaces', of('人 ')],
  ['question marks', of('?')],
  ['opening brackets', of('(')],
  ['opening brackets after Han', of('人(')],
  ['glosses', of('強(qiáng)')],
  ['lost characters', of('？qiáng)')],
  ['half lost characters', of('？qiáng')],
  ['unclosed titles', of('《')],
  ['titles about talent', of('《人才》')],
  ['lone high surrogates', of('\ud83d')],
  ['lone low surrogates', of('\ude00')],
  ['one word over and over', of('人才')],
  ['zero-width spaces', of('\u200b')],
  ['combining tones', of('？a\u0304')],
];

/** Milliseconds of the middle one of three runs. */
export function medianTime(work: () => void): number {
  const times = [0, 1, 2].map(() => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return times.sort((a, b) => a - b)[1] ?? 0;
}

/** Measured so often before a text counts as slow: what else the machine does comes and goes, the growth of a scan stays. */
const ATTEMPTS = 3;

/** The texts on which `work` takes more than `factor` times as long as on an article of the same length. */
export function slowTexts(work: (text: string) => void, factor: number): string[] {
  const ordinary = article(HOSTILE_LENGTH);
  work(ordinary);
  const ratio = (text: string) => medianTime(() => work(text)) / medianTime(() => work(ordinary));
  return HOSTILE.flatMap(([name, text]) => {
    let least = Number.POSITIVE_INFINITY;
    for (let attempt = 0; attempt < ATTEMPTS && least > factor; attempt++) least = Math.min(least, ratio(text));
    return least > factor ? [`${name}: ${least.toFixed(1)} times, limit ${factor}`] : [];
  });
}
