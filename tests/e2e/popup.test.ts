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
  tabs: { getCurrent(): Promise<{ id: number }>; remove(id: number): Promise<void> };
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

  it('loses no note when it is closed in the same moment', async () => {
    await popup.evaluate(async () => {
      const area = document.querySelector<HTMLTextAreaElement>('[data-list=page] textarea');
      if (!area) throw new Error('no note');
      area.value = '关闭前的最后一句';
      area.dispatchEvent(new InputEvent('input', { bubbles: true }));
      const { browser: firefox, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      const { tabs } = firefox ?? chrome;
      const { id } = await tabs.getCurrent();
      // Not waited for: the answer would have nowhere to go.
      void tabs.remove(id);
    });
    await expect.poll(async () => (await rowsOf<Clipping>(view, 'clippings'))[0]?.note).toBe('关闭前的最后一句');
    popup = await open();
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
