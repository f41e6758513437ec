// @vitest-environment happy-dom
/** Whole pages, annotated by hand by readers who did not write the engine: every figure in its order. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { annotate } from '@/lib/core/annotate';
import { regionOfLanguage } from '@/lib/core/region';
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
  terms: { text: string; category: string }[];
  /** Expressions that may be read as figures, or found as terms, or not. */
  optionalFigures?: string[];
  optionalTerms?: string[];
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

function read(article: string) {
  const expected = JSON.parse(readFileSync(`${ROOT}/${article}${ANSWERS}`, 'utf8')) as ExpectedArticle;
  const html = readFileSync(`${ROOT}/${article}.html`, 'utf8');
  document.documentElement.innerHTML = html;
  const { text } = collectText(document.body);
  const region = regionOfLanguage(/<html lang="([^"]*)"/.exec(html)?.[1] ?? '');
  return { expected, text, annotations: annotate(text, region ? { region } : {}) };
}

test.each(articles)('%s', (article) => {
  const { expected, text, annotations } = read(article);
  const optional = new Set(expected.optionalFigures);
  const found = annotations.flatMap((annotation) => {
    const quote = text.slice(annotation.start, annotation.end);
    return annotation.type !== 'figure' || optional.has(quote) ? [] : [line(quote, annotation)];
  });
  expect(found).toEqual(expected.figures.map((figure) => line(figure.text, figure)));
});

/** Terms of a list that another does not have, each as often as it stands there. */
function without(terms: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return terms.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Of a hundred terms, so many may be missed in what readers try everything on; none may be found that is none. */
const MISSED = 3;

test.each(articles.filter((one) => one.startsWith('assets/sample')))('%s, its terms', (article) => {
  const { expected, text, annotations } = read(article);
  const wanted = expected.terms.map((one) => `${one.text} · ${one.category}`);
  const optional = expected.optionalTerms ?? [];
  const found = annotations.flatMap((annotation) => {
    const quote = text.slice(annotation.start, annotation.end);
    return annotation.type === 'term' && !optional.some((one) => quote === one || quote.endsWith(one))
      ? [`${quote} · ${annotation.category}`]
      : [];
  });
  expect(without(found, wanted)).toEqual([]);
  expect((100 * without(wanted, found).length) / wanted.length).toBeLessThan(MISSED);
});
