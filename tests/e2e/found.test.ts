/** Clippings found again in the pages that they were made from, in both browsers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressKey } from '../../lib/core/kept/address-key';
import { openPopup, selectParagraphOf, untilAnnotated } from '../../scripts/browsers/actions';
import { type BrowserPage, type ExtensionBrowser, until } from '../../scripts/browsers/types';
import { type PageServer, type ServedPage, servePages } from '../../scripts/page-server';
import { clipped, type Kept, keepFrom, NOTE, restOn, TAG } from './clipped';
import { askPageOf, sendFrom, storedKeys } from './extension-page';
import { BROWSERS, launch, page, policyParagraph } from './setup';

const FEW = Array.from({ length: 6 }, (_, index) => policyParagraph(index)).join('');
const KEPT = '对新引进的博士给予50万元安家费，分五年发放到位。';
const LATE = '博士后出站留在临澜工作的，一次性发放补贴20万元。';
const PLAIN = '湖边的桂花开了三天，来散步的人比往年多。';

describe.each(BROWSERS)('clippings in %s', (name) => {
  let browser: ExtensionBrowser;
  let server: PageServer;
  let pages: Map<string, ServedPage>;

  beforeAll(async () => {
    pages = new Map([
      ['/reload.html', page(FEW)],
      ['/colours.html', page(`<p>${KEPT}</p>${FEW}`)],
      ['/plain.html', page(`<h1>湖边</h1><p>${PLAIN}</p>`, '湖边')],
      [
        '/late.html',
        page(
          `${FEW}<div id="late"></div><script>addEventListener('click', () => { document.getElementById('late').textContent = ${JSON.stringify(LATE)}; });</script>`,
        ),
      ],
      [
        '/first.html',
        page(`<main><p>${KEPT}</p>${FEW}</main><script>
          const articles = { first: document.querySelector('main').firstChild, second: Object.assign(document.createElement('p'), { textContent: ${JSON.stringify(LATE)} }) };
          const show = (one) => document.querySelector('main').firstChild.replaceWith(articles[one]);
          addEventListener('popstate', () => show(location.pathname.slice(1).replace('.html', '')));
          addEventListener('click', () => { history.pushState(null, '', '/second.html'); show('second'); });</script>`),
      ],
    ]);
    server = await servePages(pages);
    browser = await launch(name);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function open(path: string): Promise<BrowserPage> {
    const opened = await browser.newPage();
    await opened.goto(server.origin + path);
    return opened;
  }

  const keep = (path: string, quote: string, fields: Partial<Kept> = {}): Promise<string> =>
    keepFrom(browser, server.origin + path, { quote, ...fields });

  const becomes = (opened: BrowserPage, painted: Record<string, string[]>) =>
    expect.poll(() => clipped(opened), { timeout: 10_000 }).toEqual(painted);

  it('are painted when they are made, and again after a reload', async () => {
    const opened = await open('/reload.html');
    await untilAnnotated(opened);
    const text = await selectParagraphOf(opened, 'figure-money', 2);
    const popup = await openPopup(browser, `${server.origin}/reload.html`);
    await popup.click('[data-action=clip]');
    await becomes(opened, { yellow: [text] });
    await popup.close();
    await opened.goto(`${server.origin}/reload.html`);
    await becomes(opened, { yellow: [text] });
    const popupAgain = await openPopup(browser, `${server.origin}/reload.html`);
    await popupAgain.click('[data-list=page] [data-action=remove]');
    await becomes(opened, {});
    await popupAgain.close();
    await opened.close();
  });

  it('have their colours, and follow what other views change, without a word of notes and tags', async () => {
    const opened = await open('/colours.html');
    await untilAnnotated(opened);
    const removed = await keep('/colours.html', KEPT, { colour: 'pink' });
    await becomes(opened, { pink: [KEPT] });
    const id = await keep('/colours.html', KEPT, { colour: 'green' });
    await becomes(opened, { pink: [KEPT], green: [KEPT] });
    const popup = await openPopup(browser, `${server.origin}/colours.html`);
    await sendFrom(popup, 'clip.remove', { id: removed });
    await becomes(opened, { green: [KEPT] });
    const answers = JSON.stringify([await askPageOf(popup, 'keptStates'), await askPageOf(popup, 'state')]);
    await popup.close();
    expect(answers).toContain(id);
    const dom = await opened.evaluate(() => document.documentElement.innerHTML);
    for (const secret of [NOTE, TAG]) {
      expect(answers).not.toContain(secret);
      expect(dom).not.toContain(secret);
    }
    await opened.close();
  });

  it('are neither looked for nor painted where the reader wants none, at once', async () => {
    const opened = await open('/colours.html');
    await becomes(opened, { green: [KEPT] });
    const options = await browser.openExtensionPage('options.html');
    const paint = '[data-section=look] > .switch:last-of-type input';
    await options.waitFor((selector: string) => document.querySelector(selector), [paint]);
    await options.click(paint);
    await becomes(opened, {});
    await opened.goto(`${server.origin}/colours.html`);
    await untilAnnotated(opened);
    expect(await clipped(opened)).toEqual({});
    await options.click(paint);
    await becomes(opened, { green: [KEPT] });
    await options.close();
    await opened.close();
  });

  it('are orphans where the text is gone, and painted nowhere', async () => {
    await keep('/orphan.html', KEPT);
    pages.set('/orphan.html', page(FEW));
    const opened = await open('/orphan.html');
    await untilAnnotated(opened);
    const popup = await openPopup(browser, `${server.origin}/orphan.html`);
    await expect
      .poll(() => askPageOf(popup, 'keptStates'), { timeout: 10_000 })
      .toMatchObject({ kind: 'settled', states: [{ status: 'orphan' }] });
    expect(await clipped(opened)).toEqual({});
    await popup.close();
    await opened.close();
  });

  it('are found in content that comes late', async () => {
    await keep('/late.html', LATE);
    const opened = await open('/late.html');
    await untilAnnotated(opened);
    expect(await clipped(opened)).toEqual({});
    await opened.click('body');
    await becomes(opened, { yellow: [LATE] });
    await opened.close();
  });

  it('go and come with the articles of an application that navigates within its page', async () => {
    await keep('/first.html', KEPT);
    await keep('/second.html', LATE, { colour: 'blue' });
    const opened = await open('/first.html');
    await becomes(opened, { yellow: [KEPT] });
    await opened.click('body');
    await becomes(opened, { blue: [LATE] });
    await opened.evaluate(() => history.back());
    await becomes(opened, { yellow: [KEPT] });
    await opened.close();
  });

  it('open their card where the pointer rests, and from the card of an annotation', async () => {
    const opened = await open('/colours.html');
    await becomes(opened, { green: [KEPT] });
    const card = () =>
      opened.evaluate(() => ({
        isOpen: document.querySelector('[data-cezhu-card]:popover-open') !== null,
        isAnnotation: CSS.highlights.has('cezhufocus'),
      }));
    const becomesCard = (state: object) => expect.poll(card, { timeout: 10_000 }).toEqual(state);
    await restOn(opened, '放到位');
    await becomesCard({ isOpen: true, isAnnotation: false });
    await opened.press('Escape');
    await becomesCard({ isOpen: false, isAnnotation: false });
    await restOn(opened, '万元');
    await becomesCard({ isOpen: true, isAnnotation: true });
    await opened.moveTo(1, 1);
    await becomesCard({ isOpen: false, isAnnotation: false });
    await opened.close();
  });

  it('have a page annotated that is about something else, until the last is deleted', async () => {
    const opened = await open('/plain.html');
    await keep('/plain.html', PLAIN);
    await opened.goto(`${server.origin}/plain.html`);
    await becomes(opened, { yellow: [PLAIN] });
    const popup = await openPopup(browser, `${server.origin}/plain.html`);
    await popup.click('[data-list=page] [data-action=remove]');
    await becomes(opened, {});
    const key = addressKey(`${server.origin}/plain.html`);
    await until(async () => !(await storedKeys(popup)).includes(key), 'the article to be forgotten');
    await opened.goto(`${server.origin}/plain.html`);
    await expect(askPageOf(popup, 'state')).rejects.toThrow();
    await popup.close();
    await opened.close();
  });
});
