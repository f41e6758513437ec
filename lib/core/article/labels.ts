/** 来源：… 发布日期：… 发文字号：…: labels in lines and tables, with what stands behind them. */
import labels from '@/assets/article/labels.json';
import type { Line } from './lines';

export type LabelKind = Exclude<keyof typeof labels, '$comment'>;

export interface Labelled {
  kind: LabelKind;
  /** Folded, without spaces. */
  label: string;
  /** As written, to the next label or the end of the line. */
  value: string;
  /** Index of the label's line. */
  line: number;
  /** The value is another line's. */
  isBehind: boolean;
}

const KINDS = new Map<string, LabelKind>();
for (const [kind, list] of Object.entries(labels)) {
  if (kind === '$comment') continue;
  for (const label of list.split(' ')) KINDS.set(label, kind as LabelKind);
}
const WORDS = [...KINDS.keys()].sort((a, b) => b.length - a.length);
const spaced = (word: string): string => [...word].join(' {0,4}');
const ANY = WORDS.map(spaced).join('|');
/** 来源：, 【来源】, 文/, 来源｜ */
const LABEL = new RegExp(`[【\\[(] ?(${ANY}) ?[】\\])] ?:?|(${ANY}) {0,3}(?::|[|丨｜/](?!\\d))`, 'g');
const WHOLE = new RegExp(`^[【\\[]?(${ANY})[】\\]]? ?:?$`);
/** Longer lines are prose; a label at their head may still be one: 来源：… in one line with the whole text. */
const LONGEST_LINE = 400;
const LONGEST_BEHIND = 120;
const IS_HAN = /[\u3400-\u9fff]/;

const bare = (label: string): string => label.replace(/ /g, '');

interface Mark {
  label: string;
  start: number;
  end: number;
}

function marksOf(folded: string): Mark[] {
  const marks: Mark[] = [];
  for (const match of folded.slice(0, LONGEST_LINE).matchAll(LABEL)) {
    const label = bare(match[1] ?? match[2] ?? '');
    const before = folded.charAt(match.index - 1);
    // 资金来源：is no 来源：; 新华社作者：, in a line that has begun with a label, is two.
    if (IS_HAN.test(before) && marks.length === 0 && !'年月日'.includes(before)) continue;
    marks.push({ label, start: match.index, end: match.index + match[0].length });
  }
  return marks;
}

/** All labels of some lines, in order. */
export function labelsOf(lines: readonly Line[]): Labelled[] {
  const found: Labelled[] = [];
  lines.forEach(({ raw, folded }, index) => {
    const whole = folded.length <= 20 ? WHOLE.exec(folded)?.[1] : undefined;
    const marks = whole ? [{ label: bare(whole), start: 0, end: folded.length }] : marksOf(folded);
    marks.forEach(({ label, end }, order) => {
      const kind = KINDS.get(label);
      if (!kind) return;
      const value = raw.slice(end, marks[order + 1]?.start ?? raw.length).trim();
      const next = lines[index + 1];
      const isLast = order === marks.length - 1;
      if (value || !isLast) found.push({ kind, label, value, line: index, isBehind: false });
      else if (next && canBeBehind(next, folded))
        found.push({ kind, label, value: next.raw, line: index, isBehind: next.border !== '\t' });
    });
  });
  return found;
}

/** A label without a colon has its value in the next cell only. */
function canBeBehind(next: Line, label: string): boolean {
  if (next.raw.length > LONGEST_BEHIND || WHOLE.test(next.folded)) return false;
  if (next.border !== '\t' && !/[:】\]]$/.test(label)) return false;
  return marksOf(next.folded).length === 0;
}
