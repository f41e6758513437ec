/** Serves articles (.html, .txt, .md) from 127.0.0.1, as the web would. */
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { parse as parseYaml } from 'yaml';
import { type ServedPage, servePages } from './page-server';

const STYLE = `
  body { max-width: 42em; margin: 2em auto; padding: 0 1em; font: 17px/1.85 system-ui, "Noto Sans CJK SC", sans-serif; }
  h1 { line-height: 1.4; } table { border-collapse: collapse; } td, th { border: 1px solid #bbb; padding: .3em .8em; }
  .facts { color: #667; font-size: 14px; }
  @media (prefers-color-scheme: dark) { body { background: #16181c; color: #dcdcdc; } }`;

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function htmlPage(title: string, body: string, language: string): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body><article>${body}</article></body></html>`;
}

/** More characters that only traditional script has than only simplified: enough to name a page's language. */
function languageOf(text: string): string {
  const traditional = text.match(/[們個來時這裡為學對發業國專員獎補貼職稱應當團隊]/g)?.length ?? 0;
  const simplified = text.match(/[们个来时这里为学对发业国专员奖补贴职称应当团队]/g)?.length ?? 0;
  return traditional > simplified ? 'zh-Hant' : 'zh-Hans';
}

interface FrontMatter {
  title?: string;
  date?: string | Date;
  source?: string;
  author?: string;
}

function splitFrontMatter(text: string): { facts: FrontMatter; body: string } {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(text);
  if (!match) return { facts: {}, body: text };
  const facts: unknown = parseYaml(match[1] ?? '');
  return { facts: typeof facts === 'object' && facts !== null ? facts : {}, body: text.slice(match[0].length) };
}

function markdownPage(text: string, name: string): string {
  const { facts, body } = splitFrontMatter(text);
  const html = micromark(body, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
  const title = facts.title ?? name;
  const line = [facts.source, facts.author, facts.date && String(facts.date).slice(0, 10)].filter(Boolean).join(' · ');
  const head = `<h1>${escapeHtml(title)}</h1>${line ? `<p class="facts">${escapeHtml(line)}</p>` : ''}`;
  return htmlPage(title, head + html, languageOf(text));
}

function textPage(text: string, name: string): string {
  const title = text.split('\n', 1)[0]?.trim() || name;
  const paragraphs = text
    .split(/\n+/)
    .filter((line) => line.trim())
    .map((line) => `<p>${escapeHtml(line)}</p>`);
  return htmlPage(title, paragraphs.join('\n'), languageOf(text));
}

/** UTF-8, or else the encoding of most Chinese files that are not. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: GB 18030 takes any bytes.
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** The page that an article file makes; an HTML file goes as it is, with the encoding that it declares. */
export async function articlePage(file: string): Promise<ServedPage> {
  const bytes = await readFile(file);
  const name = basename(file, extname(file));
  if (/\.html?$/i.test(file)) {
    const declares = /charset/i.test(bytes.subarray(0, 2_048).toString('latin1'));
    return { body: bytes, type: declares ? 'text/html' : 'text/html; charset=utf-8' };
  }
  const text = decode(bytes);
  return { body: /\.md$/i.test(file) ? markdownPage(text, name) : textPage(text, name) };
}

export interface ArticleServer {
  /** Addresses of the articles, in the order of the files. */
  urls: string[];
  close(): Promise<void>;
}

/** Starts the server on a free port. */
export async function serveArticles(files: readonly string[]): Promise<ArticleServer> {
  const paths = files.map((file, index) => `/${index}/${encodeURIComponent(basename(file))}`);
  const pages = await Promise.all(
    files.map(async (file, index) => [paths[index] ?? '', await articlePage(file)] as const),
  );
  const { origin, close } = await servePages(new Map(pages));
  return { urls: paths.map((path) => origin + path), close };
}
