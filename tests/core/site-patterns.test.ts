import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ALL_SITES,
  covers,
  difference,
  hostOfUrl,
  isAllSites,
  isSuffix,
  labelOf,
  patternOf,
  permitsHost,
} from '@/lib/core/site-patterns';

const LABEL = fc.constantFrom('gov', 'cn', 'linlan', 'rsj', 'news', 'com', 'hk', 'www');
const HOST = fc.array(LABEL, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.'));
const PATTERN = fc.oneof(
  fc.tuple(HOST, fc.boolean()).map(([host, subdomains]) => patternOf(host, subdomains)),
  HOST.map((host) => `https://${host}/*`),
);

/** An independent reading of a pattern, after the browsers' manual. */
function matches(pattern: string, url: string): boolean {
  const { protocol, hostname } = new URL(url);
  const [scheme = '', host = ''] = pattern.replace(/\/\*$/, '').split('://');
  if (scheme !== '*' && `${scheme}:` !== protocol) return false;
  if (host === '*') return true;
  const bare = host.replace(/^\*\./, '');
  return hostname === bare || (host !== bare && hostname.endsWith(`.${bare}`));
}

describe('match patterns', () => {
  it('cover what they say', () => {
    expect(covers('*://*.gov.cn/*', '*://rsj.linlan.gov.cn/*')).toBe(true);
    expect(covers('*://*.gov.cn/*', '*://gov.cn/*')).toBe(true);
    expect(covers('*://*.gov.cn/*', 'https://*.linlan.gov.cn/*')).toBe(true);
    expect(covers('*://*.gov.cn/*', '*://notgov.cn/*')).toBe(false);
    expect(covers('*://mp.weixin.qq.com/*', '*://*.mp.weixin.qq.com/*')).toBe(false);
    expect(covers('https://linlan.gov.cn/*', '*://linlan.gov.cn/*')).toBe(false);
    expect(covers(ALL_SITES, '*://*.gov.cn/*')).toBe(true);
    expect(covers('<all_urls>', ALL_SITES)).toBe(true);
    expect(covers('*://*.gov.cn/*', ALL_SITES)).toBe(false);
  });

  it('that are none cover nothing', () => {
    for (const odd of ['', 'gov.cn', 'ftp://gov.cn/*', '*:///*', '*://gov.cn/path', '*://*gov.cn/*', 'file:///*']) {
      expect(covers(odd, '*://gov.cn/*'), odd).toBe(false);
      expect(covers(ALL_SITES, odd), odd).toBe(false);
    }
  });

  it('know all sites', () => {
    expect([ALL_SITES, '<all_urls>'].every(isAllSites)).toBe(true);
    expect(['https://*/*', '*://*.cn/*'].some(isAllSites)).toBe(false);
  });

  it('know what a browser takes for a suffix of many sites', () => {
    expect(['*://*.gov.cn/*', '*://*.gov.mo/*'].every(isSuffix)).toBe(true);
    expect(['*://*.linlan.gov.cn/*', '*://gov.cn/*', '*://*.people.com.cn/*'].some(isSuffix)).toBe(false);
  });

  it('permit a host under one protocol at least', () => {
    expect(permitsHost(['https://*.gov.cn/*'], 'rsj.linlan.gov.cn')).toBe(true);
    expect(permitsHost(['http://127.0.0.1/*'], '127.0.0.1')).toBe(true);
    expect(permitsHost(['*://*.gov.cn/*'], 'gov.cn.example')).toBe(false);
  });

  it('are shown as hosts', () => {
    expect(['*://*.gov.cn/*', '*://mp.weixin.qq.com/*', 'http://127.0.0.1/*', '*://*/*'].map(labelOf)).toEqual([
      '*.gov.cn',
      'mp.weixin.qq.com',
      'http://127.0.0.1',
      '*',
    ]);
  });

  it('cover each other only if every address of the one is one of the other', () => {
    fc.assert(
      fc.property(PATTERN, PATTERN, HOST, fc.constantFrom('http', 'https'), (wide, narrow, host, scheme) => {
        const url = `${scheme}://${host}/a?b`;
        fc.pre(matches(narrow, url));
        return !covers(wide, narrow) || matches(wide, url);
      }),
    );
  });

  it('cover an exact host just when they match its addresses', () => {
    fc.assert(
      fc.property(PATTERN, HOST, (pattern, host) => {
        expect(covers(pattern, `https://${host}/*`)).toBe(matches(pattern, `https://${host}/x`));
      }),
    );
  });

  it('are in order: reflexive and transitive', () => {
    fc.assert(
      fc.property(PATTERN, PATTERN, PATTERN, (a, b, c) => {
        expect(covers(a, a)).toBe(true);
        if (covers(a, b) && covers(b, c)) expect(covers(a, c)).toBe(true);
      }),
    );
  });
});

describe('the difference between what is wanted and what is held', () => {
  it('asks for what is missing alone, and gives back what is not wanted', () => {
    expect(difference(['*://*.gov.cn/*', '*://*.news.cn/*'], ['*://*.gov.cn/*', '*://a.com/*'])).toEqual({
      ask: ['*://*.news.cn/*'],
      giveBack: ['*://a.com/*'],
    });
  });

  it('narrows from all sites to a list by asking for the whole list', () => {
    expect(difference(['*://*.gov.cn/*'], [ALL_SITES])).toEqual({ ask: ['*://*.gov.cn/*'], giveBack: [ALL_SITES] });
  });

  it('keeps a narrower site that the list covers', () => {
    expect(difference(['*://*.gov.cn/*'], ['*://*.gov.cn/*', '*://rsj.linlan.gov.cn/*'])).toEqual({
      ask: [],
      giveBack: [],
    });
  });

  it('leads exactly there', () => {
    fc.assert(
      fc.property(fc.uniqueArray(PATTERN), fc.uniqueArray(PATTERN), HOST, (wanted, held, host) => {
        const { ask, giveBack } = difference(wanted, held);
        const then = [...held.filter((one) => !giveBack.includes(one)), ...ask];
        const url = `https://${host}/`;
        expect(then.some((one) => matches(one, url))).toBe(wanted.some((one) => matches(one, url)));
        expect(giveBack.every((one) => held.includes(one))).toBe(true);
        expect(ask.every((one) => wanted.includes(one) && !held.includes(one))).toBe(true);
        expect(difference(wanted, then)).toEqual({ ask: [], giveBack: [] });
      }),
    );
  });
});

describe('the host of an address', () => {
  it('is that of web pages only', () => {
    expect(hostOfUrl('https://rsj.linlan.gov.cn:8443/a?b#c')).toBe('rsj.linlan.gov.cn');
    expect(hostOfUrl('http://例子.中国/')).toBe('xn--fsqu00a.xn--fiqs8s');
    for (const odd of [undefined, '', 'about:blank', 'file:///a.html', 'chrome://extensions', 'http://[::1]/', 'x']) {
      expect(hostOfUrl(odd), odd).toBeUndefined();
    }
  });
});
