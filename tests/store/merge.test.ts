import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { NOTE_DIVIDER } from '@/lib/core/formats/package/merge/notes';
import { readPackage } from '@/lib/core/formats/package/read';
import { PACKAGE_TABLES, type PackageBatch, type PackageContents } from '@/lib/core/formats/package/types';
import type { Selector } from '@/lib/core/types';
import { CezhuDatabase } from '@/lib/store/database';
import { planBatch } from '@/lib/store/read-merge';
import { packageSources, rowsOf } from '@/lib/store/read-package';
import { tagsWithCounts } from '@/lib/store/read-tags';
import { stagedBatches } from '@/lib/store/staged';
import { surveyOf } from '@/lib/store/survey';
import { beginJob, commitJob, discardJob, stage, undoJob } from '@/lib/store/write-merge';
import { addTags } from '@/lib/store/write-tagging';
import { mergeTags, removeTags, renameTag } from '@/lib/store/write-tags';
import { eraseTrash, trashClippings } from '@/lib/store/write-trash';
import { clipping } from '../support/clippings';
import { emptyPackage, printPackage, streamOf } from '../support/packages';

const NOW = '2026-05-01T00:00:00.000Z';
const day = (date: number) => `2026-03-0${date}T08:00:00.000Z`;
let office: CezhuDatabase;
let home: CezhuDatabase;

beforeEach(() => {
  office = new CezhuDatabase(`office-${crypto.randomUUID()}`);
  home = new CezhuDatabase(`home-${crypto.randomUUID()}`);
});

async function stageText(db: CezhuDatabase, text: string): Promise<string> {
  const job = await beginJob(db, NOW);
  let n = 0;
  for await (const part of readPackage(streamOf(text, 3_000))) if ('table' in part) await stage(db, job, n++, part);
  return job;
}

async function merge(db: CezhuDatabase, text: string) {
  const job = await stageText(db, text);
  return { job, counts: await commitJob(db, job, NOW) };
}

const fileOf = (db: CezhuDatabase) => printPackage(packageSources(db, false));

async function fill(db: CezhuDatabase, contents: Partial<PackageContents>): Promise<void> {
  await merge(db, await printPackage({ ...emptyPackage(), ...contents }));
}

async function contentsOf(db: CezhuDatabase): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const table of PACKAGE_TABLES) {
    if (table === 'settings') continue;
    all[table] = [];
    for await (const row of rowsOf(db, table)) all[table].push(row);
  }
  return all;
}

function at(prefix: string, start = 0): Selector {
  return [
    { type: 'TextQuoteSelector', exact: '全市人才总量达到160万人以上。', prefix, suffix: '' },
    { type: 'TextPositionSelector', start, end: start + 15 },
  ];
}

describe('two computers', () => {
  it('have the same after each has merged the other’s file, whatever they had, and nothing grows after that', async () => {
    const time = fc.constantFrom(day(1), day(2), day(3));
    const kept = fc
      .record({
        id: fc.constantFrom('a', 'b', 'c', 'd'),
        created: time,
        changed: time,
        trashed: fc.option(time, { nil: undefined }),
        note: fc.constantFrom('', '口径待核', '与去年相同', '口径待核：已问'),
        tags: fc.subarray(['aaaaaaaaaaaa', 'bbbbbbbbbbbb']),
        selector: fc.constantFrom(at(''), at('到2027年，', 5)),
      })
      .map(({ trashed, ...fields }) => ({ trashed, one: clipping(fields) }));
    const contents = fc.uniqueArray(kept, { maxLength: 4, selector: ({ one }) => one.id }).map((all) => ({
      clippings: all.flatMap(({ trashed, one }) => (trashed ? [] : [one])),
      trash: all.flatMap(({ trashed, one }) => (trashed ? [{ ...one, trashed }] : [])),
    }));
    await fc.assert(
      fc.asyncProperty(contents, contents, async (atOffice, atHome) => {
        const [one, other] = [0, 1].map(() => new CezhuDatabase(`merge-${crypto.randomUUID()}`));
        if (!one || !other) return;
        await one.clippings.bulkAdd(atOffice.clippings);
        await one.trash.bulkAdd(atOffice.trash);
        await other.clippings.bulkAdd(atHome.clippings);
        await other.trash.bulkAdd(atHome.trash);
        const [fromOne, fromOther] = [await fileOf(one), await fileOf(other)];
        await merge(one, fromOther);
        await merge(other, fromOne);
        const tagsInOrder = (all: Record<string, unknown[]>) =>
          JSON.parse(JSON.stringify(all), (key, value) => (key === 'tags' ? [...value].sort() : value)) as unknown;
        const both = tagsInOrder(await contentsOf(one));
        expect(tagsInOrder(await contentsOf(other))).toEqual(both);
        // Old files and new ones again: nothing new comes of them.
        for (const file of [fromOther, fromOne, await fileOf(other)]) await merge(one, file);
        expect(tagsInOrder(await contentsOf(one))).toEqual(both);
        one.close();
        other.close();
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('have one clipping of a passage that was clipped on both, with the tags and notes of both', async () => {
    const atOffice = clipping({ id: 'office', note: '口径待核', created: day(2), changed: day(2) });
    await fill(office, { clippings: [atOffice] });
    await fill(home, {
      clippings: [
        clipping({ id: 'home', note: '与去年相同', tags: ['abcdefabcdef'], created: day(1), changed: day(3) }),
      ],
    });
    const { counts } = await merge(office, await fileOf(home));
    expect(counts.clippings).toMatchObject({ bothNotes: 1, added: 0 });
    expect(await office.clippings.toArray()).toEqual([
      {
        ...atOffice,
        id: 'home',
        note: `与去年相同${NOTE_DIVIDER}口径待核`,
        tags: ['abcdefabcdef'],
        created: day(1),
        changed: day(3),
      },
    ]);
  });

  it('keep passages apart that one of them has twice', async () => {
    await fill(office, { clippings: [clipping({ id: 'o1', start: 5 }), clipping({ id: 'o2', start: 900 })] });
    await fill(home, { clippings: [clipping({ id: 'h1', start: 6 })] });
    await merge(home, await fileOf(office));
    await merge(office, await fileOf(home));
    expect((await office.clippings.toArray()).map(({ id }) => id)).toEqual(['h1', 'o1', 'o2']);
    expect(await contentsOf(home)).toEqual(await contentsOf(office));
  });

  it('agree on what was deleted: the later word holds', async () => {
    await fill(office, {
      clippings: [
        clipping({ id: 'a', changed: day(1) }),
        clipping({ id: 'b', changed: day(3), start: 90, quote: '安家费50万元' }),
      ],
    });
    await fill(home, {
      trash: [
        { ...clipping({ id: 'a', changed: day(1) }), trashed: day(2) },
        { ...clipping({ id: 'b', changed: day(1), quote: '安家费50万元', start: 90 }), trashed: day(2) },
      ],
    });
    await merge(office, await fileOf(home));
    expect(await office.clippings.toCollection().primaryKeys()).toEqual(['b']);
    expect(await office.trash.toCollection().primaryKeys()).toEqual(['a']);
  });

  it('have one term of a name in a glossary that both have, and one correction of an annotation', async () => {
    const term = { glossaryId: 'g', key: '英才', name: '英才', category: 'programme' as const, aliases: [], note: '' };
    const correction = {
      pageId: 'page-1',
      selector: at(''),
      subject: { type: 'figure' as const, kind: 'count' as const },
      verdict: { kind: 'notFigure' as const },
    };
    await fill(office, {
      userTerms: [{ ...term, id: 'o', created: day(2), changed: day(2) }],
      corrections: [{ ...correction, id: 'o', created: day(2), changed: day(2) }],
    });
    await fill(home, {
      userTerms: [{ ...term, id: 'h', note: '新', created: day(1), changed: day(3) }],
      corrections: [{ ...correction, id: 'h', verdict: { kind: 'hidden' }, created: day(1), changed: day(1) }],
    });
    const [fromOffice, fromHome] = [await fileOf(office), await fileOf(home)];
    await merge(office, fromHome);
    await merge(home, fromOffice);
    expect(await contentsOf(home)).toEqual(await contentsOf(office));
    expect(await office.userTerms.toArray()).toEqual([
      { ...term, id: 'h', note: '新', created: day(1), changed: day(3) },
    ]);
    expect(await office.corrections.toArray()).toEqual([{ ...correction, id: 'h', created: day(1), changed: day(2) }]);
  });

  it('know of each other’s renames, merges and deletions of tags', async () => {
    await office.clippings.put(clipping({ id: 'a' }));
    const [money, aid, lure] = (await addTags(office, ['a'], ['补贴', '补助', '引才'], day(1))).tags;
    await merge(home, await fileOf(office));
    await renameTag(office, money?.id ?? '', '补贴政策', day(2), 'x');
    await mergeTags(office, [aid?.id ?? ''], money?.id ?? '', day(3), 'y');
    await removeTags(home, [lure?.id ?? ''], day(4), 'z');
    const [fromOffice, fromHome] = [await fileOf(office), await fileOf(home)];
    const { counts } = await merge(home, fromOffice);
    expect(counts.tags.changed + counts.goneTags.changed).toBe(2);
    await merge(office, fromHome);
    for (const db of [office, home]) {
      expect(await tagsWithCounts(db)).toMatchObject([{ name: '补贴政策', clippings: 1, also: [aid?.id] }]);
    }
    expect(await contentsOf(home)).toEqual(await contentsOf(office));
  });

  it('take a file twice as once', async () => {
    const contents = {
      clippings: [clipping({ id: 'a', tags: ['bbbbbbbbbbbb', 'aaaaaaaaaaaa'] })],
      tags: [{ id: 'aaaaaaaaaaaa', name: '引才', created: day(1) }],
      switchedOff: [{ id: 'category:document', created: day(1) }],
    };
    await fill(office, contents);
    const before = await contentsOf(office);
    const { counts } = await merge(office, await printPackage({ ...emptyPackage(), ...contents }));
    for (const table of ['clippings', 'tags', 'switchedOff'] as const) {
      expect(counts[table]).toEqual({ added: 0, changed: 0, bothNotes: 0, same: 1, erased: 0, skipped: 0 });
    }
    expect(await contentsOf(office)).toEqual(before);
  });
});

describe('a merge', () => {
  const file = () =>
    printPackage({
      clippings: Array.from({ length: 40 }, (_, index) =>
        clipping({ id: `c${index}`, start: index, quote: `第${index}条：给予补贴` }),
      ),
    });

  it('is previewed by the same rules, and nothing is written before it is asked for', async () => {
    await fill(office, { clippings: [clipping({ id: 'c1', start: 1, quote: '第1条：给予补贴' })] });
    const job = await stageText(office, await file());
    const survey = await surveyOf(office, stagedBatches(office, job));
    const outcomes: string[] = [];
    for await (const batch of stagedBatches(office, job))
      outcomes.push(...(await planBatch(office, batch, survey)).outcomes);
    expect(await office.clippings.count()).toBe(1);
    const counts = await commitJob(office, job, NOW);
    expect(outcomes.filter((one) => one === 'added')).toHaveLength(counts.clippings.added);
    expect(counts.clippings).toMatchObject({ added: 39, same: 1 });
    expect(await office.staged.where('[job+n]').between([job, 0], [job, 1e6]).count()).toBe(0);
  });

  it('leaves nothing behind where it fails half way', async () => {
    await fill(office, { tags: [{ id: 'aaaaaaaaaaaa', name: '引才', created: day(1) }] });
    const before = await contentsOf(office);
    const job = await stageText(office, await file());
    let batches = 0;
    await expect(
      commitJob(office, job, NOW, () => {
        if (++batches === 2) throw new Error('the background was stopped');
      }),
    ).rejects.toThrow('stopped');
    expect(await contentsOf(office)).toEqual(before);
    // What was staged is still there: the same wish once more is enough.
    expect((await commitJob(office, job, NOW)).clippings.added).toBe(40);
  });

  it('does not bring back what was deleted here for good, unless it was changed there since', async () => {
    const [one, two] = [
      clipping({ id: 'c1', created: day(1), changed: day(1) }),
      clipping({ id: 'c2', quote: '每人每月2000元。' }),
    ];
    const text = await printPackage({ ...emptyPackage(), clippings: [one, two] });
    await merge(office, text);
    await trashClippings(office, ['c1'], day(3));
    await eraseTrash(office, 'all');
    const job = await stageText(office, text);
    const survey = await surveyOf(office, stagedBatches(office, job));
    const plans = [];
    for await (const batch of stagedBatches(office, job)) plans.push(await planBatch(office, batch, survey));
    expect(plans.flatMap(({ erased }) => erased)).toEqual([day(3)]);
    expect((await commitJob(office, job, NOW)).clippings).toMatchObject({ added: 0, same: 1, erased: 1 });
    expect(await office.clippings.toCollection().primaryKeys()).toEqual(['c2']);
    // Nor the news that it lies in the other computer's trash.
    const trashed = await printPackage({ ...emptyPackage(), trash: [{ ...one, trashed: day(2) }] });
    expect((await merge(office, trashed)).counts.trash).toMatchObject({ added: 0, erased: 1 });
    const later = await printPackage({ ...emptyPackage(), clippings: [{ ...one, note: '又看了', changed: day(4) }] });
    expect((await merge(office, later)).counts.clippings).toMatchObject({ added: 1, erased: 0 });
    expect(await office.notes.get('erased c1')).toBeUndefined();
  });

  it('brings back what was deleted here where the reader wants it, and can be taken back', async () => {
    const text = await printPackage({ ...emptyPackage(), clippings: [clipping({ id: 'c1', changed: day(1) })] });
    await merge(office, text);
    await trashClippings(office, ['c1'], day(3));
    await eraseTrash(office, ['c1']);
    const job = await stageText(office, text);
    expect((await commitJob(office, job, NOW, undefined, { withErased: true })).clippings.added).toBe(1);
    const tombstones = () => office.notes.where('key').startsWith('erased ').toArray();
    expect([await office.clippings.count(), await tombstones()]).toEqual([1, []]);
    await undoJob(office, job);
    expect([await office.clippings.count(), await tombstones()]).toEqual([0, [{ key: 'erased c1', value: day(3) }]]);
  });

  it('can be given up, and takes nothing then', async () => {
    const job = await stageText(office, await file());
    await discardJob(office, job);
    expect(await office.staged.count()).toBe(0);
    expect((await commitJob(office, job, NOW)).clippings.added).toBe(0);
  });

  it('can be taken back, but for what the reader has changed since', async () => {
    await fill(office, {
      clippings: [clipping({ id: 'c1', start: 1, quote: '第1条：给予补贴', note: '原来的', changed: day(1) })],
      trash: [{ ...clipping({ id: 'c2', start: 2, quote: '第2条：给予补贴' }), trashed: day(1) }],
    });
    const before = await contentsOf(office);
    const { job } = await merge(office, await file());
    const edited = { ...clipping({ id: 'c7' }), note: '刚写的', changed: day(9) };
    await office.clippings.put(edited);
    expect(await undoJob(office, job)).toBe(1);
    expect(await contentsOf(office)).toEqual({ ...before, clippings: [...(before.clippings ?? []), edited] });
    expect(await undoJob(office, job)).toBe(0);
  });

  it('has no rows that were not checked', async () => {
    const job = await beginJob(office, NOW);
    const row = { ...clipping(), html: '<b>' };
    const wrong: PackageBatch = { table: 'clippings', from: 0, rows: [row] };
    await expect(stage(office, job, 0, wrong)).rejects.toMatchObject({ name: 'PackageUnknownFieldError' });
  });

  it('clears away what pages that were closed have left', async () => {
    await office.staged.put({ job: '2020-01-01T00:00:00.000Z x', n: 0, content: {} });
    await office.staged.put({ job: 'undo 2020-01-01T00:00:00.000Z x', n: 0, content: [] });
    await office.staged.put({ job: `${NOW} other`, n: 0, content: {} });
    await beginJob(office, NOW);
    expect((await office.staged.toArray()).map(({ job }) => job)).toEqual([`${NOW} other`]);
  });
});
