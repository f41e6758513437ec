import { scriptOf } from '../text/script';
import { cleanText } from './clean';
import type { Clipping } from './types';

/** What follows from a passage's words: the clean text, where it is not the quote, and the script, where they tell it. */
export function derivedFrom(quote: string, exact: string = quote): Pick<Clipping, 'clean' | 'script'> {
  const clean = cleanText(exact);
  const script = scriptOf(quote);
  return { ...(clean === quote ? {} : { clean }), ...(script === undefined ? {} : { script }) };
}
