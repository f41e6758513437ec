/** The reader's own export templates, in both browsers: shown at once, faults at their place, kept, and given up. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserPage, ExtensionBrowser } from '../../scripts/browsers/types';
import { clipping, figure } from '../support/clippings';
import { examine } from './axe';
import { seedClippings, withDatabase } from './seed-clippings';
import { BROWSERS, launch } from './setup';

/** Writes a template as if it had been typed. */
function write(page: BrowserPage, source: string): Promise<void> {
  return page.evaluate((text: string) => {
    const field = document.querySelector<HTMLTextAreaElement>('textarea[name=template]');
    if (!field) throw new Error('no template');
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, source);
}

function fieldText(page: BrowserPage, name: string): Promise<string> {
  return page.evaluate(
    (field: string) => document.querySelector<HTMLTextAreaElement>(`textarea[name=${field}]`)?.value ?? '',
    name,
  );
}

describe.each(BROWSERS)('export templates in %s', (name) => {
  let browser: ExtensionBrowser;
  let page: BrowserPage;

  beforeAll(async () => {
    browser = await launch(name);
    const seeding = await withDatabase(browser);
    await seedClippings(seeding, [clipping({ annotations: [figure()], note: '[[核对]] <% x %>' })]);
    await seeding.close();
    page = await browser.openExtensionPage('templates.html');
    await page.waitFor(() => document.querySelector('textarea[data-preview=made]'));
  });

  afterAll(async () => {
    await browser?.close();
  });

  it('show what they make of an article of the reader’s', async () => {
    expect(await fieldText(page, 'made')).toContain('160万人以上');
    await write(page, '# {{ title }}\n\n{{ clippings[0].note }}\n');
    await page.waitFor(() =>
      document.querySelector<HTMLTextAreaElement>('textarea[name=made]')?.value.startsWith('# 关于'),
    );
    expect(await fieldText(page, 'made')).toBe('# 关于加快推进人才工作的实施意见\n\n\\[\\[核对]] &lt;\\% x %>\n');
  });

  it('tell a fault at its line and column, and lead there', async () => {
    await write(page, '甲\n乙 {{ title | nonsense }}');
    await page.waitFor(() => document.querySelector('#fault'));
    await page.click('[data-action=go-to-fault]');
    const at = await page.evaluate(() => {
      const field = document.activeElement as HTMLTextAreaElement;
      return [field.name, field.value.slice(0, field.selectionStart), document.querySelector('#fault')?.textContent];
    });
    expect(at.slice(0, 2)).toEqual(['template', '甲\n乙 ']);
    expect(at[2]).toMatch(/2.*3/);
    expect(
      await page.evaluate(() => document.querySelector<HTMLButtonElement>('[data-action=save-template]')?.disabled),
    ).toBe(true);
    expect((await examine(page)).bad).toEqual([]);
  });

  it('are kept, and given up for the preset’s own', async () => {
    await write(page, '我的 {{ title }}\n');
    await page.waitFor(() => document.querySelector('[data-action=save-template]:not(:disabled)'));
    await page.click('[data-action=save-template]');
    await page.waitFor(() => document.querySelector('.notice.done'));
    const again = await browser.openExtensionPage('templates.html');
    await again.waitFor(() =>
      document.querySelector<HTMLTextAreaElement>('textarea[name=template]')?.value.startsWith('我的'),
    );
    await again.click('[data-action=reset-template]');
    await again.waitFor(() => document.querySelector('.notice.done'));
    expect(await fieldText(again, 'template')).toContain('{{ clipping.block }}');
    await again.close();
  });
});
