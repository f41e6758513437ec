import { foldWord } from '../text/fold';
import { LONGEST_TAG } from './limits';

export { LONGEST_TAG };

/**
 * The name as kept and shown: composed, one line, single spaces, no leading #, cut between characters; empty where
 * nothing is left that can be seen.
 */
export function cleanTagName(input: string): string {
  const clean = input
    .toWellFormed()
    // Invisible characters come along with what is copied from pages (人<U+200B>才); they are no part of a name.
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .normalize('NFC')
    .replace(/^[ #＃]+/, '');
  let name = '';
  for (const character of clean) {
    if (name.length + character.length > LONGEST_TAG) break;
    name += character;
  }
  name = name.trim();
  return tagKey(name) ? name : '';
}

/** What decides whether two names are one tag: blind to script, width and case. */
export function tagKey(name: string): string {
  return foldWord(name.normalize('NFKC'));
}
