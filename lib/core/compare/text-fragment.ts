/** Links that lead to a sentence: text fragments (WICG), which Chromium and Firefox follow. */
import type { Sentence } from '../article/sentence';

/** Code units of a fragment's ends. */
const LONGEST = 40;

function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}

/** The address with a fragment for the sentence; as it is where the address is none of the web's or has a fragment. */
export function textFragment(url: string, { before, said, after }: Sentence): string {
  if (!/^https?:/.test(url)) return url;
  const lines = (before + said + after).replace(/^…|…$/g, '').split(/[\n\t\u2029]/);
  const text = (lines.find((line) => line.includes(said)) ?? said).trim().toWellFormed();
  if (!text) return url;
  const directive =
    text.length <= 2 * LONGEST
      ? encoded(text)
      : `${encoded(text.slice(0, LONGEST).toWellFormed())},${encoded(text.slice(-LONGEST).toWellFormed())}`;
  return url.includes('#') ? `${url}:~:text=${directive}` : `${url}#:~:text=${directive}`;
}
