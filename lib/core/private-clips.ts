/** Clips from a private window: nothing is kept of it unless the reader says so, once in each session. */

/** Milliseconds after the question in which the same wish again is no answer yet: a key held or pressed twice. */
const TOO_SOON = 800;
/** Milliseconds after which the question is forgotten and asked anew. */
const TOO_LATE = 120_000;

/** What the reader has said in this session of private windows; times in milliseconds. */
export interface PrivateConsent {
  given: boolean;
  /** When the question was asked last. */
  asked?: number;
}

/**
 * May a clip be kept? The answer to the question is the same wish once more, through the browser's menu, a shortcut
 * or the popup, none of which a page can touch. `consent` is what holds from now on.
 */
export function privateClip(
  incognito: boolean,
  consent: PrivateConsent,
  now: number,
): { keep: boolean; consent: PrivateConsent } {
  if (!incognito || consent.given) return { keep: true, consent };
  const since = consent.asked === undefined ? Number.POSITIVE_INFINITY : now - consent.asked;
  if (since < 0 || since > TOO_LATE) return { keep: false, consent: { given: false, asked: now } };
  if (since < TOO_SOON) return { keep: false, consent };
  return { keep: true, consent: { given: true } };
}
