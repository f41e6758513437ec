/** Texts to measure on: ordinary ones made of the fixture articles, and hostile ones. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Window } from 'happy-dom';
import { BLOCK_BREAK } from '@/lib/core/text/characters';
import { PROSE } from './prose';

const window = new Window();
// The page's code takes the DOM's classes from the page when it is loaded.
for (const name of Object.getOwnPropertyNames(window)) {
  if (/^[A-Z]/.test(name) && !(name in globalThis)) Reflect.set(globalThis, name, Reflect.get(window, name));
}
const { collectText } = await import('@/lib/page/collect');

const ROOT = resolve(import.meta.dirname, '../..');
const ANSWERS = '.expected.json';

/** `piece` over and over, `length` code units. Joined, not sliced: a page's text lies in memory in one piece too. */
export function fill(piece: string, length: number): string {
  const whole = Math.floor(length / piece.length);
  return [...new Array<string>(whole).fill(piece), piece.slice(0, length % piece.length)].join('');
}

function pageText(html: string): string {
  window.document.documentElement.innerHTML = html;
  return collectText(window.document.body as unknown as HTMLElement).text;
}

function files(folder: string, ending: string): string[] {
  const path = join(ROOT, folder);
  if (!existsSync(path)) return [];
  const names = readdirSync(path).filter((name) => name.endsWith(ending));
  return names.sort().map((name) => join(path, name.slice(0, -ending.length)));
}

/** The repository's articles: those on talent that somebody has annotated. */
function articles(): string[] {
  const pages = ['tests/fixtures/articles', 'assets/sample'].flatMap((folder) => files(folder, ANSWERS));
  const annotated = files('tests/fixtures/annotated', '.json');
  return [
    ...pages.map((path) => pageText(readFileSync(`${path}.html`, 'utf8'))),
    ...annotated.map((path) => (JSON.parse(readFileSync(`${path}.json`, 'utf8')) as { text: string }).text),
  ];
}

/** `length` code units of the fixture articles alone: tables and lists, with a figure in every twenty characters. */
export function dense(length: number): string {
  return fill(articles().join(BLOCK_BREAK) + BLOCK_BREAK, length);
}

/** Characters of prose to one of a fixture article. */
const PROSE_SHARE = 5;

/**
 * `length` code units of article text. The articles that people annotated for the evaluation hold eight figures and
 * twenty-three terms in a thousand characters; the fixtures, which were written to hold many, are thinned with prose
 * to about that.
 */
export function ordinary(length: number): string {
  const prose = (at: number) => PROSE[at % PROSE.length] ?? '';
  const paragraphs = articles().flatMap((article, index) => {
    const between = Math.round((article.length * PROSE_SHARE) / prose(0).length);
    return [article, ...Array.from({ length: between }, (_, at) => prose(at * 7 + index))];
  });
  return fill(paragraphs.join(BLOCK_BREAK) + BLOCK_BREAK, length);
}

/** `length` code units of any value, lone surrogates among them; the same at every call. */
function random(length: number): string {
  let seed = 20_260_101;
  const units = Array.from({ length }, () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return String.fromCharCode(seed >>> 16);
  });
  return units.join('');
}

/** Texts in which a program that looks ahead or back too far never comes to an end. */
export function hostile(length: number): [name: string, text: string][] {
  const half = length >> 1;
  const nest = (open: string, close: string) => [fill(open, half), fill(close, half)].join('');
  return [
    ['digits', fill('7', length)],
    ['一', fill('一', length)],
    ['万', fill('万', length)],
    ['1、1、', fill('1、', length)],
    ['三、三、', fill('三、', length)],
    ['1,111,111', fill('1,111,', length)],
    ['余余余', fill('余', length)],
    ['从1到1到', fill('从1到1到', length)],
    ['五分之五分之', fill('五分之', length)],
    ['(((…)))', nest('(', ')')],
    ['《《《…》》》', nest('《', '》')],
    ['《《《', fill('《', length)],
    ['（（（', fill('（', length)],
    ['random units', random(length)],
    ['spaces', fill(' ', length)],
    ['人 人 ', fill('人 ', length)],
    ['line breaks', fill('\n', length)],
    ['tabs', fill('\t', length)],
    ['???', fill('?', length)],
    ['glosses', fill('強(qiáng)', length)],
    ['lost characters', fill('？rén)？cái)', length)],
    ['zero width', fill('\u200b', length)],
    ['人才人才', fill('人才', length)],
    ['引进人才引进人才', fill('引进人才', length)],
    ['《人才》', fill('《人才》', length)],
    ['a URL', `https://${fill('a1/', length - 8)}`],
  ];
}

/**
 * Texts of nothing but figures: the result itself is many times that of an article, so their time is told apart
 * from the rest, per figure.
 */
export function crammed(length: number): [name: string, text: string][] {
  return ['1人', '5元、', '2022年', '每人每月1元，', '由1%提高到2%，'].map((piece) => [piece, fill(piece, length)]);
}
