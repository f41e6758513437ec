/** What becomes of a note's draft that was left behind when its page was closed. */
export interface LeftDraft {
  text: string;
  /** What was kept when it was begun, and what of it had been sent: the last may not have arrived. */
  base: string;
  sent: readonly string[];
}

/** The note as it is to be kept now; undefined where nothing is left to do. */
export function adoptedNote(kept: string, { text, base, sent }: LeftDraft): string | undefined {
  if (kept === text) return undefined;
  // Nobody has written to it since but the reader, in the page that was closed.
  if (kept === base || sent.includes(kept)) return text;
  return kept.includes(text) ? undefined : `${kept}\n${text}`;
}
