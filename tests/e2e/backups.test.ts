/** Backups in the downloads folder, and the way back from such a file. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../scripts/browsers/chromium';
import { launchFirefox } from '../../scripts/browsers/firefox';
import type { BrowserPage, ExtensionBrowser } from '../../scripts/browsers/types';
import { chooseFile } from './extension-page';
import { BROWSERS, BUILDS } from './setup';
import { askToKeep, sentence, storedClippings } from './survival';

interface Downloads {
  downloads: { search(query: object): Promise<{ filename: string; state: string }[]> };
}

describe.each(BROWSERS)('backups in %s', (name) => {
  let folder: string;
  let browser: ExtensionBrowser;
  let recovery: BrowserPage;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cezhu-backups-'));
    const extension = join(folder, 'extension');
    await cp(BUILDS[name], extension, { recursive: true });
    // No driver can click Chromium's question: there the permission is held from the start.
    if (name === 'chromium') {
      const file = join(extension, 'manifest.json');
      const manifest = JSON.parse(await readFile(file, 'utf8')) as { permissions: string[] };
      await writeFile(file, JSON.stringify({ ...manifest, permissions: [...manifest.permissions, 'downloads'] }));
    }
    const start = name === 'firefox' ? launchFirefox : launchChromium;
    browser = await start({ extension, headless: true, profile: join(folder, 'profile') });
    recovery = await browser.openExtensionPage('recovery.html');
    for (let index = 0; index < 7; index++) await askToKeep(recovery, crypto.randomUUID(), sentence(index));
  });

  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  });

  /** The files that the browser says it has downloaded. */
  const downloaded = () =>
    recovery.evaluate(async () => {
      const { browser: firefox, chrome } = globalThis as unknown as { browser?: Downloads; chrome: Downloads };
      const items = await (firefox ?? chrome).downloads.search({});
      return items.filter(({ state }) => state === 'complete').map(({ filename }) => filename);
    });

  it('go into the downloads folder too, once the reader has switched that on', async () => {
    await recovery.waitFor(() => document.querySelector('.backup-section .switch input'));
    await recovery.click('.backup-section .switch input');
    await recovery.waitFor(() => document.querySelector('.backups li'), [], 30_000);
    // One for the day and one for the month.
    await expect.poll(async () => (await downloaded()).length, { timeout: 20_000 }).toBe(2);
    const contents = await Promise.all((await downloaded()).map((file) => readFile(file, 'utf8')));
    for (const text of contents) {
      const { format, kind, clippings } = JSON.parse(text) as { format: string; kind: string; clippings: unknown[] };
      expect([format, kind, clippings.length]).toEqual(['cezhu-package', 'backup', 7]);
    }
    if (name === 'firefox') {
      const names = (await readdir(join(folder, 'profile/downloads/Cezhu'))).sort();
      expect(names.map((one) => one.replace(/-[\da-f]{4}-/, '-x-').replace(/\d+/, 'n'))).toEqual([
        'backup-x-day-n.json',
        'backup-x-month-n.json',
      ]);
    }
    // The second backup of the day stays within the browser.
    await recovery.click('[data-action=backup]');
    await recovery.waitFor(() => document.querySelectorAll('.backups li').length === 2, [], 20_000);
    expect(await downloaded()).toHaveLength(2);
  });

  it('are restored from such a file, after a preview, and that is undone', async () => {
    const [file = ''] = await downloaded();
    const bytes = await readFile(file);
    await askToKeep(recovery, crypto.randomUUID(), sentence('later'));
    await chooseFile(recovery, 'backup.json', bytes);
    await recovery.waitFor(() => document.querySelector('[data-restore=replace]'), [], 20_000);
    const row = await recovery.evaluate(() =>
      [...document.querySelectorAll('.backup-preview tbody tr')].map((one) =>
        [...one.children].map((cell) => cell.textContent),
      ),
    );
    expect(row).toContainEqual(['剪存', '0', '7', '0', '1']);
    const count = async () => (await storedClippings(recovery)).length;
    await recovery.click('[data-restore=replace]');
    await expect.poll(count, { timeout: 20_000 }).toBe(7);
    await recovery.waitFor(() => document.querySelector('.backup-section .notice.done button'));
    await recovery.click('.backup-section .notice.done button');
    await expect.poll(count, { timeout: 20_000 }).toBe(8);
  });

  it('refuse a file that is none, and touch nothing', async () => {
    const before = await storedClippings(recovery);
    await chooseFile(recovery, 'backup.json', new TextEncoder().encode('{"format":"cezhu-package","version":1,'));
    await recovery.waitFor(() => document.querySelector('.backup-section .notice.failed'), [], 20_000);
    expect(await recovery.evaluate(() => document.querySelector('[data-restore]') === null)).toBe(true);
    expect(await storedClippings(recovery)).toEqual(before);
  });
});
