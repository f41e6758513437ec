/** What the reader has said of single sites, the pause, and what follows for a page. */
import { SHIPPED_SITES } from './site-list';
import { hostOfUrl, patternOf, permitsHost } from './site-patterns';

/** off: never by itself; on: where the gate finds talent policy; always: without that look. */
export type SiteRule = 'off' | 'on' | 'always';

/** As kept in storage.local. None of it lets the extension in anywhere: that is the browser's permission alone. */
export interface Sites {
  /** Nothing is annotated anywhere until the reader resumes. */
  paused: boolean;
  /** By host, without the hosts that have the usual rule, `on`. */
  rules: Readonly<Record<string, Exclude<SiteRule, 'on'>>>;
  /** Match patterns of the reader's list, which the permission is asked for. */
  list: readonly string[];
}

export const DEFAULT_SITES: Sites = { paused: false, rules: {}, list: SHIPPED_SITES };

/** Out of whatever stands in the store: what is not understood is dropped. */
export function readSites(stored: unknown): Sites {
  const { paused, rules, list } = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<
    Record<keyof Sites, unknown>
  >;
  const pairs = typeof rules === 'object' && rules !== null ? Object.entries(rules) : [];
  return {
    paused: paused === true,
    rules: Object.fromEntries(pairs.filter(([, rule]) => rule === 'off' || rule === 'always')) as Sites['rules'],
    list: Array.isArray(list) ? list.filter((one): one is string => typeof one === 'string') : SHIPPED_SITES,
  };
}

export function ruleFor(sites: Sites, host: string): SiteRule {
  return Object.hasOwn(sites.rules, host) ? (sites.rules[host] ?? 'on') : 'on';
}

export function withRule(sites: Sites, host: string, rule: SiteRule): Sites {
  const others = Object.entries(sites.rules).filter(([one]) => one !== host);
  return { ...sites, rules: Object.fromEntries(rule === 'on' ? others : [...others, [host, rule]]) as Sites['rules'] };
}

/**
 * Is a page of a permitted site to be annotated without being asked? `relevant` is the gate's answer. What the reader
 * asks for by hand is not asked here, except that a pause holds for it too.
 */
export function shouldAnnotate(url: string | undefined, sites: Sites, relevant: boolean): boolean {
  const host = hostOfUrl(url);
  if (sites.paused || host === undefined) return false;
  const rule = ruleFor(sites, host);
  return rule === 'always' || (rule === 'on' && relevant);
}

/** Where a script is registered to run; without `matches` nowhere. */
export interface Reach {
  matches: string[];
  excludeMatches: string[];
}

/** Where the gate looks and where pages are annotated without a look, of the patterns that are held. */
export function reachOf(held: readonly string[], sites: Sites): { gate: Reach; always: Reach } {
  const nowhere: Reach = { matches: [], excludeMatches: [] };
  if (sites.paused) return { gate: nowhere, always: nowhere };
  const hosts = Object.keys(sites.rules);
  const always = hosts.filter((host) => sites.rules[host] === 'always' && permitsHost(held, host));
  return {
    gate: { matches: [...held], excludeMatches: held.length > 0 ? hosts.map((host) => patternOf(host)) : [] },
    always: { matches: always.map((host) => patternOf(host)), excludeMatches: [] },
  };
}

/** Hosts whose rule differs between two states. */
export function hostsChanged(before: Sites, now: Sites): string[] {
  const hosts = new Set([...Object.keys(before.rules), ...Object.keys(now.rules)]);
  return [...hosts].filter((host) => ruleFor(before, host) !== ruleFor(now, host));
}
