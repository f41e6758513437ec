/** Where in a template a value stands: that decides how it is written there. Found from the template alone. */

export type Place =
  /** A field of front matter; quoted where the template has no quotes around it. */
  | { kind: 'yaml'; quoted: boolean }
  /** The destination of a link. */
  | { kind: 'address' }
  /** A cell of a table. */
  | { kind: 'cell' }
  /** Text in a line that has begun. */
  | { kind: 'inline' }
  /** Text that begins its line: its own lines become paragraphs, each after `prefix`. */
  | { kind: 'block'; prefix: string }
  /** Nothing keeps a value in its place here. */
  | { kind: 'none' };

const FRONT = /^(?:\s*\{%.*?%\})*\s*---[ \t]*\n([\s\S]*?)^---[ \t]*$/m;

function isInFrontMatter(template: string, at: number): boolean {
  const found = FRONT.exec(template);
  return found?.index === 0 && at < found[0].length;
}

/** Do the lines before leave a fence open? */
function isInFence(before: string): boolean {
  let open = '';
  for (const line of before.split('\n').slice(0, -1)) {
    const fence = /^ {0,3}(?:[>\-*+] ?)*(`{3,}|~{3,})/.exec(line)?.[1];
    if (!fence) continue;
    if (!open) open = fence;
    else if (fence.startsWith(open.slice(0, 3)) && fence.length >= open.length) open = '';
  }
  return open !== '';
}

/** Elements whose text is no text: code, or what a browser reads without character references. */
const RAW = /<(\/?)(script|style|textarea|title|xmp|iframe|noembed|noframes|noscript|plaintext)\b/gi;

/** Is this inside a tag, a comment, or an element whose text is none? */
function isInHtml(before: string): boolean {
  const words = plain(before);
  if (/<(?:[a-z!/?][^>]*)?$/i.test(words) || words.lastIndexOf('<!--') > words.lastIndexOf('-->')) return true;
  return [...words.matchAll(RAW)].at(-1)?.[1] === '';
}

/** The template's own text of a line, without what Liquid puts in or leaves out. */
function plain(line: string): string {
  return line.replace(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g, 'x');
}

/** @param at where the value's braces begin */
export function placeOf(template: string, at: number): Place {
  const before = template.slice(0, at);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  // Of a tag alone nothing is left in the line.
  const words = plain(line.replace(/^(?:[ \t]*\{%.*?%\})+/, ''));
  if (isInFrontMatter(template, at)) {
    if (words.includes("'")) return { kind: 'none' };
    return { kind: 'yaml', quoted: (words.match(/"/g) ?? []).length % 2 === 1 };
  }
  if (isInHtml(before) || isInFence(before) || (words.replace(/\\`/g, '').match(/`/g) ?? []).length % 2 === 1)
    return { kind: 'none' };
  if (/\]\([^)\s]*$/.test(words) || /\]\(<[^>]*$/.test(words)) {
    return /\]\(<?$/.test(words) ? { kind: 'address' } : { kind: 'none' };
  }
  if (/^\s*\|/.test(words)) return { kind: 'cell' };
  const start = /^[ \t]*(?:> ?)*(?:(?:[-*+]|\d{1,9}[.)]) +)?/.exec(words)?.[0] ?? '';
  if (start !== words || /^ {4}|\t/.test(words)) return { kind: 'inline' };
  return { kind: 'block', prefix: start.replace(/[-*+] +$|\d+[.)] +$/, (sign) => ' '.repeat(sign.length)) };
}
