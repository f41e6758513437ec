/** Folding that keeps every offset, for texts of which the places of spaces and breaks tell something. */
import { FOLD } from '../text/characters';

/** Simplified, half-width, lower-case, of the same length as `text`; only white space of all kinds becomes a space. */
export function foldAligned(text: string): string {
  let folded = '';
  let from = 0;
  // Most text is folded already: what stays as it is is taken over in pieces.
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const to = FOLD[code] as number;
    if (to === code) continue;
    folded += text.slice(from, at) + String.fromCharCode(to);
    from = at + 1;
  }
  return (folded + text.slice(from)).replace(/[^\S\n\t\u2029]/g, ' ');
}
