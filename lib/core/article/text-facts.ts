/** What the text of a page says of the article itself. */
import { foldAligned } from './aligned';
import { isBody, ownerOf } from './bodies';
import { isItself, readAuthor, readSource, reportersIn } from './byline';
import { cleanValue } from './clean';
import { findDate, ZONE } from './dates';
import { chapterAlone, labelledNumber, numberAlone } from './document-number';
import { type Labelled, labelsOf } from './labels';
import { type Excerpt, headOf, type Line, tailOf } from './lines';
import { columnOf, trailOf } from './trail';

export interface TextFacts {
  title?: string;
  source?: string;
  /** The text says that it is the site's own. */
  isOwn?: boolean;
  author?: string;
  published?: string;
  /** The date stands without a label, beside others of a byline. */
  publishedBare?: string;
  /** 成文日期 and the like, or the date under the signature: the document's, not its publication's. */
  written?: string;
  /** 更新时间: of publication where nothing else tells it. */
  updated?: string;
  documentNumber?: string;
  issuer?: string;
  column?: string;
}

/** Lines below the title in which a byline stands. */
const BYLINE = 5;
/** Lines between the title and a date or number that stands alone. */
const NEAR = 14;
/** 日期, 时间: also of what the text tells. */
const VAGUE: ReadonlySet<string> = new Set(['日期', '时间', '发布', '发布于']);
/** A source on the next line, and no heading: it ends as names of publishers do. */
const PUBLISHER = /(?:网|报|社|局|厅|委|部|办|府|台|刊|中心|号|新闻|发布|客户端|求是|杂志|人社|会)$/;
const RANGE_BEHIND = /^ ?(?:至|到|起|前|止|[-~—–] ?\d)/;
const LONGEST_ISSUER = 90;

/** The first value of a kind that reads as one. */
function first<T>(
  all: readonly Labelled[],
  kind: Labelled['kind'],
  read: (one: Labelled) => T | undefined,
): T | undefined {
  for (const one of all) {
    const value = one.kind === kind ? read(one) : undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}

function readPublished({ lines, title }: Excerpt): (one: Labelled) => string | undefined {
  return ({ label, value, line }) => {
    const date = findDate(value.slice(0, 60));
    if (!date || date.start > 12 || RANGE_BEHIND.test(foldAligned(value.slice(date.end)))) return undefined;
    if (!VAGUE.has(label)) return date.iso;
    // 时间：2025年3月18日上午，地点…
    const isNear = line <= title + NEAR && /^[\s)）】\]]*$|^\s+\S/.test(value.slice(date.end));
    return isNear && (lines[line]?.raw.length ?? 0) < 160 ? date.iso : undefined;
  };
}

/** 发文日期 of a document that says no other; its coming into force and its end are other things. */
function readWritten({ label, value }: Labelled): string | undefined {
  if (!/^(?:成文|印发|发文|生成|制发|签发)/.test(label)) return undefined;
  const date = findDate(value.slice(0, 40));
  return date && date.start <= 4 ? date.iso : undefined;
}

function readIssuer({ value }: Labelled): string | undefined {
  // Up to the next label, one of those that nobody listed as well.
  const body = value.split(/\s{2,}|[|｜；;。]|\s[\u3400-\u9fff]{2,8}[:：]/)[0] ?? '';
  const date = findDate(body)?.start ?? body.length;
  const issuer = cleanValue(body.slice(0, date), LONGEST_ISSUER);
  return issuer && issuer.length >= 2 && /[\u3400-\u9fffA-Za-z]/.test(issuer) ? issuer : undefined;
}

/** A line about the title that is a date, alone or with other parts of a byline. */
function bareDate({ lines, title }: Excerpt, labels: readonly Labelled[]): string | undefined {
  const bylines = new Set(
    labels
      .filter(({ kind }) => kind === 'source' || kind === 'author' || kind === 'editor' || kind === 'other')
      .map(({ line }) => line),
  );
  for (let index = title; index < Math.min(lines.length, title + NEAR); index++) {
    const { raw } = lines[index] as Line;
    if (raw.length > 160) continue;
    const date = findDate(raw);
    if (!date) continue;
    const rest = raw.slice(0, date.start) + raw.slice(date.end);
    if (!/[\p{L}\p{N}]/u.test(rest) && index <= title + BYLINE) return date.iso;
    if (bylines.has(index) && date.start < 40 && !/(?:成文|印发|施行|实施|截止|有效|修正|修正)/.test(foldAligned(rest)))
      return date.iso;
  }
  // Above the title stands today's date as well; a time of day beside it is that of an article.
  const above = lines.slice(Math.max(0, title - BYLINE), title).map(({ raw }) => findDate(raw.slice(0, 60))?.iso);
  return above.find((iso) => iso?.includes('T'));
}

/** 完／2025年3月18日（星期二）, 香港時間11時30分: how Hong Kong's press releases end. */
function hongKongDate(lines: readonly Line[]): string | undefined {
  for (const [index, { folded, raw }] of lines.entries()) {
    const isAlone = folded === '完' || folded === 'ends';
    if (!isAlone && !/^(?:完|ends?) ?\//.test(folded)) continue;
    const first = isAlone ? index + 1 : index;
    const date = findDate((isAlone ? (lines[first]?.raw ?? '') : raw).slice(0, 80));
    if (!date) continue;
    const ofDate = lines[first]?.folded.slice(date.end) ?? '';
    const behind = `${ofDate} ${lines[first + 1]?.folded ?? ''} ${lines[first + 2]?.folded ?? ''}`.slice(0, 120);
    const time = /(?:香港时间|at hkt) ?(\d{1,2})(?:时|:)(\d{1,2})/.exec(behind);
    const day = date.iso.slice(0, 10);
    return time && Number(time[1]) < 24 && Number(time[2]) < 60
      ? `${day}T${time[1]?.padStart(2, '0')}:${time[2]?.padStart(2, '0')}${ZONE}`
      : date.iso;
  }
  return undefined;
}

/** The body over the date at a document's end, and the date. */
function signature(lines: readonly Line[]): { body: string; date: string } | undefined {
  for (let index = lines.length - 1; index > 0; index--) {
    const { raw } = lines[index] as Line;
    const body = (lines[index - 1] as Line).raw;
    if (raw.length > 24 || body.length > LONGEST_ISSUER) continue;
    const date = findDate(raw);
    if (!date || /[\p{L}\p{N}]/u.test(raw.slice(0, date.start) + raw.slice(date.end))) continue;
    if (isBody(body) && ownerOf(body)) return { body, date: date.iso };
  }
  return undefined;
}

/** By Lena Guo | …, under a title. */
function englishByline({ lines, title }: Excerpt): string | undefined {
  for (const { raw } of lines.slice(title, title + BYLINE)) {
    const name = /^By:? ([A-Z][\p{L}.'’-]{0,20}(?: [A-Z][\p{L}.'’-]{0,20}){1,3})(?=$|[|,;·•]| [|,;·•–—-]|\s{2,})/u.exec(
      raw,
    )?.[1];
    if (name) return name;
  }
  return undefined;
}

function aloneNear({ lines, title }: Excerpt): string | undefined {
  const near = lines.slice(Math.max(0, title - 4), title + NEAR);
  for (const [index, { raw, folded }] of near.entries()) {
    // 某市人民政府令 over 第58号: one number on two lines.
    const next = near[index + 1];
    const isParted = raw.length <= 30 && folded.endsWith('令') && next && /^\(?第 ?\d{1,4} ?号\)?$/.test(next.folded);
    const number = numberAlone(isParted ? raw + next.raw : raw);
    if (number) return number;
  }
  return undefined;
}

function chapterNear({ lines, title }: Excerpt): string | undefined {
  const near = lines.slice(Math.max(0, title - 6), title + 6);
  // Chapters of other texts have names: a law of Hong Kong stands beside its number.
  if (!near.some(({ folded }) => /条例$|规例$|规则$/.test(folded))) return undefined;
  for (const { raw } of near) {
    const chapter = chapterAlone(raw);
    if (chapter) return chapter;
  }
  return undefined;
}

/** Reads the head and the tail of a page's text; `title` tells where the article begins. Linear, bounded, never throws. */
export function factsOfText(text: string, title: string | undefined): TextFacts {
  const head = headOf(text, title);
  const tail = tailOf(text);
  const labels = labelsOf(head.lines);
  const all = [...labels, ...labelsOf(tail).map((one) => ({ ...one, line: Number.POSITIVE_INFINITY }))];
  const signed = signature(tail) ?? signature(head.lines);
  let isOwn = false;
  const source = first(all, 'source', ({ label, value, isBehind, line }) => {
    // 资料来源 also stands under tables.
    if (label === '资料来源' && !(line <= head.title + BYLINE)) return undefined;
    const read = readSource(value);
    if (!read || (isBehind && !PUBLISHER.test(foldAligned(read)))) return undefined;
    if (isItself(read)) isOwn = true;
    return read;
  });
  const values: { [Name in keyof TextFacts]: TextFacts[Name] | undefined } = {
    title: first(labels, 'title', ({ label, value, isBehind }) =>
      label !== '主旨' && !isBehind && value.length >= 4 ? cleanValue(value) : undefined,
    ),
    source: isOwn ? undefined : source,
    isOwn: isOwn || undefined,
    author:
      first(all, 'author', ({ label, value, isBehind }) => {
        // 文/王某: one character may be anything, so what follows has to be a name.
        const read = isBehind ? undefined : readAuthor(value);
        return read && (label.length > 1 || /^[\u3400-\u9fff、·]{2,20}$/.test(read)) ? read : undefined;
      }) ??
      [...head.lines.slice(head.title), ...tail].map(({ raw }) => reportersIn(raw)).find(Boolean) ??
      englishByline(head),
    published: first(labels, 'published', readPublished(head)) ?? hongKongDate([...head.lines, ...tail]),
    publishedBare: bareDate(head, labels),
    written: first(all, 'written', readWritten) ?? signed?.date,
    updated: first(all, 'updated', ({ value }) => findDate(value.slice(0, 40))?.iso),
    documentNumber:
      first(labels, 'documentNumber', ({ value }) => labelledNumber(value)) ?? aloneNear(head) ?? chapterNear(head),
    issuer: first(labels, 'issuer', readIssuer) ?? signed?.body,
    column: first(labels, 'column', ({ value }) => columnOf(value, title)) ?? trailOf(head, title),
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
