/** Addresses that lead a browser to a passage: `#:~:text=` of the text fragments specification. */
import type { Clipping } from '../clippings/types';

/** The address of the passage; undefined where none can be expressed. `text` is the article's, where it is known. */
export function passageLink(_clipping: Clipping, _text?: string): string | undefined {
  return undefined;
}
