/**
 * A saved page or HTML from the clipboard → a document. DOMParser's documents are inert: no script runs in them and
 * nothing is loaded for them; what is taken from them is text.
 */
import { cleanTitle, titleFromBlocks } from '@/lib/core/documents/content';
import { LONGEST_META, MOST_META } from '@/lib/core/documents/limits';
import type { Block, MetaEntry, TextDocument } from '@/lib/core/documents/types';
import { htmlBlocks } from './html-blocks';
import { mainPart } from './main-part';
import { openTemplates } from './templates';

/** Titles that sites set beside the article, the surest first. */
const TITLES = ['#activity-name', 'meta[name=ArticleTitle]', 'h1', 'meta[property="og:title"]', 'title'];
/** What stands between title and article and says where and when it was published. */
const PROVENANCE = /来源|來源|发布|發布|日期|时间|時間|作者|编辑|字号|字號|\d{4}[-年/]\d{1,2}[-月/]\d{1,2}/;
const LONGEST_PROVENANCE = 160;
const MOST_PROVENANCE = 3;

function contentOf(page: Document, selector: string): string {
  const element = page.querySelector(selector);
  return cleanTitle(element?.getAttribute('content') ?? element?.textContent ?? '');
}

function titleOf(page: Document): string {
  return TITLES.map((selector) => contentOf(page, selector)).find((title) => title !== '') ?? '';
}

function httpAddress(text: string | null | undefined): string | undefined {
  const address = text?.trim() ?? '';
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? new URL(address).href : undefined;
}

/** Where the page says that it comes from; browsers write “saved from url” at the top of what they save. */
function addressOf(page: Document, html: string): string | undefined {
  return (
    httpAddress(/<!--\s*saved from url=\(\d+\)(\S+)/i.exec(html.slice(0, 4096))?.[1]) ??
    httpAddress(page.querySelector('link[rel=canonical]')?.getAttribute('href')) ??
    httpAddress(page.querySelector('meta[property="og:url"]')?.getAttribute('content'))
  );
}

function metaOf(page: Document): MetaEntry[] {
  return (
    [...page.querySelectorAll('meta')]
      .map((meta) => ({
        name: meta.getAttribute('name') ?? meta.getAttribute('property') ?? '',
        content: (meta.getAttribute('content') ?? '').trim().slice(0, LONGEST_META),
      }))
      // What speaks to the browser is not about the article, and must not speak to it from our page.
      .filter(
        ({ name, content }) =>
          name && content && !/^(?:viewport|referrer|color-scheme|theme-color|robots)$/i.test(name),
      )
      .slice(0, MOST_META)
  );
}

/** The short lines on source and date that stand before the article. */
function provenance(body: Element, part: Element): Block[] {
  const before = htmlBlocks(body);
  const [first] = htmlBlocks(part);
  const until = first ? before.findIndex((block) => JSON.stringify(block) === JSON.stringify(first)) : -1;
  return before
    .slice(0, Math.max(0, until))
    .filter(
      (block) => block.kind === 'paragraph' && block.text.length <= LONGEST_PROVENANCE && PROVENANCE.test(block.text),
    )
    .slice(-MOST_PROVENANCE);
}

function languageOf(page: Document): { language?: string } {
  const language = page.documentElement.lang.trim();
  return /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(language) ? { language } : {};
}

/** A whole page that was saved as a file: its article. */
export function readPage(
  html: string,
): Omit<TextDocument, 'source'> & Pick<TextDocument['source'], 'address' | 'meta'> {
  const page = new DOMParser().parseFromString(html, 'text/html');
  openTemplates(page);
  const part = mainPart(page.body);
  const found = htmlBlocks(part);
  const title = titleOf(page) || (titleFromBlocks(found) ?? '');
  const named = title && !found.slice(0, 3).some((block) => 'text' in block && cleanTitle(block.text) === title);
  const blocks: Block[] = [
    ...(named ? [{ kind: 'heading', level: 1, text: title } as const] : []),
    ...(part === page.body ? [] : provenance(page.body, part)),
    ...found,
  ];
  const address = addressOf(page, html);
  return { title, blocks, ...languageOf(page), ...(address ? { address } : {}), meta: metaOf(page) };
}

/** The blocks of a piece of HTML, all of it. */
export function readFragment(html: string): Block[] {
  return htmlBlocks(new DOMParser().parseFromString(html, 'text/html').body);
}
