/** Match patterns (`*://*.gov.cn/*`) as the browsers' permissions have them: what they cover, and how two sets differ. */

/** Every site there is, as the manifest offers it. */
export const ALL_SITES = '*://*/*';

interface Parts {
  /** `http`, `https`, or `*` for both. */
  scheme: string;
  /** Empty for all hosts. */
  host: string;
  /** Hosts under this one are meant too. */
  subdomains: boolean;
}

/** undefined for what is no pattern of web pages. */
function partsOf(pattern: string): Parts | undefined {
  if (pattern === '<all_urls>') return { scheme: '*', host: '', subdomains: true };
  const [, scheme, wild, host = ''] = /^(\*|https?):\/\/(\*(?:\.|(?=\/)))?([^/*]*)\/\*$/.exec(pattern) ?? [];
  if (!scheme || (!wild && !host)) return undefined;
  return { scheme, host, subdomains: wild !== undefined };
}

/** The pattern of a host under both protocols, with the hosts under it where `subdomains` says so. */
export function patternOf(host: string, subdomains = false): string {
  return `*://${subdomains ? '*.' : ''}${host}/*`;
}

/** A pattern as the reader sees it: `*.gov.cn`, `mp.weixin.qq.com`. */
export function labelOf(pattern: string): string {
  const parts = partsOf(pattern);
  if (!parts) return pattern;
  const host = parts.subdomains ? `*${parts.host && '.'}${parts.host}` : parts.host;
  return parts.scheme === '*' ? host : `${parts.scheme}://${host}`;
}

/** Does a pattern cover everything that another one does? */
export function covers(wide: string, narrow: string): boolean {
  const [outer, inner] = [partsOf(wide), partsOf(narrow)];
  if (!outer || !inner || (outer.scheme !== '*' && outer.scheme !== inner.scheme)) return false;
  if (!outer.subdomains) return !inner.subdomains && outer.host === inner.host;
  return outer.host === '' || inner.host === outer.host || inner.host.endsWith(`.${outer.host}`);
}

export function coveredByAny(patterns: readonly string[], pattern: string): boolean {
  return patterns.some((one) => covers(one, pattern));
}

/** May a host's pages be read, under one protocol at least, with these patterns? */
export function permitsHost(held: readonly string[], host: string): boolean {
  return coveredByAny(held, `http://${host}/*`) || coveredByAny(held, `https://${host}/*`);
}

export function isAllSites(pattern: string): boolean {
  return covers(pattern, ALL_SITES);
}

/** Is it a pattern like `*://*.gov.cn/*`? Chromium's question speaks of all sites for it, since gov.cn is a suffix. */
export function isSuffix(pattern: string): boolean {
  return /^\*:\/\/\*\.gov\.[a-z]{2}\/\*$/.test(pattern);
}

/**
 * Host of an address that permissions can be asked for; undefined for pages that are not of the web, and for an IPv6
 * address, which makes no match pattern.
 */
export function hostOfUrl(url: string | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) && hostname && !hostname.startsWith('[') ? hostname : undefined;
}

export interface Difference {
  /** Patterns to ask the browser for. */
  ask: string[];
  /** Patterns, as they are held, to give back. */
  giveBack: string[];
}

/** What leads from the patterns that are held to those that are wanted, and no further. */
export function difference(wanted: readonly string[], held: readonly string[]): Difference {
  const giveBack = held.filter((one) => !coveredByAny(wanted, one));
  const kept = held.filter((one) => !giveBack.includes(one));
  return { ask: wanted.filter((one) => !coveredByAny(kept, one)), giveBack };
}
