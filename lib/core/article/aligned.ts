/** Folding that keeps every offset, for texts of which the places of spaces and breaks tell something. */
import { FOLD } from '../text/characters';

/** Simplified, half-width, lower-case, of the same length as `text`; only white space of all kinds becomes a space. */
export function foldAligned(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at++) folded += String.fromCharCode(FOLD[text.charCodeAt(at)] as number);
  return folded.replace(/[^\S\n\t\u2029]/g, ' ');
}
