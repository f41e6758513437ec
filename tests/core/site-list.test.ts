import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSites, runModeOf, SHIPPED_SITES, SITE_GROUPS } from '@/lib/core/site-list';
import { ALL_SITES, covers, labelOf } from '@/lib/core/site-patterns';

describe('the shipped list', () => {
  it('holds match patterns that a browser takes, each once', () => {
    for (const pattern of SHIPPED_SITES) {
      expect(pattern).toMatch(/^\*:\/\/(\*\.)?([a-z\d-]+\.)+[a-z]+\/\*$/);
      expect(
        SHIPPED_SITES.filter((one) => covers(one, pattern)),
        pattern,
      ).toEqual([pattern]);
    }
    expect(SHIPPED_SITES.length).toBeGreaterThan(60);
  });

  it('holds governments, the big media and WeChat articles, and no more of WeChat', () => {
    const labels = SHIPPED_SITES.map(labelOf);
    expect(labels).toEqual(
      expect.arrayContaining(['*.gov.cn', '*.gov.hk', '*.gov.mo', '*.gov.tw', 'mp.weixin.qq.com', '*.people.com.cn']),
    );
    expect(labels.filter((label) => label.includes('qq.com'))).toEqual(['mp.weixin.qq.com']);
  });

  it('names every site', () => {
    const names = SITE_GROUPS.flatMap(({ sites }) => sites.map(({ name }) => name));
    expect(names.filter((name) => name.trim() !== name || name === '')).toEqual([]);
  });
});

describe('a list as readers write it', () => {
  it('takes hosts, whole addresses and patterns', () => {
    expect(
      parseSites(
        'linlan.gov.cn, https://News.Example.com:8080/a/b?c\n*.caishi.example；*://*.x.example/*、127.0.0.1',
        [],
      ).patterns,
    ).toEqual([
      '*://*.linlan.gov.cn/*',
      '*://news.example.com/*',
      '*://*.caishi.example/*',
      '*://*.x.example/*',
      '*://127.0.0.1/*',
    ]);
  });

  it('leaves ports out: patterns hold for all of them', () => {
    expect(parseSites('oa.linlan.gov.cn:8080 localhost:3000', []).patterns).toEqual([
      '*://*.oa.linlan.gov.cn/*',
      '*://localhost/*',
    ]);
  });

  it('writes names in other scripts as the browser does', () => {
    expect(parseSites('临澜人才.中国 https://人才。example/', []).patterns).toEqual([
      `*://*.${new URL('http://临澜人才.中国').hostname}/*`,
      `*://${new URL('http://人才.example').hostname}/*`,
    ]);
  });

  it.each([
    ['lin lan', 'tooWide'],
    ['a..b', 'notASite'],
    ['人才 政策', 'tooWide'],
    ['-bad-.example', 'notASite'],
    ['http://', 'notASite'],
    ['reader@example.com', 'notASite'],
    ['ftp://example.com', 'scheme'],
    ['chrome://extensions', 'scheme'],
    ['about:config', 'scheme'],
    ['*', 'tooWide'],
    ['*://*/*', 'tooWide'],
    ['com', 'tooWide'],
    ['*.cn', 'tooWide'],
    ['com.cn', 'tooWide'],
    ['http://[::1]/', 'ipv6'],
  ])('refuses %s: %s', (text, problem) => {
    const { patterns, problems } = parseSites(text, []);
    expect(patterns).toEqual([]);
    expect(new Set(problems.map((one) => one.problem))).toEqual(new Set([problem]));
  });

  it('says what the list holds already', () => {
    expect(parseSites('rsj.linlan.gov.cn 新.example 新.example', ['*://*.gov.cn/*'])).toEqual({
      patterns: [`*://*.${new URL('http://新.example').hostname}/*`],
      problems: [
        { word: 'rsj.linlan.gov.cn', problem: 'known' },
        { word: '新.example', problem: 'known' },
      ],
    });
  });

  it('takes each word one way or the other, and makes only patterns that no other covers', () => {
    const word = fc.oneof(fc.webUrl(), fc.domain(), fc.string({ minLength: 1 }), fc.ipV4(), fc.webAuthority());
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const text = words.join('\n');
        const { patterns, problems } = parseSites(text, []);
        expect(patterns.length + problems.length).toBe(text.split(/[\s,，;；、]+/).filter(Boolean).length);
        for (const pattern of patterns) {
          expect(pattern).toMatch(/^\*:\/\/(\*\.)?[a-z\d._-]+\/\*$/);
          expect(covers(ALL_SITES, pattern)).toBe(true);
          expect(parseSites(labelOf(pattern), []).problems).toEqual([]);
        }
      }),
    );
  });
});

describe('the way the extension runs', () => {
  const list = ['*://*.gov.cn/*', '*://mp.weixin.qq.com/*'];
  it('follows from what is held alone', () => {
    expect(runModeOf([], list)).toBe('click');
    expect(runModeOf(list, list)).toBe('list');
    expect(runModeOf([ALL_SITES], list)).toBe('all');
    expect(runModeOf(['<all_urls>', ...list], list)).toBe('all');
  });

  it('is no list where single sites are allowed beside it', () => {
    expect(runModeOf(['*://a.example/*'], list)).toBe('click');
  });
});
