/** The highlights that Obsidian Web Clipper exports: pages with passages, whose content is HTML; only its text is taken. */
import * as v from 'valibot';
import { leftOutOf, parseRow, rowOf, takePassage } from './fields';
import { htmlText } from './html-text';
import type { ImportedPassage, Importer, SkipReason } from './types';

const notes = v.nullish(v.array(v.string()));

/** What it restores its own highlights from; older versions did not write it. */
const record = v.looseObject({
  id: v.string(),
  type: v.string(),
  content: v.string(),
  notes,
  groupId: v.nullish(v.string()),
  textQuote: v.nullish(v.looseObject({ prefix: v.string(), suffix: v.string() })),
});

const highlight = v.looseObject({ text: v.string(), timestamp: v.nullish(v.string()), notes });

const page = v.looseObject({
  url: v.string(),
  title: v.nullish(v.string()),
  highlights: v.array(highlight),
  data: v.nullish(v.array(record)),
});

type Page = v.InferOutput<typeof page>;
type HighlightRecord = v.InferOutput<typeof record>;

const PAGE_FIELDS: ReadonlySet<string> = new Set(Object.keys(page.entries));
const RECORD_FIELDS: ReadonlySet<string> = new Set([
  ...Object.keys(record.entries),
  'xpath',
  'startOffset',
  'endOffset',
]);
const HIGHLIGHT_FIELDS: ReadonlySet<string> = new Set(Object.keys(highlight.entries));

/** Parts of one selection that went over several blocks belong together. */
function groupsOf(records: readonly HighlightRecord[]): HighlightRecord[][] {
  const groups = new Map<string, HighlightRecord[]>();
  for (const [index, one] of records.entries()) {
    const key = one.groupId ? `group ${one.groupId}` : String(index);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

/** Its ids are milliseconds. */
function timeOf(id: string | undefined): string | undefined {
  const time = Number(id);
  return id && Number.isFinite(time) && time > 0 && time < 8.64e15 ? new Date(time).toISOString() : undefined;
}

interface Parts {
  html: string[];
  notes: string[];
  created: string | undefined;
  prefix?: string | undefined;
  suffix?: string | undefined;
}

function take(
  { url, title }: Page,
  { html, notes: words, created, prefix = '', suffix = '' }: Parts,
): ImportedPassage | SkipReason {
  const quote = html.map(htmlText).filter(Boolean).join('\n');
  if (!quote) return 'noText';
  // Two highlights of one page that read alike are one to the program as well.
  const source = `${url}\n${quote}`;
  return takePassage({
    source,
    url,
    title: title ?? '',
    quote,
    prefix,
    suffix,
    note: words.join('\n\n'),
    tags: [],
    created,
  });
}

export const obsidian: Importer = {
  knows: (row) => 'url' in row && 'highlights' in row,
  read(row) {
    const one = parseRow(page, row);
    const leftOut = leftOutOf(one, PAGE_FIELDS);
    if (one.data?.length) {
      for (const each of one.data) leftOut.push(...leftOutOf(each, RECORD_FIELDS));
      const taken = groupsOf(one.data).map((group) =>
        take(one, {
          html: group.map(({ content }) => content),
          notes: group.flatMap((each) => each.notes ?? []),
          created: timeOf(group[0]?.id),
          prefix: group[0]?.textQuote?.prefix,
          suffix: group.at(-1)?.textQuote?.suffix,
        }),
      );
      return rowOf(taken, leftOut);
    }
    for (const each of one.highlights) leftOut.push(...leftOutOf(each, HIGHLIGHT_FIELDS));
    const taken = one.highlights.map(({ text, notes: words, timestamp }) =>
      // Parts of a selection are joined by blank lines.
      take(one, { html: text.split('\n\n'), notes: words ?? [], created: timestamp ?? undefined }),
    );
    return rowOf(taken, leftOut);
  },
};
