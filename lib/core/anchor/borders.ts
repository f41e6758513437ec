/** Where an edited passage begins and ends: text that came in near its edge makes a cut look cheaper than it. */
import type { Candidate } from './candidates';
import type { MatchText } from './match-text';
import type { Pattern } from './pattern';

/** How far a border may be off. */
const FARTHEST = 40;
/** Units of context and of the passage that meet at its true border. */
const CONTEXT = 6;
const OWN = 1;

/** Does the text at `at` read as the kept text does about `border`? `step` 1: the passage lies behind the border. */
function meets(own: Uint16Array, border: number, codes: Uint16Array, at: number, step: 1 | -1): boolean {
  for (let i = -CONTEXT; i < OWN; i++) {
    // Walks from the context into the passage.
    const offset = step > 0 ? i : -1 - i;
    if (own[border + offset] === undefined || own[border + offset] !== codes[at + offset]) return false;
  }
  return true;
}

function borderNear(own: Uint16Array, border: number, codes: Uint16Array, at: number, step: 1 | -1): number {
  if (meets(own, border, codes, at, step)) return at;
  for (let away = 1; away <= FARTHEST; away++) {
    // Outwards first: a cut is what is to be mended.
    if (meets(own, border, codes, at - step * away, step)) return at - step * away;
    if (meets(own, border, codes, at + step * away, step)) return at + step * away;
  }
  return at;
}

/** The candidate with its borders where the kept text's context and first or last units meet, if they do nearby. */
export function refitted(candidate: Candidate, { text: own, start, end }: Pattern, text: MatchText): Candidate {
  const { codes } = text;
  const last = codes.length;
  let from = borderNear(own.codes, start, codes, candidate.start, 1);
  let to = borderNear(own.codes, end, codes, candidate.end, -1);
  // At the text's own edges there is no context to meet.
  if (start === 0 && from <= FARTHEST && codes[0] === own.codes[0]) from = 0;
  if (end === own.codes.length && last - to <= FARTHEST && codes[last - 1] === own.codes[end - 1]) to = last;
  return from < to ? { ...candidate, start: from, end: to } : candidate;
}
