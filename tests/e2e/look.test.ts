/** What is painted and how, changed while pages are open, in both browsers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPopup, paintedOn, untilAnnotated } from '../../scripts/browsers/actions';
import type { BrowserPage, ExtensionBrowser } from '../../scripts/browsers/types';
import { type PageServer, servePages } from '../../scripts/page-server';
import { BROWSERS, launch, page, policyParagraph } from './setup';

const PATH = '/open.html';
const PARAGRAPHS = 6;

/** The ground of a highlight as the style sheets in force have it. */
function groundOf(opened: BrowserPage, name: string): Promise<string> {
  return opened.evaluate(
    (highlight: string) => getComputedStyle(document.body, `::highlight(${highlight})`).backgroundColor,
    `cezhu-${name}`,
  );
}

describe.each(BROWSERS)('the look in %s', (name) => {
  let browser: ExtensionBrowser;
  let server: PageServer;
  let opened: BrowserPage;
  let popup: BrowserPage;
  let options: BrowserPage;

  beforeAll(async () => {
    const body = Array.from({ length: PARAGRAPHS }, (_, i) => policyParagraph(i)).join('\n');
    // Nothing of this page may be styled but by the extension.
    const headers = { 'content-security-policy': "default-src 'none'" };
    server = await servePages(new Map([[PATH, { ...page(body), headers }]]));
    browser = await launch(name);
    opened = await browser.newPage();
    await opened.goto(server.origin + PATH);
    await untilAnnotated(opened);
    popup = await openPopup(browser, server.origin + PATH);
    options = await browser.openExtensionPage('options.html');
    await options.waitFor(() => document.querySelector('[data-section=look]'));
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const highlights = async () => new Set((await paintedOn(opened)).map((one) => one.highlight));

  it('fades a term after its third occurrence', async () => {
    const flats = (await paintedOn(opened)).filter((one) => one.text === '安家费').map((one) => one.highlight);
    expect(flats.filter((one) => one === 'funding')).toHaveLength(3);
    expect(flats.filter((one) => one === 'funding-faint')).toHaveLength(PARAGRAPHS - 3);
    expect((await paintedOn(opened)).filter((one) => one.highlight === 'figure-money')).toHaveLength(PARAGRAPHS);
  });

  it('shows figures alone with the preset Numbers, and all with Full', async () => {
    await popup.click('.segments input[value=numbers]');
    await expect.poll(async () => [...(await highlights())].every((one) => one.startsWith('figure-'))).toBe(true);
    expect((await highlights()).size).toBeGreaterThan(1);
    await popup.click('.segments input[value=full]');
    await expect.poll(async () => (await highlights()).has('funding')).toBe(true);
  });

  it('switches a single category, and calls that a choice of one’s own', async () => {
    await popup.click('[data-members-of=money]');
    await popup.click('[data-highlight=funding]');
    await expect.poll(async () => (await highlights()).has('funding')).toBe(false);
    expect((await highlights()).has('figure-money')).toBe(true);
    await popup.waitFor(() => document.querySelector('[data-family=money][aria-pressed=mixed]'));
    await popup.waitFor(() => document.querySelector('.segments input[value=""]:checked'));
    await popup.click('[data-highlight=funding]');
    await expect.poll(async () => (await highlights()).has('funding')).toBe(true);
    await popup.waitFor(() => document.querySelector('.segments input[value=full]:checked'));
  });

  it('changes strength and colours on open pages, whatever their policy for content', async () => {
    const normal = await groundOf(opened, 'figure-money');
    expect(normal).toBe('rgba(11, 138, 91, 0.24)');
    expect(await groundOf(opened, 'funding')).toBe('rgba(0, 0, 0, 0)');
    await options.click('input[name=strength][value=strong]');
    await expect.poll(() => groundOf(opened, 'figure-money')).toBe('rgba(11, 138, 91, 0.34)');
    await options.click('input[name=palette][value=safe]');
    await expect.poll(() => groundOf(opened, 'figure-money')).toBe('rgba(45, 120, 255, 0.34)');
    // Back to a look whose style sheet has been there before.
    await options.click('input[name=strength][value=normal]');
    await options.click('input[name=palette][value=standard]');
    await expect.poll(() => groundOf(opened, 'figure-money')).toBe(normal);
    await expect.poll(() => groundOf(opened, 'funding')).toBe('rgba(0, 0, 0, 0)');
  });

  it('gives pages opened later the look that was chosen before', async () => {
    await options.click('input[name=strength][value=faint]');
    await expect.poll(() => groundOf(opened, 'figure-money')).toBe('rgba(11, 138, 91, 0.12)');
    const later = await browser.newPage();
    await later.goto(server.origin + PATH);
    await untilAnnotated(later);
    expect(await groundOf(later, 'figure-money')).toBe('rgba(11, 138, 91, 0.12)');
    await later.close();
    await options.click('input[name=strength][value=normal]');
  });
});
