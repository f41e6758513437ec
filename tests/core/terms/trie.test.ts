import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTrie, child, type Trie } from '@/lib/core/terms/trie';
import { glossaryEntries } from '@/scripts/vite-glossary';

/** All words of the trie that begin at `at`, as [end, index of the word]. */
function wordsAt(trie: Trie, text: string, at: number): [number, number][] {
  const found: [number, number][] = [];
  let node = 0;
  for (let i = at; i < text.length; i++) {
    node = child(trie, node, text.charCodeAt(i));
    if (node < 0) break;
    const word = trie.word[node] ?? -1;
    if (word >= 0) found.push([i + 1, word]);
  }
  return found;
}

/** Leftmost-longest matches, by the trie. */
function scan(words: readonly string[], text: string): string[] {
  const trie = buildTrie(words);
  const found: string[] = [];
  for (let at = 0; at < text.length; ) {
    const longest = wordsAt(trie, text, at).at(-1);
    if (longest) found.push(`${at}:${words[longest[1]]}`);
    at = longest ? longest[0] : at + 1;
  }
  return found;
}

/** The same by looking for each word everywhere. */
function naiveScan(words: readonly string[], text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; ) {
    const longest = words
      .filter((word) => text.indexOf(word, at) === at)
      .reduce((best, word) => (word.length > best.length ? word : best), '');
    if (longest) found.push(`${at}:${longest}`);
    at += longest.length || 1;
  }
  return found;
}

describe('buildTrie', () => {
  it('finds words, their beginnings and nothing else', () => {
    const words = ['人才', '人才公寓', '青年人才', '公寓'];
    const trie = buildTrie(words);
    expect(wordsAt(trie, '人才公寓', 0)).toEqual([
      [2, 0],
      [4, 1],
    ]);
    expect(wordsAt(trie, '人才公园', 0)).toEqual([[2, 0]]);
    expect(wordsAt(trie, '人民', 0)).toEqual([]);
    expect(wordsAt(trie, '青年', 0)).toEqual([]);
  });

  it('lets the first of two equal words count', () => {
    expect(wordsAt(buildTrie(['引才', '用才', '引才']), '引才', 0)).toEqual([[2, 0]]);
  });

  it('takes an empty list', () => {
    const trie = buildTrie([]);
    expect(child(trie, 0, '人'.charCodeAt(0))).toBe(-1);
  });

  it('has no child for units outside its alphabet or beyond its slots', () => {
    const trie = buildTrie(['\uffff', '\u0000']);
    expect(wordsAt(trie, '\uffff', 0)).toEqual([[1, 0]]);
    expect(wordsAt(trie, '\u0000', 0)).toEqual([[1, 1]]);
    expect(child(trie, 0, 1)).toBe(-1);
    expect(child(trie, trie.check.length - 1, 0xffff)).toBe(-1);
  });

  it('finds what a naive search finds, over small alphabets', () => {
    const letters = fc.constantFrom('人', '才', '引', '\ud83d', 'a');
    const word = fc.array(letters, { minLength: 1, maxLength: 5, size: 'max' }).map((units) => units.join(''));
    const text = fc.array(letters, { maxLength: 60, size: 'max' }).map((units) => units.join(''));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 25, size: 'max' }), text, (words, haystack) => {
        expect(scan(words, haystack)).toEqual(naiveScan(words, haystack));
      }),
      { numRuns: 500 },
    );
  });

  it('finds each of its words in large lists', () => {
    const words = [...new Set(glossaryEntries().flatMap(({ name, aliases = [] }) => [name, ...aliases]))];
    const trie = buildTrie(words);
    const missing = words.filter(
      (word, index) => !wordsAt(trie, word, 0).some(([end, at]) => at === index && end === word.length),
    );
    expect(words.length).toBeGreaterThan(1000);
    expect(missing).toEqual([]);
  });

  it('builds ten thousand words in a fraction of a second', () => {
    const names = glossaryEntries().map(({ name }) => name);
    const words = Array.from(
      { length: 10_000 },
      (_, index) => `${names[index % names.length]}${index}${names[(index * 31) % names.length]}`,
    );
    const begun = performance.now();
    buildTrie(words);
    // A search for room that starts from the first slot each time takes tens of seconds here.
    expect(performance.now() - begun).toBeLessThan(1500);
  });
});
