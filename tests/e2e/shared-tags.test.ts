/**
 * Tags that several views and several devices share. CEZHU_SHARED says how many operations two profiles do (500 for the
 * figures), CEZHU_FIREFOX_SHARED the same for Firefox, CEZHU_TAGGED how many clippings carry a tag (50,000), CEZHU_SEED
 * which operations. How long views take is measured by tests/bench/tag-views.bench.ts.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bucketReader, readBoard } from '../../lib/core/tags/shared-board/read-board';
import { tagsOnBoard } from '../../lib/core/tags/shared-board/tags-on-board';
import type { Tag } from '../../lib/core/types';
import { sha256 } from '../../lib/platform/hash';
import { launchChromium } from '../../scripts/browsers/chromium';
import type { BrowserPage, ExtensionBrowser } from '../../scripts/browsers/types';
import { clipping } from '../support/clippings';
import { examine } from './axe';
import { sendFrom, syncItems, textOf } from './extension-page';
import { rowsOf, seedTags } from './seed';
import { seedClippings, withDatabase } from './seed-clippings';
import { BROWSERS, BUILDS, launch } from './setup';
import { changesOf, letTimePass, putSyncItems, randomOperation, SyncServer, TagModel } from './shared-tags';
import { askToKeep, seeded, sentence, times } from './survival';
import { countReads, watchOrder } from './view-watch';
import { type Chromium, sessionOf, stopWorker } from './worker';

const OPERATIONS = { chromium: times('CEZHU_SHARED', 30), firefox: times('CEZHU_FIREFOX_SHARED', 10) };
const TAGGED = times('CEZHU_TAGGED', 2_000);
const STOPS = times('CEZHU_STOPS', 8);

describe.each(BROWSERS)('tags in %s', (name) => {
  let office: ExtensionBrowser;
  let home: ExtensionBrowser | undefined;
  let desk: BrowserPage;
  const views: BrowserPage[] = [];
  const idOf = async (tag: string): Promise<string> =>
    (await rowsOf<{ id: string; name: string }>(desk, 'tags')).find((row) => row.name === tag)?.id ?? '';

  beforeAll(async () => {
    office = await launch(name);
    desk = await withDatabase(office);
    // A device with tags that has never shared any takes what it finds for its own for a while.
    await sendFrom(desk, 'sync.now');
    const tags = await seedTags(['安家费', '购房补贴', '落户']);
    const [first, second] = tags;
    await seedClippings(
      desk,
      [
        clipping({ id: 'one', tags: [first?.id ?? ''] }),
        clipping({ id: 'two', pageId: 'page-2', tags: [first?.id ?? '', second?.id ?? ''] }),
      ],
      tags,
      TAGGED,
    );
    await desk.close();
    desk = await office.openExtensionPage('options.html');
    for (const page of ['tags.html', 'library.html', 'popup.html']) views.push(await office.openExtensionPage(page));
    for (const view of views) await view.waitFor(() => document.body.textContent?.includes('安家费'), [], 60_000);
  });

  afterAll(async () => {
    await office?.close();
    await home?.close();
  });

  it(`renamed, merged and deleted on ${TAGGED} clippings, are so in every view and in order, and none is written`, async () => {
    const before = await changesOf(desk);
    const [page] = views as [BrowserPage];
    const [money, home2] = [await idOf('安家费'), await idOf('购房补贴')];
    const names = ['安家补贴一', '安家补贴二', '安家补贴三', '安家补贴四'];
    const orders = await Promise.all(views.map((view) => watchOrder(view, names)));
    const reads = await countReads(page, 'clippings');
    for (const name of names) await sendFrom(desk, 'tag.rename', { id: money, name });
    for (const [at, view] of views.entries()) {
      await view.waitFor((name: string) => document.body.textContent?.includes(name), [names.at(-1) ?? ''], 60_000);
      const order = (await orders[at]?.()) ?? [];
      // Some may have come and gone between two looks; none comes back.
      expect(order, `view ${at}`).toEqual(names.filter((name) => order.includes(name)));
      expect(order.at(-1)).toBe(names.at(-1));
    }
    expect(await reads()).toBe(0);
    await sendFrom(desk, 'tag.merge', { ids: [money], into: home2 });
    // The popup shows both on its newest clipping; merged, the library's rows and all counts follow.
    await sendFrom(desk, 'tag.rename', { id: home2, name: '住房补贴' });
    for (const view of views)
      await view.waitFor(
        (name: string) => document.body.textContent?.includes('住房补贴') && !document.body.textContent.includes(name),
        [names.at(-1) ?? ''],
        60_000,
      );
    await expect
      .poll(() => textOf(page, `[data-tag="${home2}"] .count`), { timeout: 20_000 })
      .toContain(TAGGED.toLocaleString('en'));
    await sendFrom(desk, 'tag.remove', { ids: [home2] });
    for (const view of views) await view.waitFor(() => !document.body.textContent?.includes('住房补贴'), [], 60_000);
    expect(await changesOf(desk)).toBe(before);
  }, 180_000);

  it('say how they stand with the browser’s sync, and ask before another store’s tags are joined', async () => {
    const [tags] = views as [BrowserPage];
    await sendFrom(desk, 'sync.now');
    await tags.waitFor(() => document.querySelector('.sync.good'));
    await tags.evaluate(() => document.querySelector('.sync')?.setAttribute('open', ''));
    expect((await examine(tags)).bad).toEqual([]);
    const own = await syncItems(desk);
    await putSyncItems(desk, { ...own, m: { format: 2, reads: 2, stores: ['ffffffffffff'] } });
    await sendFrom(desk, 'sync.now');
    await tags.waitFor(() => document.querySelector('.sync.wrong [data-action=sync-apart]'));
    await views[2]?.waitFor(() => document.querySelector('.notice.hint'));
    expect((await examine(tags)).bad).toEqual([]);
    await tags.click('[data-action=sync-apart]');
    await tags.waitFor(() => document.querySelector('.sync.off'));
    expect((await syncItems(desk)).m).toMatchObject({ stores: ['ffffffffffff'] });
    // The account is ours after all: the other store gives way, is put back, and is joined in the end.
    await tags.click('[data-action=sync-replace]');
    await tags.waitFor(() => document.querySelector('.sync.good'));
    expect((await syncItems(desk)).m).not.toMatchObject({ stores: expect.arrayContaining(['ffffffffffff']) });
    await tags.click('.said .notice button');
    await tags.waitFor(() => document.querySelector('.sync.off'));
    expect((await syncItems(desk)).m).toMatchObject({ stores: ['ffffffffffff'] });
    await tags.click('[data-action=sync-join]');
    await tags.waitFor(() => document.querySelector('.sync.good'));
    await tags.click('[data-device=own] [data-action=rename-device]');
    await tags.type('[name=device-name]', '书房');
    await tags.press('Enter');
    await tags.waitFor(() => document.querySelector('[data-device=own] strong')?.textContent === '书房');
  });

  it(
    `are the same on two devices after ${OPERATIONS[name]} operations, and as the model has them`,
    async () => {
      home = await launch(name);
      const there = await withDatabase(home);
      await seedClippings(there, [clipping({ id: 'one' })]);
      const server = new SyncServer();
      const model = new TagModel();
      const random = seeded(times('CEZHU_SEED', 20_261_129));
      const devices = [desk, there];
      const settle = async (): Promise<void> => {
        await letTimePass(devices);
        for (const view of Array.from({ length: 6 }, () => devices).flat()) {
          await sendFrom(view, 'sync.now');
          await server.exchange(view);
        }
      };
      await settle();
      let exchanges = 0;
      for (let done = 0; done < OPERATIONS[name]; done++) {
        const view = devices[random() < 0.5 ? 0 : 1] as BrowserPage;
        await model.run(view, () => randomOperation(view, 'one', random));
        if (random() < 0.3) {
          exchanges++;
          if (random() < 0.5) await sendFrom(view, 'sync.now');
          await server.exchange(view);
        }
        if (random() < 0.02) await server.wipe(devices);
        if (done % 20 === 0) await letTimePass(devices);
      }
      await settle();
      expect(model.size).toBeGreaterThan(3);
      for (const view of devices) expect(await model.differences(view)).toEqual([]);
      const shown = async (view: BrowserPage) =>
        (await rowsOf<{ id: string; name: string; also?: string[] }>(view, 'tags')).map((tag) => [
          tag.id,
          tag.name,
          tag.also,
        ]);
      expect(await shown(there)).toEqual(await shown(desk));
      const [tags] = views as [BrowserPage];
      await tags.click('[data-device=other] [data-action=rename-device]');
      await tags.type('[name=device-name]', '家里的电脑');
      await tags.press('Enter');
      await tags.waitFor(() => document.querySelector('[data-device=other] strong')?.textContent === '家里的电脑');
      console.info(`${name}: ${OPERATIONS[name]} operations, ${exchanges} exchanges, ${model.size} registers, equal`);
    },
    60_000 + OPERATIONS.chromium * 2_000,
  );
});

describe('the worker in chromium', () => {
  let browser: Chromium;
  let desk: BrowserPage;

  beforeAll(async () => {
    browser = await launchChromium({ extension: BUILDS.chromium, headless: true });
    desk = await withDatabase(browser);
  });

  afterAll(async () => {
    await browser?.close();
  });

  it('is woken by a change of a tag, which the views show', async () => {
    const [tag] = await seedTags(['安家费']);
    await seedClippings(desk, [clipping({ id: 'one', tags: [tag?.id ?? ''] })], tag ? [tag] : []);
    const view = await browser.openExtensionPage('tags.html');
    await view.waitFor(() => document.querySelector('.tag-list .row'));
    expect(await stopWorker(await sessionOf(browser), browser.origin)).toBe(true);
    await sendFrom(desk, 'tag.rename', { id: tag?.id ?? '', name: '安家补贴' });
    await view.waitFor(() => document.querySelector('.tag-list .row .text')?.textContent === '安家补贴');
    await view.close();
  });

  it(
    `may be stopped at ${STOPS} moments of a change of tags and of a pass: none that was acknowledged is lost`,
    async () => {
      const session = await sessionOf(browser);
      const random = seeded(13);
      const clippingId = crypto.randomUUID();
      await askToKeep(desk, clippingId, sentence(clippingId));
      const named = { clippingIds: [clippingId], names: ['标签0'] };
      const [tag] = ((await sendFrom(desk, 'tag.addTo', named)) as { tags: Tag[] }).tags;
      const nameNow = async () =>
        (await rowsOf<{ id: string; name: string }>(desk, 'tags')).find(({ id }) => id === tag?.id)?.name ?? '';
      let answered = 0;
      for (let round = 1; round <= STOPS; round++) {
        await sendFrom(desk, 'sync.now');
        const renaming = sendFrom(desk, 'tag.rename', { id: tag?.id, name: `标签${round}` }).then(
          () => true,
          () => false,
        );
        const levelling = sendFrom(desk, 'sync.now').catch(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, random() * 60));
        await stopWorker(session, browser.origin);
        const isAnswered = await renaming;
        await levelling;
        const name = await nameNow();
        if (isAnswered) answered++;
        expect(isAnswered ? [`标签${round}`] : [`标签${round}`, `标签${round - 1}`]).toContain(name);
        if (name !== `标签${round}`) await sendFrom(desk, 'tag.rename', { id: tag?.id, name: `标签${round}` });
      }
      await letTimePass([desk]);
      await sendFrom(desk, 'sync.now');
      const board = await readBoard(await syncItems(desk), bucketReader(sha256));
      console.info(`${STOPS} stops of changes of tags, ${answered} answered before`);
      expect(tagsOnBoard(board, []).find(({ id }) => id === tag?.id)?.name.value).toBe(await nameNow());
    },
    60_000 + STOPS * 3_000,
  );
});
