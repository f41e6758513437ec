/** The reader page: the sample, pasted text and files, annotated and clipped as web pages are, in both browsers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPopup, paintedOn, selectParagraphOf, untilAnnotated } from '../../scripts/browsers/actions';
import { driverOf } from '../../scripts/browsers/chromium';
import type { BrowserPage, ExtensionBrowser } from '../../scripts/browsers/types';
import { paragraph, run, wordFile } from '../support/word';
import { examine } from './axe';
import { clipped } from './clipped';
import { askPageOf, chooseFile, textOf } from './extension-page';
import { BROWSERS, launch } from './setup';

const FIXTURES = join(import.meta.dirname, '../fixtures/documents');
const fixture = (name: string): Uint8Array => readFileSync(join(FIXTURES, name));

interface ExtensionRuntime {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
}

async function expectNothingSerious(target: BrowserPage): Promise<void> {
  const { passes, bad } = await examine(target);
  expect(bad).toEqual([]);
  expect(passes).toBeGreaterThanOrEqual(10);
}

const untilOpened = (target: BrowserPage) =>
  target.waitFor(() => location.search.startsWith('?document=') && document.querySelector('article.document'));

describe.each(BROWSERS)('the reader page in %s', (name) => {
  let browser: ExtensionBrowser;
  let reader: BrowserPage;

  beforeAll(async () => {
    browser = await launch(name);
    reader = await browser.openExtensionPage('reader.html');
    await reader.waitFor(() => document.querySelector('.ways'));
  });

  afterAll(() => browser?.close());

  const address = () => reader.evaluate(() => location.href);
  const article = () => textOf(reader, 'article.document');
  // A tab anew: Firefox’s driver waits in vain for pages of extensions to load in a tab that is open.
  const openAnew = async (path: string) => {
    await reader.close();
    reader = await browser.openExtensionPage(path);
  };
  const toStart = async () => {
    await openAnew('reader.html');
    await reader.waitFor(() => document.querySelector('.ways'));
  };

  it('annotates the sample article, and keeps it at its address', async () => {
    await reader.click('[data-action=sample]');
    await untilOpened(reader);
    await untilAnnotated(reader);
    const before = await paintedOn(reader);
    expect(before.filter(({ highlight }) => highlight.startsWith('figure-')).length).toBeGreaterThan(30);
    expect(before.map(({ text }) => text)).toContain('人才公寓');
    const [url, title] = await reader.evaluate(() => [location.href, document.title]);
    expect(title).toContain('临澜');
    await openAnew((url as string).slice(browser.origin.length));
    await untilOpened(reader);
    await untilAnnotated(reader);
    expect(await paintedOn(reader)).toHaveLength(before.length);
  });

  it('counts, clips and exports as on a web page', async () => {
    const popup = await openPopup(browser, await address());
    await popup.waitFor(() => document.querySelector('[data-count=figures]'));
    const { figures } = await askPageOf(popup, 'state');
    expect(await textOf(popup, '[data-count=figures]')).toBe(String(figures));
    await selectParagraphOf(reader, 'figure-money');
    await popup.click('[data-action=clip]');
    await popup.waitFor(() => document.querySelector('[data-list=page] .clipping'));
    const { text } = await popup.download('[data-action=download-all]');
    expect(text).toMatch(/url: "cezhu-document:[0-9a-f]{64}"/);
    expect(text).toContain('临澜');
    // The same text opened again is the same document, with its clippings.
    const id = (await address()).split('=')[1];
    expect(text).toContain(id);
    await expect.poll(async () => Object.keys(await clipped(reader)), { timeout: 5_000 }).toEqual(['yellow']);
    const kept = await clipped(reader);
    await popup.click('.top [role=switch]');
    await expect.poll(async () => (await paintedOn(reader)).length).toBe(0);
    expect(await clipped(reader)).toEqual({});
    await popup.click('.top [role=switch]');
    await untilAnnotated(reader);
    await expect.poll(() => clipped(reader), { timeout: 5_000 }).toEqual(kept);
    await popup.close();
  });

  it('keeps what is put right of a document', async () => {
    const popup = await openPopup(browser, await address());
    const before = (await paintedOn(reader)).length;
    const { figures } = (await askPageOf(popup, 'article', { from: 0 })) as unknown as {
      figures: { index: number; text: string; kind: string }[];
    };
    const row = figures.find(({ kind }) => kind === 'money');
    const { selector } = (await askPageOf(popup, 'figure', { index: row?.index, text: row?.text })) as unknown as {
      selector: unknown;
    };
    const tell = (cezhu: string, params: object) =>
      popup.evaluate(
        (name: string, sent: object) => {
          const { browser: own, chrome } = globalThis as unknown as Record<'browser' | 'chrome', ExtensionRuntime>;
          const tabId = Number(new URLSearchParams(location.search).get('tab'));
          return (own ?? chrome).runtime.sendMessage({ cezhu: name, params: { ...sent, tabId } });
        },
        cezhu,
        params,
      ) as Promise<{ value: { correction: { id: string } } }>;
    const { value } = await tell('correction.put', {
      selector,
      subject: { type: 'figure', kind: 'money' },
      verdict: { kind: 'notFigure' },
    });
    await expect.poll(async () => (await paintedOn(reader)).length).toBe(before - 1);
    await tell('correction.remove', { id: value.correction.id });
    await expect.poll(async () => (await paintedOn(reader)).length).toBe(before);
    await popup.close();
  });

  it('goes from one annotation to the next', async () => {
    const popup = await openPopup(browser, await address());
    await askPageOf(popup, 'next', { back: false });
    const first = (await askPageOf(popup, 'state')).card;
    expect(first).toBeTruthy();
    await popup.close();
  });

  it('opens what is pasted, with the structure of rich text', async () => {
    await toStart();
    await reader.evaluate(() => {
      const transfer = new DataTransfer();
      transfer.setData('text/plain', '临澜引才 博士 30万元');
      transfer.setData(
        'text/html',
        '<h2>临澜引才</h2><script>document.title = "bad"</script><table><tr><th>博士</th><td>安家费30万元</td></tr></table>',
      );
      const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
      // Firefox takes no such data from who makes the event.
      Object.defineProperty(event, 'clipboardData', { value: transfer });
      document.dispatchEvent(event);
    });
    await untilOpened(reader);
    await untilAnnotated(reader);
    expect(await article()).toBe('临澜引才博士安家费30万元');
    expect(await reader.evaluate(() => document.querySelectorAll('article table th').length)).toBe(1);
    expect((await paintedOn(reader)).map(({ text }) => text)).toContain('30万元');
  });

  it('opens what the reader pastes with the keyboard', async () => {
    await toStart();
    await reader.evaluate(() => navigator.clipboard.writeText('临澜市给予引进的博士安家费26万元。'));
    await reader.evaluate(() => document.body.focus());
    await reader.paste();
    await untilOpened(reader);
    expect(await article()).toBe('临澜市给予引进的博士安家费26万元。');
  });

  it.runIf(name === 'chromium')('opens a file that is dropped anywhere on the page', async () => {
    await toStart();
    const session = await driverOf(reader).context().newCDPSession(driverOf(reader));
    const data = { items: [], files: [join(FIXTURES, 'plan.md')], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, x: 30, y: 30, data });
    }
    await untilOpened(reader);
    expect(await article()).toContain('1.2万人以上');
  });

  it('opens what is typed into the field', async () => {
    await toStart();
    await reader.type('[name=paste]', '临澜市人才新政\n给予每人安家费25万元。');
    await reader.click('[data-action=read]');
    await untilOpened(reader);
    expect(await textOf(reader, 'article h1')).toBe('临澜市人才新政');
  });

  it.each([
    ['wechat.html', '每人30万元', 'https://mp.weixin.qq.com/s/abcDEF123'],
    ['notice-gbk.html', '总额不超过12万元', undefined],
    ['taipei-big5.txt', '每月補助新臺幣三萬元', undefined],
    ['plan.md', '1.2万人以上', 'https://rsj.linlan.example.cn/2026/12.html'],
  ])('opens %s', async (file, text, origin) => {
    await toStart();
    await chooseFile(reader, file, fixture(file));
    await untilOpened(reader);
    await untilAnnotated(reader);
    expect(await article()).toContain(text);
    expect(await reader.evaluate(() => document.querySelector('link[rel=canonical]')?.getAttribute('href'))).toBe(
      origin,
    );
  });

  it('opens a Word file', async () => {
    await toStart();
    const body = paragraph(run('临澜市引进博士30名，每人安家费'), '') + paragraph(run('50万元。'));
    await chooseFile(reader, '通知.docx', wordFile({ body }));
    await untilOpened(reader);
    await untilAnnotated(reader);
    expect((await paintedOn(reader)).map(({ text }) => text)).toContain('50万元');
    expect(await textOf(reader, '.top .from')).toBe('通知.docx');
  });

  it.each([
    ['old.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4]), '.docx'],
    ['a.pdf', new TextEncoder().encode('%PDF-1.7'), 'PDF'],
    ['empty.txt', new TextEncoder().encode(' \n'), '没有文字'],
    ['cut.docx', wordFile({ body: paragraph(run('人才')) }).slice(0, 200), '损坏'],
  ])('says what is wrong with %s and opens nothing', async (file, bytes, said) => {
    await toStart();
    await chooseFile(reader, file, bytes);
    await reader.waitFor(() => document.querySelector('.notice.failed'));
    expect(await textOf(reader, '.notice.failed')).toContain(said);
    expect(await reader.evaluate(() => document.querySelector('article'))).toBeNull();
  });

  it('lists what was opened, and forgets it when asked', async () => {
    await toStart();
    await reader.waitFor(() => document.querySelectorAll('[data-document]').length === 8);
    const id = await reader.evaluate(() => document.querySelector('[data-document]')?.getAttribute('data-document'));
    await reader.click('[data-document] button');
    await reader.waitFor((gone: string) => !document.querySelector(`[data-document="${gone}"]`), [id as string]);
    await openAnew(`reader.html?document=${id}`);
    await reader.waitFor(() => document.querySelector('.notice.failed'));
    expect(await textOf(reader, '.notice.failed')).toContain('30 天');
  });

  it('shows a text of a million characters', async () => {
    await toStart();
    const line = '临澜市引进高层次人才，给予每人安家费30万元，人才公寓入住率达到96%。';
    const text = Array.from({ length: 28_600 }, (_, index) => `第${index}号：${line}`).join('\n');
    expect(text.length).toBeGreaterThan(1_000_000);
    await chooseFile(reader, '长文.txt', new TextEncoder().encode(text));
    await reader.waitFor(
      () => document.querySelector('article[aria-busy=false]')?.textContent?.includes('第28599号'),
      [],
      60_000,
    );
    await reader.waitFor(() => CSS.highlights.size > 0, [], 60_000);
  }, 180_000);

  it('has nothing that axe finds serious', async () => {
    await toStart();
    await expectNothingSerious(reader);
    await reader.click('[data-action=sample]');
    await untilOpened(reader);
    await expectNothingSerious(reader);
  });
});
