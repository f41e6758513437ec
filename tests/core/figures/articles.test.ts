// @vitest-environment happy-dom
/** Whole pages, annotated by hand by readers who did not write the engine: every figure in its order. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { annotate } from '@/lib/core/annotate';
import { collectText } from '@/lib/page/collect';

interface ExpectedFigure {
  text: string;
  kind: string;
  value: unknown;
  unit?: string;
  bound: string;
  per?: string[];
}

interface ExpectedArticle {
  figures: ExpectedFigure[];
  /** Expressions that may be read as figures or not. */
  optionalFigures?: string[];
}

const ROOT = resolve(import.meta.dirname, '../../..');
const ANSWERS = '.expected.json';
const articles = ['tests/fixtures/articles', 'assets/sample'].flatMap((folder) =>
  readdirSync(`${ROOT}/${folder}`)
    .filter((name) => name.endsWith(ANSWERS))
    .map((name) => `${folder}/${name.slice(0, -ANSWERS.length)}`),
);

/** One line per figure: a difference shows as one line in the report of a failure. */
function line(text: string, { kind, value, unit, bound, per }: Omit<ExpectedFigure, 'text'>): string {
  return [text, kind, JSON.stringify(value), unit ?? '–', bound, ...(per ?? [])].join(' · ');
}

test.each(articles)('%s', (article) => {
  const expected = JSON.parse(readFileSync(`${ROOT}/${article}${ANSWERS}`, 'utf8')) as ExpectedArticle;
  document.documentElement.innerHTML = readFileSync(`${ROOT}/${article}.html`, 'utf8');
  const { text } = collectText(document.body);
  const optional = new Set(expected.optionalFigures);
  const found = annotate(text).flatMap((annotation) => {
    const quote = text.slice(annotation.start, annotation.end);
    return annotation.type !== 'figure' || optional.has(quote) ? [] : [line(quote, annotation)];
  });
  expect(found).toEqual(expected.figures.map((figure) => line(figure.text, figure)));
});
