/**
 * Writes assets/text/fold.json and assets/text/pinyin.json from the dictionaries of opencc-js and pinyin-pro, and
 * assets/figures/function-words.json from that of jieba. Run after updating one of the packages: `npm run generate`.
 * A test compares the files with a fresh run.
 */
import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import { functionWords } from './generate-function-words';

/** Traditional, Hong Kong and Taiwan forms in this order: the first converter that changes a character decides. */
const VARIANTS = ['hk', 'tw', 't'] as const;

/**
 * Blocks of Han characters in the basic plane: radicals (which text copied from PDF files holds in place of the
 * characters), extension A, the main block, compatibility ideographs.
 */
const HAN_BLOCKS: [number, number][] = [
  [0x2e80, 0x2fdf],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
];

function* hanCharacters(): Generator<string> {
  for (const [first, last] of HAN_BLOCKS) for (let code = first; code <= last; code++) yield String.fromCharCode(code);
}

/** Characters of GB 2312 level 1, the 3,755 most used ones, by decoding their code rows. */
function commonCharacters(): string[] {
  const decoder = new TextDecoder('gb18030');
  const found: string[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = decoder.decode(new Uint8Array([row, cell]));
      if (character.length === 1 && /\p{Script=Han}/u.test(character)) found.push(character);
    }
  }
  return found;
}

/** Pairs of equally long strings: `from[i]` is folded to `to[i]`. Only pairs of single UTF-16 code units. */
export function foldPairs(): { from: string; to: string } {
  const converters = VARIANTS.map((from) => Converter({ from, to: 'cn' }));
  const simplify = (character: string): string => {
    const normal = character.normalize('NFKC');
    for (const convert of converters) {
      const simplified = convert(normal);
      if (simplified !== normal && simplified.length === 1) return simplified;
    }
    return normal;
  };
  const pairs: [string, string][] = [];
  for (const character of hanCharacters()) {
    let folded = simplify(character);
    // A variant may lead to a traditional form first (羣 → 群): go on until nothing changes.
    for (let next = simplify(folded); next !== folded && folded !== character; next = simplify(folded)) folded = next;
    if (folded !== character && folded.length === 1) pairs.push([character, folded]);
  }
  return { from: pairs.map(([from]) => from).join(''), to: pairs.map(([, to]) => to).join('') };
}

/** Every syllable of Mandarin without tones, each with the common simplified characters that can be read so. */
export function pinyinSyllables(): Record<string, string> {
  const plain = (reading: string) =>
    reading
      .normalize('NFD')
      .replace(/[\u0300\u0301\u0304\u030c]/g, '')
      .normalize('NFC');
  const readings = (character: string): string[] => [
    ...new Set(pinyin(character, { multiple: true, type: 'array', toneType: 'symbol' }).map(plain)),
  ];
  const syllables = new Map<string, string>();
  for (const character of hanCharacters()) {
    for (const reading of readings(character))
      if (/[aeiouü]/.test(reading) && /^[a-zü]+$/.test(reading) && !syllables.has(reading)) syllables.set(reading, '');
  }
  for (const character of commonCharacters()) {
    for (const reading of readings(character)) {
      const known = syllables.get(reading);
      if (known !== undefined) syllables.set(reading, known + character);
    }
  }
  return Object.fromEntries([...syllables].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The files' contents, by path from the project's root. */
export function textData(): Record<string, string> {
  return {
    'assets/text/fold.json': `${JSON.stringify(foldPairs(), null, 2)}\n`,
    'assets/text/pinyin.json': `${JSON.stringify(pinyinSyllables(), null, 2)}\n`,
    'assets/figures/function-words.json': `${JSON.stringify(functionWords(), null, 2)}\n`,
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [path, content] of Object.entries(textData())) await writeFile(path, content);
}
