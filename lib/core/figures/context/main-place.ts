/** Which place the article is about: what 全市 and 本市 stand for, and whose its figures are where no sentence says. */
import data from '@/assets/figures/context-places.json';
import type { Span } from '../../types';
import { words } from '../lexicon';

export type Level = keyof typeof data.levels;

/** 市, 全市, 江苏 → the level of government. */
const LEVELS: ReadonlyMap<string, Level> = new Map(
  Object.entries(data.levels).flatMap(([level, list]) => words(list).map((word) => [word, level as Level] as const)),
);
/** Names that are states, not places of the article's own. */
export const STATES: ReadonlySet<string> = new Set(['中国', ...words(data.foreign)]);
/** Without a word such as 全市, who is named this often is what the article is about. */
const OFTEN = 3;
/** With such a word, a place that no clause begins with has to be named this often: 在上海设立, 完善上海市…制度. */
const IN_PASSING = 2;

/** The level of 全市, of a suffix such as 县, or of a name that needs none; that of a bare name is mostly a city's. */
export function levelOf(word: string): Level {
  return LEVELS.get(word) ?? LEVELS.get(word.slice(-2)) ?? LEVELS.get(word.slice(-1)) ?? 'city';
}

interface Candidate {
  weight: number;
  levels: Set<Level>;
  /** Its first mention, the first with its suffix (临澜市) once there is one. */
  span: Span;
  isFull: boolean;
}

export class MainPlace {
  private readonly candidates = new Map<string, Candidate>();
  /** How often each level was spoken of as the article's own: 全市, 我县. */
  private readonly own = new Map<Level, number>();
  private total = 0;
  /** How often each place was named, wherever it stood, and first where. */
  private readonly passing = new Map<string, { count: number; level: Level; span: Span }>();

  noteOwn(level: Level): void {
    this.own.set(level, (this.own.get(level) ?? 0) + 1);
  }

  /** `name` is the bare one (临澜); `suffix` is '' where none stood; `weight` 0 for a mention that tells little. */
  noteName(name: string, suffix: string, span: Span, weight: number): void {
    if (STATES.has(name)) return;
    this.total += weight;
    const level = levelOf(suffix || name);
    const known = this.candidates.get(name);
    if (!known) {
      this.candidates.set(name, { weight, levels: new Set([level]), span, isFull: suffix !== '' });
      return;
    }
    known.weight += weight;
    known.levels.add(level);
    if (suffix !== '' && !known.isFull) {
      known.span = span;
      known.isFull = true;
    }
  }

  /** Any mention of a place: it counts where a text that says 本市 opens no clause with a name. */
  notePassing(name: string, suffix: string, span: Span): void {
    if (STATES.has(name)) return;
    const known = this.passing.get(name);
    if (known) known.count++;
    else this.passing.set(name, { count: 1, level: levelOf(suffix || name), span });
  }

  /** The level that the text calls its own; undefined where it says neither 全市 nor the like. */
  get level(): Level | undefined {
    let most: Level | undefined;
    for (const [level, count] of this.own) if (count > (most ? (this.own.get(most) ?? 0) : 0)) most = level;
    return most;
  }

  /** A mention of the place, mostly the first; undefined where none stands out. */
  find(): Span | undefined {
    const { name } = this;
    return name === undefined ? this.inPassing() : this.candidates.get(name)?.span;
  }

  /** The one place of the text's own level that it names at all, or most of the times. */
  private inPassing(): Span | undefined {
    const { level } = this;
    if (!level || this.candidates.size > 0) return undefined;
    let total = 0;
    let most: { count: number; span: Span } | undefined;
    for (const each of this.passing.values()) {
      if (each.level !== level) continue;
      total += each.count;
      if (!most || each.count > most.count) most = each;
    }
    return most && most.count >= IN_PASSING && most.count * 2 > total ? most.span : undefined;
  }

  /** The bare name of the place; undefined where none stands out. */
  get name(): string | undefined {
    const { level } = this;
    let top: [string, Candidate] | undefined;
    let isTied = false;
    for (const each of this.candidates) {
      const [, { weight, levels }] = each;
      if (weight === 0 || (level && !levels.has(level))) continue;
      isTied = weight === top?.[1].weight;
      if (!top || weight > top[1].weight) top = each;
    }
    if (!top) return undefined;
    const [name, { weight }] = top;
    if (level) return isTied && weight === 1 ? undefined : name;
    // Where several are spoken of alike, the article is about none of them.
    return weight >= OFTEN && weight * 2 > this.total ? name : undefined;
  }
}
