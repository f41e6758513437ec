/** The test set: passages of known truth in articles edited by a seeded generator. */
import { describe } from '@/lib/core/anchor/describe';
import type { Selector, Span } from '@/lib/core/types';
import { type Article, articles } from './articles';
import { kinds, type Made } from './kinds';
import { Random } from './random';

export interface AnchorCase {
  kind: string;
  /** Article, kind and number: finds the case again. */
  name: string;
  /** The text as it is now. */
  text: string;
  selector: Selector;
  /** Where the passage is now; null where it is not. */
  want: Span | null;
  status?: Made['status'];
  mayRefuse: boolean;
  revised?: Made['revised'];
}

export const SEED = 20_261_129;
export const HELD_OUT_SEED = 731_993;

/** Draws of a kind on an article before it is given up: not every article has a table. */
const TRIES = 12;

function hashOf(text: string): number {
  let hash = 2_166_136_261;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16_777_619);
  return hash >>> 0;
}

function toCase(kind: string, name: string, made: Made): AnchorCase {
  const { now, status, revised, mayRefuse = false } = made;
  return {
    kind,
    name,
    text: now.text,
    selector: describe(made.kept, made.passage),
    want: now.passage,
    mayRefuse,
    ...(status ? { status } : {}),
    ...(revised ? { revised } : {}),
  };
}

/** `each` cases of every kind on every article that has the passages for it, the same for the same seed. */
export function makeCases(list: readonly Article[], seed: number, each: number): AnchorCase[] {
  const textOfNext = (article: Article) => list[(list.indexOf(article) + 1) % list.length]?.text ?? '';
  return Object.entries(kinds(textOfNext)).flatMap(([kind, make]) =>
    list.flatMap((article) => {
      const random = new Random(seed ^ hashOf(kind + article.name));
      const made: AnchorCase[] = [];
      for (let turn = 0; turn < each * TRIES && made.length < each; turn++) {
        const one = make(article, random);
        if (one) made.push(toCase(kind, `${article.name} · ${kind} · ${made.length}`, one));
      }
      return made;
    }),
  );
}

/** What the engine is tuned on. */
export function tuningCases(each = 3): AnchorCase[] {
  return makeCases(articles(), SEED, each);
}

/** What it is only measured on. */
export function heldOutCases(each = 3): AnchorCase[] {
  return makeCases(articles(true), HELD_OUT_SEED, each);
}
