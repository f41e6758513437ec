/** The library with clippings of years in it, in both browsers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserPage, ExtensionBrowser } from '../../scripts/browsers/types';
import { MANY_TAGS, manyClippings } from '../support/many-clippings';
import { examine } from './axe';
import { textOf } from './extension-page';
import { seedClippings, withDatabase } from './seed-clippings';
import { BROWSERS, launch } from './setup';

const COUNT = 20_000;
const SEED = manyClippings(500).map((one, index) =>
  index === 499
    ? {
        ...one,
        tags: [],
        quote: '青嶺市給予青年博士購房補貼３６萬元。',
        title: '青嶺市獨一無二的人才辦法'.repeat(3),
        sentence: '為此，青嶺市給予青年博士購房補貼３６萬元。',
      }
    : one,
);
/** Read from the interface: 20,000 clippings → 20,000. */
const number = (text: string | undefined): number => Number((text ?? '').replace(/[^\d]/g, ''));

describe.each(BROWSERS)('the library in %s', (name) => {
  let browser: ExtensionBrowser;
  let library: BrowserPage;

  beforeAll(async () => {
    browser = await launch(name);
    const seeding = await withDatabase(browser);
    await seedClippings(seeding, SEED, MANY_TAGS, COUNT);
    await seeding.close();
    library = await browser.openExtensionPage('library.html');
    await library.waitFor(() => document.querySelector('.clipping-row'), [], 60_000);
    // The count follows the rows.
    await library.waitFor(
      (count: number) =>
        Number((document.querySelector('[data-count=found]')?.textContent ?? '').replace(/[^\d]/g, '')) === count,
      [COUNT],
      60_000,
    );
    await library.waitFor(() => !document.querySelector('.reading'));
  });

  afterAll(async () => {
    await browser?.close();
  });

  const found = async () => number(await textOf(library, '[data-count=found]'));
  const untilFound = (count: number) =>
    library.waitFor(
      (wanted: number) =>
        Number((document.querySelector('[data-count=found]')?.textContent ?? '').replace(/[^\d]/g, '')) === wanted,
      [count],
    );
  const goTo = async (hash: string) => {
    await library.evaluate((wanted: string) => {
      location.hash = wanted;
    }, hash);
  };
  const focusList = () => library.evaluate(() => document.getElementById('clippings')?.focus());
  const activeKey = () => library.evaluate(() => document.querySelector<HTMLElement>('.row.active')?.dataset.key ?? '');
  const hash = () => library.evaluate(() => decodeURIComponent(location.hash));

  it('lists twenty thousand clippings in a few rows, the newest first, also at the end', async () => {
    expect(await found()).toBe(COUNT);
    const rows = () => library.evaluate(() => document.querySelectorAll('#clippings .row').length);
    expect(await rows()).toBeLessThan(40);
    expect(await library.evaluate(() => document.querySelector('.row')?.getAttribute('aria-setsize'))).toBe(
      String(COUNT),
    );
    await focusList();
    await library.press('End');
    await library.waitFor(
      (last: string) =>
        document.querySelector('.row.active .clipping-row') &&
        document.querySelector('.row.active')?.getAttribute('aria-posinset') === last,
      [String(COUNT)],
    );
    expect(await rows()).toBeLessThan(40);
    await library.press('Home');
    await library.waitFor(() => document.querySelector('.row.active')?.getAttribute('aria-posinset') === '1');
    expect(await activeKey()).toBe(SEED.at(-1)?.id);
  });

  it('finds in one script what is written in the other, and marks it', async () => {
    await library.type('.toolbar input[type=search]', '青岭 购房补贴36万');
    await untilFound(COUNT / SEED.length);
    await library.waitFor(() => document.querySelectorAll('.quote mark').length > 1);
    const marked = await library.evaluate(() => {
      const marks = [...(document.querySelector('.row .quote')?.querySelectorAll('mark') ?? [])];
      return marks.map((one) => one.textContent).join('');
    });
    // A mark ends where the colour of an annotation begins.
    expect(marked).toBe('青嶺購房補貼３６萬');
    expect(await hash()).toContain('q=青岭');
  });

  it('says what to do where nothing is found', async () => {
    await library.type('.toolbar input[type=search]', '没有这样的话');
    await library.waitFor(() => document.querySelector('.nothing [data-action=clear-search]'));
    await library.click('[data-action=clear-search]');
    await untilFound(COUNT);
  });

  it('filters by amount and tag, says so in the address, and goes back', async () => {
    await goTo('#/?figure=money');
    await library.waitFor(() => document.querySelector('[data-set="kinds:money"]'));
    await library.type('input[name=min]', '10万');
    await library.press('Enter');
    await library.waitFor(() => location.hash.includes('min=100000'));
    await library.type('input[name=max]', '50万元');
    await library.press('Enter');
    await library.waitFor(() => location.hash.includes('max=500000') && document.querySelector('[data-set=value]'));
    expect(await textOf(library, '[data-set=value]')).toMatch(/10万–50万/);
    const within = (amount: number) => amount >= 100_000 && amount <= 500_000;
    const money = SEED.map(({ annotations }) =>
      annotations.map((one) => (one.type === 'figure' && one.kind === 'money' ? Number(one.value) : Number.NaN)),
    );
    await untilFound((money.filter((amounts) => amounts.some(within)).length * COUNT) / SEED.length);
    const before = await found();
    const [id, count] = await library.evaluate(() => {
      const box = document.querySelector<HTMLInputElement>('[data-choices=tag] input[type=checkbox]');
      const label = box?.closest('label');
      return [
        box?.dataset.filter?.slice('tag:'.length) ?? '',
        Number(label?.querySelector('small')?.textContent),
      ] as const;
    });
    await library.click(`[data-filter="tag:${id}"]`);
    await untilFound(count);
    expect(count).toBeLessThan(before);
    await library.evaluate(() => history.back());
    await untilFound(before);
    await library.click('[data-action=clear-all]');
    await untilFound(COUNT);
  });

  it('groups by article, and closes a group by keyboard', async () => {
    await goTo('#/?group=1&sort=place');
    await library.waitFor(() => document.querySelector('.group-head'));
    await focusList();
    await library.press('Home');
    await library.waitFor(() => document.querySelector('.row.head.active[aria-expanded=true]'));
    await library.press('ArrowLeft');
    await library.waitFor(
      () =>
        document.querySelector('.row.head.active[aria-expanded=false]') &&
        document.querySelectorAll('.row.head').length > 1,
    );
    await library.press('ArrowRight');
    await library.waitFor(() => document.querySelector('.row.head.active[aria-expanded=true]'));
    await goTo('#/');
    await library.waitFor(() => !document.querySelector('.group-head'));
  });

  it('is worked by keyboard alone: search, choose, tag all at once, undo once', async () => {
    await focusList();
    await library.press('/');
    await library.waitFor(() => document.activeElement?.getAttribute('name') === 'search');
    await library.type('.toolbar input[type=search]', '"獨一無二"');
    await untilFound(COUNT / SEED.length);
    await library.press('Enter');
    await library.waitFor(() => document.activeElement?.id === 'clippings' && document.querySelector('.row.active'));
    for (const key of ['x', 'j', 'x', 'j', 'x']) await library.press(key);
    await library.waitFor(() => document.querySelectorAll('.row[aria-selected=true]').length === 3);
    await library.press('t');
    await library.waitFor(() => document.activeElement?.getAttribute('name') === 'bulk-tag');
    await library.type('input[name=bulk-tag]', '重点核对');
    await library.press('Enter');
    const tagged = () =>
      [...document.querySelectorAll('.row .tag')].filter(({ textContent }) => textContent === '重点核对').length;
    await library.waitFor(tagged);
    await expect.poll(() => library.evaluate(tagged)).toBe(3);
    await focusList();
    await library.press('Escape');
    await library.waitFor(() => !document.querySelector('.selection'));
    await library.click('.said-line .notice button');
    await expect.poll(() => library.evaluate(tagged)).toBe(0);
  });

  it('keeps a note that is written in place', async () => {
    await focusList();
    await library.press('e');
    await library.waitFor(() => document.activeElement?.getAttribute('name') === 'note');
    await library.type('.detail textarea', '與去年的辦法比較');
    await library.press('Escape');
    await library.waitFor(() => document.activeElement?.id === 'clippings');
    await library.waitFor(() => document.querySelector('.row.active .has-note'));
    await library.type('.toolbar input[type=search]', '去年的办法');
    await untilFound(1);
  });

  it('deletes into the trash, undoes it at once, and restores from the trash', async () => {
    await library.press('Enter');
    await library.waitFor(() => document.activeElement?.id === 'clippings' && document.querySelector('.row.active'));
    const id = await activeKey();
    await library.press('Delete');
    await untilFound(0);
    await library.click('.said-line .notice button');
    await untilFound(1);
    await focusList();
    await library.press('Home');
    await library.press('Delete');
    await untilFound(0);
    await goTo('#/trash');
    await library.waitFor(
      (wanted: string) => document.querySelector(`.trashed [data-id="${wanted}"] [data-action=restore]`),
      [id],
    );
    expect(await textOf(library, '.trashed .days')).toMatch(/30/);
    await library.click('[data-action=restore]');
    await library.waitFor(() => !document.querySelector('.trashed li'));
    await goTo(`#/clipping/${id}`);
    await library.waitFor(() => document.querySelector('section.alone .detail'));
    expect(await textOf(library, 'section.alone blockquote')).toContain('購房補貼');
  });

  it('is live: what another page deletes goes, and a link to it says where it is', async () => {
    const id = await library.evaluate(() => location.hash.replace('#/clipping/', ''));
    const other = await browser.openExtensionPage('popup.html');
    await other.evaluate(async (wanted: string) => {
      const { browser: api, chrome } = globalThis as unknown as {
        browser?: typeof globalThis & { runtime: { sendMessage(m: object): Promise<unknown> } };
        chrome: { runtime: { sendMessage(m: object): Promise<unknown> } };
      };
      await (api ?? chrome).runtime.sendMessage({ cezhu: 'clip.remove', params: { id: wanted } });
    }, id);
    await other.close();
    await library.waitFor(() => document.querySelector('section.alone .notice button'));
    await library.click('section.alone .notice button');
    await library.waitFor(() => document.querySelector('section.alone .detail'));
    await library.click('[data-action=back]');
    await library.waitFor(() => document.querySelector('.toolbar'));
  });

  it('shows its keys, and has nothing that axe finds serious, light or dark', async () => {
    await goTo('#/');
    await untilFound(COUNT);
    await library.click('[data-at="0"]');
    await library.waitFor(() => document.querySelector('.detail'));
    for (const theme of ['light', 'dark']) {
      await library.evaluate((wanted: string) => {
        document.documentElement.dataset.theme = wanted;
      }, theme);
      expect((await examine(library)).bad).toEqual([]);
    }
    await focusList();
    await library.press('?');
    await library.waitFor(() => document.querySelector('dialog[open] kbd'));
    await library.press('Escape');
    await library.waitFor(() => !document.querySelector('dialog'));
  });
});
