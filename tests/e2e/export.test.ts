/** Exports out of the extension's own page, in both browsers. */
import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserPage, ExtensionBrowser } from '../../scripts/browsers/types';
import { MANY_TAGS, manyClippings } from '../support/many-clippings';
import { examine, smallTargets } from './axe';
import { textOf } from './extension-page';
import { seedClippings, withDatabase } from './seed-clippings';
import { BROWSERS, launch } from './setup';

const CLIPPINGS = manyClippings(60);
const ARTICLES = new Set(CLIPPINGS.map(({ pageId }) => pageId)).size;

/** Has the page put aside what it hands out as files. */
async function catchFiles(page: BrowserPage): Promise<void> {
  await page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob): string => {
      Object.assign(globalThis, { caught: blob });
      return make(blob);
    };
  });
}

/** The bytes of the last file that was handed out. */
async function caughtFile(page: BrowserPage): Promise<Uint8Array> {
  const text = await page.evaluate(async () => {
    const { caught } = globalThis as unknown as { caught: Blob };
    const bytes = new Uint8Array(await caught.arrayBuffer());
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  });
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

async function openExport(browser: ExtensionBrowser, address: string): Promise<BrowserPage> {
  const page = await browser.openExtensionPage(address);
  await page.waitFor(() => document.querySelector('[data-action=download]:enabled'));
  await catchFiles(page);
  return page;
}

async function chooseForm(page: BrowserPage, form: string): Promise<void> {
  await page.click(`input[name=form][value=${form}]`);
  await page.waitFor((wanted: string) => document.querySelector(`input[value=${wanted}]:checked`), [form]);
}

async function run(page: BrowserPage, action: string): Promise<string> {
  await page.click(`[data-action=${action}]`);
  await page.waitFor(() => document.querySelector('.notice.done, .notice.failed'));
  expect(await textOf(page, '.notice.failed')).toBeUndefined();
  return (await textOf(page, '.notice.done')) ?? '';
}

describe.each(BROWSERS)('exports in %s', (name) => {
  let browser: ExtensionBrowser;
  let page: BrowserPage;

  beforeAll(async () => {
    browser = await launch(name);
    await seedClippings(await withDatabase(browser), CLIPPINGS, MANY_TAGS);
    page = await openExport(browser, 'export.html');
  });

  afterAll(async () => {
    await browser?.close();
  });

  it('say what will be written, begin to show it, and are accessible', async () => {
    expect(await textOf(page, '.count')).toMatch(new RegExp(`${CLIPPINGS.length}.*${ARTICLES}`));
    await page.waitFor(() => document.querySelector<HTMLTextAreaElement>('.preview textarea')?.value.includes('> '));
    expect((await examine(page)).bad).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
  });

  it('write the whole library into a zip with a file for each article and an index', async () => {
    await chooseForm(page, 'markdown');
    await page.click('input[name=each]');
    await page.waitFor(() => document.querySelector('input[name=each]:checked'));
    await run(page, 'download');
    const files = unzipSync(await caughtFile(page));
    const names = Object.keys(files);
    expect(names).toHaveLength(ARTICLES + 1);
    const texts = names.map((file) => strFromU8(files[file] as Uint8Array));
    const index = texts.at(-1) ?? '';
    for (const file of names.slice(0, -1)) expect(index).toContain(encodeURI(file));
    const all = texts.join('\n');
    for (const { id } of CLIPPINGS) expect(all).toContain(id);
  });

  it('write workbooks, packed without workers of blobs, that read back', async () => {
    await chooseForm(page, 'xlsx');
    await run(page, 'download');
    const bytes = await caughtFile(page);
    const rows = await readSheet(new Blob([bytes as Uint8Array<ArrayBuffer>]));
    expect(rows).toHaveLength(CLIPPINGS.length + 1);
    const quotes = new Set(rows.flat());
    for (const { quote } of CLIPPINGS) expect(quotes).toContain(quote);
  });

  it('convert quotations when asked, and say so', async () => {
    await chooseForm(page, 'json');
    // One file again.
    const isEach = () => document.querySelector<HTMLInputElement>('input[name=each]')?.checked;
    if (await page.evaluate(isEach)) await page.click('input[name=each]');
    await page.waitFor(() => document.querySelector('input[name=each]:not(:checked)'));
    await page.evaluate(() => {
      const select = document.querySelector<HTMLSelectElement>('select[name=script]');
      if (!select) throw new Error('no choice of script');
      select.value = 'taiwan';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await run(page, 'download');
    const { articles } = JSON.parse(strFromU8(await caughtFile(page)));
    const quotes: { quote: string; quoteRemark?: string; script?: string }[] = articles.flatMap(
      ({ clippings }: { clippings: object[] }) => clippings,
    );
    expect(quotes).toHaveLength(CLIPPINGS.length);
    // What is said to be traditional takes the forms of Taiwan alone.
    const simplified = quotes.filter(({ script }) => script !== 'Hant');
    expect(simplified.length).toBeGreaterThan(0);
    for (const { quote, quoteRemark } of simplified) {
      expect(quote).not.toMatch(/给予|万元/);
      expect(quoteRemark).toBeTruthy();
    }
  });

  it('take one article, one tag or a search by the address', async () => {
    const [first] = CLIPPINGS;
    const article = await openExport(browser, `export.html?article=${first?.pageId}`);
    expect(await textOf(article, '.count')).toMatch(/^\D*5\D+1\D*$/);
    await article.close();
    const tag = CLIPPINGS.flatMap(({ tags }) => tags)[0] ?? '';
    const carrying = CLIPPINGS.filter(({ tags }) => tags.includes(tag)).length;
    const tagged = await openExport(browser, `export.html?tag=${tag}`);
    expect(await textOf(tagged, '.count')).toMatch(new RegExp(`^\\D*${carrying}\\D`));
    await tagged.close();
    const word = '青年博士';
    const found = CLIPPINGS.filter(({ quote }) => quote.includes(word)).length;
    const searched = await openExport(browser, `export.html?${new URLSearchParams({ search: `?q=${word}` })}`);
    expect(await textOf(searched, '.count')).toMatch(new RegExp(`^\\D*${found}\\D`));
    await searched.close();
  });

  // Firefox has no folders, and its driver no clipboard to read rich text from.
  if (name !== 'chromium') return;

  it('put rich text beside Markdown on the clipboard', async () => {
    await chooseForm(page, 'markdown');
    await page.toFront();
    await run(page, 'copy');
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const text = async (type: string) => (await item?.getType(type))?.text();
      return { plain: await text('text/plain'), html: await text('text/html') };
    });
    expect(copied.plain).toContain('\n> ');
    expect(copied.html?.match(/<table/g)).toHaveLength(CLIPPINGS.length);
    expect(copied.html).toMatch(/<blockquote[^>]*>/);
  });

  it('go into a folder, again and again, and leave what the reader wrote', async () => {
    await page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const handle = await root.getDirectoryHandle('vault', { create: true });
      const request = indexedDB.open('cezhu-folder');
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      await new Promise<void>((resolve, reject) => {
        const transaction = db.transaction('folder', 'readwrite');
        transaction.objectStore('folder').put({ key: 'picked', handle });
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
      });
      db.close();
    });
    const [first] = CLIPPINGS;
    const article = await openExport(browser, `export.html?article=${first?.pageId}`);
    await article.waitFor(() => document.querySelector('[data-action=folder]:enabled'));
    await run(article, 'folder');
    const fileNow = (added: string) =>
      article.evaluate(async (more: string) => {
        const root = await navigator.storage.getDirectory();
        const vault = await root.getDirectoryHandle('vault');
        const texts: string[] = [];
        const entries = vault as unknown as AsyncIterable<[string, FileSystemFileHandle]>;
        for await (const [, handle] of entries) {
          const text = await (await handle.getFile()).text();
          texts.push(text);
          if (!more) continue;
          const stream = await handle.createWritable();
          await stream.write(`${text}\n${more}\n`);
          await stream.close();
        }
        return texts;
      }, added);
    const [written, ...others] = await fileNow('我自己写的一行');
    expect(others).toEqual([]);
    expect(written).toContain('<!-- cezhu ');
    await article.evaluate(() => document.querySelector('.notice.done')?.setAttribute('data-before', ''));
    await article.click('[data-action=folder]');
    await article.waitFor(() => document.querySelector('.notice.done:not([data-before])'));
    const again = await fileNow('');
    expect(again).toHaveLength(1);
    expect(again[0]).toContain('我自己写的一行');
    for (const { id } of CLIPPINGS.slice(0, 5)) expect(again[0]?.split(`cezhu clipping=${id}`)).toHaveLength(2);
    await article.close();
  });
});
