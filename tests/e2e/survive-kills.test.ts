/**
 * The browser is killed while clippings are being saved. CEZHU_KILLS says how often (200 for the figures, a few in the
 * suite); CEZHU_FIREFOX_KILLS the same for Firefox.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tag } from '../../lib/core/types';
import { launchChromium } from '../../scripts/browsers/chromium';
import { launchFirefox } from '../../scripts/browsers/firefox';
import type { BrowserPage, ExtensionBrowser } from '../../scripts/browsers/types';
import { sendFrom } from './extension-page';
import { rowsOf } from './seed';
import { BROWSERS, BUILDS } from './setup';
import { askToKeep, seeded, sentence, storedClippings, tally, times } from './survival';

const KILLS = { chromium: times('CEZHU_KILLS', 4), firefox: times('CEZHU_FIREFOX_KILLS', 2) };
/** Savers at once. */
const SAVERS = 5;
/** Milliseconds between the first wish and the kill, at the most. */
const LATEST = 900;

describe.each(BROWSERS)('clippings in %s', (name) => {
  let profile: string;
  let running: ExtensionBrowser | undefined;
  const random = seeded(20_261_129);

  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), 'cezhu-kill-'));
  });

  afterAll(async () => {
    await running?.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  });

  /** A tag on a clipping of its own. */
  async function makeTag(page: BrowserPage): Promise<string> {
    const id = crypto.randomUUID();
    await askToKeep(page, id, sentence('tagged'));
    const { tags } = (await sendFrom(page, 'tag.addTo', { clippingIds: [id], names: ['标签0'] })) as { tags: Tag[] };
    return tags[0]?.id ?? '';
  }

  let starts = 0;

  async function start(): Promise<BrowserPage> {
    const launch = name === 'firefox' ? launchFirefox : launchChromium;
    running = await launch({ extension: BUILDS[name], headless: true, profile });
    // Another article each time.
    return running.openExtensionPage(`options.html?article=${starts++}`);
  }

  it(
    `survive ${KILLS[name]} kills: none that was acknowledged is lost, none is there twice`,
    async () => {
      const acknowledged = new Map<string, string>();
      /** Asked for, without an answer. */
      let open = new Map<string, string>();
      let number = 0;
      let retried = 0;
      /** Names of one tag are numbers that grow: the last one that was acknowledged must not be lost. */
      let tag: string | undefined;
      let asked = 0;
      let named = 0;
      for (let round = 0; round < KILLS[name]; round++) {
        const page = await start();
        for (const [id, quote] of open) {
          retried++;
          if ((await askToKeep(page, id, quote)).kind === 'saved') acknowledged.set(id, quote);
        }
        open = new Map();
        tag ??= await makeTag(page);
        let alive = true;
        const rename = async (): Promise<void> => {
          while (alive) {
            const number = ++asked;
            const answer = await sendFrom(page, 'tag.rename', { id: tag, name: `标签${number}` }).catch(() => 'lost');
            if (answer === 'lost') return;
            named = number;
          }
        };
        const save = async (): Promise<void> => {
          while (alive) {
            const id = crypto.randomUUID();
            const quote = sentence(number++);
            open.set(id, quote);
            const outcome = await askToKeep(page, id, quote).catch(() => ({ kind: 'lost' }));
            if (outcome.kind === 'lost') return;
            if (outcome.kind !== 'saved') continue;
            acknowledged.set(id, quote);
            open.delete(id);
          }
        };
        const savers = [...Array.from({ length: SAVERS }, save), rename()];
        await new Promise((resolve) => setTimeout(resolve, random() * LATEST));
        await running?.kill();
        alive = false;
        await Promise.all(savers);
      }
      const page = await start();
      const stored = await storedClippings(page);
      console.info(
        `${name}: ${KILLS[name]} kills, ${acknowledged.size} acknowledged, ${retried} asked for again, ` +
          `${stored.length} stored, ${JSON.stringify(tally(acknowledged, stored))}`,
      );
      expect(acknowledged.size).toBeGreaterThan(0);
      const tags = await rowsOf<{ id: string; name: string }>(page, 'tags');
      console.info(`${name}: the tag was renamed ${named} times with an answer, and is called ${tags[0]?.name}`);
      expect(tags.map(({ id }) => id)).toEqual([tag]);
      expect(named).toBeGreaterThan(0);
      expect(Number(tags[0]?.name.replace('标签', ''))).toBeGreaterThanOrEqual(named);
      // Neither half a change nor a clock that has gone back: the next one holds as well.
      await sendFrom(page, 'tag.rename', { id: tag, name: '标签' });
      expect((await rowsOf<{ name: string }>(page, 'tags')).map((one) => one.name)).toEqual(['标签']);
      expect(tally(acknowledged, stored)).toEqual({ lost: 0, duplicated: 0 });
      // The database is sound, and takes more.
      expect((await askToKeep(page, crypto.randomUUID(), sentence('last'))).kind).toBe('saved');
    },
    60_000 + KILLS[name] * 15_000,
  );
});
