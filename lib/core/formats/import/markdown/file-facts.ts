/** What stands before the blocks of a file: front matter, or the properties of a page of Logseq. */
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { FactName } from '../../../article/types';
import type { ClippedFacts } from '../../../clippings/types';
import { PackageError } from '../../package/package-error';
import { parseBlock, plainText } from './syntax';

/** UTF-16 code units: the names of two thousand tags are far less. */
const LONGEST_FRONT = 1_000_000;
const LONGEST_FACT = 2_000;

export interface ArticleOfFile {
  title: string;
  url: string;
  facts: ClippedFacts;
}

export interface FileFacts extends ArticleOfFile {
  /** Absent where the file has no front matter or properties. */
  tagNames?: string[];
}

/** Fields of the front matter that are facts. */
const FACTS: Readonly<Record<string, FactName>> = {
  source: 'source',
  author: 'author',
  issuer: 'issuer',
  documentNumber: 'documentNumber',
  published: 'published',
  publisher: 'site',
  // As Logseq's properties have it.
  site: 'site',
  column: 'column',
  place: 'place',
  level: 'level',
};

/** As a fact can be kept: one line, not longer than any real one. */
export function cleanFact(value: string): string {
  return value.replace(/\s+/g, ' ').trim().slice(0, LONGEST_FACT).toWellFormed();
}

/**
 * Only scalars, and scalars in lists, are looked at, all as text; no tag, anchor or alias of YAML means anything.
 * @throws PackageError where it is no YAML
 */
function yamlFields(front: string): Map<string, string | string[]> {
  const yaml = front.replace(/^---[^\n]*\n/, '').replace(/(?:---|\.\.\.)[^\n]*\n?$/, '');
  if (front.length > LONGEST_FRONT) throw new PackageError('PackageTooBigError', `${front.length}`);
  const { errors, contents } = parseDocument(yaml, { schema: 'failsafe', customTags: [], logLevel: 'silent' });
  const [error] = errors;
  if (error) throw new PackageError('MarkdownFrontError', error.message.split('\n', 1)[0]?.slice(0, 200) ?? '');
  const fields = new Map<string, string | string[]>();
  for (const { key, value } of isMap(contents) ? contents.items : []) {
    if (!isScalar(key)) continue;
    const list = isSeq(value) ? value.items.flatMap((one) => (isScalar(one) ? [String(one.value)] : [])) : undefined;
    if (list) fields.set(String(key.value), list);
    else if (isScalar(value)) fields.set(String(key.value), String(value.value ?? ''));
  }
  return fields;
}

/** Lines of `key:: value` before the first block; the values are Markdown. */
export function propertiesIn(text: string): Map<string, string> {
  const lines = text.split('\n').flatMap((line) => {
    const [, name = '', value = ''] = /^[ \t]*(\w{1,40}):: (.{1,4000})$/.exec(line) ?? [];
    // Addresses stand there as they are.
    return name ? [[name, name === 'url' ? value.trim() : plainText(parseBlock(value).root).trim()] as const] : [];
  });
  return new Map(lines);
}

function factsOf(fields: ReadonlyMap<string, string | string[]>): FileFacts {
  const said = (name: string): string => [fields.get(name) ?? ''].flat()[0] ?? '';
  const facts: ClippedFacts = {};
  for (const [name, fact] of Object.entries(FACTS)) {
    const value = cleanFact(said(name));
    if (value) facts[fact] = value;
  }
  const tags = fields.size > 0 ? { tagNames: [fields.get('tags') ?? []].flat() } : {};
  return { title: said('title'), url: said('url'), facts, ...tags };
}

/** @param before what stands before the first block, without the front matter */
export function readFileFacts(front: string, before: string): FileFacts {
  if (front) return factsOf(yamlFields(front));
  const { tags, ...fields } = Object.fromEntries(propertiesIn(before));
  const names = tags?.split(/, ?/).filter(Boolean);
  return factsOf(
    new Map<string, string | string[]>([...Object.entries(fields), ...(names ? [['tags', names] as const] : [])]),
  );
}
