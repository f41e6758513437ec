import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleFileName, fileName } from '@/lib/core/formats/file-name';
import { anyString } from '../../support/arbitrary';

const named = (title: string) => fileName(title, 'md', '策注剪报');
const bytes = (text: string) => new TextEncoder().encode(text).length;

describe('fileName', () => {
  it.each([
    ['关于加快推进人才工作的实施意见', '关于加快推进人才工作的实施意见.md'],
    ['人才政策 | 2024/2025年版：“引才”', '人才政策 2024 2025年版：“引才”.md'],
    ['  引才\n办法\t(试行)  ', '引才 办法 (试行).md'],
    ['人\u200b才\u00ad公寓\ufeff', '人才公寓.md'],
    ['...隐藏文件', '隐藏文件.md'],
    ['结尾的点...', '结尾的点.md'],
    ['v1.2 版', 'v1.2 版.md'],
    ['../../etc/passwd', 'etc passwd.md'],
    ['C:\\人才*?"<>|', 'C 人才.md'],
    ['e\u0301', 'é.md'],
    ['坏\ud800字', '坏\ufffd字.md'],
    ['改\u202efdp.exe', '改fdp.exe.md'],
  ])('%j → %j', (title, name) => {
    expect(named(title)).toBe(name);
  });

  it.each(['', '   ', '...', '///', '\u200b', 'CON', 'nul', 'com1', 'LPT9', 'lpt²', 'aux.2024', 'con .txt'])(
    'falls back for %j',
    (title) => {
      expect(named(title)).toBe('策注剪报.md');
    },
  );

  it.each(['console', '编con', 'com12', 'auxiliary 2024'])('takes %j, which only looks like a device', (title) => {
    expect(named(title)).toBe(`${title}.md`);
  });

  it('cuts between characters', () => {
    expect(named('才'.repeat(200))).toBe(`${'才'.repeat(40)}.md`);
    expect(named(`a${'😀'.repeat(60)}`)).toBe(`a${'😀'.repeat(29)}.md`);
  });

  it('is safe and short, whatever the title', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyString,
          fc.array(anyString).map((parts) => parts.join('. ')),
        ),
        (title) => {
          const name = named(title);
          expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}\p{Cf}\u2028\u2029]+\.md$/u);
          expect(name).not.toMatch(/^[\s.]|^(con|prn|aux|nul|com\d|lpt\d)\s*\./i);
          expect(name.slice(0, -3)).not.toMatch(/\s$/);
          expect(name.isWellFormed()).toBe(true);
          expect(bytes(name)).toBeLessThanOrEqual(124);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('the file of an article', () => {
  const PAGE = '3f2a9c1b'.padEnd(64, '0');
  const article = (fields: Partial<Parameters<typeof articleFileName>[0]> = {}) => ({
    pageId: PAGE,
    title: '临澜市人才新政十条',
    facts: { published: '2025-03-08T09:00:00+08:00' },
    clippings: [{ created: '2026-02-01T00:00:00.000Z' }, { created: '2026-01-05T01:02:03.456Z' }],
    ...fields,
  });
  const name = (fields?: Partial<Parameters<typeof articleFileName>[0]>) =>
    articleFileName(article(fields), 'md', '策注剪报');

  it('has the day, the title, and what no other article has', () => {
    expect(name()).toBe('2025-03-08 临澜市人才新政十条 3f2a9c1b.md');
    expect(name({ facts: {} })).toBe('2026-01-05 临澜市人才新政十条 3f2a9c1b.md');
    expect(name({ pageId: `4${PAGE.slice(1)}` })).not.toBe(name());
  });

  it('is the same however much is clipped later', () => {
    const clippings = [...article().clippings, { created: '2026-05-05T00:00:00.000Z' }];
    expect(name({ facts: {}, clippings })).toBe(name({ facts: {} }));
  });

  it.each(['CON', 'nul.txt', '..', '...', '', '/', 'a. .'])('takes %j', (title) => {
    expect(name({ title })).toMatch(/^2025-03-08 .* 3f2a9c1b\.md$/);
    const bare = name({ title, facts: {}, clippings: [] });
    expect(bare).toMatch(/^[^. ].* 3f2a9c1b\.md$/);
    expect(bare).not.toMatch(/^(con|nul) *(\.|$)/i);
  });

  it('cuts between what readers take for characters', () => {
    const flag = '🇨🇳';
    for (const one of ['才', flag, 'é̂', '👍🏽', '각']) {
      const long = name({ title: one.repeat(100) });
      const words = long.slice('2025-03-08 '.length, -' 3f2a9c1b.md'.length);
      const kept = one.normalize('NFC');
      expect(words).toBe(kept.repeat(words.length / kept.length));
      expect(bytes(long)).toBeLessThanOrEqual(200);
      expect(bytes(long)).toBeGreaterThan(200 - bytes(kept));
    }
  });

  it('is safe, short and its own, whatever the title', () => {
    fc.assert(
      fc.property(fc.oneof(anyString, fc.constantFrom('CON', '..', 'aux.')), (title) => {
        for (const facts of [{}, { published: '2025' }, { published: '../..' }]) {
          const long = name({ title: title.repeat(9), facts });
          expect(long).toMatch(/^[^\\/:*?"<>|\p{Cc}\p{Cf}\u2028\u2029]+ 3f2a9c1b\.md$/u);
          expect(long).not.toMatch(/^[\s.]|^(con|prn|aux|nul|com\d|lpt\d)\s*\./i);
          expect(bytes(long)).toBeLessThanOrEqual(200);
        }
      }),
      { numRuns: 300 },
    );
  });
});
