import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { wholePackage } from '@/lib/core/formats/package/read';
import type { PackageContents } from '@/lib/core/formats/package/types';
import { CezhuDatabase } from '@/lib/store/database';
import { packageSources } from '@/lib/store/read-package';
import { clipping } from '../support/clippings';
import { emptyPackage, printPackage, streamOf } from '../support/packages';

vi.mock('@/lib/platform/browser', async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  return { browser, isCutOff: () => false };
});

const TIME = '2026-01-02T03:04:05.000Z';

async function filled(): Promise<{ db: CezhuDatabase; contents: PackageContents }> {
  const db = new CezhuDatabase(`package-${crypto.randomUUID()}`);
  const hash = (index: number) => index.toString(16).padStart(64, '0');
  const contents: PackageContents = {
    ...emptyPackage(),
    // More than is read at once, in the order of their keys.
    clippings: Array.from({ length: 1_203 }, (_, index) => clipping({ id: `c${String(index).padStart(5, '0')}` })),
    trash: [{ ...clipping({ id: 'gone' }), trashed: TIME }],
    tags: [{ id: 'abcdefabcdef', name: '引才', created: TIME }],
    snapshots: Array.from({ length: 25 }, (_, index) => ({
      pageId: hash(Math.floor(index / 2)),
      sha256: hash(index),
      url: 'https://rsj.example.gov.cn/a.html',
      title: '',
      facts: {},
      text: '全市人才总量达到160万人以上。',
      taken: TIME,
    })),
    switchedOff: [{ id: 'category:document', created: TIME }],
    articleFacts: [{ pageId: 'page-1', facts: { place: '临澜市' }, changed: TIME }],
  };
  await db.clippings.bulkAdd(contents.clippings);
  await db.trash.bulkAdd(contents.trash);
  await db.tags.bulkAdd(contents.tags);
  await db.snapshots.bulkAdd(contents.snapshots);
  await db.switchedOff.bulkAdd(contents.switchedOff);
  await db.articleFacts.bulkAdd(contents.articleFacts);
  return { db, contents };
}

describe('the database as a package', () => {
  it('has every row of every table once, and without settings for another computer', async () => {
    const { db, contents } = await filled();
    const read = await wholePackage(streamOf(await printPackage(packageSources(db, false)), 70_000));
    expect(read.contents).toEqual(contents);
  });

  it('has the settings in a backup', async () => {
    fakeBrowser.reset();
    const { db } = await filled();
    const { contents } = await wholePackage(streamOf(await printPackage(packageSources(db, true)), 70_000));
    expect(contents.settings.map(({ key }) => key)).toEqual(['settings', 'sites']);
    expect(contents.settings[0]?.value).toMatchObject({ theme: 'auto' });
  });
});
