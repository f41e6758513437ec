import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHIPPED_SITES } from '@/lib/core/site-list';
import { covers } from '@/lib/core/site-patterns';
import {
  DEFAULT_SITES,
  hostsChanged,
  reachOf,
  readSites,
  ruleFor,
  type Sites,
  shouldAnnotate,
  withRule,
} from '@/lib/core/sites';

const OFF = withRule(DEFAULT_SITES, 'news.linlan.example', 'off');
const ALWAYS = withRule(DEFAULT_SITES, 'news.linlan.example', 'always');
const URL_THERE = 'https://news.linlan.example/2025/a.html';

const HOST = fc.constantFrom('a.gov.cn', 'b.gov.cn', 'news.example', 'constructor', '__proto__');
const RULE = fc.constantFrom('off' as const, 'on' as const, 'always' as const);
const SITES = fc
  .tuple(fc.array(fc.tuple(HOST, RULE)), fc.boolean())
  .map(([rules, paused]) =>
    rules.reduce((sites, [host, rule]) => withRule(sites, host, rule), { ...DEFAULT_SITES, paused }),
  );

describe('what the reader has said of sites', () => {
  it('is kept by host, without what is usual', () => {
    expect(OFF.rules).toEqual({ 'news.linlan.example': 'off' });
    expect(withRule(OFF, 'news.linlan.example', 'on').rules).toEqual({});
    expect(ruleFor(OFF, 'linlan.example')).toBe('on');
    expect(ruleFor(DEFAULT_SITES, 'constructor')).toBe('on');
  });

  it('is read out of whatever stands in the store', () => {
    for (const odd of [undefined, null, 7, 'x', [], {}, { paused: 'yes', rules: 3, list: {} }]) {
      expect(readSites(odd)).toEqual(DEFAULT_SITES);
    }
    expect(readSites({ paused: true, rules: { a: 'off', b: 'on', c: 7 }, list: ['*://a/*', 3] })).toEqual({
      paused: true,
      rules: { a: 'off' },
      list: ['*://a/*'],
    });
    expect(readSites({ list: [] }).list).toEqual([]);
    expect(DEFAULT_SITES.list).toBe(SHIPPED_SITES);
  });

  it('comes back as it was stored', () => {
    fc.assert(
      fc.property(SITES, (sites) => {
        expect(readSites(JSON.parse(JSON.stringify(sites)))).toEqual(sites);
      }),
    );
  });
});

describe('whether a page is annotated by itself', () => {
  it('is the gate’s word where nothing was said', () => {
    expect(shouldAnnotate(URL_THERE, DEFAULT_SITES, true)).toBe(true);
    expect(shouldAnnotate(URL_THERE, DEFAULT_SITES, false)).toBe(false);
  });

  it('is never on a site that is off, always on one that is always', () => {
    expect(shouldAnnotate(URL_THERE, OFF, true)).toBe(false);
    expect(shouldAnnotate(URL_THERE, ALWAYS, false)).toBe(true);
    expect(shouldAnnotate('https://linlan.example/', OFF, true)).toBe(true);
  });

  it('is never while paused, nor on pages that are not of the web', () => {
    expect(shouldAnnotate(URL_THERE, { ...ALWAYS, paused: true }, true)).toBe(false);
    expect(shouldAnnotate('about:blank', DEFAULT_SITES, true)).toBe(false);
    expect(shouldAnnotate(undefined, DEFAULT_SITES, true)).toBe(false);
  });
});

describe('where the scripts run', () => {
  const held = ['*://*.gov.cn/*', 'https://news.example/*'];
  const runs = (reach: { matches: string[]; excludeMatches: string[] }, host: string) =>
    reach.matches.some((one) => covers(one, `https://${host}/*`)) &&
    !reach.excludeMatches.some((one) => covers(one, `https://${host}/*`));

  it('is where a permission is held: the gate by default, the other where the reader says always', () => {
    const { gate, always } = reachOf(held, withRule(DEFAULT_SITES, 'a.gov.cn', 'always'));
    expect(gate).toEqual({ matches: held, excludeMatches: ['*://a.gov.cn/*'] });
    expect(always).toEqual({ matches: ['*://a.gov.cn/*'], excludeMatches: [] });
  });

  it('is nowhere without a permission or while paused', () => {
    expect(reachOf([], ALWAYS)).toEqual(reachOf(held, { ...ALWAYS, paused: true }));
    expect(reachOf([], ALWAYS).gate.matches).toEqual([]);
    expect(reachOf(held, ALWAYS).always.matches).toEqual([]);
  });

  it('agrees with the decision for every page', () => {
    fc.assert(
      fc.property(SITES, HOST, (sites: Sites, host) => {
        const { gate, always } = reachOf(held, sites);
        const permitted = held.some((one) => covers(one, `https://${host}/*`));
        const url = `https://${host}/x`;
        expect(runs(gate, host)).toBe(
          permitted && shouldAnnotate(url, sites, true) && !shouldAnnotate(url, sites, false),
        );
        expect(runs(always, host)).toBe(permitted && shouldAnnotate(url, sites, false));
      }),
    );
  });
});

describe('the hosts that changed', () => {
  it('are those whose rule differs', () => {
    expect(hostsChanged(OFF, ALWAYS)).toEqual(['news.linlan.example']);
    expect(hostsChanged(OFF, { ...OFF, paused: true })).toEqual([]);
    fc.assert(
      fc.property(SITES, HOST, RULE, (sites, host, rule) => {
        const changed = hostsChanged(sites, withRule(sites, host, rule));
        expect(changed).toEqual(ruleFor(sites, host) === rule ? [] : [host]);
      }),
    );
  });
});
