/** What stands before the articles of a file: YAML that every reader of it reads alike, or properties of Logseq. */
import { stringify as toYaml } from 'yaml';
import type { ExportedArticle } from '../export/types';
import { EXPORTED_FACTS } from './options';
import { oneLine } from './text';

/**
 * Every string is quoted, as in JSON: readers of YAML 1.1 and 1.2 differ in what else they take for a number or a
 * date (on, 2024-12-31, 0o17), and in how they fold a string over lines.
 */
const YAML = {
  lineWidth: 0,
  defaultStringType: 'QUOTE_DOUBLE',
  defaultKeyType: 'PLAIN',
  doubleQuotedAsJSON: true,
} as const;

/**
 * What other programs look for in a file, wherever it stands (<% of Templater, {{ of Logseq and of templates, [[ of
 * links, ${ ), and characters that turn the file's writing around or end its lines.
 */
const ALIVE =
  /<(?=[%!/?A-Za-z])|\{(?=\{)|\[(?=\[)|\](?=\()|%(?=[%>])|\$(?==)|[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** The same in the escapes of JSON, which mean the same in YAML. */
export function inertYaml(yaml: string): string {
  return yaml.replace(ALIVE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Facts in front matter, beside title and address. `publisher` is where the text stands if that is not its source. */
const NAMES: Record<(typeof EXPORTED_FACTS)[number], string> = {
  source: 'source',
  author: 'author',
  issuer: 'issuer',
  documentNumber: 'documentNumber',
  published: 'published',
  site: 'publisher',
  column: 'column',
  place: 'place',
  level: 'level',
};

type Data = Record<string, string | number | string[]>;

function articleData({ title, url, facts, script }: ExportedArticle): Data {
  return {
    title: oneLine(title),
    url: url.toWellFormed(),
    ...Object.fromEntries(
      EXPORTED_FACTS.flatMap((name) => {
        const value = oneLine(facts[name] ?? '');
        return value ? [[NAMES[name], value]] : [];
      }),
    ),
    ...(script ? { script } : {}),
  };
}

/** The names of all tags, each once, in the order in which they occur. */
export function tagsOfArticles(articles: readonly ExportedArticle[]): string[] {
  const names = articles.flatMap(({ clippings }) => clippings.flatMap(({ tags }) => tags.map(oneLine)));
  return [...new Set(names)].filter(Boolean);
}

/** What is told of these articles together: of a single one its facts, and when, how much and under which tags. */
export function frontMatterData(articles: readonly ExportedArticle[]): Data {
  const [only] = articles;
  const tags = tagsOfArticles(articles);
  const newest = articles
    .map(({ clipped }) => clipped)
    .sort()
    .at(-1);
  return {
    ...(only && articles.length === 1 ? articleData(only) : {}),
    ...(newest ? { clipped: newest } : {}),
    clippings: articles.reduce((sum, { clippings }) => sum + clippings.length, 0),
    ...(tags.length > 0 ? { tags } : {}),
  };
}

/** With its lines of dashes, and a line feed at the end. */
export function yamlFrontMatter(data: Data): string {
  return `---\n${inertYaml(toYaml(data, YAML))}---\n`;
}
