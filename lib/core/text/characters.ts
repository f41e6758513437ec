/** Two tables over all 65,536 UTF-16 code units: what each unit folds to, and what sort of unit it is. */
import pairs from '@/assets/text/fold.json';

/** Sorts of code units that the folding has to tell apart. */
export const Sort = {
  other: 0,
  han: 1,
  digit: 2,
  space: 3,
  lineBreak: 4,
  blockBreak: 5,
  /** Takes no room on the page: zero-width characters, soft hyphen, variation selectors, byte order mark. */
  invisible: 6,
  openBracket: 7,
  /** Stands where a copy site lost a character: ? or ？ */
  question: 8,
  /** May be a mark of Markdown or TeX: * and $ */
  markup: 9,
} as const;

/** U+2029 PARAGRAPH SEPARATOR: the page collector writes it between blocks; folding writes it for a blank line. */
export const BLOCK_BREAK = '\u2029';

/**
 * Private-use code units U+E000 to U+E1FF stand for a lost character of which only the reading survived
 * (see glosses.ts). Private-use characters of the page itself are folded to U+FFFD, so they never mean that.
 */
export const LOST_FIRST = 0xe000;
export const LOST_LAST = 0xe1ff;

const PRIVATE_USE: [number, number] = [0xe000, 0xf8ff];
const REPLACEMENT = 0xfffd;

function buildFoldTable(): Uint16Array {
  const table = new Uint16Array(65_536);
  for (let code = 0; code < table.length; code++) table[code] = code;
  for (let i = 0; i < pairs.from.length; i++) table[pairs.from.charCodeAt(i)] = pairs.to.charCodeAt(i);
  // Full-width forms of ASCII lie 0xFEE0 above it (Unicode block "Halfwidth and Fullwidth Forms").
  for (let code = 0xff01; code <= 0xff5e; code++) table[code] = code - 0xfee0;
  for (let code = 0x41; code <= 0x5a; code++) {
    table[code] = code + 0x20;
    table[code + 0xfee0] = code + 0x20;
  }
  for (let code = PRIVATE_USE[0]; code <= PRIVATE_USE[1]; code++) table[code] = REPLACEMENT;
  const same = '「“」”『‘』’﹁“﹂”﹃‘﹄’﹙(﹚)﹪%﹣-−-～~﹏~︰:‧·・·•·';
  for (let i = 0; i < same.length; i += 2) table[same.charCodeAt(i)] = same.charCodeAt(i + 1);
  return table;
}

function buildSortTable(): Uint8Array {
  const table = new Uint8Array(65_536);
  const set = (sort: number, ...ranges: (number | [number, number])[]) => {
    for (const range of ranges) {
      const [first, last] = typeof range === 'number' ? [range, range] : range;
      table.fill(sort, first, last + 1);
    }
  };
  set(Sort.han, 0x3007, [0x2e80, 0x2fdf], [0x3400, 0x4dbf], [0x4e00, 0x9fff], [0xf900, 0xfaff]);
  set(Sort.digit, [0x30, 0x39], [0xff10, 0xff19]);
  // A tab is no noise: it is the border between two cells of a table row.
  set(Sort.space, 0x20, 0xa0, 0x1680, [0x2000, 0x200a], 0x202f, 0x205f, 0x3000, 0x0b, 0x0c);
  set(Sort.lineBreak, 0x0a, 0x0d, 0x85, 0x2028);
  set(Sort.blockBreak, 0x2029);
  set(
    Sort.invisible,
    0xad,
    0x34f,
    0x61c,
    0x180e,
    [0x200b, 0x200f],
    [0x202a, 0x202e],
    [0x2060, 0x2069],
    [0xfe00, 0xfe0f],
    0xfeff,
  );
  set(Sort.openBracket, 0x28, 0xff08);
  set(Sort.question, 0x3f, 0xff1f);
  set(Sort.markup, 0x2a, 0x24);
  return table;
}

/** Simplified, half-width, lower-case form of every code unit; same length, so offsets need no map. */
export const FOLD: Uint16Array = buildFoldTable();

/** The `Sort` of every raw code unit. */
export const SORT: Uint8Array = buildSortTable();

/** Rare characters by which later stages look for titles, quoted names and names of currencies: folding keeps their places. */
export const LANDMARKS = '《“币元$';

/** 1 for the folded code units of `LANDMARKS`. */
export const IS_LANDMARK = new Uint8Array(65_536);
for (const landmark of LANDMARKS) IS_LANDMARK[landmark.charCodeAt(0)] = 1;

/**
 * What a raw unit folds to whatever stands about it; 0 for units that may be noise or part of a gloss, and for
 * landmarks. One look-up per character is all that folding needs for most of a text.
 */
export const PLAIN: Uint16Array = FOLD.map((folded, code) => {
  const sort = SORT[code];
  if (IS_LANDMARK[folded] === 1) return 0;
  return sort === Sort.other || sort === Sort.han || sort === Sort.digit || sort === Sort.blockBreak ? folded : 0;
});
