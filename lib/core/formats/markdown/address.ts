/** Addresses as Markdown takes them. */

/** What no address needs as it is, and what programs look for in a file: [[, {{, a lone %. */
const UNSAFE = /[[\](){}<>|\\^`"]|%(?![\da-f]{2})/gi;

/**
 * An address of the web with everything encoded that could end it, or mean something to a program; undefined for
 * others, such as javascript:, since a page can write what it likes into its canonical address.
 */
export function webAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  return href.replace(UNSAFE, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}
