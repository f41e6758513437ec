import fc from 'fast-check';
import { describe as about, expect, it } from 'vitest';
import { describe } from '@/lib/core/anchor/describe';
import { passageLink } from '@/lib/core/formats/text-fragment';
import { anyString } from '../../support/arbitrary';

const URL_OF = 'https://rsj.linlan.example/zcfg/1.html';
const TEXT = [
  '临澜市人才新政十条',
  '一、总体要求',
  '到2025年，全市人才总量达到160万人以上，其中高层次人才5万人。',
  '（一）安家费。对新引进的博士给予安家费50万元，分五年发放。',
  '（二）购房补贴。对新引进的博士给予购房补贴50万元，分五年发放。',
  '层次\t安家费\t租房补贴',
  '博士\t50万元\t3万元',
].join('\u2029');

/** The parts of the address's text directive, decoded. */
function parts(link: string | undefined): string[] | undefined {
  const written = link?.split(':~:text=')[1];
  return written?.split(',').map((part) => {
    const [before, after] = [part.endsWith('-'), part.startsWith('-')];
    const words = decodeURIComponent(part.slice(after ? 1 : 0, before ? -1 : undefined));
    return `${after ? '-' : ''}${words}${before ? '-' : ''}`;
  });
}

/** The link to the `nth` occurrence of a passage. */
function link(passage: string, { nth = 0, kept = true, url = URL_OF } = {}) {
  let start = -1;
  for (let count = 0; count <= nth; count++) start = TEXT.indexOf(passage, start + 1);
  if (start < 0) throw new Error(`${passage} is not in the text`);
  const selector = describe(TEXT, { start, end: start + passage.length });
  return parts(passageLink({ url, selector }, kept ? TEXT : undefined));
}

about('a link to a passage', () => {
  it('holds a short passage whole', () => {
    expect(link('全市人才总量达到160万人以上')).toEqual(['全市人才总量达到160万人以上']);
  });

  it('begins and ends with whole words, where the passage does not', () => {
    expect(link('才总量达')).toEqual(['人才总量达到']);
    expect(link('才总量达', { kept: false })).toEqual(['人才总量达到']);
  });

  it('tells both ends of a passage that goes over blocks', () => {
    expect(link('一、总体要求\u2029到2025年，全市人才总量')).toEqual(['一、总体要求', '到2025年，全市人才总量']);
    expect(link('50万元\t3万元')).toEqual(['博士-', '50万元', '3万元']);
  });

  it('tells both ends of a long one, the last words as long as it takes to be alone', () => {
    const long = Array.from({ length: 9 }, (_, index) => `第${index}类人才按年度发放人才津贴和租房补贴。`).join('');
    const selector = describe(long, { start: 0, end: long.length });
    const [start = '', end = '', ...rest] = parts(passageLink({ url: URL_OF, selector }, long)) ?? [];
    expect(rest).toEqual([]);
    expect(long.startsWith(start) && long.endsWith(end)).toBe(true);
    expect(long.indexOf(end, start.length)).toBe(long.length - end.length);
    expect(start.length + end.length).toBeLessThan(long.length / 2);
  });

  it('says what is before or after words that stand there more than once', () => {
    expect(link('分五年发放', { nth: 0 })).toEqual(['分五年发放']);
    expect(link('分五年发放', { nth: 1 })).toEqual(['博士给予购房补贴50万元，-', '分五年发放']);
    // Without the text the selector tells that the page had the words again.
    expect(link('分五年发放', { nth: 1, kept: false })?.at(0)).toMatch(/购房补贴50万元，-$/);
  });

  it('is left out where nothing leads there', () => {
    expect(link('，')).toBeUndefined();
    expect(link('博士', { url: 'file:///home/li/1.html' })).toBeUndefined();
    expect(link('博士', { url: 'javascript:alert(1)' })).toBeUndefined();
    expect(link('博士', { url: `cezhu-document:${'0'.repeat(64)}` })).toBeUndefined();
    const alike = '博士。'.repeat(60);
    const selector = describe(alike, { start: 90, end: 92 });
    expect(passageLink({ url: URL_OF, selector }, alike)).toBeUndefined();
  });

  it('keeps the route of an application, and drops an older directive', () => {
    const selector = describe(TEXT, { start: 0, end: 9 });
    const of = (url: string) => passageLink({ url, selector }, TEXT)?.split(encodeURIComponent('临'))[0];
    expect(of('https://a.example/app/#/article/1')).toBe('https://a.example/app/#/article/1:~:text=');
    expect(of('https://a.example/1.html#top:~:text=old')).toBe('https://a.example/1.html#top:~:text=');
    expect(of('https://a.example/1.html')).toBe('https://a.example/1.html#:~:text=');
  });

  it('is an address of plain characters that says words of the page, whatever the page says', () => {
    fc.assert(
      fc.property(anyString, anyString, anyString, (before, passage, after) => {
        const text = before + passage + after;
        const selector = describe(text, { start: before.length, end: before.length + passage.length });
        for (const known of [text, undefined]) {
          const found = passageLink({ url: URL_OF, selector }, known);
          if (found === undefined) continue;
          expect(found.slice(URL_OF.length)).toMatch(/^#:~:text=[A-Za-z0-9%,-]+$/);
          for (const part of parts(found) ?? []) {
            const words = part.replace(/^-|-$/g, '').replace(/\s+/g, ' ');
            expect(text.replace(/\s+/g, ' ')).toContain(words);
          }
        }
      }),
      { numRuns: 500 },
    );
  }, 30_000);
});
