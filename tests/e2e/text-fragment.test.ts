/** What the addresses in exports do in the browser that knows most of them. */
import { describe as about, afterAll, beforeAll, expect, it } from 'vitest';
import { describe } from '@/lib/core/anchor/describe';
import { passageLink } from '@/lib/core/formats/text-fragment';
import { launchChromium } from '../../scripts/browsers/chromium';
import { until } from '../../scripts/browsers/types';
import { type PageServer, servePages } from '../../scripts/page-server';
import { BUILDS, page, policyParagraph } from './setup';

const PARAGRAPHS = [
  ...Array.from({ length: 60 }, (_, index) => policyParagraph(index).replace(/<\/?p>/g, '')),
  '（一）安家费。对新引进的博士给予安家费50万元，分五年发放。',
  '（二）购房补贴。对新引进的博士给予购房补贴30万元，分五年发放。',
  '（三）人才公寓。符合条件的青年人才可以申请人才公寓，租金不高于市场价的七成。',
];
/** As the collector has the page's text. */
const TEXT = PARAGRAPHS.join('\u2029');

about('a link to a passage in chromium', () => {
  let browser: Awaited<ReturnType<typeof launchChromium>>;
  let server: PageServer;

  beforeAll(async () => {
    const body = PARAGRAPHS.map((words, index) => `<p id="p${index}" style="margin: 20px 0">${words}</p>`).join('');
    server = await servePages(new Map([['/1.html', page(body)]]));
    browser = await launchChromium({ extension: BUILDS.chromium, headless: true });
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it.each([
    ['a passage', '购房补贴30万元', 61],
    ['a passage that cuts words in two', '房补贴3', 61],
    ['words that stand there before as well', '分五年发放', 61],
    ['a passage over two blocks', '购房补贴30万元，分五年发放。\u2029（三）人才公寓。符合条件的青年', 61],
    ['a long passage', TEXT.slice(TEXT.indexOf('（一）安家费'), TEXT.indexOf('的七成')), 60],
  ])('leads to %s', async (_, passage, paragraph) => {
    const start = TEXT.lastIndexOf(passage);
    const selector = describe(TEXT, { start, end: start + passage.length });
    const url = passageLink({ url: `${server.origin}/1.html`, selector }, TEXT);
    if (!url) throw new Error('no link');
    const opened = await browser.newPage();
    await opened.goto(url);
    /** Is the paragraph in the middle of the viewport, where a browser scrolls such a passage to? */
    const isThere = () =>
      opened.evaluate((id) => {
        const box = document.getElementById(id)?.getBoundingClientRect();
        return scrollY > 0 && box !== undefined && box.top > 0 && box.bottom < innerHeight;
      }, `p${paragraph}`);
    await until(isThere, `paragraph ${paragraph} in the viewport`);
    expect(await isThere()).toBe(true);
    await opened.close();
  });
});
