/**
 * The numbers that Word counts by itself: 一、 and 第三条 stand in no text of the file, though the article has them.
 */
import { counterText } from '@/lib/core/documents/counters';
import { attributeOf, childrenOf, valOf } from './xml';

interface NumberedLevel {
  format: string;
  /** 第%1条 */
  pattern: string;
  start: number;
}

export interface Numbered {
  level: number;
  /** Text before the paragraph; empty for bullets. */
  label: string;
}

function levelsOf(abstract: Element): Map<number, NumberedLevel> {
  return new Map(
    childrenOf(abstract, 'lvl').map((level) => [
      Number(attributeOf(level, 'ilvl') ?? 0),
      {
        format: valOf(level, 'numFmt') ?? 'decimal',
        pattern: valOf(level, 'lvlText') ?? '',
        start: Number(valOf(level, 'start') ?? 1),
      },
    ]),
  );
}

export class Numbering {
  /** The list of each `numId`: its levels, and the key of the list that counts for it. */
  private readonly lists = new Map<string, { levels: Map<number, NumberedLevel>; key: string }>();
  private readonly counts = new Map<string, number[]>();

  constructor(numbering: Element | undefined) {
    if (!numbering) return;
    const abstracts = new Map(
      childrenOf(numbering, 'abstractNum').map((one) => [attributeOf(one, 'abstractNumId'), levelsOf(one)]),
    );
    for (const one of childrenOf(numbering, 'num')) {
      const key = valOf(one, 'abstractNumId');
      const levels = abstracts.get(key);
      const id = attributeOf(one, 'numId');
      if (!levels || !id || key === undefined) continue;
      // A number that overrides the start counts for itself.
      this.lists.set(id, { levels, key: childrenOf(one, 'lvlOverride').length > 0 ? `num ${id}` : key });
    }
  }

  /** The next number of a list; undefined where the paragraph is in none. */
  next(numId: string | undefined, level: number): Numbered | undefined {
    const list = numId === undefined || numId === '0' ? undefined : this.lists.get(numId);
    const own = list?.levels.get(level);
    if (!list || !own) return undefined;
    if (own.format === 'bullet' || own.format === 'none')
      return { level, label: own.format === 'none' ? own.pattern.replace(/%\d/g, '') : '' };
    const counts = this.counts.get(list.key) ?? [];
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    counts.length = level + 1;
    this.counts.set(list.key, counts);
    const label = own.pattern.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const one = list.levels.get(at);
      return counterText(counts[at] ?? one?.start ?? 1, one?.format ?? 'decimal');
    });
    return { level, label };
  }
}
