/** The headings over clippings, as an outline in which each is written once. */
import type { Heading } from 'mdast';
import { oneLine, text } from './text';

/** Headings of an article begin at the second level; deeper ones than the sixth share that. */
const FIRST = 2;
const DEEPEST = 6;
/** Stands for no heading, where a clipping under none follows one under some. */
const NONE = '—';

function headingOf(words: string, index: number): Heading {
  const depth = Math.min(FIRST + index, DEEPEST) as Heading['depth'];
  // One that reads like the sign for none gets one dash more.
  return { type: 'heading', depth, children: [text(/^—+$/.test(words) ? words + NONE : words)] };
}

export function cleanHeadings(headings: readonly string[]): string[] {
  return headings.map(oneLine).filter(Boolean);
}

/** What has to be written before a clipping under `path`, where one under `before` was the last. Both clean. */
export function headingsBetween(before: readonly string[], path: readonly string[]): Heading[] {
  let common = 0;
  while (common < path.length && common < before.length && path[common] === before[common]) common++;
  if (common === path.length && common === before.length) return [];
  if (path.length === 0) return [{ type: 'heading', depth: FIRST, children: [text(NONE)] }];
  // A path that goes back up says its last heading again; headings that share the deepest level are told anew together.
  const from = Math.min(common, path.length - 1, DEEPEST - FIRST);
  return path.slice(from).map((words, index) => headingOf(words, from + index));
}

/** Follows the headings of a file; answers the path after each. */
export class HeadingPath {
  private path: string[] = [];
  private isOpen = false;

  /** A heading of that depth, from 2 on. */
  take(depth: number, words: string): void {
    // Further headings of the deepest level right after one are under it: nothing of ours has two there otherwise.
    if (depth === DEEPEST && this.isOpen && this.path.length >= DEEPEST - FIRST + 1) this.path.push(words);
    else this.path = [...this.path.slice(0, depth - FIRST), words];
    this.isOpen = depth === DEEPEST;
  }

  /** The path over a clipping here. */
  read(): string[] {
    this.isOpen = false;
    if (this.path.length === 1 && this.path[0] === NONE) return [];
    return this.path.map((words) => (/^—{2,}$/.test(words) ? words.slice(1) : words));
  }

  reset(): void {
    this.path = [];
    this.isOpen = false;
  }
}
