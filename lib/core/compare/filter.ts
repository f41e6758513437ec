/** Which figures a query lets through, and how many there are of each choice. */
import { foldAligned } from '../article/aligned';
import { FIGURE_KINDS, type FigureKind } from '../types';
import type { Prepared, Value } from './prepare';
import { type CompareQuery, DIMENSIONS, type Dimension } from './query';

export interface Choice extends Value {
  chosen: boolean;
}

export interface Filtered {
  /** Indexes of figures, in their order. */
  passing: Uint32Array;
  /** By dimension the choices that there are where all other filters stay; most figures first, '' last. */
  choices: Record<Dimension, Choice[]>;
  kinds: { kind: FigureKind; count: number; chosen: boolean }[];
}

/** Bits of what a figure fails in; a figure that fails in one is counted for the choices of that one. */
const SEARCH = 1 << DIMENSIONS.length;
const KIND = SEARCH << 1;

function wordsOf(search: string): string[] {
  return foldAligned(search).toLowerCase().split(/\s+/).filter(Boolean);
}

function failures(prepared: Prepared, query: CompareQuery): Uint16Array {
  const { figures, axes } = prepared;
  const failed = new Uint16Array(figures.length);
  const words = wordsOf(query.search);
  if (words.length > 0) {
    for (const [at, text] of prepared.texts().entries()) {
      if (!words.every((word) => text.includes(word))) failed[at] = SEARCH;
    }
  }
  if (query.kinds.length > 0) {
    const kinds = new Set(query.kinds);
    for (const [at, { kind }] of figures.entries()) if (!kinds.has(kind)) failed[at] = (failed[at] ?? 0) | KIND;
  }
  for (const [bit, dimension] of DIMENSIONS.entries()) {
    const only = query.only[dimension];
    if (!only || only.length === 0) continue;
    const keys = new Set(only);
    const { values, of } = axes[dimension];
    const passes = values.map(({ key }) => keys.has(key));
    for (let at = 0; at < of.length; at++) if (!passes[of[at] ?? 0]) failed[at] = (failed[at] ?? 0) | (1 << bit);
  }
  return failed;
}

function order(a: Choice, b: Choice): number {
  if ((a.key === '') !== (b.key === '')) return a.key === '' ? 1 : -1;
  return b.count - a.count || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0);
}

export function filterFigures(prepared: Prepared, query: CompareQuery): Filtered {
  const { figures, axes } = prepared;
  const failed = failures(prepared, query);
  let passed = 0;
  const passing = new Uint32Array(figures.length);
  for (let at = 0; at < failed.length; at++) if (failed[at] === 0) passing[passed++] = at;
  const choices = {} as Record<Dimension, Choice[]>;
  for (const [bit, dimension] of DIMENSIONS.entries()) {
    const { values, of } = axes[dimension];
    const counts = new Uint32Array(values.length);
    const others = ~(1 << bit);
    for (let at = 0; at < of.length; at++) {
      if (((failed[at] ?? 0) & others) === 0) counts[of[at] ?? 0] = (counts[of[at] ?? 0] ?? 0) + 1;
    }
    const chosen = new Set(query.only[dimension] ?? []);
    choices[dimension] = values
      .map((value, at) => ({ ...value, count: counts[at] ?? 0, chosen: chosen.has(value.key) }))
      .filter(({ count, chosen: isChosen }) => count > 0 || isChosen)
      .sort(order);
  }
  const kindCounts = new Map<FigureKind, number>();
  for (const [at, { kind }] of figures.entries()) {
    if (((failed[at] ?? 0) & ~KIND) === 0) kindCounts.set(kind, (kindCounts.get(kind) ?? 0) + 1);
  }
  const kinds = FIGURE_KINDS.flatMap((kind) => {
    const count = kindCounts.get(kind) ?? 0;
    return count > 0 ? [{ kind, count, chosen: query.kinds.length === 0 || query.kinds.includes(kind) }] : [];
  });
  return { passing: passing.subarray(0, passed), choices, kinds };
}
