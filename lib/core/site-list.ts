/** The list of government and news sites, and the lists that readers make of it. */
import groups from '@/assets/sites.json';
import { coveredByAny, isAllSites, patternOf } from './site-patterns';

export interface ListedSite {
  /** What the site calls itself. */
  name: string;
  pattern: string;
}

export type SiteGroupName = 'government' | 'official' | 'national' | 'local' | 'abroad';

export interface SiteGroup {
  group: SiteGroupName;
  sites: readonly ListedSite[];
}

/** As shipped, in the order in which it is shown. */
export const SITE_GROUPS = groups as readonly SiteGroup[];

export const SHIPPED_SITES: readonly string[] = SITE_GROUPS.flatMap(({ sites }) => sites.map(({ pattern }) => pattern));

/** How the extension runs by itself: nowhere, on the sites of a list, everywhere. */
export type RunMode = 'click' | 'list' | 'all';

/** The way that the patterns which are held amount to. Single sites that are allowed beside no list make no list. */
export function runModeOf(held: readonly string[], list: readonly string[]): RunMode {
  if (held.some(isAllSites)) return 'all';
  return list.some((pattern) => held.includes(pattern)) ? 'list' : 'click';
}

/** Why a word cannot stand in a list of sites. */
export type SiteProblem = 'notASite' | 'scheme' | 'tooWide' | 'ipv6' | 'known';

export const SITE_PROBLEMS: readonly SiteProblem[] = ['notASite', 'scheme', 'tooWide', 'ipv6', 'known'];

export interface ParsedSites {
  patterns: string[];
  problems: { word: string; problem: SiteProblem }[];
}

const IPV4 = /^\d+(\.\d+){3}$/;
/** What the browsers make of a host in any script. */
const HOST = /^([a-z\d_]([a-z\d_-]*[a-z\d_])?\.)*[a-z\d_]([a-z\d_-]*[a-z\d_])?$/;
/** Beneath these, other people's sites begin: `*.com.cn` would be half of all sites. */
const SHARED = /^((com|net|org|co|edu|ac|idv|or|ne|go)\.)?[a-z]{2}$|^[a-z]{3,}$|^xn--[^.]+$/;

function readOne(word: string): string | SiteProblem {
  const scheme = /^([a-z][a-z\d+.-]*):\/\//i.exec(word)?.[1]?.toLowerCase();
  if (scheme && scheme !== 'http' && scheme !== 'https') return 'scheme';
  if (/^(about|data|javascript|mailto|view-source|chrome|edge):/i.test(word)) return 'scheme';
  // A pattern is taken as one, a whole address for its host alone, a bare host with the hosts under it.
  const bare = word.replace(/^\*:\/\//, '').replace(/^\*\./, '');
  if (bare === '*' || bare === '*/*' || bare === '') return 'tooWide';
  const address = scheme ? word : `http://${bare}`;
  if (!URL.canParse(address)) return 'notASite';
  const { hostname, username, password } = new URL(address);
  if (username || password) return 'notASite';
  if (hostname.startsWith('[')) return 'ipv6';
  const host = hostname.replace(/\.$/, '');
  if (!HOST.test(host)) return 'notASite';
  if (scheme || IPV4.test(host) || host === 'localhost') return patternOf(host);
  return SHARED.test(host) ? 'tooWide' : patternOf(host, true);
}

/**
 * The sites of a text as readers write it: hosts (`linlan.gov.cn`: it and what is under it), whole addresses (that
 * host alone) or patterns, parted by white space or commas. Ports are left out: patterns hold for all of them.
 * `known` is the list that they are to be added to; a word that it covers is a problem of its own.
 */
export function parseSites(text: string, known: readonly string[]): ParsedSites {
  const patterns: string[] = [];
  const problems: ParsedSites['problems'] = [];
  for (const word of text.split(/[\s,，;；、]+/).filter(Boolean)) {
    const read = readOne(word);
    if (!read.includes(':')) problems.push({ word, problem: read as SiteProblem });
    else if (coveredByAny([...known, ...patterns], read)) problems.push({ word, problem: 'known' });
    else patterns.push(read);
  }
  return { patterns, problems };
}
