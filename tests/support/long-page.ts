/** A long page with passages kept on it, and what becomes of it: for the benchmark and the tests of cost. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe } from '@/lib/core/anchor/describe';
import { BLOCK_BREAK } from '@/lib/core/text/characters';
import type { Selector, Span } from '@/lib/core/types';
import { PROSE } from '../bench/prose';
import { articles } from '../core/anchor/cases/articles';
import { Random } from '../core/anchor/cases/random';

const ANNOTATED = resolve(import.meta.dirname, '../fixtures/annotated');

function fixtureTexts(): string[] {
  const names = readdirSync(ANNOTATED).filter((name) => name.endsWith('.json'));
  const annotated = names.map(
    (name) => (JSON.parse(readFileSync(join(ANNOTATED, name), 'utf8')) as { text: string }).text,
  );
  return [...articles().map(({ text }) => text), ...annotated.map((text) => text.replace(/\n+/g, BLOCK_BREAK))];
}

/** `length` code units: the fixture articles, one after another, thinned with prose in ever other order. */
export function longPage(length: number): string {
  const random = new Random(length);
  const blocks = fixtureTexts().flatMap((text) => text.split(BLOCK_BREAK));
  let missing = length - blocks.reduce((sum, block) => sum + block.length + 1, 0);
  const filled = [...blocks];
  while (missing > 0) {
    const prose = random.shuffled(PROSE).slice(0, 3).join('');
    filled.splice(random.between(0, filled.length), 0, prose);
    missing -= prose.length + 1;
  }
  return filled.join(BLOCK_BREAK).slice(0, length);
}

/** `count` passages of 12 to 120 code units that the page has once, in order, none touching another. */
export function passagesOf(page: string, count: number): Span[] {
  const random = new Random(count);
  const step = Math.floor(page.length / count);
  return Array.from({ length: count }, (_, index) => {
    for (;;) {
      const start = index * step + random.between(0, step - 130);
      const span = { start, end: start + random.between(12, 120) };
      const quote = page.slice(span.start, span.end);
      const isOnce = page.indexOf(quote) === page.lastIndexOf(quote);
      if (isOnce && /^\p{Script=Han}.*\p{Script=Han}$/u.test(quote)) return span;
    }
  });
}

export function selectorsOf(page: string, spans: readonly Span[]): Selector[] {
  return spans.map((span) => describe(page, span));
}

/** The page with every passage edited in its middle: a word more, a character less, or its first amount another. */
export function edited(page: string, spans: readonly Span[]): string {
  let text = '';
  let at = 0;
  spans.forEach(({ start, end }, index) => {
    const quote = page.slice(start, end);
    const middle = quote.length >> 1;
    const amount = quote.match(/\d+/)?.[0];
    const now =
      amount && index % 2 === 0
        ? quote.replace(amount, `${Number(amount) + 7}`)
        : index % 3 === 0
          ? quote.slice(0, middle) + quote.slice(middle + 1)
          : `${quote.slice(0, middle)}切实${quote.slice(middle)}`;
    text += page.slice(at, start) + now;
    at = end;
  });
  return text + page.slice(at);
}

/** Everything has moved by a paragraph. */
export function moved(page: string): string {
  return `编者按：本文发布后不少读者来电询问。${BLOCK_BREAK}${page}`;
}
