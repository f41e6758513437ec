/** The parts of a page's text that can tell of the article: about its title, and its end; cut into lines and cells. */
import { foldAligned } from './aligned';
import { unhide } from './clean';

/** In UTF-16 code units. What lies before the title are menus; a path or a table of facts may stand just above it. */
const BEFORE_TITLE = 900;
const HEAD = 3000;
const TAIL = 2000;
const TITLE_KEY = 10;
const MOST_OCCURRENCES = 20;

export interface Line {
  raw: string;
  folded: string;
  /** What stands before it: the border of a block, a break, or that of two cells of a row. */
  border: '\u2029' | '\n' | '\t';
}

export interface Excerpt {
  lines: Line[];
  /** The first line of the title, or 0 where the text does not hold it. */
  title: number;
}

const isBorder = (unit: string): boolean => unit === '' || unit === '\u2029' || unit === '\n' || unit === '\t';

/** Where the title stands as a line of its own, or at all; -1 where it does not. */
function titleOffset(text: string, title: string | undefined): number {
  const key = (title ?? '').slice(0, TITLE_KEY);
  if (key.length < 4) return -1;
  const first = text.indexOf(key);
  let at = first;
  for (let count = 0; at >= 0 && count < MOST_OCCURRENCES; count++) {
    let before = at - 1;
    while (before >= 0 && text.charAt(before) === ' ') before--;
    if (isBorder(text.charAt(before))) return at;
    at = text.indexOf(key, at + 1);
  }
  return first;
}

function cut(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let border: Line['border'] = '\u2029';
  for (let at = 0; at <= text.length; at++) {
    const unit = text.charAt(at);
    if (!isBorder(unit)) continue;
    // Runs of spaces stay: they part what stands in one line.
    const raw = unhide(text.slice(start, at))
      .replace(/[^\S ]/g, ' ')
      .trim();
    if (raw) lines.push({ raw, folded: foldAligned(raw), border });
    border = unit === '\n' || unit === '\t' ? unit : '\u2029';
    start = at + 1;
  }
  return lines;
}

/** The head of the article in `text`, as lines. Never more than 3,900 code units, whatever the length of the text. */
export function headOf(text: string, title: string | undefined): Excerpt {
  const offset = titleOffset(text, title);
  const from = Math.max(0, offset - BEFORE_TITLE);
  const before = offset > 0 ? cut(text.slice(from, offset)) : [];
  return {
    lines: [...before, ...cut(text.slice(Math.max(0, offset), Math.max(0, offset) + HEAD))],
    title: before.length,
  };
}

/** The end of the text, as lines: at most 2,000 code units. */
export function tailOf(text: string): Line[] {
  return cut(text.slice(-TAIL));
}
