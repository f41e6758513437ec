/** A quotation without the noise of the page that it was copied from. */
import { keptSpans } from '../../clippings/clean';
import { BLOCK_BREAK, SORT, Sort } from '../../text/characters';
import { readLostCharacter } from '../../text/glosses';
import { chain, type Replacement, type Rewritten, replaceSpans } from './rewritten';

/** Stands for a character that the page has lost: what it was is not guessed. */
export const LOST = '□';

/** Mangled glosses, each in the place of a character: 百?gòu)?qiáng). */
function lostCharacters(raw: string): Replacement[] {
  const found: Replacement[] = [];
  for (let at = 0; at < raw.length; at++) {
    if (SORT[raw.charCodeAt(at)] !== Sort.question) continue;
    const lost = readLostCharacter(raw, at);
    if (!lost) continue;
    found.push({ start: at, end: lost.end, by: LOST });
    at = lost.end - 1;
  }
  return found;
}

/** What lies between the spans that stay. */
function gaps(text: string, kept: readonly { start: number; end: number }[]): Replacement[] {
  const found: Replacement[] = [];
  let from = 0;
  for (const { start, end } of [...kept, { start: text.length, end: text.length }]) {
    if (start > from) found.push({ start: from, end: start, by: '' });
    from = end;
  }
  return found;
}

/**
 * @param quote with line feeds between blocks
 * @param exact the same with U+2029 between blocks, which tell them from lines that were only wrapped
 */
export function cleaned(quote: string, exact: string): Rewritten {
  const isSame = exact.length === quote.length && exact.replaceAll(BLOCK_BREAK, '\n') === quote;
  const raw = isSame ? exact : quote.replaceAll('\n', BLOCK_BREAK);
  const marked = replaceSpans(raw, lostCharacters(raw));
  const { text, at } = chain(marked, replaceSpans(marked.text, gaps(marked.text, keptSpans(marked.text))));
  return { text: text.replaceAll(BLOCK_BREAK, '\n'), at };
}
