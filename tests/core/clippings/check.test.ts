import { describe, expect, it } from 'vitest';
import { describe as selectorOf } from '@/lib/core/anchor/describe';
import { annotate } from '@/lib/core/annotate';
import { checkArticle, checkPassage } from '@/lib/core/clippings/check';
import { LONGEST_QUOTE, LONGEST_SNAPSHOT } from '@/lib/core/clippings/limits';

const TEXT =
  '对新引进的博士给予安家费30万元，到2026年每年增长5%以上，本市青年人才公寓由1200套增至2004套。\u2029未尽事宜另行规定。';

function passage(text = TEXT) {
  const quote = text.replaceAll('\u2029', '\n');
  return {
    quote,
    selector: selectorOf(text, { start: 0, end: text.length }),
    annotations: annotate(text),
    headings: ['三、强化保障'],
    sentence: '对新引进的博士给予安家费30万元。',
    facts: { title: '办法' },
  };
}

describe('checkPassage', () => {
  it('lets through what the engine makes, unchanged', () => {
    expect(checkPassage(passage())).toEqual(passage());
    expect(passage().annotations.length).toBeGreaterThan(5);
  });

  it('drops what nobody knows', () => {
    const given = { ...passage(), html: '<b>', facts: { title: '办法', evil: 'x' } };
    expect(checkPassage(given)).toEqual(passage());
  });

  it('takes markup, bidi controls, NULs and half characters as text', () => {
    const odd = passage('<img onerror=alert(1)>\u202e\u0000\ud800给予10万元');
    expect(checkPassage(odd).quote).toBe(odd.quote);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['no quote', { ...passage(), quote: '' }],
    ['a quote that is another than the selector’s', { ...passage(), quote: '别的' }],
    [
      'a position that is no span of it',
      { ...passage(), selector: [passage().selector[0], { type: 'TextPositionSelector', start: 5, end: 4 }] },
    ],
    ['a quote of a million characters', passage('才'.repeat(1_000_000))],
    ['annotations outside', { ...passage(), annotations: [{ ...passage().annotations[0], end: TEXT.length + 1 }] }],
    ['annotations of no kind', { ...passage(), annotations: [{ type: 'script', start: 0, end: 1 }] }],
    ['a heading as long as a text', { ...passage(), headings: ['一'.repeat(1_000)] }],
    ['facts that are no text', { ...passage(), facts: { title: { toString: 'x' } } }],
  ])('refuses %s', (_, input) => {
    expect(() => checkPassage(input)).toThrow(expect.objectContaining({ name: 'DataError' }));
  });

  it('takes the longest quote that a page gives', () => {
    expect(checkPassage(passage('才'.repeat(LONGEST_QUOTE))).quote).toHaveLength(LONGEST_QUOTE);
  });
});

describe('checkArticle', () => {
  it('takes a text with its facts, or its length alone', () => {
    expect(checkArticle({ text: TEXT, length: TEXT.length, facts: {} }).text).toBe(TEXT);
    expect(checkArticle({ length: 9_000_000, facts: {} }).text).toBeUndefined();
  });

  it('refuses more than it asked for', () => {
    const input = { text: 'a'.repeat(LONGEST_SNAPSHOT + 1), length: 1, facts: {} };
    expect(() => checkArticle(input)).toThrow(expect.objectContaining({ name: 'DataError' }));
  });
});
