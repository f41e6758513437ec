/** The extension's own pages under axe-core and by keyboard alone, in both browsers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPopup, selectParagraphOf, untilAnnotated } from '../../scripts/browsers/actions';
import type { BrowserPage, ExtensionBrowser } from '../../scripts/browsers/types';
import { type PageServer, servePages } from '../../scripts/page-server';
import { examine, smallTargets } from './axe';
import { BROWSERS, launch, page, policyParagraph } from './setup';

const PATH = '/article.html';
describe.each(BROWSERS)('accessibility in %s', (name) => {
  let browser: ExtensionBrowser;
  let server: PageServer;
  let options: BrowserPage;

  beforeAll(async () => {
    const body = Array.from({ length: 3 }, (_, i) => policyParagraph(i)).join('\n');
    server = await servePages(new Map([[PATH, page(body)]]));
    browser = await launch(name);
    const article = await browser.newPage();
    await article.goto(server.origin + PATH);
    await untilAnnotated(article);
    await selectParagraphOf(article, 'figure-money');
    const popup = await openPopup(browser, server.origin + PATH);
    await popup.click('[data-action=clip]');
    await popup.waitFor(() => document.querySelector('.clipping input[name=tag]'));
    await popup.type('.clipping input[name=tag]', '安家费');
    await popup.press('Enter');
    await popup.waitFor(() => document.querySelector('.clipping .tag'));
    await popup.close();
    options = await browser.openExtensionPage('options.html');
    await options.waitFor(() => document.querySelector('[data-section=look]'));
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function openLegend(): Promise<BrowserPage> {
    const popup = await openPopup(browser, server.origin + PATH);
    await popup.waitFor(() => document.querySelector('[data-family=figures] .count'));
    await popup.waitFor(() => document.querySelector('.clipping .tag'));
    await popup.click('[data-members-of=figures]');
    await popup.click('[data-family=principles]');
    return popup;
  }

  const pages: [string, () => Promise<BrowserPage>][] = [
    ['the popup', openLegend],
    ['the glossaries', () => browser.openExtensionPage('glossary.html')],
    ['the options', () => browser.openExtensionPage('options.html')],
  ];

  describe.each(['light', 'dark'])('when %s', (theme) => {
    beforeAll(async () => {
      await options.click(`input[name=theme][value=${theme}]`);
      await options.waitFor((wanted: string) => document.documentElement.dataset.theme === wanted, [theme]);
    });

    it.each(pages)('%s has nothing serious', async (_, open) => {
      const opened = await open();
      await opened.waitFor((wanted: string) => document.documentElement.dataset.theme === wanted, [theme]);
      await opened.waitFor(() => document.querySelector('main button, main input'));
      expect((await examine(opened)).bad).toEqual([]);
      await opened.close();
    });
  });

  it('the popup and the options have targets that are large enough', async () => {
    const popup = await openLegend();
    expect(await smallTargets(popup)).toEqual([]);
    expect(await smallTargets(options)).toEqual([]);
    await popup.close();
  });

  it('the popup is walked and worked by keyboard alone, the focus in sight', async () => {
    const popup = await openPopup(browser, server.origin + PATH);
    await popup.waitFor(() => document.querySelector('[data-family=figures] .count'));
    const stops: string[] = [];
    const hidden: string[] = [];
    for (let i = 0; i < 30 && !stops.includes('clip'); i++) {
      await popup.press('Tab');
      const stop = await popup.evaluate(() => {
        const focused = document.activeElement as HTMLElement;
        const { outlineStyle, outlineWidth } = getComputedStyle(focused);
        const { action = '', family = '', membersOf = '' } = focused.dataset;
        const { name: field = '', role } = focused as HTMLInputElement;
        return {
          label: action || family || (membersOf && `members of ${membersOf}`) || field || String(role),
          visible: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
        };
      });
      stops.push(stop.label);
      if (!stop.visible) hidden.push(stop.label);
      if (stop.label === 'members of money') await popup.press('Enter');
    }
    expect(hidden).toEqual([]);
    expect(stops).toEqual(
      expect.arrayContaining(['glossaries', 'switch', 'preset', 'figures', 'members of figures', 'principles', 'clip']),
    );
    expect(await popup.evaluate(() => document.querySelectorAll('[data-highlight=funding]').length)).toBe(1);
    await popup.close();
  });
});
