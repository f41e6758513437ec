/** Articles as JSON for programs: format `cezhu-export`, version 1 of docs/formats.md; one article a line. */
import type { ExportedArticle } from './types';

const FORMAT = 'cezhu-export';
const VERSION = 1;

/** `made`: ISO 8601, UTC. */
export function jsonBegin(made: string): string {
  return `{\n"format": ${JSON.stringify(FORMAT)},\n"version": ${VERSION},\n"made": ${JSON.stringify(made)},\n"articles": [\n`;
}

/** Well-formed Unicode: halves of surrogate pairs are escaped. */
export function jsonArticle(article: ExportedArticle): string {
  return JSON.stringify(article);
}

export const JSON_BETWEEN = ',\n';
export const JSON_END = '\n]\n}\n';
