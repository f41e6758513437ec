import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from '@/lib/core/formats/file-name';
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
