/** Finds passages again in a text that may have been edited since they were kept. It refuses to guess. */

import { passageOf } from '../corrections/passage';
import type { Location, Selector } from '../types';

/** Locates passages in one text; what is needed of the text is made once. */
export class Locator {
  constructor(private readonly text: string) {}

  locate(selector: Selector): Location {
    const found = passageOf(this.text, selector);
    return found ? { status: 'exact', ...found } : { status: 'orphan' };
  }
}

/** @see Locator, for more than one passage of a text. */
export function locate(text: string, selector: Selector): Location {
  return new Locator(text).locate(selector);
}
