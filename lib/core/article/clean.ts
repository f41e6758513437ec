/** Values of facts as they may be shown: plain, on one line, of bounded length. */

/** UTF-16 code units. */
export const LONGEST_VALUE = 300;
/** More of a raw value is never looked at: pages hold values of megabytes. */
const LONGEST_RAW = 4000;

// Controls, and what takes no room or turns the direction of writing: bidi marks, zero-width, tags, byte order mark.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u115f\u1160\u3164]|\u034f|[\ufe00-\ufe0f]/gu;
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]/g;
const ELEMENT = /<\/?[a-z!][^<>]{0,300}>/gi;
const ENTITIES: Record<string, string> = { nbsp: ' ', amp: '&', quot: '"', lt: '<', gt: '>', ldquo: '“', rdquo: '”' };

/** Takes out what no reader sees and what would break a line: lengths change. Never throws. */
export function unhide(raw: string): string {
  return raw.replace(BREAKS, ' ').replace(UNSEEN, '');
}

/** A raw value, of any length, as a fact's value; undefined where nothing is left of it. */
export function cleanValue(raw: string | null | undefined, longest = LONGEST_VALUE): string | undefined {
  if (!raw) return undefined;
  const value = unhide(raw.slice(0, LONGEST_RAW))
    .replace(/&(nbsp|amp|quot|lt|gt|ldquo|rdquo);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(ELEMENT, '')
    .replace(/\s+/g, ' ')
    .trim();
  // [...value] would be longer work: a cut pair leaves a lone surrogate, which goes as well.
  const cut = value.length > longest ? unhide(value.slice(0, longest)).trim() : value;
  return /[\p{L}\p{N}]/u.test(cut) ? cut : undefined;
}

/** An http(s) address in full, without its fragment; undefined for every other. */
export function cleanAddress(raw: string | null | undefined, base?: string): string | undefined {
  const text = unhide((raw ?? '').slice(0, LONGEST_RAW)).trim();
  if (!text || !URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  url.hash = '';
  url.username = '';
  url.password = '';
  return url.href.length <= 2000 ? url.href : undefined;
}
