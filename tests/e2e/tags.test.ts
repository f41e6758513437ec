/** The page of the tags, by keyboard alone, in both browsers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Clipping } from '../../lib/core/clippings/types';
import { tagsByAnyId } from '../../lib/core/tags/follow';
import type { Tag } from '../../lib/core/types';
import type { BrowserPage, ExtensionBrowser } from '../../scripts/browsers/types';
import { manyTags } from '../bench/many-tags';
import { examine } from './axe';
import { textOf } from './extension-page';
import { putRows, rowsOf, seedClippings, seedTags } from './seed';
import { BROWSERS, launch } from './setup';

const NAMES = ['人才補貼', '人才补贴政策', '安家费', '博士后工作站', '落户', '重庆英才'];

describe.each(BROWSERS)('the tags in %s', (name) => {
  let browser: ExtensionBrowser;
  let tags: BrowserPage;
  const ids = new Map<string, string>();

  const names = () =>
    tags.evaluate(() => [...document.querySelectorAll('.tag-list .row .text')].map((one) => one.textContent));
  const focused = () =>
    tags.evaluate(() => (document.activeElement as HTMLElement).closest<HTMLElement>('[data-tag]')?.dataset.tag);
  const carrying = async (tag: string): Promise<number> => {
    const byId = tagsByAnyId(await rowsOf<Tag>(tags, 'tags'));
    const clippings = await rowsOf<Clipping>(tags, 'clippings');
    return clippings.filter(({ tags: own }) => own.some((id) => byId.get(id)?.id === ids.get(tag))).length;
  };
  const until = (said: RegExp) => expect.poll(() => textOf(tags, '.said .notice span')).toMatch(said);
  /** Finds a tag, and moves to its row. */
  const find = async (query: string, wanted: string): Promise<void> => {
    await tags.type('[name=search-tags]', query);
    await tags.waitFor(
      (text: string) => {
        const rows = document.querySelectorAll('.tag-list .row .text');
        return rows.length > 0 && rows[0]?.textContent === text;
      },
      [wanted],
    );
  };
  const toList = async (): Promise<void> => {
    for (let i = 0; i < 30 && (await focused()) === undefined; i++) await tags.press('Tab');
  };
  const undo = async (): Promise<void> => {
    await tags.click('.said .notice button');
    await until(/已撤销/);
  };

  beforeAll(async () => {
    browser = await launch(name);
    const view = await browser.openExtensionPage('popup.html');
    await view.waitFor(() => document.querySelector('.top'));
    const seeded = await seedTags(NAMES);
    for (const tag of seeded) ids.set(tag.name, tag.id);
    await putRows(view, 'tags', seeded);
    await putRows(view, 'clippings', seedClippings(40, seeded));
    await view.close();
    tags = await browser.openExtensionPage('tags.html');
    await tags.waitFor(() => document.querySelectorAll('.tag-list .row').length > 5);
  });

  afterAll(async () => {
    await browser?.close();
  });

  it('are listed by pinyin or in another order, with their clippings, and hold nothing serious', async () => {
    expect(await names()).toEqual(['安家费', '博士后工作站', '重庆英才', '落户', '人才补贴政策', '人才補貼']);
    const row = `[data-tag="${ids.get('落户')}"]`;
    expect(await textOf(tags, `${row} .count`)).toBe(`${await carrying('落户')} 条`);
    expect(await tags.evaluate((one: string) => document.querySelector(`${one} a`)?.getAttribute('href'), row)).toBe(
      `/library.html#/?tag=${ids.get('落户')}`,
    );
    for (const theme of ['light', 'dark']) {
      await tags.evaluate((wanted: string) => {
        document.documentElement.dataset.theme = wanted;
        document.querySelector('details.alike')?.setAttribute('open', '');
      }, theme);
      expect((await examine(tags)).bad).toEqual([]);
    }
  });

  it('are found by initials, walked with the arrows and renamed', async () => {
    await tags.press('/');
    await find('cq', '重庆英才');
    await toList();
    expect(await focused()).toBe(ids.get('重庆英才'));
    const before = await carrying('重庆英才');
    await tags.press('F2');
    await tags.waitFor(() => (document.activeElement as HTMLInputElement).name === 'tag-name');
    await tags.type('[name=tag-name]', '重庆人才计划');
    await tags.press('Enter');
    await until(/重庆英才.*重庆人才计划/);
    const [renamed] = (await rowsOf<{ id: string; name: string }>(tags, 'tags')).filter((tag) => /计划/.test(tag.name));
    ids.set('重庆人才计划', renamed?.id ?? '');
    expect(before).toBeGreaterThan(0);
    expect(await carrying('重庆人才计划')).toBe(before);
    await expect.poll(focused).toBe(ids.get('重庆人才计划'));
    await undo();
    expect(await carrying('重庆英才')).toBe(before);
    await tags.type('[name=search-tags]', ' ');
    await tags.waitFor(() => document.querySelectorAll('.tag-list .row').length === 6);
    await toList();
    await tags.press('End');
    await expect.poll(focused).toBe(ids.get('人才補貼'));
    await tags.press('ArrowUp');
    await expect.poll(focused).toBe(ids.get('人才补贴政策'));
  });

  it('become one where a new name is another’s, after a preview, and that is taken back', async () => {
    const [small, large] = [await carrying('人才补贴政策'), await carrying('人才補貼')];
    await tags.press('F2');
    await tags.waitFor(() => (document.activeElement as HTMLInputElement).name === 'tag-name');
    await tags.type('[name=tag-name]', '人才补贴');
    await expect.poll(() => textOf(tags, '.rename .problem')).toContain('人才補貼');
    await tags.press('Enter');
    await tags.waitFor(() => document.querySelector('dialog[open]'));
    await expect.poll(() => textOf(tags, 'dialog .preview')).toMatch(/将改动 \d+ 条/);
    expect((await examine(tags)).bad).toEqual([]);
    const into = await tags.evaluate(
      () => document.querySelector<HTMLInputElement>('dialog input:checked')?.value ?? '',
    );
    expect([ids.get('人才补贴政策'), ids.get('人才補貼')]).toContain(into);
    await tags.press('Enter');
    await until(/并入/);
    await tags.waitFor(() => document.querySelectorAll('.tag-list .row').length === 5);
    expect((await carrying('人才补贴政策')) + (await carrying('人才補貼'))).toBeGreaterThanOrEqual(
      Math.max(small, large),
    );
    await undo();
    expect([await carrying('人才补贴政策'), await carrying('人才補貼')]).toEqual([small, large]);
  });

  it('that look alike are offered to be merged, or kept apart for good', async () => {
    const pair = () => tags.evaluate(() => document.querySelectorAll('.alike [data-pair]').length);
    await expect.poll(pair).toBe(1);
    await tags.evaluate(() => document.querySelector('details.alike')?.setAttribute('open', ''));
    await tags.click('.alike [data-action=apart]');
    await expect.poll(pair).toBe(0);
    await tags.close();
    tags = await browser.openExtensionPage('tags.html');
    await tags.waitFor(() => document.querySelectorAll('.tag-list .row').length > 5);
    expect(await pair()).toBe(0);
  });

  it('are coloured and deleted, and no clipping goes with them', async () => {
    const before = await carrying('安家费');
    await toList();
    await tags.press('Home');
    await tags.evaluate((id: string) => {
      const select = document.querySelector<HTMLSelectElement>(`[data-tag="${id}"] select`);
      if (!select) throw new Error('no colour');
      select.value = 'green';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }, ids.get('安家费') ?? '');
    await tags.waitFor(() => document.querySelector('.row .name[data-colour=green]'));
    await expect.poll(focused).toBe(ids.get('安家费'));
    await tags.press('Delete');
    await until(/已删除标签“安家费”/);
    await tags.waitFor(() => document.querySelectorAll('.tag-list .row').length === 5);
    // The focus goes to what has moved up.
    await expect.poll(focused).toBe(ids.get('博士后工作站'));
    expect(await carrying('安家费')).toBe(0);
    expect(await rowsOf(tags, 'clippings')).toHaveLength(40);
    await undo();
    await tags.waitFor(() => document.querySelector('.row .name[data-colour=green]'));
    expect(await carrying('安家费')).toBe(before);
  });

  it('are many, of which only those in sight are rendered', async () => {
    await putRows(tags, 'tags', await seedTags(manyTags()));
    await tags.close();
    tags = await browser.openExtensionPage('tags.html');
    await tags.waitFor(() => document.querySelector('.heading small')?.textContent?.includes('2,006'));
    const rows = () => tags.evaluate(() => document.querySelectorAll('.tag-list .row').length);
    expect(await rows()).toBeLessThan(60);
    await toList();
    await tags.press('End');
    await tags.waitFor(() => document.activeElement?.closest('[aria-posinset="2006"]'));
    await find('llbsajf', '临澜博士安家费');
    expect(await rows()).toBe(2);
  });
});
