/** What a reader does with any page works as without the extension; and what the extension adds works there, in both browsers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPopup, untilAnnotated } from '../../scripts/browsers/actions';
import { type BrowserPage, type ExtensionBrowser, type Point, until } from '../../scripts/browsers/types';
import { type PageServer, type ServedPage, servePages } from '../../scripts/page-server';
import { askPageOf } from './extension-page';
import { colourfulPixels } from './pixels';
import { BROWSERS, launch, page, policyParagraph } from './setup';

const POLICY = Array.from({ length: 6 }, (_, index) => policyParagraph(index)).join('');
const USED = page(
  `<p id="first"><a id="link" href="/weather.html#came">临澜市人才公寓租金每月1200元</a></p>${POLICY}<textarea id="field" rows="4" cols="60"></textarea>
  <script>
    addEventListener('pageshow', ({ persisted }) => { globalThis.shownAgain = persisted; });
    globalThis.heard = [];
    for (const name of ['dragstart', 'drop', 'copy'])
      document.addEventListener(name, (event) => {
        const data = event.dataTransfer ?? event.clipboardData;
        heard.push(name, data?.getData('text/plain') ?? '');
      });
  </script>`,
);
const SHADOW = page(`${POLICY}<section id="host"></section><script>
  const root = document.getElementById('host').attachShadow({ mode: 'open' });
  root.append(document.createRange().createContextualFragment(
    '<p id="inner" style="background:white;color:black;font-size:30px">给予博士安家费21万元，每人每年3万元</p>'));</script>`);

/** Text of the whole document before a place, and of the selection: what selecting by mouse has come to. */
const selected = (opened: BrowserPage) => opened.evaluate(() => getSelection()?.toString() ?? '');

/** A place inside the first paragraph that holds a text, so many pixels behind the text's beginning. */
const placeIn = (opened: BrowserPage, text: string, behind: number): Promise<Point> =>
  opened.evaluate(
    (wanted: string, pixels: number) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node as Text).data.indexOf(wanted);
        if (at < 0 || node.parentElement?.localName === 'script') continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const box = range.getBoundingClientRect();
        return { x: box.left + pixels, y: box.top + box.height / 2 };
      }
      throw new Error(`nothing says ${wanted}`);
    },
    text,
    behind,
  );

const cardIsOpen = (opened: BrowserPage) => () =>
  opened.evaluate(() => document.querySelector('[data-cezhu-card]:popover-open') !== null);

/** How the open card stands to its passage. */
const standing = (opened: BrowserPage) =>
  opened.evaluate(() => {
    const host = document.querySelector('[data-cezhu-card]:popover-open');
    const [passage] = CSS.highlights.get('cezhufocus') ?? [];
    if (!host || !passage) return undefined;
    const { left, top, right, bottom } = host.getBoundingClientRect();
    const range = document.createRange();
    range.setStart(passage.startContainer, passage.startOffset);
    range.setEnd(passage.endContainer, passage.endOffset);
    const covers = [...range.getClientRects()].some(
      (line) => line.left < right && line.right > left && line.top < bottom && line.bottom > top,
    );
    // Zoomed, a border lies between two pixels of the page.
    const inside = left >= -1 && top >= -1 && right <= innerWidth + 1 && bottom <= innerHeight + 1;
    return { covers, inside };
  });

interface Zooming {
  tabs: { setZoom(tabId: number, factor: number): Promise<void>; getZoom(tabId: number): Promise<number> };
}

describe.each(BROWSERS)('a page in %s', (name) => {
  let browser: ExtensionBrowser;
  let server: PageServer;
  let elsewhere: PageServer;

  beforeAll(async () => {
    const pages = new Map<string, ServedPage>([
      ['/used.html', USED],
      ['/shadow.html', SHADOW],
      ['/weather.html', page('<p id="came">今天多云。</p>', '天气')],
    ]);
    // Another port is another origin; the permission is for the host.
    elsewhere = await servePages(
      new Map([
        [
          '/framed.html',
          page(
            `${POLICY}<script>addEventListener('message', () => {
            getSelection().selectAllChildren(document.querySelector('p'));
            parent.postMessage('selected', '*');
          });</script>`,
            '简报',
          ),
        ],
      ]),
    );
    pages.set(
      '/frames.html',
      page(`<h1>阅览室</h1><iframe id="same" src="/used.html" width="700" height="300"></iframe>
        <iframe id="other" src="${elsewhere.origin}/framed.html" width="700" height="300"></iframe>`),
    );
    server = await servePages(pages);
    browser = await launch(name);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await elsewhere?.close();
  });

  async function open(path: string, origin = server.origin): Promise<BrowserPage> {
    const opened = await browser.newPage();
    await opened.goto(origin + path);
    if (origin === server.origin) await untilAnnotated(opened);
    return opened;
  }

  /** What a reader gets who does that on a page without and on one with annotations: never under the pointer for long. */
  async function both<Result>(use: (opened: BrowserPage) => Promise<Result>): Promise<[Result, Result]> {
    const results: Result[] = [];
    for (const origin of [server.otherOrigin, server.origin]) {
      const opened = await open('/used.html', origin);
      results.push(await use(opened));
      await opened.close();
    }
    return results as [Result, Result];
  }

  it('is selected by mouse and copied by keyboard as without us', async () => {
    const [bare, annotated] = await both(async (opened) => {
      await opened.drag(await placeIn(opened, '临澜市大力', 2), await placeIn(opened, '名，给予', 4));
      const text = await selected(opened);
      await opened.press(name === 'chromium' ? 'ControlOrMeta+C' : 'Escape');
      return { text, heard: await opened.evaluate(() => (globalThis as unknown as { heard: string[] }).heard) };
    });
    expect(annotated).toEqual(bare);
    expect(annotated.text).toMatch(/^临澜市大力引进高层次人才，全年新引进博士\d/);
  });

  it('opens no card while the mouse selects', async () => {
    const opened = await open('/used.html');
    await opened.drag(await placeIn(opened, '安家费', 2), await placeIn(opened, '人才公寓入住率', 60));
    expect(await cardIsOpen(opened)()).toBe(false);
    await opened.close();
  });

  it.runIf(name === 'chromium')('has its links and selections dragged as without us', async () => {
    const [bare, annotated] = await both(async (opened) => {
      await opened.evaluate(() => document.getElementById('field')?.scrollIntoView({ block: 'end' }));
      const field = await opened.evaluate(() => {
        const { x, y, width, height } = (document.getElementById('field') as Element).getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      });
      await opened.drag(await placeIn(opened, '临澜市大力', 2), await placeIn(opened, '名，给予', 4));
      await opened.drag(await placeIn(opened, '高层次人才', 4), field);
      const dropped = await opened.evaluate(() => (document.getElementById('field') as HTMLTextAreaElement).value);
      await opened.evaluate(() => getSelection()?.removeAllRanges());
      await opened.drag(await placeIn(opened, '人才公寓租金', 4), field);
      const heard = await opened.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
      return { dropped, heard: heard.map((one) => one.replace(/\/\/[^/]+/, '//host')) };
    });
    expect(annotated).toEqual(bare);
    expect(annotated.dropped).toContain('高层次人才');
    expect(annotated.heard.filter((one) => one === 'dragstart')).toHaveLength(2);
  });

  it('has its links followed with a click on what is highlighted', async () => {
    const opened = await open('/used.html');
    await opened.click('#link');
    await opened.waitFor(() => location.pathname === '/weather.html' && location.hash === '#came');
    await opened.close();
  });

  it('opens a card for a finger, and closes it for one beside it', async () => {
    const opened = await open('/used.html');
    await opened.evaluate(() => scrollTo(0, 0));
    const place = await placeIn(opened, '安家费', 4);
    await opened.tap(place);
    await until(cardIsOpen(opened), 'the card', 5_000);
    const { covers } = (await standing(opened)) ?? {};
    expect(covers).toBe(false);
    await opened.tap({ x: 3, y: place.y });
    await until(async () => !(await cardIsOpen(opened)()), 'the card to close', 5_000);
    await opened.close();
  });

  it.each([0.5, 2])('has cards that do not cover their passages, zoomed to %s', async (factor) => {
    const opened = await open('/used.html');
    const popup = await openPopup(browser, `${server.origin}/used.html`);
    const width = await opened.evaluate(() => innerWidth);
    await popup.evaluate(async (wanted: number) => {
      const { browser: firefox, chrome } = globalThis as unknown as { browser?: Zooming; chrome: Zooming };
      await (firefox ?? chrome).tabs.setZoom(Number(new URLSearchParams(location.search).get('tab')), wanted);
    }, factor);
    // A driver that sets the viewport's size itself sets it in pixels of the page: then zooming shows in their density.
    await opened.waitFor(
      (before: number, wanted: number) =>
        Math.abs(innerWidth * wanted - before) < 4 || Math.abs(devicePixelRatio - wanted) < 0.1,
      [width, factor],
    );
    const found: unknown[] = [];
    for (let step = 0; step < 8; step++) {
      await askPageOf(popup, 'next', { back: false });
      found.push(await standing(opened));
    }
    expect(found).toEqual(found.map(() => ({ covers: false, inside: true })));
    await popup.evaluate(async () => {
      const { browser: firefox, chrome } = globalThis as unknown as { browser?: Zooming; chrome: Zooming };
      await (firefox ?? chrome).tabs.setZoom(Number(new URLSearchParams(location.search).get('tab')), 1);
    });
    await popup.close();
    await opened.close();
  });

  it('has what stands in open shadow trees painted, and bare again when it is hidden', async () => {
    const opened = await open('/shadow.html');
    const colours = () => colourfulPixels(opened, '#host');
    await expect.poll(colours, { timeout: 10_000 }).toBeGreaterThan(200);
    const popup = await openPopup(browser, `${server.origin}/shadow.html`);
    await askPageOf(popup, 'switch', { shown: false });
    await popup.close();
    expect(await colours()).toBe(0);
    await opened.close();
  });

  it('is clipped from a frame of another origin, where that is permitted', async () => {
    const opened = await browser.newPage();
    await opened.goto(`${server.origin}/frames.html`);
    const popup = await openPopup(browser, `${server.origin}/frames.html`);
    await expect
      .poll(() => popup.evaluate(() => Number(document.querySelector('[data-count=figures]')?.textContent)), {
        timeout: 15_000,
      })
      .toBe(37);
    await opened.evaluate(
      () =>
        new Promise<void>((resolve) => {
          addEventListener('message', () => resolve(), { once: true });
          (document.getElementById('other') as HTMLIFrameElement).contentWindow?.postMessage('select', '*');
        }),
    );
    await popup.click('[data-action=clip]');
    await popup.waitFor(() => document.querySelector('[data-list=page] .clipping'));
    expect(await popup.evaluate(() => document.querySelector('.clipping blockquote')?.textContent)).toContain(
      '第0号简报',
    );
    await popup.close();
    await opened.close();
  });
});
