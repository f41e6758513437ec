/** Editing in the popup: tags by keyboard alone, notes that survive its closing, what is saved and how that shows. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Clipping } from '../../lib/core/clippings/types';
import { openPopup, selectParagraphOf, untilAnnotated } from '../../scripts/browsers/actions';
import type { BrowserPage, ExtensionBrowser } from '../../scripts/browsers/types';
import { type PageServer, servePages } from '../../scripts/page-server';
import { examine } from './axe';
import { textOf } from './extension-page';
import { deleteRow, putRows, rowsOf, seedTags } from './seed';
import { BROWSERS, launch, page, policyParagraph } from './setup';

const PATH = '/article.html';

interface Api {
  action: { openPopup(): Promise<void> };
  extension: { getViews(filter: object): (Window & typeof globalThis)[] };
}

/** Opens the browser's own popup from a page of the extension, writes a note in it, and closes it in the same moment. */
function writeAndClose(from: BrowserPage, note: string): Promise<void> {
  return from.evaluate(async (text: string) => {
    const { browser: firefox, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    const { action, extension } = firefox ?? chrome;
    await action.openPopup();
    for (let i = 0; i < 300; i++) {
      const [popup] = extension.getViews({ type: 'popup' });
      const area = popup?.document.querySelector('textarea');
      if (popup && area) {
        for (let end = 1; end <= text.length; end++) {
          area.value = text.slice(0, end);
          area.dispatchEvent(new popup.InputEvent('input', { bubbles: true }));
        }
        popup.close();
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('no popup came');
  }, note);
}

describe.each(BROWSERS)('the popup in %s', (name) => {
  let browser: ExtensionBrowser;
  let server: PageServer;
  let popup: BrowserPage;
  /** A view that stays open. */
  let view: BrowserPage;

  const open = async (): Promise<BrowserPage> => {
    const opened = await openPopup(browser, server.origin + PATH);
    await opened.waitFor(() => document.querySelector('[data-list=page] .clipping'));
    return opened;
  };
  const chips = () =>
    popup.evaluate(() => [...document.querySelectorAll('[data-list=page] .tag .name')].map((one) => one.textContent));
  const chosen = () =>
    popup.evaluate(() => {
      const id = document.activeElement?.getAttribute('aria-activedescendant');
      return id ? document.getElementById(id)?.querySelector('.name')?.textContent : undefined;
    });
  const type = async (letters: string): Promise<void> => {
    for (const letter of letters) await popup.press(letter);
  };

  beforeAll(async () => {
    const body = Array.from({ length: 3 }, (_, i) => policyParagraph(i)).join('\n');
    server = await servePages(new Map([[PATH, page(body)]]));
    browser = await launch(name);
    const article = await browser.newPage();
    await article.goto(server.origin + PATH);
    await untilAnnotated(article);
    await selectParagraphOf(article, 'figure-money');
    view = await openPopup(browser, server.origin + PATH);
    await view.click('[data-action=clip]');
    await view.waitFor(() => document.querySelector('[data-list=page] .clipping'));
    await putRows(view, 'tags', await seedTags(['人才政策', '重庆英才', '對比']));
    popup = await open();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it('takes tags by keyboard alone: by initials, from the choices, and off again', async () => {
    for (let i = 0; i < 60; i++) {
      await popup.press('Tab');
      if (await popup.evaluate(() => (document.activeElement as HTMLInputElement).name === 'tag')) break;
    }
    await type('rczc');
    await popup.waitFor(() => document.querySelector('[role=option][aria-selected=true]'));
    expect(await chosen()).toBe('人才政策');
    await popup.press('Enter');
    await expect.poll(chips).toEqual(['人才政策']);

    // With nothing typed: the terms of the passage.
    await popup.press('ArrowDown');
    await popup.waitFor(() => document.activeElement?.getAttribute('aria-activedescendant'));
    const term = await chosen();
    expect(await textOf(popup, '[role=option][aria-selected=true] small')).toBe('文中术语');
    expect((await examine(popup)).bad).toEqual([]);
    await popup.press('Enter');
    await expect.poll(chips).toEqual(['人才政策', term]);

    await popup.press('Backspace');
    await expect.poll(chips).toEqual(['人才政策']);
    await type('duibi');
    await popup.waitFor(() => document.querySelector('[role=option][aria-selected=true]'));
    await popup.press('Escape');
    expect(await popup.evaluate(() => document.activeElement?.getAttribute('aria-expanded'))).toBe('false');
    await popup.press('ArrowDown');
    await popup.press('Enter');
    await expect.poll(chips).toEqual(['人才政策', '對比']);
    expect(await textOf(popup, '[data-list=page] .save-state')).toBe('已保存 ✓');
  });

  it('keeps a note while it is written, and says when it is on the disk', async () => {
    await popup.type('[data-list=page] textarea', '第一句');
    await popup.waitFor(() => document.querySelector('[data-list=page] [data-save=saved]'));
    await expect.poll(async () => (await rowsOf<Clipping>(view, 'clippings'))[0]?.note).toBe('第一句');
    // The other view follows.
    await view.waitFor(() => document.querySelector<HTMLTextAreaElement>('textarea')?.value === '第一句');
  });

  it('loses no note when it is closed in the same moment, the real popup by the button', async () => {
    await popup.close();
    await writeAndClose(view, '关闭前的最后一句');
    // What could not be sent any more is sent by the next popup.
    popup = await open();
    await expect.poll(async () => (await rowsOf<Clipping>(view, 'clippings'))[0]?.note).toBe('关闭前的最后一句');
    await expect.poll(() => popup.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });

  it('shows why something was not saved, and saves it when asked again', async () => {
    const [kept] = await rowsOf<Clipping>(view, 'clippings');
    if (!kept) throw new Error('no clipping');
    await deleteRow(view, 'clippings', kept.id);
    await popup.type('[data-list=page] textarea', '再试一次');
    await popup.waitFor(() => document.querySelector('[data-save=failed] [data-action=save-file]'));
    const { text } = await popup.download('[data-action=save-file]');
    expect(text).toContain('再试一次');
    await putRows(view, 'clippings', [kept]);
    await popup.click('[data-action=retry]');
    await popup.waitFor(() => document.querySelector('[data-list=page] [data-save=saved]'));
    await expect.poll(async () => (await rowsOf<Clipping>(view, 'clippings'))[0]?.note).toBe('再试一次');
  });

  it('fits a narrow window and a wide one', async () => {
    for (const width of [375, 800]) {
      await popup.setSize(width, 600);
      const wide = await popup.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide).toBe(0);
    }
  });
});
