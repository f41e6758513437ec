/** The reader's data out of one browser and into another, by files, in both browsers. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/browsers/chromium';
import type { BrowserPage, ExtensionBrowser } from '../../scripts/browsers/types';
import { clipping } from '../support/clippings';
import { emptyPackage, printPackage } from '../support/packages';
import { examine } from './axe';
import { chooseFile, sendFrom, textOf } from './extension-page';
import { rowsOf as storedRows } from './seed';
import { BROWSERS, BUILDS, launch } from './setup';

const TIME = '2026-01-02T03:04:05.000Z';
/** Just now: what has lain in the trash for thirty days is erased whenever the background starts. */
const TRASHED = new Date().toISOString();
const LARGE = 6_000;
const TAG = { id: 'abcdefabcdef', name: '安家费', created: TIME };

/** What the page hands out as a file. */
async function written(page: BrowserPage, action: string): Promise<string> {
  return (await page.download(`[data-action=${action}]`)).text;
}

/** The rows of a package, without what says when and by what it was made. */
function rowsOf(text: string): unknown {
  const { made: _, kind: __, settings: ___, counts: ____, ...rows } = JSON.parse(text);
  return rows;
}

async function preview(page: BrowserPage, name: string, text: string): Promise<void> {
  await chooseFile(page, name, new TextEncoder().encode(text));
  await page.waitFor(() => document.querySelector('.preview, .notice.failed'));
}

function counts(page: BrowserPage, table: string): Promise<Record<string, string>> {
  return page.evaluate(
    (wanted: string) =>
      Object.fromEntries(
        [...document.querySelectorAll<HTMLElement>(`[data-table="${wanted}"] [data-outcome]`)].map((cell) => [
          cell.dataset.outcome,
          cell.textContent,
        ]),
      ),
    table,
  );
}

async function rowIds(page: BrowserPage): Promise<string[]> {
  return (await storedRows<{ id: string }>(page, 'clippings')).map(({ id }) => id);
}

/** The action of what has the focus. */
function focused(page: BrowserPage): Promise<string | undefined> {
  return page.evaluate(() =>
    document.activeElement instanceof HTMLElement ? document.activeElement.dataset.action : '',
  );
}

async function confirm(page: BrowserPage): Promise<void> {
  await page.click('[data-action=confirm-import]');
  await page.waitFor(() => document.querySelector('.notice.done button'));
}

/** As many clippings as take a while. */
function largePackage(): Promise<string> {
  return printPackage({
    clippings: Array.from({ length: LARGE }, (_, index) =>
      clipping({ id: `large-${index}`, quote: `大文件第${index}条` }),
    ),
  });
}

describe.each(BROWSERS)('files of the reader’s data in %s', (name) => {
  let office: ExtensionBrowser;
  let home: ExtensionBrowser;
  let atOffice: BrowserPage;
  let atHome: BrowserPage;

  beforeAll(async () => {
    office = await launch(name);
    home = await launch(name);
    atOffice = await office.openExtensionPage('transfer.html');
    atHome = await home.openExtensionPage('transfer.html');
    for (const page of [atOffice, atHome]) await page.waitFor(() => document.querySelector('input[type=file]'));
  });

  afterAll(async () => {
    await office?.close();
    await home?.close();
  });

  const own = printPackage({
    ...emptyPackage(),
    tags: [TAG],
    clippings: [
      ...Array.from({ length: 1_500 }, (_, index) =>
        clipping({ id: `many-${String(index).padStart(4, '0')}`, quote: `第${index}条：给予补贴`, start: index * 20 }),
      ),
      clipping({
        id: 'shared',
        note: '口径待核',
        tags: [TAG.id],
        quote: '\ufeff对博士\u200b给予安家费50万元 <b>&',
        created: TIME,
        changed: TIME,
      }),
    ],
    trash: [{ ...clipping({ id: 'gone', quote: '已删的一段' }), trashed: TRASHED }],
  });

  it('are previewed, and written only when that is confirmed', async () => {
    await preview(atOffice, 'backup.json', await own);
    expect(await counts(atOffice, 'clippings')).toMatchObject({ added: '1,501', same: '0' });
    expect(await counts(atOffice, 'trash')).toMatchObject({ added: '1' });
    expect((await examine(atOffice)).bad).toEqual([]);
    await atOffice.click('[data-action=cancel-import]');
    await atOffice.waitFor(() => document.querySelector('input[type=file]'));
    expect(JSON.parse(await written(atOffice, 'write-backup')).counts).toMatchObject({ clippings: 0, trash: 0 });
    await preview(atOffice, 'backup.json', await own);
    await confirm(atOffice);
  });

  it('give back every row in a backup, and a second time add nothing', async () => {
    const backup = await written(atOffice, 'write-backup');
    expect(rowsOf(backup)).toEqual(rowsOf(await own));
    await preview(atOffice, 'again.json', backup);
    expect(await counts(atOffice, 'clippings')).toMatchObject({ added: '0', changed: '0', same: '1,501' });
    expect(
      await atOffice.evaluate(
        () => document.querySelector<HTMLButtonElement>('[data-action=confirm-import]')?.disabled,
      ),
    ).toBe(true);
    await atOffice.click('[data-action=cancel-import]');
  });

  it('bring two computers together, in both directions, with the notes of both', async () => {
    const theirs = await printPackage({
      ...emptyPackage(),
      clippings: [
        clipping({
          id: 'shared',
          note: '与去年相同',
          quote: '\ufeff对博士\u200b给予安家费50万元 <b>&',
          created: TIME,
          changed: '2026-02-02T03:04:05.000Z',
        }),
        clipping({ id: 'home-only', quote: '只在家里剪存的' }),
      ],
    });
    await preview(atHome, 'start.json', theirs);
    await confirm(atHome);
    await preview(atHome, 'office.json', await written(atOffice, 'write-move'));
    expect(await counts(atHome, 'clippings')).toMatchObject({ added: '1,500', bothNotes: '1' });
    await confirm(atHome);
    const fromHome = await written(atHome, 'write-move');
    await preview(atOffice, 'home.json', fromHome);
    expect(await counts(atOffice, 'clippings')).toMatchObject({
      added: '1',
      bothNotes: '0',
      changed: '1',
      same: '1,500',
    });
    await confirm(atOffice);
    expect(rowsOf(await written(atOffice, 'write-move'))).toEqual(rowsOf(fromHome));
    expect(fromHome).toContain('──── 另一份备注 ────');
  });

  it('can be taken back right after', async () => {
    const before = rowsOf(await written(atHome, 'write-move'));
    await preview(
      atHome,
      'more.json',
      await printPackage({ ...emptyPackage(), clippings: [clipping({ id: 'new', quote: '新的' })] }),
    );
    // By keyboard: the preview has the focus, and its first control confirms.
    await atHome.press('Tab');
    expect(await focused(atHome)).toBe('confirm-import');
    await atHome.press('Enter');
    await atHome.waitFor(() => document.querySelector('.notice.done button'));
    expect(rowsOf(await written(atHome, 'write-move'))).not.toEqual(before);
    await atHome.click('.notice button');
    await atHome.waitFor(() => document.querySelector('.notice.done') && !document.querySelector('.notice button'));
    expect(rowsOf(await written(atHome, 'write-move'))).toEqual(before);
  });

  // One passage stands in the files of two programs, with the same words around it: that is one clipping.
  it.each([
    ['hypothesis', 'hypothesis.json', '2'],
    ['obsidian', 'obsidian.json', '2'],
    ['annotations', 'annotations.jsonld', '2'],
  ])('come from other programs as well, and the same file twice is nothing new: %s', async (format, file, added) => {
    const text = readFileSync(`tests/fixtures/import/${file}`, 'utf8');
    await preview(atHome, file, text);
    expect(await atHome.evaluate(() => document.querySelector<HTMLElement>('[data-preview]')?.dataset.preview)).toBe(
      format,
    );
    expect(await counts(atHome, 'clippings')).toMatchObject({ added });
    await confirm(atHome);
    await preview(atHome, file, text);
    expect(await counts(atHome, 'clippings')).toEqual({});
    expect(
      await atHome.evaluate(() => document.querySelector<HTMLButtonElement>('[data-action=confirm-import]')?.disabled),
    ).toBe(true);
    await atHome.click('[data-action=cancel-import]');
    const { clippings } = JSON.parse(await written(atHome, 'write-move'));
    const figures = clippings
      .filter((one: { url: string }) => one.url.includes('linlan.example'))
      .flatMap((one: { annotations: unknown[] }) => one.annotations);
    expect(figures).toContainEqual(expect.objectContaining({ type: 'figure', value: 500_000, unit: 'CNY' }));
  });

  it('are refused as a whole, with the place of what is wrong', async () => {
    const wrong = (await own).replace('"note":"口径待核"', '"note":"口径待核","stars":5');
    await preview(atHome, 'wrong.json', wrong);
    expect(await textOf(atHome, '.notice.failed')).toContain('clippings 1501: stars');
    expect(await counts(atHome, 'clippings')).toEqual({});
  });

  it('can be stopped while they are read', async () => {
    const before = rowsOf(await written(atHome, 'write-move'));
    const large = await largePackage();
    await atHome.evaluate(() => {
      new MutationObserver(() =>
        document.querySelector<HTMLElement>('.working [data-action=cancel-import]')?.click(),
      ).observe(document.body, { childList: true, subtree: true });
    });
    await chooseFile(atHome, 'large.json', new TextEncoder().encode(large));
    await atHome.waitFor(() => document.querySelector('.notice.hint') && document.querySelector('input[type=file]'));
    expect(rowsOf(await written(atHome, 'write-move'))).toEqual(before);
  });

  it('share chosen clippings without notes and with a name', async () => {
    await atOffice.type('[name=by]', '林一');
    await atOffice.evaluate(() => {
      const scope = document.querySelector<HTMLSelectElement>('[name=scope]');
      const tag = scope?.querySelector<HTMLOptionElement>('option[value^=tag]');
      if (scope && tag) scope.value = tag.value;
      scope?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    const shared = JSON.parse(await written(atOffice, 'write-share'));
    const { name, created } = TAG;
    expect(shared).toMatchObject({ kind: 'share', by: '林一', tags: [{ name, created }], trash: [], glossaries: [] });
    // Under the id that whoever makes a tag of that name has.
    const tags = [shared.tags[0].id];
    expect(tags).not.toEqual([TAG.id]);
    expect(shared.clippings).toEqual([expect.objectContaining({ id: 'shared', note: '', by: '林一', tags })]);
  });

  it('leave out what was deleted here for good, unless the reader wants it back', async () => {
    // Nothing else is open in it.
    const page = await home.openExtensionPage('transfer.html');
    const text = await printPackage({
      ...emptyPackage(),
      clippings: [clipping({ id: 'buried', quote: '埋掉的一段' })],
    });
    await preview(page, 'buried.json', text);
    await confirm(page);
    await sendFrom(page, 'clips.remove', { ids: ['buried'] });
    await sendFrom(page, 'trash.erase', { ids: ['buried'] });
    await preview(page, 'buried.json', text);
    const isOff = () => document.querySelector<HTMLButtonElement>('[data-action=confirm-import]')?.disabled;
    expect(await textOf(page, '[data-erased="1"]')).toContain('彻底删除');
    expect(await page.evaluate(isOff)).toBe(true);
    expect((await examine(page)).bad).toEqual([]);
    await page.click('input[name=with-erased]');
    expect(await page.evaluate(isOff)).toBe(false);
    await confirm(page);
    expect(await rowIds(page)).toContain('buried');
    await page.close();
  });

  it('come back from Markdown that the page of exports has written', async () => {
    const page = await home.openExtensionPage('transfer.html');
    const id = '0d9f3c1e-52a7-4b1c-9d0e-6a7b8c9d0e1f';
    const tag = { id: 'fedcbafedcba', name: '待核办法', created: TIME };
    const kept = clipping({
      id,
      url: 'https://rsj.linlan.example/zcfg/202603/t20260301_1.html',
      // An article of its own: the other clippings here are all of one.
      pageId: 'flats',
      title: '临澜市人才公寓管理办法',
      quote: '全市人才公寓达到2万套以上。\n租金不高于==市场价==的七成。',
      note: '与去年的口径一致？\n# 待核',
      headings: ['二、住房保障', '（一）人才公寓'],
      facts: { title: '临澜市人才公寓管理办法', source: '临澜日报', published: '2026-03-01' },
      colour: 'green',
      tags: [tag.id],
      changed: '2026-02-02T03:04:05.000Z',
      start: 20,
    });
    await preview(page, 'kept.json', await printPackage({ ...emptyPackage(), tags: [tag], clippings: [kept] }));
    await confirm(page);
    const exporting = await home.openExtensionPage(`export.html?article=${kept.pageId}`);
    await exporting.waitFor(() => document.querySelector('[data-action=download]:enabled'));
    await exporting.click('input[name=form][value=markdown]');
    await exporting.waitFor(() => document.querySelector('input[value=markdown]:checked'));
    const markdown = await written(exporting, 'download');
    await exporting.close();
    expect(markdown).toContain(`clipping=${id}`);
    await sendFrom(page, 'clips.remove', { ids: [id] });
    await sendFrom(page, 'trash.erase', { ids: [id] });
    expect(await rowIds(page)).not.toContain(id);
    await preview(page, '临澜市.md', markdown.replace(/<!--.*?-->/g, ''));
    expect(await textOf(page, '.notice.failed')).toContain('临澜市.md');
    await preview(page, '临澜市.md', markdown);
    await page.waitFor(() => document.querySelector('[data-preview=markdown]'));
    expect(await counts(page, 'clippings')).toEqual({});
    await page.click('input[name=with-erased]');
    expect((await examine(page)).bad).toEqual([]);
    await confirm(page);
    const {
      annotations,
      selector,
      pageId: _,
      script: __,
      ...back
    } = (await storedRows<typeof kept>(page, 'clippings')).find((one) => one.id === id) ?? {
      annotations: [],
      selector: undefined,
    };
    const { annotations: ___, selector: given, pageId: ____, ...before } = kept;
    expect(back).toEqual(before);
    expect(selector?.[1].start).toBe(given[1].start);
    expect(annotations).toContainEqual(expect.objectContaining({ type: 'figure', value: 20_000, bound: 'atLeast' }));
    await page.close();
  });
});

describe('a background that is stopped while it merges', () => {
  let browser: Awaited<ReturnType<typeof launchChromium>>;

  beforeAll(async () => {
    browser = await launchChromium({ extension: BUILDS.chromium, headless: true });
  });

  afterAll(() => browser?.close());

  it('has written all of a file or nothing, and all when it is asked once more', async () => {
    const page = await browser.openExtensionPage('transfer.html');
    await preview(page, 'large.json', await largePackage());
    const session = await browser.context.browser()?.newBrowserCDPSession();
    const { targetInfos } = (await session?.send('Target.getTargets')) ?? { targetInfos: [] };
    const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(browser.origin));
    await page.click('[data-action=confirm-import]');
    await session?.send('Target.closeTarget', { targetId: worker?.targetId ?? '' });
    await page.waitFor(() => document.querySelector('.notice.failed, .notice.done'));
    const stored = async () => JSON.parse(await written(page, 'write-backup')).counts.clippings;
    expect([0, LARGE]).toContain(await stored());
    if (await page.evaluate(() => document.querySelector('.preview') !== null)) {
      await confirm(page);
    }
    expect(await stored()).toBe(LARGE);
  });
});
