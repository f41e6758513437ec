import { textHash } from './text-hash';

/** Names that Windows keeps for devices, whatever their endings: aux.md and aux.2026.md alike. */
const RESERVED = /^(con|prn|aux|nul|(com|lpt)[\d¹²³]) *(\.|$)/i;
/** UTF-8 bytes of the name without its ending; file systems end at 255, encrypted ones near 143. */
const LONGEST = 120;
/** UTF-8 bytes of an article's file with its ending. */
const LONGEST_ARTICLE = 200;
/** Hex digits that tell articles of one day and title apart. */
const KEY_LENGTH = 8;

const encoder = new TextEncoder();
const bytesOf = (text: string): number => encoder.encode(text).length;
let graphemes: Intl.Segmenter | undefined;

/** What a file may be called, without characters that some system forbids; '' where nothing is left. */
function cleanName(title: string): string {
  return title
    .toWellFormed()
    .replace(/\p{Cf}/gu, '')
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
}

/** The beginning of the text that has at most so many bytes of UTF-8, cut between what readers take for characters. */
function cut(text: string, longest: number): string {
  if (bytesOf(text) <= longest) return text;
  graphemes ??= new Intl.Segmenter('zh', { granularity: 'grapheme' });
  let name = '';
  let bytes = 0;
  // No more of it can be taken than a byte a unit.
  for (const { segment } of graphemes.segment(text.slice(0, longest + 1))) {
    bytes += bytesOf(segment);
    if (bytes > longest) break;
    name += segment;
  }
  return name.replace(/[\s.]+$/, '');
}

/**
 * A file name from a title, safe on Windows, macOS, Linux and Android: no path or control characters,
 * no leading dot, no device name, at most 120 bytes of UTF-8 before the ending, cut between characters.
 */
export function fileName(title: string, extension: string, fallback: string): string {
  const name = cut(cleanName(title), LONGEST);
  return `${name && !RESERVED.test(name) ? name : fallback}.${extension}`;
}

/** What an article's file is called by. */
export interface NamedArticle {
  pageId: string;
  title: string;
  facts: { published?: string | undefined };
  clippings: readonly { created: string }[];
}

/** The digits in an article's file name that no other article has. */
export function fileKey(pageId: string): string {
  return (/^[\da-f]{8,}$/.test(pageId) ? pageId : textHash(pageId)).slice(0, KEY_LENGTH);
}

/**
 * The file of an article: its day, its title, and digits that are always its own, so that exporting again, alone or
 * with others, writes the same file and never another article's: 2025-03-08 临澜市人才新政十条 3f2a9c1b.md. The day is
 * that of publication or, where it is not known, of the first clipping. At most 200 bytes of UTF-8, safe as `fileName`.
 */
export function articleFileName(
  { pageId, title, facts, clippings }: NamedArticle,
  extension: string,
  fallback: string,
): string {
  const first = clippings.map(({ created }) => created).sort()[0] ?? '';
  const day = [facts.published, first].map((time) => /^\d{4}(-\d\d)?(-\d\d)?/.exec(time ?? '')?.[0]).find(Boolean);
  const [before, after] = [day ? `${day} ` : '', ` ${fileKey(pageId)}.${extension}`];
  // A device's name ends at the first dot or space of it: the day before it makes it another.
  const words = cut(cleanName(title), LONGEST_ARTICLE - bytesOf(before + after)) || fallback;
  const name = before + words + after;
  return RESERVED.test(name) ? fallback + after : name;
}
