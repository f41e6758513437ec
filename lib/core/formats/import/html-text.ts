/** HTML → its text. Nothing of it is ever made into elements: what looks like a tag goes, the rest is text. */

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  middot: '·',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  times: '×',
  yen: '¥',
  euro: '€',
};

/** Elements that begin a line of their own. */
const BLOCK =
  /^(address|article|aside|blockquote|br|caption|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|ol|p|pre|section|table|tr|ul)$/;
/** Elements whose content is no text. */
const SILENT = /^(script|style|template|noscript|svg|math|head|title)$/;
/** Code units of a tag within which > may stand in quotes; a longer one ends at its first >. */
const LONGEST_TAG = 2_000;
const NAME = /(\/?)([a-zA-Z][\w:-]*)/y;

interface Tag {
  name: string;
  closes: boolean;
  end: number;
}

/** Where a tag that begins at `from` ends; -1 where no > follows. */
function endOfTag(html: string, from: number): number {
  let quote = '';
  const limit = Math.min(html.length, from + LONGEST_TAG);
  for (let at = from; at < limit; at++) {
    const character = html.charAt(at);
    if (quote) {
      if (character === quote) quote = '';
    } else if (character === '>') return at + 1;
    else if (character === '"' || character === "'") quote = character;
  }
  return html.indexOf('>', from) + 1 || -1;
}

/** The tag or comment at a <; undefined where it is a sign like any other. */
function tagAt(html: string, at: number): Tag | undefined {
  if (html.startsWith('<!--', at)) {
    const end = html.indexOf('-->', at + 4);
    return { name: '', closes: false, end: end < 0 ? html.length : end + 3 };
  }
  NAME.lastIndex = at + 1;
  const [, slash = '', name = ''] = NAME.exec(html) ?? [];
  if (!name) return undefined;
  const end = endOfTag(html, at + 1 + slash.length + name.length);
  return end < 0 ? undefined : { name: name.toLowerCase(), closes: slash !== '', end };
}

function decoded(text: string): string {
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole;
  });
}

/** The text of a piece of HTML: a line for each block, white space as browsers show it. */
export function htmlText(html: string): string {
  let text = '';
  let from = 0;
  let silent = '';
  const lastEnd = html.lastIndexOf('>');
  const take = (to: number): void => {
    if (!silent) text += decoded(html.slice(from, to).replace(/[ \t\n\r\f]+/g, ' '));
  };
  // Behind the last > nothing is a tag.
  for (let at = html.indexOf('<'); at >= 0 && at < lastEnd; at = html.indexOf('<', Math.max(at + 1, from))) {
    const tag = tagAt(html, at);
    if (!tag) continue;
    take(at);
    from = tag.end;
    const { name, closes } = tag;
    if (silent) {
      if (closes && name === silent) silent = '';
    } else if (SILENT.test(name) && !closes && html.charAt(tag.end - 2) !== '/') silent = name;
    else if (BLOCK.test(name)) text += '\n';
    else if (closes && (name === 'td' || name === 'th')) text += '\t';
  }
  take(html.length);
  return text
    .replace(/[ \t]*\n\s*/g, '\n')
    .replace(/ {2,}/g, ' ')
    .trim();
}
